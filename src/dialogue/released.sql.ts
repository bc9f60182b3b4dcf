import { z } from 'zod';
import { rows, sql, type Trx } from '../platform/database/transaction.ts';
import { openedRow, openedRows, type Reader } from '../platform/erasable/erasable.sql.ts';
import { translatedTextSchema } from '../platform/language/localized.contract.ts';
import { citationDetail, citationOf } from './recommendation/recommendation.sql.ts';
import {
  releasedAnswer,
  releasedMeeting,
  releasedQuery,
  releasedRecommendation,
  type ReleasedAnswer,
  type ReleasedMeeting,
  type ReleasedQuery,
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
        from dialogue.released_query q where q.meeting = m.id) as counter
      from dialogue.released_meeting m order by m.starts, m.edition`,
  );

/** Released answers, oldest first. */
export const releasedAnswers = (trx: Trx): Promise<ReleasedAnswer[]> =>
  rows(
    trx,
    releasedAnswer,
    sql`select id, number, title, statement, not_shown as "notShown", grounds, evidence, agreement, released_on as "releasedOn", queries, results
      from dialogue.released_answer order by queries -> 0 ->> 'meeting', (queries -> 0 ->> 'number')::int, released_on, id`,
  );

const queryRow = releasedQuery.omit({ answers: true });

/** Published questions of the meetings that were opened, each with the released answers to it or to the question it was merged into. */
export async function releasedQueries(trx: Trx, reader: Reader): Promise<ReleasedQuery[]> {
  const found = await openedRows(
    trx,
    reader,
    queryRow,
    sql`select q.id, q.meeting_slug as meeting, q.number, q.text, q.original, q.side, q.family, q.from_public as "fromPublic", q.charter, q.state, q.reason,
        q.into_number as into, q.raised_on as "raisedOn"
      from dialogue.released_query q join dialogue.released_meeting m on m.id = q.meeting order by m.starts, m.edition, q.number`,
  );
  const answers = await releasedAnswers(trx);
  return found.map((query) => {
    const stands = standsFor(query, found);
    return { ...query, answers: answers.filter(({ queries }) => queries.some(({ id }) => id === stands.id)) };
  });
}

type Line = z.output<typeof queryRow>;

/** The question that answers for this one: itself, or the last one it was merged into. */
function standsFor(query: Line, all: readonly Line[], depth = 0): Line {
  const into =
    query.into !== null && depth < all.length
      ? all.find(({ meeting, number }) => meeting === query.meeting && number === query.into)
      : undefined;
  return into ? standsFor(into, all, depth + 1) : query;
}

const recommendationRow = releasedRecommendation.extend({ citations: z.array(citationDetail) });

/** Released recommendations in the order of their meetings and numbers, with how each citation stands. */
export async function releasedRecommendations(trx: Trx): Promise<ReleasedRecommendation[]> {
  const found = await rows(
    trx,
    recommendationRow,
    sql`select r.id, r.number, r.meeting, r.charter, r.version, r.text, r.addressee, r.released_on as "releasedOn", m.record, r.versions, r.citations
      from dialogue.released_recommendation r join dialogue.released_meeting m on m.slug = r.meeting order by m.starts, m.edition, r.number`,
  );
  return found.map((one) => ({ ...one, citations: one.citations.map(citationOf) }));
}

const fate = z.object({
  id: z.uuid(),
  reference: z.string(),
  locale: z.enum(['ar', 'fr', 'en']),
  text: z.string(),
  erased: z.boolean(),
  askedOn: z.string(),
  query: z.uuid().nullable(),
  declined: translatedTextSchema.nullable(),
});

/** The public question under a reference; undefined when there is none. */
export const publicFate = (trx: Trx, reader: Reader, reference: string): Promise<z.output<typeof fate> | undefined> =>
  openedRow(trx, reader, fate, sql`select * from dialogue.public_fate(${reference})`);
