import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import {
  badSql,
  below,
  cellsBelow,
  clean,
  codeNumber,
  dateSql,
  dayFirstSql,
  isGrouped,
  levelSql,
  losesDigitsSql,
  missingSql,
  numberSql,
  type Writing,
} from './cell.ts';
import { designIssues, designHeaderIssues } from './design.ts';
import { error, warning, type Issue, type IssueCode } from './issue.contract.ts';
import { markNumbers } from './marks.ts';
import { rowOf, sheetOf, type Place } from './place.ts';
import { listed } from './stage.ts';
import { alike, type Writings } from './writing.ts';
import { calendarOf, gregorian, hijri, yearOf, yearSql } from './years.ts';

/** The issue of a value that is not of its type; texts and identifiers take any value. */
const codeOf = (type: Variable['type']): IssueCode =>
  type === 'number' ? 'not-a-number' : type === 'date' ? 'not-a-date' : 'undeclared-code';

/** Compares the columns of a file with the variables of a codebook: names must meet (case counts). */
export function headerIssues(header: readonly string[], codebook: Codebook, sheet?: string): Issue[] {
  const names = new Set(codebook.variables.map(({ name }) => name));
  const there = new Set(header);
  const place = sheet === undefined ? {} : { sheet };
  return [
    ...codebook.variables
      .filter(({ name }) => !there.has(name))
      .map(({ name }) => error('absent-column', { ...place, column: name })),
    ...header.filter((name) => !names.has(name)).map((name) => warning('unknown-column', { ...place, column: name })),
    ...designHeaderIssues(codebook),
  ];
}

/** Of two columns with one name nobody knows which a codebook means. */
export const renamedIssues = (issues: readonly Issue[], { variables }: Codebook): Issue[] => {
  const names = new Set(variables.map(({ name }) => name.toLowerCase()));
  return issues
    .filter(({ code, found = '' }) => code === 'renamed-column' && names.has(found.toLowerCase()))
    .map(({ sheet, row, found = '', expected = '' }) =>
      error('duplicate-column', {
        ...(sheet === undefined ? {} : { sheet }),
        row: row ?? 1,
        column: found,
        found: expected,
      }),
    );
};

/** What one pass over the file tells of a variable. */
interface Facts {
  readonly answers: number;
  readonly bad: number;
  /** Rows (from 0) and texts of the first bad values. */
  readonly rows: readonly number[];
  readonly texts: readonly string[];
  readonly dayFirst: number;
  /** Numbers by which files say that an answer is missing, among the answers as they are written; the least of the other ones, and how many there are. */
  readonly marks: ReadonlyMap<string, number>;
  readonly least: number | null;
  readonly most: number | null;
  readonly kinds: number;
  /** Numbers that keep fewer digits than their cells: how often, an example as it stands and as it is kept, whether one of them is whole. */
  readonly lost: { readonly count: number; readonly found: string; readonly kept: string; readonly whole: number };
  /** Years of the Hijri and of the Gregorian calendar, an example of each. */
  readonly hijri: number;
  readonly gregorian: number;
  readonly years: readonly [hijri: string, gregorian: string];
  /** Declared codes that occur. */
  readonly used: ReadonlySet<string>;
}

/**
 * Holds every value of a staged file against the codebook. Lists the first places of each kind of issue, counts the rest.
 * @param onPass told before each pass with the share of the variables done, 0 to 1, and the share this pass adds
 */
export async function validate(
  duck: Duck,
  place: Place,
  codebook: Codebook,
  writings: Writings,
  onPass: (from: number, to: number) => void,
): Promise<Issue[]> {
  const { variables } = codebook;
  const facts = new Map<Variable, Facts>();
  for (const group of alike(variables, writings)) {
    onPass(facts.size / variables.length, Math.min(1, (facts.size + group.length) / variables.length));
    for (const [index, found] of (await survey(duck, place, group, writings)).entries())
      facts.set(group[index]!, found);
  }
  const issues: Issue[] = [];
  for (const variable of variables)
    issues.push(...(await variableIssues(duck, place, variable, facts.get(variable)!, writings)));
  return [...issues, ...(await designIssues(duck, place, codebook, writings))];
}

