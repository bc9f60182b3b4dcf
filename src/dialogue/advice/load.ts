import { json } from '../../platform/database/json.ts';
import { run, sql, type Trx } from '../../platform/database/transaction.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { adviceRows, meetingRows, recommendationRows } from '../rows.ts';
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

/** Sets one of the reference content beside a recommendation of ours, as a person would. @throws RangeError where one of both is not there */
export async function linkAdvice(
  trx: Trx,
  of: { readonly key: string; readonly meeting: string; readonly number: number; readonly relation: AdviceRelation },
  account: string,
): Promise<void> {
  const made = await run(
    trx,
    sql`insert into dialogue.advice_link (advice, recommendation, relation, account)
      select d.id, r.id, ${of.relation}, ${account} from ${every} d, ${everyRow(recommendationRows, 'named by the content that is loaded')} r
        join ${everyRow(meetingRows, 'named by the content that is loaded')} m on m.id = r.meeting
      where d.content_key = ${of.key} and m.slug = ${of.meeting} and r.number = ${of.number}`,
  );
  if (made !== 1)
    throw new RangeError(`the content sets ${of.key} beside ${of.meeting} ${of.number}, which is not there`);
}
