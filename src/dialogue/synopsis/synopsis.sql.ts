import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { contributionRows } from '../rows.ts';
import { codingAgreement } from './kappa.ts';
import { codingView, sentenceView, type CodingView, type SentenceForm } from './synopsis.contract.ts';

const version = z.object({ number: z.number().int(), sentences: z.array(sentenceView) });
/** The synopsis as it was last written; undefined before the first version. */
export const latestSynopsis = (trx: Trx, id: string): Promise<z.output<typeof version> | undefined> =>
  row(
    trx,
    version,
    sql`select number, sentences from dialogue.consultation_synopsis where consultation = ${id} order by number desc limit 1`,
  );

/** Contributions that a version rests on and that are not shown. */
export const synopsisHidden = async (trx: Trx, id: string, number: number): Promise<number[]> =>
  (await row(
    trx,
    z.object({ hidden: z.array(z.number().int()) }),
    sql`select dialogue.synopsis_hidden(${id}, ${number}) as hidden`,
  ))!.hidden;

/** Numbers among those given of which there is no contribution. */
export const absentNumbers = async (trx: Trx, id: string, numbers: readonly number[]): Promise<number[]> =>
  (
    await rows(
      trx,
      z.object({ number: z.number().int() }),
      sql`select g.number from unnest(${[...new Set(numbers)]}::int[]) g (number)
        where not exists (select from ${scoped(contributionRows)} c where c.consultation = ${id} and c.number = g.number) order by 1`,
    )
  ).map(({ number }) => number);

export const insertSynopsis = (
  trx: Trx,
  id: string,
  of: { number: number; sentences: readonly SentenceForm[]; account: string | null },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.consultation_synopsis (consultation, number, sentences, author)
      values (${id}, ${of.number}, ${JSON.stringify(of.sentences)}::jsonb, ${of.account})`,
  );

/** Adds a code or gives it other words; what was coded with it stays. */
export const keepCode = (trx: Trx, id: string, of: { code: string; label: object }): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.consultation_code (consultation, code, label) values (${id}, ${of.code}, ${JSON.stringify(of.label)}::jsonb)
      on conflict (consultation, code) do update set label = excluded.label`,
  );

export const listCodes = (trx: Trx, id: string): Promise<CodingView['codes']> =>
  rows(
    trx,
    codingView.shape.codes.element,
    sql`select code, label from dialogue.consultation_code where consultation = ${id} order by code limit 500`,
  );

/** Writes a code down. @returns 0 where there is no such contribution */
export const insertCoding = (
  trx: Trx,
  id: string,
  of: { number: number; question: number; code: string; settles: boolean; coder: string },
): Promise<number> =>
  run(
    trx,
    sql`insert into dialogue.contribution_coding (consultation, contribution, question, code, coder, settles)
      select ${id}, c.id, ${of.question}, ${of.code}, ${of.coder}, ${of.settles} from ${scoped(contributionRows)} c
      where c.consultation = ${id} and c.number = ${of.number}`,
  );

const coded = sql`dialogue.counted_coding a join ${scoped(contributionRows)} c on c.id = a.contribution`;
const pair = z.object({
  one: z.string().nullable(),
  other: z.string().nullable(),
  pairs: z.array(z.object({ one: z.string(), other: z.string(), units: z.number().int() })),
});

const byName = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/** Contributions of which one's own codes are told at once. */
const window = 25;
/** The coding of a consultation, as far as whoever codes may see it. @param from the first contribution of which their own codes are told */
export async function readCoding(trx: Trx, id: string, from: number): Promise<CodingView> {
  const { mine, differences } = codingView.shape;
  const pairs = await rows(
    trx,
    pair,
    sql`select platform.display_name(g.one) as one, platform.display_name(g.other) as other, jsonb_agg(jsonb_build_object('one', g.a, 'other', g.b, 'units', g.units)) as pairs
      from (select a.coder as one, b.coder as other, a.code as a, b.code as b, count(*)::int as units from ${coded}
        join dialogue.counted_coding b on b.contribution = a.contribution and b.question = a.question and b.coder > a.coder
        where c.consultation = ${id} group by 1, 2, 3, 4) g group by g.one, g.other order by g.one, g.other`,
  );
  return {
    codes: await listCodes(trx, id),
    mine: await rows(
      trx,
      mine.element,
      sql`select c.number, a.question, a.code from ${coded} where c.consultation = ${id} and a.coder = platform.current_account()
        and c.number >= ${from} and c.number < ${from + window} order by c.number, a.question`,
    ),
    // Agreement is the same from either end: the names stand in one order in every installation.
    agreement: pairs
      .map(({ one, other, pairs: cells }) => {
        const [first = null, second = null] = [one, other].sort(byName);
        return { one: first, other: second, ...codingAgreement(cells) };
      })
      .sort((a, b) => byName(a.one, b.one) || byName(a.other, b.other)),
    differences: await rows(
      trx,
      differences.element,
      sql`select c.number, a.question, jsonb_agg(distinct a.code) as codes, (select s.code from dialogue.settled_coding s where s.contribution = c.id and s.question = a.question) as settled
        from ${coded} where c.consultation = ${id} group by c.id, c.number, a.question having count(distinct a.code) > 1 order by c.number, a.question limit 200`,
    ),
  };
}
