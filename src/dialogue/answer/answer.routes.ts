import { z } from 'zod';
import type { Trx } from '../../platform/database/transaction.ts';
import { readerOf, type Reader } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { answerForm, answerLine, answerView, changeAnswer, knownResult, type AnswerView } from './answer.contract.ts';
import { answerStepOf, mayReview, mayWrite } from './answer.ts';
import {
  findKnownResult,
  getAnswer,
  handsOn,
  insertAnswer,
  insertAnswerAct,
  insertAnswerVersion,
  listAnswerActs,
  listAnswers,
  listAnswerVersions,
  lockAnswer,
} from './answer.sql.ts';
import { resolveAnswer } from './release.ts';
import { answerStepRoutes } from './step.routes.ts';

/**
 * An answer with its versions, newest first, and what the second-person rule leaves to the reader. Of a draft that somebody else writes on a
 * released answer, nothing. @throws Problem dialogue.no-answer
 */
export async function readAnswer(trx: Trx, reader: Reader, id: string, account: string): Promise<AnswerView> {
  const held = await getAnswer(trx, id);
  if (!held) throw dialogueProblem('no-answer');
  const { authors, reviewers } = await handsOn(trx, id);
  const [versions, acts] = [await listAnswerVersions(trx, reader, id), await listAnswerActs(trx, id)];
  const last = held.reach === 'all' ? undefined : acts.filter(({ act }) => act === 'release').at(-1);
  return {
    id: held.id,
    state: last ? 'released' : held.state,
    sequence: last?.sequence ?? held.sequence,
    versions: last ? versions.filter(({ number }) => number <= last.number) : versions,
    acts: last ? acts.filter(({ sequence }) => sequence <= last.sequence) : acts,
    mayReview: mayReview(authors, account),
    mayWrite: mayWrite(reviewers, account),
  };
}

export const answerRoutes: Route[] = [
  dialogueRoute({
    method: 'GET',
    url: '/api/answers',
    permission: 'answer.review',
    summary: 'Answers, those that wait for somebody first',
    reply: z.array(answerLine),
    work: ({ trx }) => listAnswers(trx),
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/answers',
    permission: 'answer.write',
    summary: 'Begin an answer: its first version is a draft',
    body: answerForm,
    reply: answerView,
    status: 201,
    work: async ({ trx, body, actor, house, locale, journal }) => {
      const form = await resolveAnswer(trx, body);
      const id = await insertAnswer(trx, actor!.id);
      await insertAnswerVersion(trx, id, 1, form, { author: actor!.id, reason: null });
      await insertAnswerAct(trx, id, { sequence: 1, act: 'write', number: 1, note: null, account: actor!.id });
      await journal({ act: 'answer.write', subject: 'answer', subjectId: id, detail: { number: 1 } });
      return readAnswer(trx, readerOf(house, locale), id, actor!.id);
    },
  }),
  dialogueRoute({
    method: 'GET',
    url: '/api/answers/:id',
    permission: 'answer.review',
    summary: 'An answer: versions, citations, acts',
    params: byUuid,
    reply: answerView,
    work: ({ trx, params, actor, house, locale }) => readAnswer(trx, readerOf(house, locale), params.id, actor!.id),
  }),
  dialogueRoute({
    method: 'PUT',
    url: '/api/answers/:id',
    permission: 'answer.write',
    summary: 'Write a further version on the one that was seen; somebody else’s in between is shown, not overwritten',
    params: byUuid,
    body: changeAnswer,
    reply: answerView,
    work: async ({ trx, params, body, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      const { base, reason, ...written } = body;
      const held = await lockAnswer(trx, params.id);
      if (!held) throw dialogueProblem('no-answer');
      if (held.reach !== 'all') throw dialogueProblem('not-possible-now', { state: held.state });
      if (held.number !== base) {
        const versions = await listAnswerVersions(trx, reader, params.id);
        throw dialogueProblem(
          'changed-meanwhile',
          {},
          versions.filter(({ number }) => number > base),
        );
      }
      if (!answerStepOf(held.state, 'write')) throw dialogueProblem('not-possible-now', { state: held.state });
      const form = await resolveAnswer(trx, written);
      await insertAnswerVersion(trx, held.id, base + 1, form, { author: actor!.id, reason });
      const act = { act: 'write', number: base + 1 } as const;
      await insertAnswerAct(trx, held.id, { ...act, sequence: held.sequence + 1, note: null, account: actor!.id });
      await journal({ act: 'answer.write', subject: 'answer', subjectId: held.id, detail: { number: base + 1 } });
      return readAnswer(trx, reader, held.id, actor!.id);
    },
  }),
  dialogueRoute({
    method: 'GET',
    url: '/api/citable-results/:id',
    permission: 'answer.write',
    summary: 'Whether a result exists and on which data; no figure',
    params: z.object({ id: z.string().regex(/^[0-9a-f]{12,64}$/) }),
    reply: knownResult,
    work: async ({ trx, params }) => {
      const known = await findKnownResult(trx, params.id);
      if (!known) throw dialogueProblem('no-cited-result', { id: params.id });
      return known;
    },
  }),
  ...answerStepRoutes(readAnswer),
];
