import type { Variable } from '../codebook/codebook.contract.ts';
import type { Duck } from '../duck.ts';
import { below, cellsBelow, dayFirstSql, eitherOrderSql, numberSql, type Stated, type Writing } from './cell.ts';
import { error, warning, type Issue } from './issue.contract.ts';

/** How the columns of a file write, by name; columns that hold neither numbers nor dates are not named. */
export type Writings = ReadonlyMap<string, Writing>;

/** Columns looked at in one pass over the file. */
const pass = 500;

/** Cells that can be one thing only, and those that can be two. */
interface Facts {
  readonly comma: number;
  readonly point: number;
  readonly doubtfulComma: number;
  readonly doubtfulPoint: number;
  readonly commaExample: string;
  readonly example: string;
  readonly pointExample: string;
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly eitherOrder: number;
  readonly dateExample: string;
}

/**
 * Finds out how each column writes numbers and dates, from all of its cells: `1,200` is a thousand where another cell says `2,350.5`, and a little more than one
 * where another says `12,5`. Where no cell tells, nothing is chosen: the column has two readings, and an error names both until somebody says which (`ReadOptions`).
 * A column that writes in both ways is a finding: each of its cells is read by itself, and an error where one of them could be either.
 * @param stated how the file writes, as whoever sent it said, all of it or a column: then there is nothing to find out
 */
export async function writingsOf(
  duck: Duck,
  parquet: string,
  variables: readonly Variable[],
  stated: Stated = {},
): Promise<{ writings: Writings; issues: Issue[] }> {
  const writings = new Map<string, Writing>();
  const issues: Issue[] = [];
  const typed = new Set(stated.typed);
  const said = new Map(stated.columns?.map((column) => [column.name, column]));
  const doubtful = variables.filter(({ type }) => type === 'number' || type === 'date');
  for (let from = 0; from < doubtful.length; from += pass) {
    const group = doubtful.slice(from, from + pass);
    for (const [index, facts] of (await look(duck, parquet, group)).entries()) {
      const { name, type } = group[index]!;
      const own = { ...stated, ...said.get(name) };
      const { writing, found } = type === 'date' ? dates(name, facts, own) : numbers(name, facts, own, typed.has(name));
      writings.set(name, writing);
      issues.push(...found);
    }
  }
  return { writings, issues };
}

/** One pass over the cells of all these columns, one below the other. */
async function look(duck: Duck, parquet: string, group: readonly Variable[]): Promise<Facts[]> {
  const count = (key: string, condition: string): string => `count(*) filter (where ${condition})::double as "${key}"`;
  const part = (of: string): string => `try_cast(regexp_extract(digits, '${of}', 1) as integer) > 12`;
  const day = dayFirstSql(below);
  // Only cells with a mark can tell.
  const marked = (decimal: '.' | ','): string =>
    `case when contains(digits, ',') or contains(digits, '.') then ${numberSql(below, { decimal })} end`;
  const found = await duck.all(`select place,
      ${count('comma', 'comma is not null and point is null')}, ${count('point', 'point is not null and comma is null')},
      ${count('doubtfulComma', `comma <> point and contains(digits, ',')`)}, ${count('doubtfulPoint', `comma <> point and contains(digits, '.')`)},
      min(text) filter (where comma is not null and point is null) as "commaExample",
      min(text) filter (where comma <> point and contains(digits, ',')) as example, min(text) filter (where comma <> point and contains(digits, '.')) as "pointExample",
      ${count('eitherOrder', 'either')}, min(text) filter (where either) as "dateExample",
      ${count('dayFirst', `${day} and ${part('^([0-9]{1,2})')}`)}, ${count('monthFirst', `${day} and ${part('^[0-9]{1,2}[/.-]([0-9]{1,2})')}`)}
    from (select place, text, digits, ${marked(',')} as comma, ${marked('.')} as point,
      ${eitherOrderSql(below)} as either from (${cellsBelow(
        parquet,
        group.map(({ name }) => name),
      )})) group by place`);
  const facts = new Map(found.map((row) => [String(row['place']), row]));
  return group.map((_, at) => {
    const of = (key: string): number => Number(facts.get(`c${at}`)?.[key] ?? 0);
    return {
      comma: of('comma'),
      point: of('point'),
      doubtfulComma: of('doubtfulComma'),
      doubtfulPoint: of('doubtfulPoint'),
      commaExample: String(facts.get(`c${at}`)?.['commaExample'] ?? ''),
      example: String(facts.get(`c${at}`)?.['example'] ?? ''),
      pointExample: String(facts.get(`c${at}`)?.['pointExample'] ?? ''),
      dayFirst: of('dayFirst'),
      monthFirst: of('monthFirst'),
      eitherOrder: of('eitherOrder'),
      dateExample: String(facts.get(`c${at}`)?.['dateExample'] ?? ''),
    };
  });
}

