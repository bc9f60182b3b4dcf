import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { openedRows, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import {
  answerActView,
  answerList,
  answerVersion,
  knownResult,
  type answerLine,
  type AnswerForm,
  type AnswerVersion,
  type KnownResult,
} from './answer.contract.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { answerRows, meetingRows, questionRows } from '../rows.ts';
import { insertSources } from '../source/source.sql.ts';
import { answerLife } from './answer.ts';

/** How much of an answer the account of the transaction sees: all of it, what stands released, or nothing. */
export const answerReach = async (trx: Trx, id: string): Promise<'all' | 'released' | undefined> =>
  (
    await row(
      trx,
      z.object({ reach: z.enum(['all', 'released']) }),
      sql`select reach from ${scoped(answerRows)} a where id = ${id}`,
    )
  )?.reach ?? undefined;

/** What was done with an answer, and with which of its versions. */
export const answerActs = actsOf(answerLife, {
  table: 'dialogue.answer_act',
  subject: 'answer',
  own: { number: z.number().int(), note: z.string().nullable() },
  view: answerActView,
});
export type HeldAnswer = NonNullable<Awaited<ReturnType<typeof answerActs.lock>>>;

export const insertAnswer = async (trx: Trx, account: string): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.answer (created_by) values (${account}) returning id`,
  ))!.id;

/** Adds a version with its questions and results; `results` are whole ids. */
export async function insertAnswerVersion(
  trx: Trx,
  answer: string,
  number: number,
  form: AnswerForm,
  of: { author: string; reason: string | null; at?: string | undefined },
): Promise<void> {
  await run(
    trx,
    sql`insert into dialogue.answer_version (answer, number, title, statement, not_shown, grounds, evidence, agreement, reason, author, at)
      values (${answer}, ${number}, ${JSON.stringify(form.title)}::jsonb, ${JSON.stringify(form.statement)}::jsonb, ${JSON.stringify(form.notShown)}::jsonb,
        ${JSON.stringify(form.grounds)}::jsonb, ${form.evidence}, ${form.agreement}, ${of.reason}, ${of.author},
        coalesce(${of.at ?? null}::timestamptz, clock_timestamp()))`,
  );
  await run(
    trx,
    sql`insert into dialogue.answer_question (answer, number, question)
      select ${answer}::uuid, ${number}::int, q from unnest(${[...form.questions]}::uuid[]) q`,
  );
  await run(
    trx,
    sql`insert into dialogue.answer_result (answer, number, place, result)
      select ${answer}::uuid, ${number}::int, place, id from unnest(${[...form.results]}::text[]) with ordinality r (id, place)`,
  );
  await insertSources(trx, { answer, number, sources: form.sources });
}

/** Versions, newest first, with the questions they answer and the results they cite as these stand now. */
export const listAnswerVersions = (trx: Trx, reader: Reader, answer: string): Promise<AnswerVersion[]> =>
  openedRows(
    trx,
    reader,
    answerVersion,
    sql`select v.number, v.title, v.statement, v.not_shown as "notShown", v.grounds, v.evidence, v.agreement, v.reason,
        platform.display_name(v.author) as author, v.at,
        coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'number', q.number, 'meeting', q.meeting, 'text',
            (select jsonb_object_agg(x.locale, jsonb_build_object('text', dialogue.sealed(x.text), 'method', x.method))
              from (select distinct on (locale) locale, text, method from dialogue.question_text where question = q.id order by locale, version desc) x)) order by q.number)
          from dialogue.answer_question c join ${scoped(questionRows)} q on q.id = c.question where c.answer = v.answer and c.number = v.number), '[]') as questions,
        coalesce((select jsonb_agg(jsonb_build_object('id', c.result, 'dataSet', c.slug, 'version', c.version, 'title', c.title, 'synthetic', c.synthetic,
            'state', c.state, 'newest', c.newest) order by c.place)
          from dialogue.cited_result c where c.answer = v.answer and c.number = v.number), '[]') as results,
        coalesce((select jsonb_agg(to_jsonb(c) - 'answer' - 'number' - 'place' order by c.place)
          from dialogue.cited_source c where c.answer = v.answer and c.number = v.number), '[]') as sources
      from dialogue.answer_version v where v.answer = ${answer} order by v.number desc`,
  );

const answered = everyRow(questionRows, 'what stands between an answer and its release, told to who releases it');
const order = sql`array_position(array['in_review', 'reviewed', 'draft', 'released', 'withdrawn'], s.state)`;

/** Answers that the account of the transaction may see, with what their newest version says (the released one where a draft is somebody else's). */
export const listAnswers = (trx: Trx, query: z.output<typeof answerList.query>): Promise<Page<typeof answerLine>> =>
  list(trx, answerList, query, {
    select: sql`a.id, s.state, v.number, v.title, platform.display_name(v.author) as author, s.at,
      dialogue.rests_on_synthetic(a.id, v.number) as synthetic,
      array(select q.number from dialogue.answer_question c join ${scoped(questionRows)} q on q.id = c.question where c.answer = a.id and c.number = v.number order by q.number) as questions`,
    from: sql`${scoped(answerRows)} a
      join lateral (select state, at, number from dialogue.answer_act where answer = a.id and (a.reach = 'all' or act = 'release')
        order by sequence desc limit 1) s on true
      join lateral (select * from dialogue.answer_version where answer = a.id and (a.reach = 'all' or number = s.number)
        order by number desc limit 1) v on true`,
    where: query.state ? [sql`s.state = ${query.state}`] : [],
    id: sql`a.id`,
    sort: {
      waiting: { by: sql`${order} * 1e11 - extract(epoch from s.at)::float8`, type: 'double precision' },
      at: { by: sql`s.at`, type: 'timestamptz' },
    },
    search: [sql`jsonb_path_query_array(v.title, '$.*.text')::text`],
  });

/** Accounts that wrote, and accounts that reviewed, any version. */
export async function handsOn(trx: Trx, answer: string): Promise<{ authors: string[]; reviewers: string[] }> {
  const found = await row(
    trx,
    z.object({ authors: z.array(z.uuid()), reviewers: z.array(z.uuid()) }),
    sql`select array(select distinct author from dialogue.answer_version where answer = ${answer}) as authors,
      array(select distinct actor from dialogue.answer_act where answer = ${answer} and act in ('approve', 'return')) as reviewers`,
  );
  return found!;
}

/** A result by its id or the beginning of it, released or not: that it exists, on which data; no figure. Undefined when none or several. */
export async function findKnownResult(trx: Trx, id: string): Promise<KnownResult | undefined> {
  const found = await rows(trx, knownResult, sql`select * from dialogue.known_result(${id})`);
  return found.length === 1 ? found[0] : undefined;
}

/** Whether any result that a version cites was computed from synthetic data. */
export const restsOnSynthetic = async (trx: Trx, answer: string, number: number): Promise<boolean> =>
  (await row(
    trx,
    z.object({ synthetic: z.boolean() }),
    sql`select dialogue.rests_on_synthetic(${answer}, ${number}) as synthetic`,
  ))!.synthetic;

const releasedWith = z.object({ kind: z.enum(['result', 'data_version']), id: z.string() });
export type ReleasedWith = z.output<typeof releasedWith>;

/** Releases the results that a released answer cites and the public face of the data they rest on. @returns what was not released before */
export const releaseCited = (trx: Trx, answer: string): Promise<ReleasedWith[]> =>
  rows(trx, releasedWith, sql`select kind, id from dialogue.release_cited(${answer})`);

/** Questions of a version that are not shown to the public, with where they are. */
export const unpublishedQuestions = (
  trx: Trx,
  answer: string,
  number: number,
): Promise<{ id: string; number: number }[]> =>
  rows(
    trx,
    z.object({ id: z.uuid(), number: z.number().int() }),
    sql`select q.id, q.number from dialogue.answer_question c join ${answered} q on q.id = c.question
      where c.answer = ${answer} and c.number = ${number}
        and not exists (select from dialogue.published_question p where p.question = q.id) order by q.number`,
  );

/** Whether a question of a version belongs to a meeting that is not open to the public yet. */
export const plannedMeetings = (trx: Trx, answer: string, number: number): Promise<{ id: string; slug: string }[]> =>
  rows(
    trx,
    z.object({ id: z.uuid(), slug: z.string() }),
    sql`select distinct m.id, m.slug from dialogue.answer_question c join ${answered} q on q.id = c.question join ${everyRow(meetingRows, 'no answer is released before its meeting is open, whoever sees it')} m on m.id = q.meeting
        join dialogue.meeting_state s on s.meeting = m.id
      where c.answer = ${answer} and c.number = ${number} and s.state = 'planned' order by m.slug`,
  );

/** Ids of the questions that a version answers. */
export const questionsOf = async (trx: Trx, answer: string, number: number): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ question: z.uuid() }),
      sql`select question from dialogue.answer_question where answer = ${answer} and number = ${number} order by question`,
    )
  ).map(({ question }) => question);

/** Questions whose last act is this answer: they stand or fall with it. */
export const answeredBy = async (trx: Trx, answer: string): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ question: z.uuid() }),
      sql`select a.question from dialogue.question_act a join dialogue.question_state s on s.question = a.question and s.sequence = a.sequence
        where a.answer = ${answer} order by a.question`,
    )
  ).map(({ question }) => question);

/** The version of an answer that anyone reads now. */
export const standingNumber = async (trx: Trx, answer: string): Promise<number | undefined> =>
  (
    await row(
      trx,
      z.object({ number: z.number() }),
      sql`select number from dialogue.standing_answer where answer = ${answer} and act = 'release'`,
    )
  )?.number;
