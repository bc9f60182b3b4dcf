import { z } from 'zod';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { lockMeeting } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { getPublicQuestion, insertDecision, listPublicQuestions } from './public.sql.ts';
import { acceptPublic, declinePublic, publicQuestionView, queryView } from './query.contract.ts';
import { requireSeen } from './confirm.ts';
import { readQuery } from './read.ts';
import { insertQuery, keepNote } from './query.sql.ts';

export const publicQuestionRoutes: Route[] = [
  dialogueRoute({
    method: 'GET',
    url: '/api/public-questions',
    permission: 'query.accept',
    summary: 'Questions that the public asked',
    reply: z.array(publicQuestionView),
    work: ({ trx, house, locale }) => listPublicQuestions(trx, readerOf(house, locale)),
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/public-questions/:id/accept',
    permission: 'query.accept',
    summary: 'Take a public question into a meeting',
    params: byUuid,
    body: acceptPublic,
    reply: queryView,
    status: 201,
    work: async ({ trx, params, body, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      const asked = await getPublicQuestion(trx, reader, params.id);
      if (!asked) throw dialogueProblem('no-public-question');
      const meeting = await lockMeeting(trx, body.meeting);
      if (!meeting) throw dialogueProblem('no-meeting');
      if (meeting.state === 'closed') throw dialogueProblem('meeting-closed');
      if (asked.decided) throw dialogueProblem('decided');
      if (asked.erased) throw dialogueProblem('erased');
      requireSeen([asked.text], body.confirmed);
      const made = await insertQuery(trx, house.files, {
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
      await insertDecision(trx, params.id, { query: made.id, declined: null, account: actor!.id });
      await journal({ act: 'public-question.accept', subject: 'query', subjectId: made.id });
      return readQuery(trx, reader, made.id, actor!);
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/public-questions/:id/decline',
    permission: 'query.accept',
    summary: 'Decline a public question with a reason that its asker reads',
    params: byUuid,
    body: declinePublic,
    reply: z.object({ declined: z.literal(true) }),
    work: async ({ trx, params, body, actor, house, locale, journal }) => {
      const reader = readerOf(house, locale);
      const asked = await getPublicQuestion(trx, reader, params.id);
      if (!asked) throw dialogueProblem('no-public-question');
      if (asked.decided) throw dialogueProblem('decided');
      const declined = await keepNote(trx, house.files, body.reason, asked.place);
      await insertDecision(trx, params.id, { query: null, declined, account: actor!.id });
      await journal({ act: 'public-question.decline', subject: 'public_question', subjectId: params.id });
      return { declined: true as const };
    },
  }),
];
