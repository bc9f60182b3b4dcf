import type { Trx } from '../../platform/database/transaction.ts';
import { readerOf, type Reader } from '../../platform/erasable/erasable.sql.ts';
import type { House } from '../../platform/http/house.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { answerStepForm, answerView, type AnswerView } from './answer.contract.ts';
import { answerSteps, answerStepOf, mayReview, type AnswerAct } from './answer.ts';
import {
  handsOn,
  insertAnswerAct,
  listAnswerActs,
  listAnswerVersions,
  lockAnswer,
  type HeldAnswer,
  type ReleasedWith,
} from './answer.sql.ts';
import { releaseAnswer, requireComplete, withdrawAnswer } from './release.ts';

type Read = (trx: Trx, reader: Reader, id: string, account: string) => Promise<AnswerView>;
type Step = Exclude<AnswerAct, 'write'>;

const steps: readonly Step[] = ['submit', 'return', 'approve', 'release', 'withdraw'];
const mayOf = (act: Step): string =>
  Object.values(answerSteps).flatMap((from) => (from[act] ? [from[act].may] : []))[0]!;

/** One door for each step of an answer; who may comes from the table of steps. */
export const answerStepRoutes = (read: Read): Route[] =>
  steps.map((act) =>
    dialogueRoute({
      method: 'POST',
      url: `/api/answers/:id/${act}`,
      permission: mayOf(act),
      summary: `Step of an answer: ${act}`,
      params: byUuid,
      body: answerStepForm,
      reply: answerView,
      work: async ({ trx, params, body, actor, house, locale, journal }) => {
        const held = await lockAnswer(trx, params.id);
        if (!held) throw dialogueProblem('no-answer');
        if (held.sequence !== body.sequence) {
          const acts = await listAnswerActs(trx, params.id);
          throw dialogueProblem(
            'changed-meanwhile',
            {},
            acts.filter(({ sequence }) => sequence > body.sequence),
          );
        }
        if (!answerStepOf(held.state, act)) throw dialogueProblem('not-possible-now', { state: held.state });
        if (held.reach !== 'all') throw dialogueProblem('not-possible-now', { state: held.state });
        const reader = readerOf(house, locale);
        const doing = { note: body.note ?? null, locale, account: actor!.id, house, reader };
        const released = await stepAnswer(trx, held, act, doing);
        const of = (kind: ReleasedWith['kind']) => released.filter((one) => one.kind === kind).map(({ id }) => id);
        await journal({
          act: `answer.${act}`,
          subject: 'answer',
          subjectId: held.id,
          detail: {
            number: held.number,
            ...(of('result').length ? { results: of('result') } : {}),
            ...(of('data_version').length ? { versions: of('data_version') } : {}),
          },
        });
        return read(trx, reader, held.id, actor!.id);
      },
    }),
  );

interface Doing {
  readonly note: string | null;
  readonly locale: Locale;
  readonly account: string;
  readonly house: House;
  readonly reader: Reader;
}

/** Does a step on an answer that is held. @returns what was released with it */
async function stepAnswer(
  trx: Trx,
  held: HeldAnswer,
  act: Step,
  { note, locale, account, house, reader }: Doing,
): Promise<ReleasedWith[]> {
  if ((act === 'return' || act === 'withdraw') && !note) throw dialogueProblem('needs-note');
  if (act === 'return' || act === 'approve') {
    const { authors } = await handsOn(trx, held.id);
    if (!mayReview(authors, account)) throw dialogueProblem('second-person');
  }
  if (act === 'submit') requireComplete((await listAnswerVersions(trx, reader, held.id))[0]!);
  if (act === 'release') return releaseAnswer(trx, held, account);
  if (act === 'withdraw') await withdrawAnswer(trx, house, held, note!, locale, account);
  else await insertAnswerAct(trx, held.id, { sequence: held.sequence + 1, act, number: held.number, note, account });
  return [];
}
