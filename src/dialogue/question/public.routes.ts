import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { keepNote } from '../../platform/erasable/note.sql.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { heard } from '../../platform/recording/heard.ts';
import { recordingOf, transcribe } from '../../platform/recording/recording.sql.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { meetingActs } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { getPublicQuestion, holdPublicQuestion, insertDecision, listPublicQuestions } from './public.sql.ts';
import { byUuid } from '../texts.contract.ts';
import { publicQuestionApi, questionFiles } from './question.contract.ts';
import { tellAsker } from './asker.ts';
import { isUnwritten } from './spoken.ts';
import { requireSeen } from './confirm.ts';
import { readQuestion } from './read.ts';
import { insertQuestion } from './question.sql.ts';

const absent = () => dialogueProblem('no-public-question');

export const publicQuestionRoutes: Route[] = [
  implement(publicQuestionApi.list, {
    permission: 'question.accept',
    work: ({ trx, query, services, locale }) => listPublicQuestions(trx, readerOf(services, locale), query),
  }),
  implement(publicQuestionApi.accept, {
    permission: 'question.accept',
    work: async ({ trx, params, body, actor, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      await holdPublicQuestion(trx, params.id);
      const asked = found(await getPublicQuestion(trx, reader, params.id), absent);
      const meeting = found(await meetingActs.lock(trx, body.meeting), () => dialogueProblem('no-meeting'));
      if (meeting.state === 'closed') throw dialogueProblem('meeting-closed');
      if (asked.decided) throw dialogueProblem('decided');
      if (asked.erased) throw dialogueProblem('erased');
      if (!body.transcript && isUnwritten(asked.text)) throw dialogueProblem('transcript-needed');
      if (body.transcript && !isUnwritten(asked.text)) throw dialogueProblem('words-stand');
      const words = body.transcript ?? asked.text;
      requireSeen([words], body.confirmed);
      const made = await insertQuestion(trx, services.files, {
        meeting: body.meeting,
        text: { [asked.locale]: { text: words, method: 'original' } },
        seat: null,
        asker: null,
        institution: null,
        country: null,
        side: null,
        family: null,
        typedBy: actor!.id,
        typedFor: true,
        publicQuestion: { id: asked.id, text: asked.place },
        charter: body.charter,
      });
      await tellAsker(trx, params.id, false);
      await insertDecision(trx, params.id, { question: made.id, declined: null, account: actor!.id });
      await journal({ act: 'public-question.accept', subject: 'question', subjectId: made.id });
      // Last: it destroys the key of the words before, which nothing that fails afterwards would bring back.
      if (body.transcript) await transcribe(trx, services, { text: asked.place, words });
      return readQuestion(trx, reader, made.id, actor!);
    },
  }),
  defineRoute({
    method: 'GET',
    url: questionFiles.publicRecording.url,
    permission: 'question.accept',
    compartment: 'dialogue',
    summary: 'The recording of a question of the public',
    params: byUuid,
    work: async ({ trx, params, services, locale }) => {
      const asked = found(await getPublicQuestion(trx, readerOf(services, locale), params.id), absent);
      return heard(await recordingOf(trx, services.files, asked.place));
    },
  }),
  implement(publicQuestionApi.decline, {
    permission: 'question.accept',
    work: async ({ trx, params, body, actor, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      await holdPublicQuestion(trx, params.id);
      const asked = found(await getPublicQuestion(trx, reader, params.id), absent);
      if (asked.decided) throw dialogueProblem('decided');
      const declined = await keepNote(trx, services.files, body.reason, asked.place);
      await tellAsker(trx, params.id, true);
      await insertDecision(trx, params.id, { question: null, declined, account: actor!.id });
      await journal({ act: 'public-question.decline', subject: 'public_question', subjectId: params.id });
      return { declined: true as const };
    },
  }),
];
