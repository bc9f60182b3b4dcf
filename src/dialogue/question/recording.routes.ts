import { z } from 'zod';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { row, sql } from '../../platform/database/transaction.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { heard } from '../../platform/recording/heard.ts';
import { recordingProblem } from '../../platform/recording/problems.ts';
import { received } from '../../platform/recording/received.ts';
import { mostRecordingBytes } from '../../platform/recording/recording.ts';
import { attachRecording, recordingOf } from '../../platform/recording/recording.sql.ts';
import { found } from '../../platform/record/record.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { questionApi, questionFiles } from './question.contract.ts';
import { getQuestion, isOwn, isSpoken, rootOf } from './question.sql.ts';
import { readQuestion } from './read.ts';
import { requireReach } from './reach.ts';

const absent = () => dialogueProblem('no-question');

/** Recordings of questions that delegates raise: dictated in the room, kept with the question. */
export const questionRecordingRoutes: Route[] = [
  defineRoute({
    method: 'POST',
    url: questionApi.record.url,
    permission: 'question.raise',
    compartment: 'dialogue',
    summary: questionApi.record.summary,
    params: byUuid,
    bodyLimit: mostRecordingBytes,
    perMinute: 30,
    reply: questionApi.record.reply,
    transaction: 'phases',
    work: async ({ phase, params: { id }, body, actor, scope, services, locale }) => {
      const recording = await received(body);
      return phase(async (trx, { journal }) => {
        const reader = readerOf(services, locale);
        const question = found(await getQuestion(trx, reader, id), absent);
        if (!(await isOwn(trx, id, actor!.id, actor!.institution))) {
          if (scope !== 'any' && scope !== 'granted') throw dialogueProblem('not-your-question');
          await requireReach(trx, services, { scope, permission: 'question.raise', ids: [id] });
        }
        if (question.published || (await isSpoken(trx, id))) throw dialogueProblem('recorded');
        const text = await rootOf(trx, id);
        const { key } = found(
          await row(
            trx,
            z.object({ key: z.string() }),
            sql`select key from platform.erasable where id = ${text} and content is not null`,
          ),
          absent,
        );
        await attachRecording(trx, services.files, { text, key, recording });
        await journal({ act: 'question.record', subject: 'question', subjectId: id });
        return readQuestion(trx, reader, id, actor!);
      });
    },
  }),
  defineRoute({
    method: 'GET',
    url: questionFiles.recording.url,
    permission: 'question.read',
    compartment: 'dialogue',
    summary: 'The recording of a question',
    params: byUuid,
    work: async ({ trx, params: { id }, services, locale }) => {
      const question = found(await getQuestion(trx, readerOf(services, locale), id), absent);
      // Whoever asked from outside was told that the secretariat alone hears them.
      if (question.fromPublic) throw recordingProblem('none');
      return heard(await recordingOf(trx, services.files, await rootOf(trx, id)));
    },
  }),
];
