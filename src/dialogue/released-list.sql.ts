import { z } from 'zod';
import { row, sql, type Trx } from '../platform/database/transaction.ts';
import { opened, type Reader } from '../platform/erasable/erasable.sql.ts';
import type { Page } from '../platform/list/list.ts';
import { list } from '../platform/list/list.sql.ts';
import { answerColumns, questionColumns, recommendationColumns, recommendationOf } from './released.sql.ts';
import {
  releasedAnswerList,
  releasedMinutes,
  releasedProposition,
  releasedPropositionList,
  releasedRecommendationList,
  waitingQuestionList,
  type ReleasedMinutes,
  type ReleasedProposition,
  type ReleasedRecommendation,
} from './released.contract.ts';
import { citedAs } from './recommendation/recommendation.sql.ts';

const texts = (text: ReturnType<typeof sql>) => sql`jsonb_path_query_array(${text}, '$.*.text')::text`;
/** By meeting, the oldest first, then by number. */
const place = (meeting: ReturnType<typeof sql>, number: ReturnType<typeof sql>) => ({
  by: sql`${meeting}.starts || ' ' || lpad(${meeting}.edition::text, 6, '0') || ' ' || lpad(${number}::text, 6, '0')`,
  type: 'text' as const,
});

/** A page of released answers. Any role that reads the released faces. */
export const listReleasedAnswers = (
  trx: Trx,
  query: z.output<typeof releasedAnswerList.query>,
): Promise<Page<typeof releasedAnswerList.line>> =>
  list(trx, releasedAnswerList, query, {
    select: answerColumns,
    from: sql`dialogue.released_answer a`,
    where: [
      ...(query.meeting
        ? [
            sql`exists (select from dialogue.released_answer_question c join dialogue.released_question q on q.id = c.question where c.answer = a.id and q.meeting_slug = ${query.meeting})`,
          ]
        : []),
      ...(query.evidence
        ? [sql`a.evidence is not distinct from ${query.evidence === 'none' ? null : query.evidence}`]
        : []),
    ],
    id: sql`a.id`,
    // Those of one day in the order of their questions, where the newest stand first.
    sort: {
      released: {
        by: sql`a.released_on || ' ' || lpad((999999 - coalesce((a.questions -> 0 ->> 'number')::integer, 0))::text, 6, '0')`,
        type: 'text',
      },
    },
    search: [texts(sql`a.title`), texts(sql`a.statement`), texts(sql`a.not_shown`)],
  });

/** A page of published questions without a released answer, opened for their reader. */
export const listWaitingQuestions = (
  trx: Trx,
  reader: Reader,
  query: z.output<typeof waitingQuestionList.query>,
): Promise<Page<typeof waitingQuestionList.line>> =>
  list(
    trx,
    waitingQuestionList,
    query,
    {
      select: questionColumns,
      from: sql`dialogue.released_question q join dialogue.released_meeting m on m.id = q.meeting`,
      where: [
        sql`q.state <> 'merged'`,
        sql`not exists (select from dialogue.released_answer_question c where c.question = q.id)`,
        ...(query.meeting ? [sql`q.meeting_slug = ${query.meeting}`] : []),
        ...(query.among ? [sql`q.id = any (${[...query.among]}::uuid[])`] : []),
      ],
      id: sql`q.id`,
      sort: { place: place(sql`m`, sql`q.number`) },
    },
    (found) => opened(reader, found),
  );

/** A page of released recommendations, each with how its citations stand. */
export async function listReleasedRecommendations(
  trx: Trx,
  query: z.output<typeof releasedRecommendationList.query>,
): Promise<Page<typeof releasedRecommendationList.line>> {
  const cited = (condition: ReturnType<typeof sql>) =>
    sql`exists (select from jsonb_to_recordset(r.citations) c (results jsonb, answer_number integer, answer_act text, answer_standing integer) where ${condition})`;
  return list(
    trx,
    releasedRecommendationList,
    query,
    {
      select: recommendationColumns,
      from: sql`dialogue.released_recommendation r join dialogue.released_meeting m on m.slug = r.meeting`,
      where: [
        ...(query.meeting ? [sql`r.meeting = ${query.meeting}`] : []),
        ...(query.section ? [sql`split_part(r.charter, '-', 1) = ${query.section}`] : []),
        ...(query.addressee ? [sql`r.addressee = ${query.addressee}`] : []),
        ...(query.cites === 'any' ? [cited(sql`true`)] : []),
        ...(query.cites === 'none' ? [sql`not ${cited(sql`true`)}`] : []),
        ...(query.cites && query.cites !== 'any' && query.cites !== 'none'
          ? [cited(sql`${citedAs} = ${query.cites}`)]
          : []),
      ],
      id: sql`r.id`,
      sort: { place: place(sql`m`, sql`r.number`) },
      search: [texts(sql`r.text`), sql`r.charter`],
    },
    (found) => found.map((one): ReleasedRecommendation => recommendationOf(one)),
  );
}

/** A page of propositions that were voted or adopted in common. */
export const listReleasedPropositions = (
  trx: Trx,
  query: z.output<typeof releasedPropositionList.query>,
): Promise<Page<typeof releasedPropositionList.line>> =>
  list(trx, releasedPropositionList, query, {
    select: sql`p.*`,
    from: sql`dialogue.released_proposition p`,
    where: query.space ? [sql`p.space = ${query.space}`] : [],
    id: sql`p.id`,
    // By the day, then by space and number: what was voted on one day stands in one order in every installation.
    sort: { on: { by: sql`p.on || ' ' || p.space || ' ' || lpad(p.number::text, 6, '0')`, type: 'text' } },
    search: [texts(sql`p.text`)],
  });

/** The minutes of a meeting that both sides approved. */
export const releasedMinutesOf = (trx: Trx, slug: string): Promise<ReleasedMinutes | undefined> =>
  row(trx, releasedMinutes, sql`select m.* from dialogue.released_minutes m where m.meeting = ${slug}`);

/** One of them, by its id. */
export const releasedPropositionOf = (trx: Trx, id: string): Promise<ReleasedProposition | undefined> =>
  row(trx, releasedProposition, sql`select p.* from dialogue.released_proposition p where p.id = ${id}`);
