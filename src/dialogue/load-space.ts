import type { Trx } from '../platform/database/transaction.ts';
import { keepNote } from '../platform/erasable/note.sql.ts';
import type { FileStore } from '../platform/files/store.ts';
import type { TranslatedText } from '../platform/language/localized.ts';
import { amendmentActs, insertAmendment } from './proposition/amendment.sql.ts';
import {
  insertAdoption,
  insertPosition,
  insertProposition,
  insertVote,
  insertWording,
  propositionActs,
} from './proposition/proposition.sql.ts';
import type { PositionForm } from './proposition/proposition.contract.ts';
import type { ReplyForm } from './proposition/reply.contract.ts';
import { insertReply } from './proposition/reply.sql.ts';
import type { Stance } from './agreement/agreement.ts';
import type { RuleForm } from './calendar/calendar.contract.ts';
import { writeRule } from './calendar/calendar.sql.ts';
import { insertMandate, insertSpace } from './space/space.sql.ts';
import type { MandateForm, SpaceForm } from './space/space.contract.ts';
import type { PrincipleId } from './principles.ts';
import { dialogueProblem } from './problems.ts';

/** A space of the demonstration with who speaks there; mandates are known by a key of their own in it. */
export interface SpaceContent {
  readonly form: SpaceForm;
  /** How often it meets. */
  readonly meets?: RuleForm;
  readonly mandates: readonly (Omit<MandateForm, 'institution'> & {
    readonly key: string;
    readonly account: string | null;
  })[];
  readonly propositions: readonly {
    readonly by: string;
    readonly text: TranslatedText;
    readonly principle: PrincipleId | null;
    readonly state: 'tabled' | 'in_vote' | 'voted';
    readonly amendment?: { readonly by: string; readonly text: TranslatedText; readonly reason: TranslatedText };
    readonly votes: readonly { readonly by: string; readonly stance: Stance; readonly reason: TranslatedText | null }[];
    readonly adopted: readonly string[];
    readonly positions: readonly PositionForm[];
    /** Of a mandate by its key, or in a letter. */
    readonly replies: readonly {
      readonly by?: string;
      readonly letter?: Omit<NonNullable<ReplyForm['letter']>, 'dated'>;
      readonly text: TranslatedText;
      readonly dated: string;
    }[];
  }[];
}

/** A space that was loaded, with its mandates by their keys. */
export interface LoadedSpace {
  readonly id: string;
  readonly voices: ReadonlyMap<string, string>;
}

/**
 * Loads spaces with their propositions as the secretariat would have entered them, by its account.
 * @returns spaces by their short names, with their mandates by key
 * @throws RangeError when a proposition names a mandate that is not there; Problem dialogue.space-slug-taken
 */
export async function loadSpaces(
  trx: Trx,
  files: FileStore,
  spaces: readonly SpaceContent[],
  account: string,
): Promise<Map<string, LoadedSpace>> {
  const loaded = new Map<string, LoadedSpace>();
  for (const { form, meets, mandates, propositions } of spaces) {
    const space = await insertSpace(trx, form, account);
    if (!space) throw dialogueProblem('space-slug-taken', { slug: form.slug });
    if (meets) await writeRule(trx, space, meets, account);
    const voices = new Map<string, string>();
    loaded.set(form.slug, { id: space, voices });
    for (const { key, account: person, ...mandate } of mandates)
      voices.set(
        key,
        await insertMandate(trx, space, { ...mandate, institution: null }, { by: account, account: person }),
      );
    const voice = (key: string): string => {
      const found = voices.get(key);
      if (!found) throw new RangeError(`nobody speaks as ${key} in ${form.slug}`);
      return found;
    };
    for (const one of propositions) {
      const id = await insertProposition(trx, {
        ...{ space, mandate: voice(one.by) },
        ...{ splitFrom: null, account, principle: one.principle },
      });
      await insertWording(trx, id, 1, { text: one.text, reason: null, account });
      await propositionActs.begin(trx, id, { actor: account, own: { number: 1 } });
      const steps = one.state === 'tabled' ? (['table'] as const) : (['table', 'open-vote'] as const);
      for (const [at, act] of steps.entries())
        await propositionActs.append(trx, { id, sequence: at + 1 }, { act, actor: account, own: { number: 1 } });
      if (one.amendment) {
        const { by, text, reason } = one.amendment;
        const made = await insertAmendment(trx, {
          proposition: id,
          base: 1,
          mandate: voice(by),
          text,
          reason,
          account,
        });
        await amendmentActs.begin(trx, made, { actor: account });
      }
      for (const { by, ...vote } of one.votes)
        await insertVote(trx, id, { ...vote, number: 1, mandate: voice(by), account });
      for (const by of one.adopted)
        await insertAdoption(trx, id, { number: 1, mandate: voice(by), adopts: true, account });
      for (const position of one.positions) await insertPosition(trx, id, position, account);
      for (const { by, letter, dated, text } of one.replies)
        await insertReply(trx, id, {
          ...{ number: 1, mandate: by === undefined ? null : voice(by), letter: letter ?? null },
          ...{ dated, text: await keepNote(trx, files, text, undefined), account },
        });
      if (one.state === 'voted')
        await propositionActs.append(
          trx,
          { id, sequence: 3 },
          { act: 'close-vote', actor: account, own: { number: 1 } },
        );
    }
  }
  return loaded;
}
