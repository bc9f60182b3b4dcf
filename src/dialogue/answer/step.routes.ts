import type { Trx } from '../../platform/database/transaction.ts';
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
} from './answer.sql.ts';
import { releaseAnswer, requireLanguages, withdrawAnswer } from './release.ts';

type Read = (trx: Trx, id: string, account: string) => Promise<AnswerView>;
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
      act: mayOf(act),
      summary: `Step of an answer: ${act}`,
      params: byUuid,
      body: answerStepForm,
      reply: answerView,
      work: async ({ trx, params, body, actor, locale, journal }) => {
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
        const results = await stepAnswer(trx, held, act, { note: body.note ?? null, locale, account: actor!.id });
        await journal({
          act: `answer.${act}`,
          subject: 'answer',
          subjectId: held.id,
          detail: { number: held.number, ...(results.length ? { results } : {}) },
        });
        return read(trx, held.id, actor!.id);
      },
    }),
  );

/** Does a step on an answer that is held. @returns ids of results released with it */
async function stepAnswer(
  trx: Trx,
  held: HeldAnswer,
  act: Step,
  { note, locale, account }: { note: string | null; locale: Locale; account: string },
): Promise<string[]> {
  if ((act === 'return' || act === 'withdraw') && !note) throw dialogueProblem('needs-note');
  if (act === 'return' || act === 'approve') {
    const { authors } = await handsOn(trx, held.id);
    if (!mayReview(authors, account)) throw dialogueProblem('second-person');
  }
  if (act === 'submit') requireLanguages((await listAnswerVersions(trx, held.id))[0]!);
  if (act === 'release') return releaseAnswer(trx, held, account);
  if (act === 'withdraw') await withdrawAnswer(trx, held, note!, locale, account);
  else await insertAnswerAct(trx, held.id, { sequence: held.sequence + 1, act, number: held.number, note, account });
  return [];
}
