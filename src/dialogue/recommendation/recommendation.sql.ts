import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { translatedTextSchema } from '../../platform/language/localized.contract.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import type { Page } from '../../platform/list/list.ts';
import { list } from '../../platform/list/list.sql.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { meetingRows, propositionRows, recommendationRows, spaceRows } from '../rows.ts';
import { agreementWords, evidenceWords } from '../cited/rating.ts';
import { citedResult } from '../answer/answer.contract.ts';
import {
  recommendationLine,
  recommendationList,
  recommendationVersion,
  recommendationView,
  type CitationView,
  type RecommendationVersion,
} from './recommendation.contract.ts';
import { recommendationLife, type Addressee } from './recommendation.ts';
import { citationState } from '../cited/citation.ts';

/** A citation as the views give it; `citationOf` reads it. */
export const citationDetail = z.object({
  place: z.number().int(),
  answer: z.uuid().nullable(),
  answer_number: z.number().int().nullable(),
  result: z.string().nullable(),
  answer_title: translatedTextSchema.nullable(),
  evidence: z.enum(evidenceWords).nullable(),
  agreement: z.enum(agreementWords).nullable(),
  answer_standing: z.number().int().nullable(),
  answer_act: z.enum(['release', 'withdraw']).nullable(),
  results: z.array(citedResult),
  /** Whether another source of the answer says something else by now. */
  sources_changed: z.boolean(),
});

/** A citation with its state, by the one rule. */
export function citationOf(found: z.output<typeof citationDetail>): CitationView {
  const { answer, answer_number: number, answer_title: title, evidence, agreement } = found;
  return {
    place: found.place,
    state: citationState({
      results: found.results,
      sourcesChanged: found.sources_changed,
      answerNumber: number,
      answerStanding: found.answer_standing,
      answerAct: found.answer_act,
    }),
    answer:
      answer && number && title && evidence && agreement ? { id: answer, number, title, evidence, agreement } : null,
    result: found.result,
    results: found.results,
  };
}

const titled = everyRow(meetingRows, 'the title of the meeting of a recommendation that is seen');
const citations = sql`coalesce((select jsonb_agg(to_jsonb(c) - 'recommendation' - 'number' order by c.place)
  from dialogue.citation_detail c where c.recommendation = v.recommendation and c.number = v.number), '[]')`;

/** The rule of `citationState` over a row of dialogue.citation_detail; a test holds the two together. */
export const citedAs = sql`case when c.sources_changed or jsonb_path_exists(c.results, '$[*] ? (@.state == "data-changed")') then 'data-changed'
  when jsonb_path_exists(c.results, '$[*] ? (@.state == "superseded")')
    or c.answer_number is not null and (c.answer_act = 'withdraw' or c.answer_standing is distinct from c.answer_number) then 'superseded'
  else 'current' end`;

const lineRow = recommendationLine.omit({ cites: true }).extend({ citations: z.array(citationDetail) });

/** Recommendations with the newest wording; drafts only for who writes them. */
export const listRecommendations = (
  trx: Trx,
  drafts: boolean,
  query: z.output<typeof recommendationList.query>,
): Promise<Page<typeof recommendationLine>> =>
  list(
    trx,
    recommendationList,
    query,
    {
      select: sql`r.id, r.meeting, m.title as "meetingTitle", r.number, r.charter, ${drafts ? sql`s.state` : sql`'released'::text`} as state,
        v.number as version, v.text, v.addressee, ${citations} as citations`,
      from: sql`${scoped(recommendationRows)} r join ${titled} m on m.id = r.meeting
        join ${drafts ? sql`dialogue.recommendation_state` : sql`dialogue.standing_recommendation`} s on s.recommendation = r.id
        join dialogue.recommendation_version v on v.recommendation = r.id and v.number = s.number`,
      where: [
        ...(drafts ? [] : [sql`s.act = 'release'`]),
        ...(query.state ? [drafts ? sql`s.state = ${query.state}` : sql`${query.state === 'released'}`] : []),
        ...(query.addressee ? [sql`v.addressee = ${query.addressee}`] : []),
        ...(query.meeting ? [sql`r.meeting = ${query.meeting}`] : []),
        ...(query.cites
          ? [
              sql`exists (select from dialogue.citation_detail c where c.recommendation = v.recommendation and c.number = v.number and ${citedAs} = ${query.cites})`,
            ]
          : []),
      ],
      id: sql`r.id`,
      sort: {
        meeting: { by: sql`m.starts || ' ' || m.id || ' ' || lpad(r.number::text, 6, '0')`, type: 'text' },
        number: { by: sql`r.number`, type: 'integer' },
      },
      search: [sql`jsonb_path_query_array(v.text, '$.*.text')::text`, sql`r.charter`],
    },
    (found) =>
      z
        .array(lineRow)
        .parse(found)
        .map(({ citations: cited, ...line }) => ({ ...line, cites: cited.map((one) => citationOf(one).state) })),
  );

const header = recommendationView.omit({ versions: true, judgements: true, acts: true });
export type RecommendationHeader = z.output<typeof header>;

export const getRecommendation = (trx: Trx, id: string): Promise<RecommendationHeader | undefined> =>
  row(
    trx,
    header,
    sql`select r.id, r.meeting, m.title as "meetingTitle", r.number, r.charter, s.state, s.sequence, m.record
      from ${scoped(recommendationRows)} r join ${titled} m on m.id = r.meeting
        join dialogue.recommendation_state s on s.recommendation = r.id where r.id = ${id}`,
  );

