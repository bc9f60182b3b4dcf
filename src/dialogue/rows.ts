import { sql } from '../platform/database/transaction.ts';
import { defineRows, scoped } from '../platform/scope/rows.sql.ts';

/** Those who work on questions and answers. */
const inside = ['secretariat', 'researcher', 'supervisor'] as const;

/** Meetings at which whoever acts has a seat, by themselves or by their institution; asked once a statement. */
const seatedMeetings = sql`array(select p.meeting from dialogue.participant p
  where p.account = (select platform.current_account()) or p.institution = (select platform.own_institution()))`;

/** Mandates under which whoever acts speaks today, by themselves or by their institution; asked once a statement. */
export const myMandates = sql`array(select m.id from dialogue.mandate_in_force m
  where m.account = (select platform.current_account()) or (m.account is null and m.institution = (select platform.own_institution())))`;
const mySpaces = sql`array(select m.space from dialogue.mandate_in_force m
  where m.account = (select platform.current_account()) or (m.account is null and m.institution = (select platform.own_institution())))`;

/** A space: those who work inside, and who speaks there today. */
export const spaceRows = defineRows({
  table: 'dialogue.space',
  roles: inside,
  by: { space: 'id' },
  rule: sql`r.id = any (${mySpaces})`,
});

/** A mandate: who sees its space. */
export const mandateRows = defineRows({
  table: 'dialogue.mandate',
  roles: inside,
  by: { space: 'space' },
  rule: sql`r.space = any (${mySpaces})`,
});

/** A draft, and what was withdrawn before it was tabled: who speaks under its mandate, or typed it. Once it is tabled: those who work inside and its space. Once it is voted: every member. */
export const propositionRows = defineRows({
  table: 'dialogue.proposition',
  roles: inside,
  by: { space: 'space' },
  granted: sql`exists (select from dialogue.proposition_act a where a.proposition = r.id and a.act = 'table')`,
  rule: sql`r.mandate = any (${myMandates}) or r.created_by = (select platform.current_account())
    or (r.space = any (${mySpaces}) and exists (select from dialogue.proposition_act a where a.proposition = r.id and a.act = 'table'))
    or exists (select from dialogue.proposition_state s where s.proposition = r.id and s.state = 'voted')`,
});

/** An amendment: those who work inside, and its space. */
export const amendmentRows = defineRows({
  table: 'dialogue.amendment',
  roles: inside,
  rule: sql`r.proposition = any (array(select p.id from ${scoped(propositionRows)} p where p.space = any (${mySpaces}) or p.mandate = any (${myMandates})
    or p.created_by = (select platform.current_account())))`,
});

/** The register of mechanisms: every member. */
export const mechanismRows = defineRows({ table: 'dialogue.mechanism', roles: inside, rule: sql`true` });

/** Terms of the dialogue: every member. */
export const termRows = defineRows({ table: 'dialogue.term', roles: inside, rule: sql`true` });

/** A definition: those who work inside, and who entered it. Once it is published: every member. */
export const definitionRows = defineRows({
  table: 'dialogue.term_definition',
  roles: inside,
  rule: sql`r.created_by = (select platform.current_account()) or exists (select from dialogue.standing_definition d where d.id = r.id)`,
});

/** A recommendation of another body: those who work inside, and who entered it. Once it is published: every member. */
export const adviceRows = defineRows({
  table: 'dialogue.advice',
  roles: inside,
  rule: sql`r.created_by = (select platform.current_account()) or exists (select from dialogue.standing_advice d where d.id = r.id)`,
});

/** A policy text: those who work inside, and who entered it. Once it is published: every member. */
export const policyRows = defineRows({
  table: 'dialogue.policy_text',
  roles: inside,
  rule: sql`r.created_by = (select platform.current_account())
    or exists (select from dialogue.policy_text_state s where s.policy_text = r.id and s.state = 'released')`,
});

/** An entry on who was consulted on a policy text: as the text. */
export const consultedRows = defineRows({
  table: 'dialogue.policy_consultation',
  roles: inside,
  rule: sql`r.created_by = (select platform.current_account())
    or exists (select from dialogue.policy_consultation_state s where s.policy_consultation = r.id and s.state = 'released')`,
});

/** Whether something was adopted of a plan, a measure, an action: from then on every member sees that. */
const hasPromise = (column: 'plan' | 'measure' | 'action') =>
  sql`r.id = any (array(select ${sql.ref(`s.${column}`)} from dialogue.promise s))`;

/** A plan: those who work inside, and its space. Once an action of it is adopted: every member. */
export const planRows = defineRows({
  table: 'dialogue.plan',
  roles: inside,
  by: { space: 'space' },
  rule: sql`r.space = any (${mySpaces}) or ${hasPromise('plan')}`,
});

/** A measure: as its plan. */
export const measureRows = defineRows({
  table: 'dialogue.measure',
  roles: inside,
  by: { space: 'space' },
  rule: sql`r.space = any (${mySpaces}) or ${hasPromise('measure')}`,
});

