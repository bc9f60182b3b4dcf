import type { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { earlierThan } from '../meeting/earlier.sql.ts';
import { actionRows, answerRows, minutesRows, propositionRows, questionRows } from '../rows.ts';
import { preparationView, type PreparationView } from './preparation.contract.ts';

/** Most entries of one kind that are shown. */
const most = 200;
const { shape } = preparationView;
const asked = everyRow(questionRows, 'whether a published answer is to a question of an earlier meeting');

/** The last day of the meeting before one; null for a first one. */
export const lastBefore = async (trx: Trx, meeting: string): Promise<string | null> =>
  (await row(
    trx,
    preparationView.pick({ since: true }),
    sql`select max(b.ends) as since from ${earlierThan(meeting)} b`,
  ))!.since;

/** Published answers to questions of earlier meetings of which a cited result does not stand. */
export const changedAnswers = (trx: Trx, meeting: string): Promise<PreparationView['answers']> =>
  rows(
    trx,
    shape.answers.element,
    sql`select a.id, v.title, case when bool_or(c.state = 'data-changed') then 'data-changed' else 'superseded' end as state
      from ${scoped(answerRows)} a join dialogue.standing_answer s on s.answer = a.id and s.act = 'release'
        join dialogue.answer_version v on v.answer = a.id and v.number = s.number
        join dialogue.cited_result c on c.answer = a.id and c.number = s.number and c.state <> 'current'
      where exists (select from dialogue.answer_question x join ${asked} q on q.id = x.question join ${earlierThan(meeting)} b on b.id = q.meeting
        where x.answer = a.id and x.number = s.number)
      group by a.id, v.title order by state, a.id limit ${most}`,
  );

/** Data published after a day, as precisely as that is known, the newest first. */
export const dataSince = (trx: Trx, day: string): Promise<PreparationView['data']> =>
  rows(
    trx,
    shape.data.element,
    sql`select v.slug, v.codebook -> 'title' as title, v.number, to_char(v.released_at at time zone 'utc', 'YYYY-MM-DD') as on
      from evidence.released_version v
      where v.released_at >= dialogue.first_day(${day}) + 1 order by v.released_at desc, v.id limit ${most}`,
  );

/** How many results were published after a day. */
export const resultsSince = async (trx: Trx, day: string): Promise<number> =>
  (await row(
    trx,
    preparationView.pick({ results: true }),
    sql`select count(*)::int as results from evidence.released_result r where r.released_at >= dialogue.first_day(${day}) + 1`,
  ))!.results;

/** Propositions of a space that are discussed or voted, by number. */
export const discussedIn = (trx: Trx, space: string): Promise<z.output<typeof shape.propositions>> =>
  rows(
    trx,
    shape.propositions.element,
    sql`select p.id, p.number, s.state, dialogue.wording(p.id, s.number) as text
      from ${scoped(propositionRows)} p join dialogue.proposition_state s on s.proposition = p.id
      where p.space = ${space} and s.state in ('tabled', 'in_vote') order by p.number limit ${most}`,
  );

/** Promises of a space whose deadline is over, the latest first. */
export const lateIn = (trx: Trx, space: string): Promise<PreparationView['late']> =>
  rows(
    trx,
    shape.late.element,
    sql`select a.id, a.number, v.text, to_char(s.deadline, 'YYYY-MM-DD') as deadline, s.days
      from ${scoped(actionRows)} a join dialogue.late_action s on s.action = a.id
        join dialogue.action_version v on v.action = a.id and v.number = s.number
      where a.space = ${space} order by s.days desc, a.plan, a.number limit ${most}`,
  );

/** Minutes of earlier meetings that are not approved, as far as they are seen. */
export const minutesBefore = (trx: Trx, meeting: string): Promise<PreparationView['minutes']> =>
  rows(
    trx,
    shape.minutes.element,
    sql`select n.id, b.title, s.state from ${scoped(minutesRows)} n join ${earlierThan(meeting)} b on b.id = n.meeting
        join dialogue.minutes_state s on s.minutes = n.id
      where s.is_open and n.reach <> 'approved' and (s.state = 'in_approval' or n.reach = 'all') order by b.starts, n.id limit ${most}`,
  );
