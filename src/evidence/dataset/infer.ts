import { unwritten } from '../../platform/language/localized.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { cellAt, cellColumns, clean, dateSql, numberSql } from './cell.ts';

/** Most different values that a column may have and still be proposed as a category. */
const mostLevels = 40;
/** Columns looked at in one pass over the file. */
const pass = 40;

/**
 * Proposes a codebook for a file that came without one, from its values: numbers, dates, categories, identifiers, text.
 * It is a draft: nothing is described in any language, the sample is taken to be a quota sample, nothing is missing by code.
 */
export async function inferCodebook(duck: Duck, parquet: string, header: readonly string[]): Promise<Codebook> {
  const variables: Variable[] = [];
  for (let from = 0; from < header.length; from += pass) {
    const group = header.slice(from, from + pass);
    const facts = await look(duck, parquet, group);
    for (const [index, name] of group.entries()) variables.push(await propose(duck, parquet, name, facts[index]!));
  }
  return {
    format: 'dawra-codebook/1',
    title: unwritten,
    variables,
    design: { sample: 'quota', eligibility: 'unstated', fieldwork: { from: '', to: '' } },
    citation: unwritten,
    licence: 'unstated',
    synthetic: false,
    threshold: 5,
  };
}

/** What one pass over the file tells of a column: answers, different ones (approximately), numbers, whole numbers, dates, longest text. */
interface Facts {
  readonly n: number;
  readonly kinds: number;
  readonly numbers: number;
  readonly whole: number;
  readonly dates: number;
  readonly longest: number;
}

async function look(duck: Duck, parquet: string, names: readonly string[]): Promise<Facts[]> {
  const first = names.map(
    (_, at) => `${cellAt(at).text}, ${cellAt(at).digits}, ${numberSql(cellAt(at))} as number${at}`,
  );
  const columns = names.map((_, at) => {
    const { text } = cellAt(at);
    return `count(${text})::double as n${at}, approx_count_distinct(${text})::double as kinds${at}, count(number${at})::double as numbers${at},
      count(*) filter (where number${at} % 1 = 0)::double as whole${at}, count(${dateSql(cellAt(at))})::double as dates${at},
      coalesce(max(length(${text})), 0)::double as longest${at}`;
  });
  const cells = `select ${cellColumns(names)} from read_parquet(${literal(parquet)})`;
  const [found] = await duck.all(`select ${columns.join(', ')} from (select ${first.join(', ')} from (${cells}))`);
  const of = (key: string, at: number): number => Number(found?.[`${key}${at}`] ?? 0);
  return names.map((_, at) => ({
    n: of('n', at),
    kinds: of('kinds', at),
    numbers: of('numbers', at),
    whole: of('whole', at),
    dates: of('dates', at),
    longest: of('longest', at),
  }));
}

/** What a column probably is, from its name and the facts; exported for its table of cases. */
export function kindOf(name: string, { n, kinds, numbers, whole, dates, longest }: Facts): Variable['type'] {
  const all = (count: number): boolean => n > 0 && count === n;
  const named = /(^|[_\s-])(id|key|code|identifier|identifiant)$/i.test(name);
  if (named && n > 0 && kinds >= n * 0.9 && longest <= 64) return 'id';
  const few = kinds <= 10 && (kinds <= 2 || kinds < n / 2);
  if (all(numbers) && (!few || whole < numbers)) return all(dates) && isYears(name) ? 'date' : 'number';
  if (all(dates) && !all(numbers)) return 'date';
  return n > 0 && kinds <= mostLevels && longest <= 120 && (kinds < n / 2 || kinds <= 10) ? 'category' : 'text';
}

const isYears = (name: string): boolean => /year|ann[ée]e|date|سنة|تاريخ/i.test(name);

async function propose(duck: Duck, parquet: string, name: string, facts: Facts): Promise<Variable> {
  const type = kindOf(name, facts);
  if (type !== 'category') return { name, type, label: unwritten };
  const levels = await duck.all(
    `select distinct ${clean(name)} as code from read_parquet(${literal(parquet)}) where ${clean(name)} is not null order by try_cast(code as double), code`,
  );
  return {
    name,
    type,
    label: unwritten,
    levels: levels.map(({ code }) => ({ code: String(code), label: unwritten })),
  };
}