const origin = sql`(select jsonb_build_object('proposition', p.id, 'number', p.number, 'spaceTitle', k.title)
  from dialogue.recommendation_origin o join ${scoped(propositionRows)} p on p.id = o.proposition
    join ${everyRow(spaceRows, 'the title of the space of a proposition that is seen')} k on k.id = p.space
  where o.recommendation = v.recommendation and o.number = v.number)`;
const versionRow = recommendationVersion.extend({ citations: z.array(citationDetail) });

/** Wordings, newest first, with their citations as these stand now. */
export async function listRecommendationVersions(trx: Trx, id: string): Promise<RecommendationVersion[]> {
  const found = await rows(
    trx,
    versionRow,
    sql`select v.number, ${origin} as origin, v.text, v.addressee, v.reason, platform.display_name(v.author) as by, v.at, ${citations} as citations
      from dialogue.recommendation_version v where v.recommendation = ${id} order by v.number desc`,
  );
  return found.map((version) => ({ ...version, citations: version.citations.map(citationOf) }));
}

/** What was done with a recommendation, and with which wording. */
export const recommendationActs = actsOf(recommendationLife, {
  table: 'dialogue.recommendation_act',
  subject: 'recommendation',
  own: { number: z.number().int(), note: z.string().nullable() },
  view: recommendationView.shape.acts.element,
});

/** Adds a recommendation under the next number of its meeting, which the caller has locked. */
export const insertRecommendation = async (
  trx: Trx,
  of: { meeting: string; charter: string | null; account: string | null; number?: number | undefined },
): Promise<string> =>
  (await row(
    trx,
    z.object({ id: z.uuid() }),
    sql`insert into dialogue.recommendation (meeting, number, charter, created_by)
      values (${of.meeting}, coalesce(${of.number ?? null}::int,
        (select coalesce(max(number), 0) + 1 from ${everyRow(recommendationRows, 'numbers are given without a gap, whoever sees which')} where meeting = ${of.meeting})), ${of.charter}, ${of.account})
      returning id`,
  ))!.id;

/** What a citation names once it has been looked up: an answer in its standing version, or a whole result id. */
export type ResolvedCitation = { readonly answer: string; readonly number: number } | { readonly result: string };

/** Says from which proposition a wording comes. */
export const insertOrigin = (
  trx: Trx,
  of: { recommendation: string; number: number; proposition: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.recommendation_origin (recommendation, number, proposition)
      values (${of.recommendation}, ${of.number}, ${of.proposition})`,
  );

export async function insertRecommendationVersion(
  trx: Trx,
  recommendation: string,
  number: number,
  of: {
    text: TranslatedText;
    addressee: Addressee | null;
    reason: TranslatedText | null;
    account: string | null;
    cites: readonly ResolvedCitation[];
    proposition?: string | null;
    at?: string | undefined;
  },
): Promise<void> {
  await run(
    trx,
    sql`insert into dialogue.recommendation_version (recommendation, number, text, addressee, reason, author, at)
      values (${recommendation}, ${number}, ${JSON.stringify(of.text)}::jsonb, ${of.addressee}, ${of.reason ? JSON.stringify(of.reason) : null}::jsonb,
        ${of.account}, coalesce(${of.at ?? null}::timestamptz, clock_timestamp()))`,
  );
  if (of.proposition) await insertOrigin(trx, { recommendation, number, proposition: of.proposition });
  for (const [index, cited] of of.cites.entries()) {
    const answer = 'answer' in cited ? cited : undefined;
    await run(
      trx,
      sql`insert into dialogue.citation (recommendation, number, place, answer, answer_number, result)
        values (${recommendation}, ${number}, ${index + 1}, ${answer?.answer ?? null}, ${answer?.number ?? null}, ${'result' in cited ? cited.result : null})`,
    );
  }
}

/** Results that a wording cites itself and that are not released with their data: two people release them first. */
export const unreleasedOf = async (trx: Trx, id: string, number: number): Promise<string[]> =>
  (
    await rows(
      trx,
      z.object({ result: z.string() }),
      sql`select c.result from dialogue.citation c cross join lateral dialogue.known_result(c.result) k
        where c.recommendation = ${id} and c.number = ${number} and c.result is not null and not (k.released and k.data_released) order by c.place`,
    )
  ).map(({ result }) => result);

/** Every cited result of the data set that a version belongs to. */
export const citedResults = async (trx: Trx, version: string): Promise<string[]> =>
  (await rows(trx, z.object({ id: z.string() }), sql`select id from dialogue.cited_results(${version}) as r (id)`)).map(
    ({ id }) => id,
  );

/** Keeps how a cited result stands. @returns false when it stood so already */
export const keepStanding = async (
  trx: Trx,
  result: string,
  of: { state: 'current' | 'superseded' | 'data-changed'; newest: string },
): Promise<boolean> =>
  (await run(
    trx,
    sql`insert into dialogue.result_standing (result, state, newest) values (${result}, ${of.state}, ${of.newest})
      on conflict (result) do update set state = excluded.state, newest = excluded.newest, checked_at = now()
      where (result_standing.state, result_standing.newest) is distinct from (excluded.state, excluded.newest)`,
  )) === 1;
