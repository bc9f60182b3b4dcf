import { defineChange, type ChangeSource } from '../platform/changes/change.ts';
import { sql } from '../platform/database/transaction.ts';
import { everyRow, scoped } from '../platform/scope/rows.sql.ts';
import { answerLife } from './answer/answer.ts';
import { consultationLife } from './consultation/consultation.ts';
import { meetingLife } from './meeting/meeting.ts';
import { minutesLife } from './minutes/minutes.ts';
import { questionLife } from './question/question.ts';
import { recommendationLife } from './recommendation/recommendation.ts';
import { propositionLife } from './proposition/proposition.ts';
import {
  actionRows,
  answerRows,
  consultationRows,
  meetingRows,
  planRows,
  minutesRows,
  propositionRows,
  publicQuestionRows,
  questionRows,
  recommendationRows,
  spaceRows,
  statementListRows,
} from './rows.ts';
import { actionLife } from './plan/action.ts';
import { seenAct } from './plan/seen.ts';
import { spaceLife } from './space/space.ts';
import { statementListLife } from './statement-list/statement-list.ts';

const titled = everyRow(meetingRows, 'the title of the meeting of a row that is seen');
/** Questions that are seen, each with its last act, under the title of their meeting: words of askers are not opened here. */
const questions = sql`select q.id::text as id, s.at, s.actor, '/questions/' || q.id as path, m.title as title, null::text as name, q.number as number, s.state::text as state
  from ${scoped(questionRows)} q join dialogue.question_state s on s.question = q.id join ${titled} m on m.id = q.meeting`;

/** Recommendations that are seen, each with the act after which it stands as it is shown. */
const recommendations = (
  state: ReturnType<typeof sql>,
) => sql`select r.id::text as id, s.at, s.actor, '/recommendations/' || r.id as path, m.title as title, null::text as name, r.number as number, s.state::text as state
  from ${scoped(recommendationRows)} r join ${state} s on s.recommendation = r.id join ${titled} m on m.id = r.meeting where not m.record`;
const recommendation = { ar: 'التوصيات', fr: 'Recommandations', en: 'Recommendations' } as const;

