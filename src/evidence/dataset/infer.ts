import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { clean, dateSql, numberSql } from './cell.ts';

/** Most different values that a column may have and still be proposed as a category. */
const mostLevels = 40;

/**
 * Proposes a codebook for a file that came without one, from its values: numbers, dates, categories, identifiers, text.
 * It is a draft: labels repeat the names in all three languages, the sample is taken to be a quota sample, nothing is missing by code.
 */
export async function inferCodebook(
  duck: Duck,
  parquet: string,
  header: readonly string[],
  title: string,
): Promise<Codebook> {
  const variables: Variable[] = [];
  for (const name of header) variables.push(await inferVariable(duck, parquet, name));
  return {
    format: 'dawra-codebook/1',
    title: same(title),
    variables,
    design: { sample: 'quota', eligibility: 'unstated', fieldwork: { from: '', to: '' } },
    citation: same(title),
    licence: 'unstated',
    synthetic: false,
    threshold: 5,
  };
}

async function inferVariable(duck: Duck, parquet: string, name: string): Promise<Variable> {
  const source = `read_parquet(${literal(parquet)})`;
  const [facts] =
    await duck.all(`select count(${clean(name)})::double as n, approx_count_distinct(${clean(name)})::double as kinds,
    count(${numberSql(name)})::double as numbers, count(${dateSql(name)})::double as dates, max(length(${clean(name)}))::double as longest from ${source}`);
  const [n, kinds, numbers, dates, longest] = ['n', 'kinds', 'numbers', 'dates', 'longest'].map((key) =>
    Number(facts?.[key] ?? 0),
  ) as [number, number, number, number, number];
  const base = { name, label: same(name) };
  const all = (count: number): boolean => n > 0 && count === n;
  if (all(numbers) && kinds > 10)
    return /^(id|.*_id|identifier)$/i.test(name) && kinds >= n * 0.95
      ? { ...base, type: 'id' }
      : { ...base, type: 'number' };
  if (all(dates) && !all(numbers)) return { ...base, type: 'date' };
  if (n > 0 && kinds <= mostLevels && longest <= 120 && (kinds < n / 2 || kinds <= 10)) {
    const levels = await duck.all(
      `select distinct ${clean(name)} as code from ${source} where ${clean(name)} is not null order by 1 limit ${mostLevels + 5}`,
    );
    return {
      ...base,
      type: 'category',
      levels: levels.map(({ code }) => ({ code: String(code), label: same(String(code)) })),
    };
  }
  if (n > 0 && kinds >= n * 0.95 && longest <= 64 && /id|key|code/i.test(name)) return { ...base, type: 'id' };
  return { ...base, type: 'text' };
}

const same = (text: string): { ar: string; fr: string; en: string } => ({ ar: text, fr: text, en: text });
