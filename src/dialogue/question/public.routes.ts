import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { meetingActs } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { getPublicQuestion, insertDecision, listPublicQuestions } from './public.sql.ts';
import { publicQuestionApi } from './question.contract.ts';
import { requireSeen } from './confirm.ts';
import { readQuestion } from './read.ts';
import { insertQuestion, keepNote } from './question.sql.ts';

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
      const asked = found(await getPublicQuestion(trx, reader, params.id), absent);
      const meeting = found(await meetingActs.lock(trx, body.meeting), () => dialogueProblem('no-meeting'));
      if (meeting.state === 'closed') throw dialogueProblem('meeting-closed');
      if (asked.decided) throw dialogueProblem('decided');
      if (asked.erased) throw dialogueProblem('erased');
      requireSeen([asked.text], body.confirmed);
      const made = await insertQuestion(trx, services.files, {
        meeting: body.meeting,
        text: { [asked.locale]: { text: asked.text, method: 'original' } },
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
      await insertDecision(trx, params.id, { question: made.id, declined: null, account: actor!.id });
      await journal({ act: 'public-question.accept', subject: 'question', subjectId: made.id });
      return readQuestion(trx, reader, made.id, actor!);
    },
  }),
  implement(publicQuestionApi.decline, {
    permission: 'question.accept',
    work: async ({ trx, params, body, actor, services, locale, journal }) => {
      const reader = readerOf(services, locale);
      const asked = found(await getPublicQuestion(trx, reader, params.id), absent);
      if (asked.decided) throw dialogueProblem('decided');
      const declined = await keepNote(trx, services.files, body.reason, asked.place);
      await insertDecision(trx, params.id, { question: null, declined, account: actor!.id });
      await journal({ act: 'public-question.decline', subject: 'public_question', subjectId: params.id });
      return { declined: true as const };
    },
  }),
];
