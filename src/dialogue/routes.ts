import type { Route } from '../platform/http/route.ts';
import { adviceRoutes } from './advice/advice.routes.ts';
import { agendaRoutes } from './meeting/agenda.routes.ts';
import { documentRoutes } from './document/document.routes.ts';
import { codeRoutes } from './attendance/code.routes.ts';
import { invitationRoutes } from './attendance/invitation.routes.ts';
import { listRoutes } from './attendance/list.routes.ts';
import { answerRoutes } from './answer/answer.routes.ts';
import { calendarRoutes } from './calendar/calendar.routes.ts';
import { feedRoutes } from './calendar/feed.routes.ts';
import { consultationRoutes } from './consultation/consultation.routes.ts';
import { contributionRoutes } from './consultation/contribution.routes.ts';
import { meetingRoutes } from './meeting/meeting.routes.ts';
import { participantRoutes } from './meeting/participant.routes.ts';
import { preparationRoutes } from './preparation/preparation.routes.ts';
import { commentRoutes } from './answer/comment.routes.ts';
import { boardRoutes } from './question/board.routes.ts';
import { paperRoutes } from './question/paper.routes.ts';
import { minutesRoutes } from './minutes/minutes.routes.ts';
import { publicQuestionRoutes } from './question/public.routes.ts';
import { questionRecordingRoutes } from './question/recording.routes.ts';
import { questionRoutes } from './question/question.routes.ts';
import { policyRoutes } from './policy/policy.routes.ts';
import { principleRoutes } from './principle/principle.routes.ts';
import { propositionRoutes } from './proposition/proposition.routes.ts';
import { replyRoutes } from './proposition/reply.routes.ts';
import { voiceRoutes } from './proposition/voice.routes.ts';
import { mechanismRoutes } from './mechanism/mechanism.routes.ts';
import { actionRoutes } from './plan/action.routes.ts';
import { followRoutes } from './plan/follow.routes.ts';
import { planRoutes } from './plan/plan.routes.ts';
import { recommendationRoutes } from './recommendation/recommendation.routes.ts';
import { spaceRoutes } from './space/space.routes.ts';
import { statementListRoutes } from './statement-list/statement-list.routes.ts';
import { statementVoteRoutes } from './statement-list/vote.routes.ts';
import { synopsisRoutes } from './synopsis/synopsis.routes.ts';
import { termRoutes } from './term/term.routes.ts';

/** Every endpoint of the dialogue wing. */
export const dialogueRoutes: readonly Route[] = [
  ...meetingRoutes,
  ...participantRoutes,
  ...listRoutes,
  ...invitationRoutes,
  ...codeRoutes,
  ...documentRoutes,
  ...agendaRoutes,
  ...minutesRoutes,
  ...preparationRoutes,
  ...questionRoutes,
  ...questionRecordingRoutes,
  ...paperRoutes,
  ...boardRoutes,
  ...publicQuestionRoutes,
  ...answerRoutes,
  ...commentRoutes,
  ...recommendationRoutes,
  ...spaceRoutes,
  ...calendarRoutes,
  ...feedRoutes,
  ...propositionRoutes,
  ...voiceRoutes,
  ...replyRoutes,
  ...policyRoutes,
  ...principleRoutes,
  ...mechanismRoutes,
  ...planRoutes,
  ...actionRoutes,
  ...followRoutes,
  ...consultationRoutes,
  ...contributionRoutes,
  ...synopsisRoutes,
  ...statementListRoutes,
  ...statementVoteRoutes,
  ...termRoutes,
  ...adviceRoutes,
];