/** Counts answers, bad values and used codes of variables that are judged alike in one pass, and keeps the first bad places. */
async function survey(duck: Duck, place: Place, group: readonly Variable[], writings: Writings): Promise<Facts[]> {
  const [variable] = group as [Variable];
  const writing = writings.get(variable.name);
  const bad = badSql(variable, below, writing);
  const categories = variable.type === 'category' && variable.levels?.length;
  const numeric = variable.type === 'number';
  const dated = numeric || variable.type === 'date';
  const isMark = `coalesce(list_contains([${markNumbers.join(', ')}]::double[], number), false)`;
  const columns = [
    `count(*) filter (where answered)::double as answers`,
    ...(bad === null
      ? []
      : [
          `count(*) filter (where bad)::double as bads`,
          `min(spot, ${listed}) filter (where bad) as rows`,
          `min_by(left(text, 120), spot, ${listed}) filter (where bad) as texts`,
        ]),
    ...(variable.type === 'date' && writing?.dates !== 'month-first'
      ? [`count(*) filter (where ${dayFirstSql(below)})::double as days`]
      : []),
    ...(numeric
      ? [
          `cast(to_json(histogram(text) filter (where answered and ${isMark})) as varchar) as marks`,
          `min(number) filter (where answered and not ${isMark}) as least`,
          `max(number) filter (where answered and not ${isMark}) as most`,
          `approx_count_distinct(number) filter (where answered)::double as kinds`,
          `count(*) filter (where answered and lost)::double as lost`,
          `count(*) filter (where answered and lost and number % 1 = 0)::double as "lostWhole"`,
          `arg_min(left(text, 60), (number % 1 <> 0, spot)) filter (where answered and lost) as "lostFound"`,
          `arg_min(cast(number as varchar), (number % 1 <> 0, spot)) filter (where answered and lost) as "lostKept"`,
        ]
      : []),
    ...(dated
      ? (['hijri', 'gregorian'] as const).flatMap((calendar) => [
          `count(*) filter (where answered and ${calendar})::double as ${calendar}`,
          `min(text) filter (where answered and ${calendar}) as "${calendar}Example"`,
        ])
      : []),
    ...(categories ? [`list(distinct level) filter (where answered and not bad) as used`] : []),
  ];
  const judged = [
    `${missingSql(variable, below, writing)} is null as answered`,
    ...(bad === null ? [] : [`${bad} as bad`]),
    ...(categories ? [`${levelSql(variable, below)} as level`] : []),
  ];
  const cells = cellsBelow(
    place.parquet,
    group.map(({ name }) => name),
    { spot: true },
  );
  // What is told from a number is told from one that was worked out once.
  const told = [
    ...(numeric ? [`${losesDigitsSql(below, 'number')} as lost`] : []),
    ...(dated ? [`${yearSql('year', hijri)} as hijri`, `${yearSql('year', gregorian)} as gregorian`] : []),
  ];
  const read = dated
    ? `(select *, ${numeric ? 'number' : yearOf('day')} as year from (select *, ${
        numeric ? `${numberSql(below, writing)} as number` : `${dateSql(below, writing)} as day`
      } from (${cells})))`
    : `(${cells})`;
  const found = await duck.all(
    `select place, ${columns.join(', ')} from (select ${['*', ...judged, ...told].join(', ')} from ${read}) group by place`,
  );
  const facts = new Map(found.map((row) => [String(row['place']), row]));
  return group.map((_, at) => {
    const row = facts.get(`c${at}`);
    return {
      answers: Number(row?.['answers'] ?? 0),
      bad: Number(row?.['bads'] ?? 0),
      rows: (row?.['rows'] ?? []) as number[],
      texts: (row?.['texts'] ?? []) as string[],
      dayFirst: Number(row?.['days'] ?? 0),
      marks: new Map(
        Object.entries((JSON.parse(String(row?.['marks'] ?? '{}')) as Record<string, number> | null) ?? {}).sort(
          ([one], [other]) => (one < other ? -1 : 1),
        ),
      ),
      least: (row?.['least'] as number | null | undefined) ?? null,
      most: (row?.['most'] as number | null | undefined) ?? null,
      kinds: Number(row?.['kinds'] ?? 0),
      lost: {
        count: Number(row?.['lost'] ?? 0),
        found: String(row?.['lostFound'] ?? ''),
        kept: String(row?.['lostKept'] ?? ''),
        whole: Number(row?.['lostWhole'] ?? 0),
      },
      hijri: Number(row?.['hijri'] ?? 0),
      gregorian: Number(row?.['gregorian'] ?? 0),
      years: [String(row?.['hijriExample'] ?? ''), String(row?.['gregorianExample'] ?? '')] as const,
      used: new Set((row?.['used'] ?? []) as string[]),
    };
  });
}

