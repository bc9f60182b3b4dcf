import { json } from '../../platform/database/json.ts';
import { run, sql, type Trx } from '../../platform/database/transaction.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { adviceRows, measureRows, meetingRows, recommendationRows, spaceRows } from '../rows.ts';
import type { AdviceForm } from './advice.contract.ts';
import type { AdviceRelation } from './advice.ts';

/** A recommendation of another body in the reference content, under a key of its own. */
export type AdviceContent = AdviceForm & { readonly key: string };

const every = everyRow(adviceRows, 'the reference content is brought to the version of the program');

/** Brings recommendations of other bodies to the version of the program; what people set beside them stands. */
export async function loadAdvice(trx: Trx, content: readonly AdviceContent[]): Promise<void> {
  for (const of of content)
    await run(
      trx,
      sql`insert into dialogue.advice (body, title, year, source, url, text, countries, themes, content_key)
        values (${json(of.body)}::jsonb, ${json(of.title)}::jsonb, ${of.year}, ${of.source}, ${of.url}, ${json(of.text)}::jsonb, ${of.countries}::text[],
          ${of.themes}::text[], ${of.key})
        on conflict on constraint advice_content do update set (body, title, year, source, url, text, countries, themes) =
          (excluded.body, excluded.title, excluded.year, excluded.source, excluded.url, excluded.text, excluded.countries, excluded.themes)`,
    );
}

/** Takes out what the program has no longer, but what stands beside one of ours. */
export const removeAdvice = (trx: Trx, keys: readonly string[]): Promise<number> =>
  run(
    trx,
    sql`delete from ${every} d where d.content_key = any (${[...keys]}::text[]) and not exists (select from dialogue.advice_link l where l.advice = d.id)`,
  );

/** A recommendation of a meeting, or a measure of the plan of a space, by its number. */
type Ours =
  { readonly meeting: string; readonly number: number } | { readonly space: string; readonly measure: number };

/** The row that is meant: its recommendation or its measure. */
const oursOf = (of: Ours) =>
  'meeting' in of
    ? sql`select r.id as recommendation, null::uuid as measure from ${everyRow(recommendationRows, 'named by the content that is loaded')} r
        join ${everyRow(meetingRows, 'named by the content that is loaded')} m on m.id = r.meeting where m.slug = ${of.meeting} and r.number = ${of.number}`
    : sql`select null::uuid, e.id from ${everyRow(measureRows, 'named by the content that is loaded')} e
        join ${everyRow(spaceRows, 'named by the content that is loaded')} k on k.id = e.space where k.slug = ${of.space} and e.number = ${of.measure}`;

/** Sets one of the reference content beside one of ours, as a person would. @throws RangeError where one of both is not there */
export async function linkAdvice(
  trx: Trx,
  of: Ours & { readonly key: string; readonly relation: AdviceRelation },
  account: string,
): Promise<void> {
  const made = await run(
    trx,
    sql`insert into dialogue.advice_link (advice, recommendation, measure, relation, account)
      select d.id, o.*, ${of.relation}, ${account} from ${every} d, (${oursOf(of)}) o where d.content_key = ${of.key}`,
  );
  if (made !== 1) throw new RangeError(`the content sets ${of.key} beside one of ours that is not there`);
}
