import { z } from 'zod';
import { rows, sql, type Trx } from '../platform/database/transaction.ts';
import { openedRow, openedRows, type Reader } from '../platform/erasable/erasable.sql.ts';
import { localeSchema, translatedTextSchema } from '../platform/language/localized.contract.ts';
import { criteria } from './recommendation/judgement.ts';
import { citationDetail, citationOf } from './recommendation/recommendation.sql.ts';
import {
  releasedAnswer,
  releasedMeeting,
  releasedQuestion,
  releasedRecommendation,
  type ReleasedAnswer,
  type ReleasedMeeting,
  type ReleasedQuestion,
  type ReleasedRecommendation,
} from './released.contract.ts';

/** Meetings that were opened, oldest first. Any role that reads the released faces. */
export const releasedMeetings = (trx: Trx): Promise<ReleasedMeeting[]> =>
  rows(
    trx,
    releasedMeeting,
    sql`select m.*, (select jsonb_build_object(
          'total', count(*) filter (where q.state <> 'merged'), 'answered', count(*) filter (where q.state = 'answered'),
          'setAside', count(*) filter (where q.state = 'not_answerable'),
          'open', count(*) filter (where q.state in ('new', 'to_clarify', 'reopened')), 'merged', count(*) filter (where q.state = 'merged'))
        from dialogue.released_question q where q.meeting = m.id) as counter
      from dialogue.released_meeting m order by m.starts, m.edition`,
  );

/** Columns of a released answer `a`, of a published question `q`, of a released recommendation `r` of the meeting `m`. */
export const answerColumns = sql`a.id, a.number, a.title, a.statement, a.not_shown as "notShown", a.grounds, a.evidence, a.agreement, a.released_on as "releasedOn",
  a.questions, a.results, a.sources`;
export const questionColumns = sql`q.id, q.meeting_slug as meeting, q.number, q.text, q.original, q.side, q.family, q.from_public as "fromPublic", q.charter, q.state,
  q.reason, q.competent, q.into_number as into, q.raised_on as "raisedOn"`;
export const recommendationColumns = sql`r.id, r.number, r.meeting, r.charter, r.version, r.text, r.addressee, r.released_on as "releasedOn", m.record, r.versions,
  r.citations, coalesce((select jsonb_agg(to_jsonb(j) - 'recommendation' order by array_position(${[...criteria]}::text[], j.criterion))
    from dialogue.released_judgement j where j.recommendation = r.id), '[]') as judgements`;

/** Released answers, oldest first; of some only, by their ids. */
export const releasedAnswers = (trx: Trx, ids?: readonly string[]): Promise<ReleasedAnswer[]> =>
  rows(
    trx,
    releasedAnswer,
    sql`select ${answerColumns} from dialogue.released_answer a where ${ids ? sql`a.id = any (${[...ids]}::uuid[])` : sql`true`}
      order by questions -> 0 ->> 'meeting', (questions -> 0 ->> 'number')::int, released_on, id`,
  );

const questionRow = releasedQuestion.omit({ answers: true });

/** Published questions of the meetings that were opened, opened for their reader, without their answers. @param ids of these only */
export const publishedQuestions = (
  trx: Trx,
  reader: Reader,
  ids?: readonly string[],
): Promise<z.output<typeof questionRow>[]> =>
  openedRows(
    trx,
    reader,
    questionRow,
    sql`select ${questionColumns} from dialogue.released_question q join dialogue.released_meeting m on m.id = q.meeting
      where ${ids ? sql`q.id = any (${[...ids]}::uuid[])` : sql`true`} order by m.starts, m.edition, q.number`,
  );

/** Published questions of the meetings that were opened, each with the released answers to it or to the question it was merged into. */
export async function releasedQuestions(trx: Trx, reader: Reader): Promise<ReleasedQuestion[]> {
  const found = await publishedQuestions(trx, reader);
  const answers = await releasedAnswers(trx);
  return found.map((question) => {
    const stands = standsFor(question, found);
    return { ...question, answers: answers.filter(({ questions }) => questions.some(({ id }) => id === stands.id)) };
  });
}

type Line = z.output<typeof questionRow>;

/** The question that answers for this one: itself, or the last one it was merged into. */
function standsFor(question: Line, all: readonly Line[], depth = 0): Line {
  const into =
    question.into !== null && depth < all.length
      ? all.find(({ meeting, number }) => meeting === question.meeting && number === question.into)
      : undefined;
  return into ? standsFor(into, all, depth + 1) : question;
}

const recommendationRow = releasedRecommendation.extend({ citations: z.array(citationDetail) });

/** A released recommendation from its columns, with how each citation stands. */
export const recommendationOf = (row: unknown): ReleasedRecommendation => {
  const { citations, ...one } = recommendationRow.parse(row);
  return { ...one, citations: citations.map(citationOf) };
};

/** Released recommendations in the order of their meetings and numbers, with how each citation stands; one only, by its id. */
export async function releasedRecommendations(trx: Trx, id?: string): Promise<ReleasedRecommendation[]> {
  const found = await rows(
    trx,
    z.unknown(),
    sql`select ${recommendationColumns} from dialogue.released_recommendation r join dialogue.released_meeting m on m.slug = r.meeting
      where ${id ? sql`r.id = ${id}` : sql`true`} order by m.starts, m.edition, r.number`,
  );
  return found.map(recommendationOf);
}

const fate = z.object({
  id: z.uuid(),
  reference: z.string(),
  locale: localeSchema,
  text: z.string(),
  erased: z.boolean(),
  askedOn: z.string(),
  question: z.uuid().nullable(),
  declined: translatedTextSchema.nullable(),
});

/** The public question under a reference; undefined when there is none. */
export const publicFate = (trx: Trx, reader: Reader, reference: string): Promise<z.output<typeof fate> | undefined> =>
  openedRow(trx, reader, fate, sql`select * from dialogue.public_fate(${reference})`);