async function variableIssues(
  duck: Duck,
  place: Place,
  variable: Variable,
  facts: Facts,
  writings: Writings,
): Promise<Issue[]> {
  const at = { column: variable.name, ...sheetOf(place) };
  return [
    ...cellIssues(place, variable, facts, writings.get(variable.name)?.decimal),
    ...markIssues(facts, writings.get(variable.name)).map((found) => warning('mark-like', { ...at, found })),
    ...codeIssues(variable, writings.get(variable.name)).map((issue) => ({ ...issue, ...at })),
    ...lostIssues(facts).map((issue) => ({ ...issue, ...at })),
    ...calendarIssues(variable, facts).map((issue) => ({ ...issue, ...at })),
    ...(variable.type === 'category'
      ? (variable.levels ?? [])
          .filter(({ code }) => !facts.used.has(code))
          .map(({ code }) => warning('unused-level', { ...at, found: code }))
      : []),
    ...(variable.type === 'id' ? await duplicateIds(duck, place, variable) : []),
    ...(facts.dayFirst ? [warning('day-first', { ...at, count: facts.dayFirst })] : []),
    ...(facts.answers === 0 ? [warning('empty-column', at)] : []),
  ];
}

/**
 * Undeclared marks among the answers that may be missing ones: negative where no answer is; positive where they stand apart from the answers, as their codes do, or come
 * more often than answers beside them.
 */
function markIssues({ marks, least, most, kinds, answers }: Facts, writing?: Writing): string[] {
  const usual = answers / Math.max(1, kinds);
  const may = ([mark, times]: [string, number]): boolean => {
    const value = codeNumber(mark, writing) ?? 0;
    return value < 0 ? (least ?? 0) >= 0 : value * 0.95 > (most ?? 0) || (times > 1 && times >= usual * 2);
  };
  return [...marks].filter(may).map(([mark]) => mark);
}

/** Codes for missing answers that are one number as their column writes and another one as programs do. */
const codeIssues = ({ type, missing = [] }: Variable, writing?: Writing): Issue[] =>
  type === 'number' && writing?.decimal === ','
    ? missing
        .filter(({ code }) => isGrouped(code))
        .map(({ code }) => warning('code-two-readings', { found: code, expected: String(codeNumber(code, writing)) }))
    : [];

function lostIssues({ lost: { count, found, kept, whole } }: Facts): Issue[] {
  if (!count) return [];
  return [
    whole
      ? error('whole-digits-lost', { found, expected: kept, count: whole })
      : warning('digits-lost', { found, expected: kept, count }),
  ];
}

/** Dates are Gregorian: a Hijri one is an error. Years that are numbers stay what they are, and are told of. */
function calendarIssues({ name, type }: Variable, facts: Facts): Issue[] {
  const calendar = calendarOf(name, facts, type === 'date');
  const [found, expected] = facts.years;
  if (!calendar) return [];
  if (type === 'date') return [error('hijri-dates', { found, count: facts.hijri })];
  return [
    calendar === 'both'
      ? warning('two-calendars', { found, expected, count: facts.hijri })
      : warning('hijri-years', { found, count: facts.hijri }),
  ];
}

function cellIssues(place: Place, variable: Variable, facts: Facts, decimal?: '.' | ','): Issue[] {
  const expected =
    variable.type === 'category'
      ? (variable.levels ?? [])
          .slice(0, 8)
          .map(({ code }) => code)
          .join(', ')
      : undefined;
  return facts.rows.map((row, index) => {
    const found = facts.texts[index] ?? '';
    const contrary = variable.type === 'number' && decimal && isContrary(found, decimal) ? decimal : undefined;
    const named = contrary ?? expected;
    return error(contrary ? 'contrary-number' : codeOf(variable.type), {
      ...sheetOf(place),
      row: rowOf(place, row),
      column: variable.name,
      found,
      ...(named === undefined ? {} : { expected: named }),
      count: facts.bad,
    });
  });
}

/** Whether a text that is no number of its column would be one if the other mark came before decimals. */
const isContrary = (text: string, decimal: '.' | ','): boolean =>
  /[.,]/.test(text) && codeNumber(text, { decimal: decimal === ',' ? '.' : ',' }) !== undefined;

async function duplicateIds(duck: Duck, place: Place, variable: Variable): Promise<Issue[]> {
  const twice =
    await duck.all(`select ${clean(variable.name)} as found, list(file_row_number::double order by file_row_number)[:2] as places, count(*) over ()::double as times
    from read_parquet(${literal(place.parquet)}, file_row_number = true) where ${clean(variable.name)} is not null
    group by 1 having count(*) > 1 order by places limit ${listed}`);
  return twice.map((row) => {
    const at = row['places'] as number[];
    return error('duplicate-id', {
      ...sheetOf(place),
      column: variable.name,
      row: rowOf(place, Number(at[1])),
      found: String(row['found']),
      expected: String(rowOf(place, Number(at[0]))),
      count: Number(row['times']),
    });
  });
}