type Decision = { readonly writing: Writing; readonly found: Issue[] };

function numbers(column: string, facts: Facts, stated: Writing, typed: boolean): Decision {
  const { comma, point, doubtfulComma, doubtfulPoint, commaExample, example, pointExample } = facts;
  if (typed) return { writing: { decimal: '.' }, found: besideTyped(column, facts, stated) };
  if (stated.decimal) return { writing: { decimal: stated.decimal }, found: [] };
  if (comma > 0 && point > 0) {
    const finding = doubtfulComma + doubtfulPoint > 0 ? error : warning;
    return { writing: {}, found: [finding('two-conventions', { column, found: commaExample, count: comma })] };
  }
  const decimal = comma > 0 && point === 0 ? ',' : '.';
  if (comma > 0 || point > 0) return { writing: { decimal }, found: [] };
  const both = { column, count: doubtfulComma || doubtfulPoint };
  if (doubtfulComma > 0)
    return {
      writing: { decimal },
      found: [error('two-readings', { ...both, found: example, expected: example.replaceAll(',', '') })],
    };
  return {
    writing: { decimal },
    found: doubtfulPoint
      ? [
          error('two-readings-point', {
            ...both,
            found: pointExample,
            expected: pointExample.replaceAll('.', ''),
          }),
        ]
      : [],
  };
}

/** Texts with a comma among numbers that a workbook keeps as numbers: what the comma is, none of those tells. */
function besideTyped(column: string, { comma, doubtfulComma, commaExample, example }: Facts, stated: Writing): Issue[] {
  const count = comma + (stated.decimal === '.' ? 0 : doubtfulComma);
  return count > 0 ? [error('two-conventions', { column, found: commaExample || example, count })] : [];
}

function dates(column: string, { dayFirst, monthFirst, eitherOrder, dateExample }: Facts, stated: Writing): Decision {
  const order = stated.dates ?? (monthFirst > 0 && dayFirst === 0 ? 'month-first' : 'day-first');
  const open = !stated.dates && eitherOrder > 0 && monthFirst === 0 && dayFirst === 0;
  return {
    writing: { dates: order },
    found: open
      ? [error('two-orders', { column, found: dateExample, count: eitherOrder })]
      : order === 'month-first' && !stated.dates
        ? [warning('month-first', { column, count: monthFirst })]
        : [],
  };
}

/** Variables whose cells are judged alike: of the hundreds of columns of a wide file a few kinds are left. */
export function alike(variables: readonly Variable[], writings: Writings): Variable[][] {
  const groups = new Map<string, Variable[]>();
  for (const variable of variables) {
    const { name, type, levels = [], missing = [] } = variable;
    const codes = type === 'category' ? levels.map(({ code }) => code) : [];
    const kind = [type, codes, missing.map(({ code }) => code), writings.get(name) ?? null];
    const key = JSON.stringify(kind);
    const group = groups.get(key);
    if (group) group.push(variable);
    else groups.set(key, [variable]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / pass) }, (_, at) => group.slice(at * pass, (at + 1) * pass)),
  );
}