/** An action: those who work inside, and its space. Once it is adopted: every member sees what was. */
export const actionRows = defineRows({
  table: 'dialogue.action',
  roles: inside,
  by: { space: 'space' },
  rule: sql`r.space = any (${mySpaces}) or ${hasPromise('action')}`,
});

/** An obstacle: those who work inside, and the space of its action. */
export const obstacleRows = defineRows({
  table: 'dialogue.obstacle',
  roles: inside,
  by: { space: 'space' },
  rule: sql`r.space = any (${mySpaces})`,
});

/** A planned meeting: those who work inside, and who is invited or speaks in its space. Once it is opened: every member. */
export const meetingRows = defineRows({
  table: 'dialogue.meeting',
  roles: inside,
  by: { space: 'id' },
  rule: sql`r.id = any (${seatedMeetings}) or r.space = any (${mySpaces}) or exists (select from dialogue.meeting_state s where s.meeting = r.id and s.state <> 'planned')`,
});

/** A point that a participant asks for on an agenda: the secretariat, and who has a seat at the meeting. */
export const itemRows = defineRows({
  table: 'dialogue.meeting_item',
  roles: ['secretariat'],
  rule: sql`r.meeting = any (${seatedMeetings})`,
});

/** A document of a meeting: the secretariat; once its file has come, who has a seat there; once it was published, who sees the meeting. */
export const documentRows = defineRows({
  table: 'dialogue.meeting_document',
  roles: ['secretariat'],
  rule: sql`(r.kind is not null and r.meeting = any (${seatedMeetings}))
    or (exists (select from dialogue.meeting_document_act a where a.meeting_document = r.id and a.act = 'publish')
      and r.meeting = any (array(select m.id from ${scoped(meetingRows)} m)))`,
});

/** Minutes of a meeting: the secretariat; once they were sent for approval, who has a seat there; once both sides approved, who sees the meeting. `reach`: how much of them. */
export const minutesRows = defineRows({
  table: 'dialogue.minutes',
  roles: ['secretariat'],
  rule: sql`(r.meeting = any (${seatedMeetings}) and exists (select from dialogue.minutes_act a where a.minutes = r.id and a.act = 'send'))
    or (exists (select from dialogue.minutes_act a where a.minutes = r.id and a.act = 'approve') and r.meeting = any (array(select m.id from ${scoped(meetingRows)} m)))`,
  also: sql`case when platform.holds(array['secretariat']) then 'all'
    when r.meeting = any (${seatedMeetings}) then 'sent' else 'approved' end as reach`,
});

/**
 * A question: those who work inside, its asker and the seat it was raised from; what a seat raised, the table hears; what is published, every member who sees
 * the meeting.
 */
export const questionRows = defineRows({
  table: 'dialogue.question',
  roles: inside,
  by: { space: 'meeting' },
  rule: sql`r.asker = (select platform.current_account())
    or exists (select from dialogue.participant p where p.id = r.seat
      and (p.account = (select platform.current_account()) or p.institution = (select platform.own_institution())))
    or (r.institution is not null and r.meeting = any (${seatedMeetings}))
    or (exists (select from dialogue.published_question k where k.question = r.id) and r.meeting = any (array(select m.id from ${scoped(meetingRows)} m)))`,
});

/** Questions of the public, before they become questions of a meeting: the secretariat. */
export const publicQuestionRows = defineRows({ table: 'dialogue.public_question', roles: ['secretariat'] });

/** Answers, each with how much of it is seen: `reach` is all of it, or what stands released. A draft is for those who work on it and for the secretariat. */
export const answerRows = defineRows({
  table: 'dialogue.answer',
  roles: ['secretariat'],
  rule: sql`dialogue.answer_reach(r.id) is not null`,
  also: sql`dialogue.answer_reach(r.id) as reach`,
});

/** Drafts and what was withdrawn: the secretariat. What stands released: every member. */
export const recommendationRows = defineRows({
  table: 'dialogue.recommendation',
  roles: ['secretariat'],
  rule: sql`exists (select from dialogue.standing_recommendation s where s.recommendation = r.id and s.act = 'release')`,
});

/** A consultation: the secretariat; once it was opened, every member. */
export const consultationRows = defineRows({
  table: 'dialogue.consultation',
  roles: ['secretariat'],
  rule: sql`exists (select from dialogue.consultation_act a where a.consultation = r.id and a.act = 'open')`,
});

/** Contributions as they came: those who work inside. What is shown to everyone stands on the public pages. */
export const contributionRows = defineRows({ table: 'dialogue.contribution', roles: inside });

/** A list of statements: those who work inside, and its space. `moderated`: whether whoever reads moderates it. */
export const statementListRows = defineRows({
  table: 'dialogue.statement_list',
  roles: inside,
  by: { space: 'space' },
  rule: sql`r.space = any (${mySpaces})`,
  also: sql`platform.holds(array['secretariat', 'supervisor']) as moderated`,
});
