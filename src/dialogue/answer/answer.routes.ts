import type { Trx } from '../../platform/database/transaction.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { implementActs } from '../../platform/lifecycle/acts.routes.ts';
import { actProblem, inWords } from '../../platform/lifecycle/problems.ts';
import { found, versioned } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dialogueProblem } from '../problems.ts';
import { tellEvidenceChanged } from '../cited/tell.ts';
import { tellOf } from './tell.ts';
import { answerApi } from './answer.contract.ts';
import { answerLife, mayReview } from './answer.ts';
import {
  answerActs,
  answerReach,
  findKnownResult,
  handsOn,
  insertAnswer,
  insertAnswerVersion,
  listAnswers,
  listAnswerVersions,
} from './answer.sql.ts';
import { readAnswer } from './read.ts';
import { releaseAnswer, reopenAnswered, requireComplete, requireShowable, resolveAnswer } from './release.ts';

const absent = () => dialogueProblem('no-answer');

/**
 * Whoever sees no more of an answer than what stands released cannot work on it, and learns nothing of the draft on top of it: not its state, not its acts.
 * @throws Problem dialogue.no-answer, act.not-possible-now
 */
async function requireAll(trx: Trx, id: string, act: (typeof answerLife.actNames)[number]): Promise<void> {
  const reach = found(await answerReach(trx, id), absent);
  if (reach !== 'all') throw actProblem('not-possible-now', inWords(answerLife, 'released', act));
}

export const answerRoutes: Route[] = [
  implement(answerApi.list, { permission: 'answer.review', work: ({ trx, query }) => listAnswers(trx, query) }),
  implement(answerApi.begin, {
    permission: 'answer.write',
    work: async ({ trx, body, actor, services, locale, journal }) => {
      const form = await resolveAnswer(trx, body);
      const id = await insertAnswer(trx, actor!.id);
      await insertAnswerVersion(trx, id, 1, form, { author: actor!.id, reason: null });
      await answerActs.begin(trx, id, { actor: actor!.id, own: { number: 1 } });
      await journal({ act: 'answer.write', subject: 'answer', subjectId: id, detail: { number: 1 } });
      return readAnswer(trx, readerOf(services, locale), id, actor!.id);
    },
  }),
  implement(answerApi.read, {
    permission: 'answer.review',
    work: ({ trx, params, actor, services, locale }) =>
      readAnswer(trx, readerOf(services, locale), params.id, actor!.id),
  }),
  implement(answerApi.write, {
    permission: 'answer.write',
    work: async ({ trx, params, body, actor, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      const { base, reason, ...written } = body;
      await requireAll(trx, params.id, 'write');
      const held = found(await answerActs.lock(trx, params.id), absent);
      if (!answerLife.next(held.state, 'write'))
        throw actProblem('not-possible-now', inWords(answerLife, held.state, 'write'));
      const number = await versioned(held.last.number, base, () => readAnswer(trx, reader, params.id, actor!.id));
      await insertAnswerVersion(trx, held.id, number, await resolveAnswer(trx, written), { author: actor!.id, reason });
      await answerActs.append(trx, held, { act: 'write', actor: actor!.id, own: { number } });
      await journal({ act: 'answer.write', subject: 'answer', subjectId: held.id, detail: { number } });
      return readAnswer(trx, reader, held.id, actor!.id);
    },
  }),
  implementActs(implement, answerApi.act, answerActs, {
    absent,
    see: ({ trx, id, asked: { act } }) => requireAll(trx, id, act),
    guard: async ({ trx, context: { services, locale }, held, asked: { act }, actor }) => {
      if (act === 'return' || act === 'approve') {
        const { authors } = await handsOn(trx, held.id);
        if (!mayReview(authors, actor)) throw dialogueProblem('second-person');
      }
      if (act === 'submit') requireComplete((await listAnswerVersions(trx, readerOf(services, locale), held.id))[0]!);
      if (act === 'release') await requireShowable(trx, held);
    },
    own: ({ held }) => Promise.resolve({ number: held.last.number }),
    effect: async ({ trx, context: { services, locale }, held, asked, actor }) => {
      const released = asked.act === 'release' ? await releaseAnswer(trx, held, actor) : [];
      if (asked.act === 'withdraw')
        await reopenAnswered(trx, services, held, { reason: String(asked.note), locale, actor });
      await tellOf(trx, services.permissions, held.id, asked.act, actor);
      if (asked.act === 'withdraw' || (asked.act === 'release' && held.last.number > 1))
        await tellEvidenceChanged(trx, services, { answer: held.id, but: actor });
      const of = (kind: string) => released.filter((one) => one.kind === kind).map(({ id }) => id);
      const [results, versions] = [of('result'), of('data_version')];
      return {
        number: held.last.number,
        ...(results.length ? { results } : {}),
        ...(versions.length ? { versions } : {}),
      };
    },
    read: ({ trx, params, actor, services, locale }) =>
      readAnswer(trx, readerOf(services, locale), params.id, actor!.id),
  }),
  implement(answerApi.citable, {
    permission: 'answer.write',
    work: async ({ trx, params }) =>
      found(await findKnownResult(trx, params.id), () => dialogueProblem('no-cited-result', { id: params.id })),
  }),
];
