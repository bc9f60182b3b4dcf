import { z } from 'zod';
import { row, sql, type Trx } from '../platform/database/transaction.ts';
import type { TranslatedText } from '../platform/language/localized.ts';
import { everyRow } from '../platform/scope/rows.sql.ts';
import type { LoadedSpace } from './load-space.ts';
import type { MechanismForm } from './mechanism/mechanism.contract.ts';
import { insertMechanism } from './mechanism/mechanism.sql.ts';
import type { ActionForm, TransactionForm } from './plan/action.contract.ts';
import { actionActs, insertAction, insertActionAdoption, insertActionWording } from './plan/action.sql.ts';
import { insertActual, insertObstacle, insertTransaction, obstacleActs } from './plan/follow.sql.ts';
import type { MeasureForm, PlanForm } from './plan/plan.contract.ts';
import { getMeasure, insertMeasure, insertPlan } from './plan/plan.sql.ts';
import { resolveWording } from './plan/resolve.ts';
import { meetingRows, recommendationRows } from './rows.ts';

type Wording = Omit<ActionForm, 'mechanisms' | 'originBody' | 'destinationBody' | 'evidence'>;
/** An action of the demonstration: mechanisms and mandates by their keys, acts with their moments (ISO 8601) after it was written. */
export interface ActionContent {
  readonly wording: Wording;
  readonly by: string;
  readonly mechanisms: readonly string[];
  readonly origin: string | null;
  readonly destination: string | null;
  readonly writtenAt: string;
  readonly acts: readonly {
    readonly act: 'propose' | 'adopt' | 'start' | 'finish' | 'drop';
    readonly at: string;
    readonly note: string | null;
  }[];
  readonly parties: readonly {
    readonly by: string;
    readonly adopts: boolean;
    readonly reservation: TranslatedText | null;
  }[];
  readonly actuals: readonly {
    readonly indicator: string;
    readonly starts: string;
    readonly ends: string;
    readonly value: number;
    readonly source: string;
  }[];
  readonly money: readonly TransactionForm[];
  readonly obstacle: { readonly text: TranslatedText; readonly owner: string; readonly due: string } | null;
}
/** A plan of the demonstration with its register of mechanisms, by keys of their own. */
export interface PlanContent {
  readonly mechanisms: readonly { readonly key: string; readonly form: MechanismForm }[];
  readonly form: PlanForm;
  readonly measures: readonly {
    readonly recommendation: { readonly meeting: string; readonly number: number };
    readonly form: Omit<MeasureForm, 'recommendation'>;
    readonly actions: readonly ActionContent[];
  }[];
}

/** A recommendation that is there, by its meeting and number. @throws RangeError where it is not */
export const recommendationOf = async (trx: Trx, of: { meeting: string; number: number }): Promise<string> => {
  const found = await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`select r.id from ${everyRow(recommendationRows, 'named by the content that is loaded')} r
      join ${everyRow(meetingRows, 'named by the content that is loaded')} m on m.id = r.meeting
      where m.slug = ${of.meeting} and r.number = ${of.number}`,
  );
  if (!found) throw new RangeError(`the content names recommendation ${of.meeting} ${of.number} before it is loaded`);
  return found.id;
};
const keyed = (map: ReadonlyMap<string, string>, key: string): string => {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`the content of the plan names ${key}, which is not there`);
  return found;
};

/**
 * Loads a plan as the secretariat would have entered it for its parties, by its account; its rules hold as for any other.
 * @throws RangeError for a mechanism, mandate or recommendation that is not there
 */
export async function loadPlan(trx: Trx, space: LoadedSpace, content: PlanContent, account: string): Promise<void> {
  const register = new Map<string, string>();
  for (const { key, form } of content.mechanisms) register.set(key, await insertMechanism(trx, form, account));
  const plan = await insertPlan(trx, { ...content.form, space: space.id }, account);
  for (const { recommendation, form, actions } of content.measures) {
    const carries = { ...form, recommendation: await recommendationOf(trx, recommendation) };
    const measure = await insertMeasure(trx, { id: plan, space: space.id }, carries, account);
    if (!(await getMeasure(trx, measure))) throw new RangeError('a measure carries out a published recommendation');
    for (const action of actions) await loadAction(trx, { measure, plan, space, register, account }, action);
  }
}

async function loadAction(
  trx: Trx,
  of: { measure: string; plan: string; space: LoadedSpace; register: ReadonlyMap<string, string>; account: string },
  content: ActionContent,
): Promise<void> {
  const { account, space } = of;
  const voice = (key: string): string => keyed(space.voices, key);
  const body = (key: string | null) => (key === null ? null : { mandate: voice(key) });
  const wording = await resolveWording(trx, {
    ...content.wording,
    mechanisms: content.mechanisms.map((key) => keyed(of.register, key)),
    ...{ originBody: body(content.origin), destinationBody: body(content.destination), evidence: [] },
  });
  const belongs = { measure: of.measure, plan: of.plan, space: space.id, mandate: voice(content.by) };
  const id = await insertAction(trx, { ...belongs, account });
  await insertActionWording(trx, id, 1, wording, { reason: null, account });
  await actionActs.begin(trx, id, { actor: account, at: content.writtenAt, own: { number: 1 } });
  for (const [index, { act, at, note }] of content.acts.entries()) {
    await actionActs.append(trx, { id, sequence: index + 1 }, { act, actor: account, at, own: { number: 1, note } });
    if (act !== 'propose') continue;
    for (const { by, ...word } of content.parties)
      await insertActionAdoption(trx, id, { ...word, number: 1, mandate: voice(by), account, at });
  }
  for (const actual of content.actuals) await insertActual(trx, id, { ...actual, account });
  for (const entry of content.money) await insertTransaction(trx, id, entry, account);
  if (content.obstacle) {
    const { text, owner, due } = content.obstacle;
    const obstacle = await insertObstacle(trx, id, { space: space.id, text, owner: voice(owner), due, account });
    await obstacleActs.begin(trx, obstacle, { actor: account });
  }
}
