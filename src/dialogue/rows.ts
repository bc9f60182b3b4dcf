import { sql } from '../platform/database/transaction.ts';
import { defineRows, scoped } from '../platform/scope/rows.sql.ts';

/** Those who work on questions and answers. */
const inside = ['secretariat', 'researcher', 'supervisor'] as const;

/** Meetings at which whoever acts has a seat, by themselves or by their institution; asked once a statement. */
const seatedMeetings = sql`array(select p.meeting from dialogue.participant p
  where p.account = (select platform.current_account()) or p.institution = (select platform.own_institution()))`;

/** A planned meeting: those who work inside, and who is invited. Once it is opened: every member. */
export const meetingRows = defineRows({
  table: 'dialogue.meeting',
  roles: inside,
  by: { space: 'id' },
  rule: sql`r.id = any (${seatedMeetings}) or exists (select from dialogue.meeting_state s where s.meeting = r.id and s.state <> 'planned')`,
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