/** What can have changed in the dialogue for whoever comes back: the last act on each row that they see, by its own rules. */
export const dialogueChanges: readonly ChangeSource[] = [
  defineChange({
    key: 'meeting',
    compartment: 'dialogue',
    permission: 'meeting.read',
    label: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
    states: meetingLife.states,
    rows: sql`select m.id::text as id, s.at, s.actor, '/meetings/' || m.id as path, m.title as title, null::text as name, m.edition as number, s.state::text as state
      from ${scoped(meetingRows)} m join dialogue.meeting_state s on s.meeting = m.id where not m.record`,
  }),
  defineChange({
    key: 'minutes',
    compartment: 'dialogue',
    permission: 'meeting.read',
    label: { ar: 'محاضر الاجتماعات', fr: 'Comptes rendus de réunions', en: 'Minutes of meetings' },
    states: minutesLife.states,
    rows: sql`select n.id::text as id, a.at, a.actor, '/minutes/' || n.id as path, m.title as title, null::text as name, m.edition as number, a.state::text as state
      from ${scoped(minutesRows)} n join ${titled} m on m.id = n.meeting
        join lateral (select at, actor, state from dialogue.minutes_act where minutes = n.id
          and (n.reach = 'all' or act = 'approve' or (act = 'send' and n.reach = 'sent')) order by sequence desc limit 1) a on true`,
  }),
  defineChange({
    key: 'consultation',
    compartment: 'dialogue',
    permission: 'consultation.read',
    label: { ar: 'الاستشارات', fr: 'Consultations', en: 'Consultations' },
    states: consultationLife.states,
    // What was done with it, never that somebody contributed.
    rows: sql`select c.id::text as id, s.at, s.actor, '/consultations/' || c.id as path, c.title as title, null::text as name, null::integer as number, s.state::text as state
      from ${scoped(consultationRows)} c join dialogue.consultation_state s on s.consultation = c.id`,
  }),
  defineChange({
    key: 'question.raised',
    compartment: 'dialogue',
    permission: 'question.read',
    label: { ar: 'أسئلة جديدة', fr: 'Questions nouvelles', en: 'New questions' },
    rows: sql`${questions} where s.sequence = 1 and not m.record`,
  }),
  defineChange({
    key: 'question.moved',
    compartment: 'dialogue',
    permission: 'question.read',
    label: { ar: 'أسئلة تغيّر وضعها', fr: 'Questions qui ont avancé', en: 'Questions that moved on' },
    states: questionLife.states,
    rows: sql`${questions} where s.sequence > 1 and not m.record`,
  }),
  defineChange({
    key: 'public-question',
    compartment: 'dialogue',
    permission: 'question.accept',
    label: { ar: 'أسئلة من العموم', fr: 'Questions du public', en: 'Questions from the public' },
    rows: sql`select p.id::text as id, p.asked_at as at, null::uuid as actor, '/public-questions' as path, null::jsonb as title, p.reference as name, null::integer as number,
        null::text as state
      from ${scoped(publicQuestionRows)} p join platform.erasable e on e.id = p.text and e.erased_at is null
      where not exists (select from dialogue.public_decision d where d.public_question = p.id)`,
  }),
  defineChange({
    key: 'answer',
    compartment: 'dialogue',
    permission: 'answer.review',
    label: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
    states: answerLife.states,
    rows: sql`select a.id::text as id, s.at, s.actor, '/answers/' || a.id as path,
        (select jsonb_object_agg(t.key, t.value ->> 'text') from jsonb_each(v.title) t) as title, null::text as name, null::integer as number, s.state::text as state
      from ${scoped(answerRows)} a
        join lateral (select at, actor, number, state from dialogue.answer_act where answer = a.id and (a.reach = 'all' or act = 'release') order by sequence desc limit 1) s on true
        join lateral (select title from dialogue.answer_version where answer = a.id and (a.reach = 'all' or number = s.number) order by number desc limit 1) v on true`,
  }),
  defineChange({
    key: 'recommendation',
    compartment: 'dialogue',
    permission: 'recommendation.read',
    unless: 'recommendation.write',
    label: recommendation,
    states: recommendationLife.states,
    rows: sql`${recommendations(sql`(select x.recommendation, x.at, null::uuid as actor, 'released' as state from dialogue.standing_recommendation x where x.act = 'release')`)}`,
  }),
  defineChange({
    key: 'recommendation',
    compartment: 'dialogue',
    permission: 'recommendation.write',
    label: recommendation,
    states: recommendationLife.states,
    rows: recommendations(sql`dialogue.recommendation_state`),
  }),
  defineChange({
    key: 'proposition',
    compartment: 'dialogue',
    permission: 'proposition.read',
    label: { ar: 'المقترحات', fr: 'Propositions', en: 'Propositions' },
    states: propositionLife.states,
    rows: sql`select p.id::text as id, s.at, s.actor, '/propositions/' || p.id as path, k.title as title, null::text as name, p.number as number, s.state::text as state
      from ${scoped(propositionRows)} p join dialogue.proposition_state s on s.proposition = p.id
        join ${everyRow(spaceRows, 'the title of the space of a proposition that is seen')} k on k.id = p.space`,
  }),
  defineChange({
    key: 'space',
    compartment: 'dialogue',
    permission: 'space.read',
    label: { ar: 'فضاءات الحوار', fr: 'Espaces de dialogue', en: 'Spaces of the dialogue' },
    states: spaceLife.states,
    rows: sql`select p.id::text as id, s.at, s.actor, '/spaces/' || p.id as path, p.title as title, null::text as name, null::integer as number, s.state::text as state
      from ${scoped(spaceRows)} p join dialogue.space_state s on s.space = p.id`,
  }),
  defineChange({
    key: 'action',
    compartment: 'dialogue',
    permission: 'plan.read',
    label: { ar: 'الإجراءات', fr: 'Actions', en: 'Actions' },
    states: actionLife.states,
    rows: sql`select a.id::text as id, s.at, s.actor, '/actions/' || a.id as path, p.title as title, null::text as name, a.number as number, s.state::text as state
      from ${scoped(actionRows)} a join ${everyRow(planRows, 'the title of the plan of an action that is seen')} p on p.id = a.plan
        join lateral ${seenAct} s on true`,
  }),
  defineChange({
    key: 'statement-list',
    compartment: 'dialogue',
    permission: 'statement.read',
    label: { ar: 'قوائم العبارات', fr: 'Listes d’affirmations', en: 'Lists of statements' },
    states: statementListLife.states,
    rows: sql`select l.id::text as id, s.at, s.actor, '/statement-lists/' || l.id as path, l.title as title, null::text as name, null::integer as number, s.state::text as state
      from ${scoped(statementListRows)} l join dialogue.statement_list_state s on s.statement_list = l.id`,
  }),
];
