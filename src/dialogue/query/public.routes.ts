import { z } from 'zod';
import type { Route } from '../../platform/http/route.ts';
import { dialogueRoute } from '../door.ts';
import { lockMeeting } from '../meeting/meeting.sql.ts';
import { dialogueProblem } from '../problems.ts';
import { byUuid } from '../texts.contract.ts';
import { getPublicQuestion, insertDecision, listPublicQuestions } from './public.sql.ts';
import { acceptPublic, declinePublic, publicQuestionView, queryView } from './query.contract.ts';
import { readQuery } from './query.routes.ts';
import { insertQuery } from './query.sql.ts';

export const publicQuestionRoutes: Route[] = [
  dialogueRoute({
    method: 'GET',
    url: '/api/public-questions',
    act: 'query.handle',
    summary: 'Questions that the public asked',
    reply: z.array(publicQuestionView),
    work: ({ trx }) => listPublicQuestions(trx),
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/public-questions/:id/accept',
    act: 'query.handle',
    summary: 'Take a public question into a meeting',
    params: byUuid,
    body: acceptPublic,
    reply: queryView,
    status: 201,
    work: async ({ trx, params, body, actor, journal }) => {
      const asked = await getPublicQuestion(trx, params.id);
      if (!asked) throw dialogueProblem('no-public-question');
      const meeting = await lockMeeting(trx, body.meeting);
      if (!meeting) throw dialogueProblem('no-meeting');
      if (meeting.state === 'closed') throw dialogueProblem('meeting-closed');
      if (asked.decided) throw dialogueProblem('decided');
      const made = await insertQuery(trx, {
        meeting: body.meeting,
        demo: meeting.demo,
        text: { [asked.locale]: { text: asked.text, method: 'original' } },
        seat: null,
        asker: null,
        institution: null,
        country: null,
        side: null,
        family: null,
        typedBy: actor!.id,
        typedFor: true,
        publicQuestion: params.id,
        charter: body.charter,
      });
      await insertDecision(trx, params.id, { query: made.id, declined: null, account: actor!.id });
      await journal({ act: 'public-question.accept', subject: 'query', subjectId: made.id });
      return readQuery(trx, made.id, actor!);
    },
  }),
  dialogueRoute({
    method: 'POST',
    url: '/api/public-questions/:id/decline',
    act: 'query.handle',
    summary: 'Decline a public question with a reason that its asker reads',
    params: byUuid,
    body: declinePublic,
    reply: z.object({ declined: z.literal(true) }),
    work: async ({ trx, params, body, actor, journal }) => {
      const asked = await getPublicQuestion(trx, params.id);
      if (!asked) throw dialogueProblem('no-public-question');
      if (asked.decided) throw dialogueProblem('decided');
      await insertDecision(trx, params.id, { query: null, declined: body.reason, account: actor!.id });
      await journal({ act: 'public-question.decline', subject: 'public_question', subjectId: params.id });
      return { declined: true as const };
    },
  }),
];
