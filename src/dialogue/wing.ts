import { sql } from '../platform/database/transaction.ts';
import { scoped } from '../platform/scope/rows.sql.ts';
import { defineSpaces } from '../platform/scope/space.ts';
import { dialogueFindable } from './findable.ts';
import { defineWing } from '../platform/wing/wing.ts';
import { adviceLife } from './advice/advice.ts';
import { adviceWaiting } from './advice/waiting.ts';
import { consultedLife, policyLife } from './policy/policy.ts';
import { policyWaiting } from './policy/waiting.ts';
import { answerLife } from './answer/answer.ts';
import { answerCommented, answerReturned, answerToRelease, answerToReview, sourceChanged } from './answer/notice.ts';
import { evidenceChanged } from './cited/notice.ts';
import { consultationLife } from './consultation/consultation.ts';
import { consultationReminded } from './consultation/notice.ts';
import { documentLife } from './document/document.ts';
import { itemLife } from './meeting/agenda.ts';
import { meetingLife } from './meeting/meeting.ts';
import { meetingOpened } from './meeting/notice.ts';
import { minutesLife, remarkLife } from './minutes/minutes.ts';
import { minutesSent } from './minutes/notice.ts';
import { permissions } from './permissions.ts';
import { questionRaised, questionToClarify } from './question/notice.ts';
import { questionLife } from './question/question.ts';
import { propositionAmended, propositionInVote, propositionReplied, propositionTabled } from './proposition/notice.ts';
import { amendmentLife, propositionLife } from './proposition/proposition.ts';
import { actionHindered, actionLate, actionProposed } from './plan/notice.ts';
import { actionLife, obstacleLife } from './plan/action.ts';
import { recommendationLife } from './recommendation/recommendation.ts';
import { dialogueRoutes } from './routes.ts';
import {
  actionRows,
  adviceRows,
  consultedRows,
  policyRows,
  amendmentRows,
  answerRows,
  consultationRows,
  contributionRows,
  definitionRows,
  documentRows,
  itemRows,
  mandateRows,
  measureRows,
  mechanismRows,
  meetingRows,
  obstacleRows,
  planRows,
  minutesRows,
  propositionRows,
  publicQuestionRows,
  questionRows,
  recommendationRows,
  spaceRows,
  statementListRows,
  termRows,
} from './rows.ts';
import { statementListLife } from './statement-list/statement-list.ts';
import { statementWaiting } from './statement-list/waiting.ts';
import { spaceLife } from './space/space.ts';
import { definitionLife } from './term/term.ts';
import { termWaiting } from './term/waiting.ts';
import { dialogueChanges } from './changes.ts';
import { consultationWaiting } from './consultation/waiting.ts';
import { dialogueWaiting } from './waiting.ts';
import { dialogueSearch } from './search.ts';
import { dialogueClock, dialogueTasks } from './tasks.ts';

/** Meetings, the questions raised there, their answers, the recommendations. */
export default defineWing({
  name: 'dialogue',
  order: 20,
  permissions,
  routes: () => dialogueRoutes,
  tasks: dialogueTasks,
  clock: dialogueClock,
  search: dialogueSearch,
  findable: dialogueFindable,
  waiting: [
    ...dialogueWaiting,
    ...consultationWaiting,
    ...statementWaiting,
    ...termWaiting,
    ...adviceWaiting,
    ...policyWaiting,
  ],
  changes: dialogueChanges,
  notices: [
    questionToClarify,
    questionRaised,
    answerToReview,
    answerReturned,
    answerCommented,
    answerToRelease,
    sourceChanged,
    meetingOpened,
    minutesSent,
    propositionTabled,
    propositionInVote,
    propositionAmended,
    propositionReplied,
    actionProposed,
    actionLate,
    actionHindered,
    consultationReminded,
    evidenceChanged,
  ],
  rows: [
    meetingRows,
    itemRows,
    documentRows,
    minutesRows,
    questionRows,
    publicQuestionRows,
    answerRows,
    recommendationRows,
    spaceRows,
    mandateRows,
    propositionRows,
    amendmentRows,
    mechanismRows,
    planRows,
    measureRows,
    actionRows,
    obstacleRows,
    consultationRows,
    contributionRows,
    statementListRows,
    termRows,
    definitionRows,
    adviceRows,
    policyRows,
    consultedRows,
  ],
  spaces: [
    defineSpaces({
      compartment: 'dialogue',
      permission: 'meeting.read',
      rows: sql`select m.id, m.title as label from ${scoped(meetingRows)} m order by m.starts desc, m.id`,
    }),
    defineSpaces({
      compartment: 'dialogue',
      permission: 'space.read',
      rows: sql`select s.id, s.title as label from ${scoped(spaceRows)} s order by s.slug`,
    }),
  ],
  lives: [
    { of: 'a meeting', table: 'dialogue.meeting_act', life: meetingLife },
    {
      of: 'a point asked for on an agenda',
      table: 'dialogue.meeting_item_act',
      life: itemLife,
      own: 'who asked for it (withdraw)',
    },
    { of: 'a document of a meeting', table: 'dialogue.meeting_document_act', life: documentLife },
    { of: 'minutes', table: 'dialogue.minutes_act', life: minutesLife },
    {
      of: 'a change asked for in minutes',
      table: 'dialogue.minutes_remark_act',
      life: remarkLife,
      own: 'who asked for it (withdraw)',
    },
    {
      of: 'a question',
      table: 'dialogue.question_act',
      life: questionLife,
      own: 'who raised it, or is the participant it was raised for',
    },
    { of: 'an answer', table: 'dialogue.answer_act', life: answerLife },
    { of: 'a recommendation', table: 'dialogue.recommendation_act', life: recommendationLife },
    { of: 'a space of the dialogue', table: 'dialogue.space_act', life: spaceLife },
    {
      of: 'a proposition',
      table: 'dialogue.proposition_act',
      life: propositionLife,
      own: 'who speaks under its mandate, or typed it for them',
    },
    { of: 'a consultation', table: 'dialogue.consultation_act', life: consultationLife },
    { of: 'a recommendation of another body', table: 'dialogue.advice_act', life: adviceLife },
    { of: 'a policy text', table: 'dialogue.policy_text_act', life: policyLife },
    { of: 'an entry on who was consulted', table: 'dialogue.policy_consultation_act', life: consultedLife },
    { of: 'a list of statements', table: 'dialogue.statement_list_act', life: statementListLife },
    { of: 'a definition of a term', table: 'dialogue.term_definition_act', life: definitionLife },
    {
      of: 'an amendment',
      table: 'dialogue.amendment_act',
      life: amendmentLife,
      own: 'who answers for the proposition (accept, decline) or proposed it (withdraw)',
    },
    {
      of: 'an action of a plan',
      table: 'dialogue.action_act',
      life: actionLife,
      own: 'who brought it in or answers for it, each under a mandate',
    },
    {
      of: 'an obstacle to an action',
      table: 'dialogue.obstacle_act',
      life: obstacleLife,
      own: 'whose it is to remove it, or who answers for the action',
    },
  ],
});
