import { missingKinds, type Codebook, type Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { below, cellsBelow, missingSql, numberSql, type Stated, type Writing } from './cell.ts';
import { markNumbers, markWords } from './marks.ts';
import type { ColumnProfile } from './profile.contract.ts';
import { writingsOf } from './writing.ts';

/** Columns looked at together: each cell is read three times, whatever the number of columns, and what is held does not grow with the rows. */
const pass = 250;
/** A column with more different values has no list of them. */
const mostListed = 200;
const listed = 12;
const classes = 12;
/** Values of a column with more different ones may be of one person each. */
const fewValues = 40;

interface Column {
  readonly place: number;
  readonly name: string;
  /** As the codebook has it, or as plain text. */
  readonly variable: Variable;
}

/**
 * What the columns of a staged file hold, a pass of them at a time.
 * @throws the interruption of DuckDB
 */
export async function* profiles(
  duck: Duck,
  staged: string,
  header: readonly string[],
  book: Codebook,
  stated: Stated = {},
): AsyncGenerator<ColumnProfile[]> {
  const known = new Map(book.variables.map((variable) => [variable.name, variable]));
  const columns = header.map((name, place): Column => {
    const plain: Variable = { name, type: 'text', label: { ar: '', fr: '', en: '' } };
    return { place, name, variable: known.get(name) ?? plain };
  });
  const there = columns.flatMap(({ variable }) => (known.has(variable.name) ? variable : []));
  const { writings } = await writingsOf(duck, staged, there, stated);
  const [all] = await duck.all(`select count(*)::double as n from read_parquet(${literal(staged)})`);
  const alike = groupedBy(columns, ({ variable }) =>
    JSON.stringify([
      variable.type === 'number',
      variable.missing?.map(({ code, kind }) => [code, kind]) ?? [],
      variable.missing && variable.type === 'category' ? (variable.levels?.map(({ code }) => code) ?? []) : [],
      writings.get(variable.name) ?? null,
    ]),
  );
  for (const group of alike.values())
    for (let from = 0; from < group.length; from += pass) {
      const some = group.slice(from, from + pass);
      yield await profileTogether(duck, staged, some, Number(all?.['n']), writings.get(some[0]!.name));
    }
}

/** SQL condition: a text is a mark by which files say that an answer is missing. */
const isMark = `(length(text) <= 20 and list_contains([${markWords.map(literal).join(', ')}], lower(text)) or coalesce(list_contains([${markNumbers.join(', ')}]::double[], number), false))`;

async function profileTogether(
  duck: Duck,
  staged: string,
  columns: readonly Column[],
  rows: number,
  writing?: Writing,
): Promise<ColumnProfile[]> {
  const kinds = missingKinds.filter((kind) => kind !== 'blank');
  const cells = (some: readonly Column[]): string =>
    `select place, text, kind, number from (select place, text, ${missingSql(columns[0]!.variable, below, writing)} as kind, ${numberSql(below, writing)} as number
      from (${cellsBelow(
        staged,
        some.map(({ name }) => name),
      )}))`;
  const answered = 'filter (where kind is null)';
  const facts = await duck.all(`select place, count(*) ${answered}::double as answers,
      ${kinds.map((kind) => `count(*) filter (where kind = ${literal(kind)})::double as "${kind}"`).join(', ')},
      count(*) filter (where kind is null and ${isMark})::double as undeclared,
      approx_count_distinct(text) ${answered}::double as kinds, count(number) ${answered}::double as numbers,
      min(number) ${answered} as least, max(number) ${answered} as most, approx_quantile(number, [0.25, 0.5, 0.75]) ${answered} as quartiles,
      [left(min(text) ${answered}, 60), left(any_value(text) ${answered}, 60), left(max(text) ${answered}, 60)] as shapes
    from (${cells(columns)}) group by place`);
  const byPlace = new Map(facts.map((row) => [String(row['place']), row]));
  const of = (at: number, key: string): number => Number(byPlace.get(`c${at}`)?.[key] ?? 0);
  const few = columns.filter((_, at) => of(at, 'kinds') > 0 && of(at, 'kinds') <= mostListed);
  const numeric = columns.filter((_, at) => of(at, 'answers') > 0 && of(at, 'numbers') === of(at, 'answers'));
  const counted = few.length
    ? await duck.all(`select place, text, n from (select place, text, count(*)::double as n, row_number() over (partition by place order by count(*) desc, text) as rank
        from (${cells(few)}) where kind is null group by place, text) where rank <= ${mostListed} order by place, rank`)
    : [];
  const values = groupedBy(counted, (row) => few[Number(String(row['place']).slice(1))]!);
  const spread = await spreadOf(
    duck,
    numeric.map((column) => ({
      column,
      least: of(columns.indexOf(column), 'least'),
      most: of(columns.indexOf(column), 'most'),
    })),
    cells(numeric),
  );
  return columns.map((column, at): ColumnProfile => {
    const row = byPlace.get(`c${at}`);
    const own = values.get(column) ?? [];
    const distinct = own.length && own.length < mostListed ? own.length : of(at, 'kinds');
    const isNumber = numeric.includes(column);
    const identifies = ['id', 'text'].includes(column.variable.type) || (!isNumber && distinct > fewValues);
    const empty = rows - of(at, 'answers') - kinds.reduce((sum, kind) => sum + of(at, kind), 0);
    return {
      place: column.place,
      answers: of(at, 'answers'),
      missing: Object.fromEntries(
        [...kinds.map((kind) => [kind, of(at, kind)] as const), ['blank', empty] as const].filter(([, n]) => n > 0),
      ),
      undeclared: of(at, 'undeclared'),
      distinct,
      numbers: isNumber
        ? {
            least: of(at, 'least'),
            quartiles: (row?.['quartiles'] as number[]).map(Number) as [number, number, number],
            most: of(at, 'most'),
            classes: spread.get(column) ?? [],
          }
        : null,
      top: identifies
        ? []
        : own.slice(0, listed).map(({ text, n }) => ({ value: String(text).slice(0, 80), n: Number(n) })),
      shapes: identifies
        ? [...new Set(((row?.['shapes'] ?? []) as (string | null)[]).flatMap((text) => (text ? shapeOf(text) : [])))]
        : [],
    };
  });
}

/** Answers in classes of equal width, by column. */
async function spreadOf(
  duck: Duck,
  columns: readonly { column: Column; least: number; most: number }[],
  cells: string,
): Promise<Map<Column, number[]>> {
  if (!columns.length) return new Map();
  const limits = columns.map(({ least, most }, at) => `('c${at}', ${least}::double, ${most}::double)`).join(', ');
  const found = await duck.all(`select place, bin, count(*)::double as n from (select cells.place,
      case when most > least then least(${classes - 1}, floor((number - least) / (most - least) * ${classes})) else 0 end::int as bin
      from (${cells}) cells join (values ${limits}) limits (place, least, most) on cells.place = limits.place where kind is null) group by place, bin`);
  const spread = new Map(
    columns.map(({ column, least, most }) => [column, new Array<number>(most > least ? classes : 1).fill(0)]),
  );
  for (const row of found) {
    const { column } = columns[Number(String(row['place']).slice(1))]!;
    spread.get(column)![Number(row['bin'])] = Number(row['n']);
  }
  return spread;
}

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own) own.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** How an answer is written, without what it says: letters are x, digits 0. */
export const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '0')
    .slice(0, 30);
