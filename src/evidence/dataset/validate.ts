import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { badSql, below, cellsBelow, clean, codeNumber, dayFirstSql, levelSql, missingSql, numberSql } from './cell.ts';
import { designIssues, designHeaderIssues } from './design.ts';
import { error, warning, type Issue, type IssueCode } from './issue.contract.ts';
import { negativeMarks } from './marks.ts';
import { rowOf, sheetOf, type Place } from './place.ts';
import { listed } from './stage.ts';
import { alike, type Writings } from './writing.ts';

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
  /** Negative numbers by which files say that an answer is missing, among the answers as they are written; and the least of the other ones. */
  readonly marks: readonly string[];
  readonly least: number | null;
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
  const isMark = `coalesce(list_contains([${negativeMarks.join(', ')}]::double[], number), false)`;
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
          `list(distinct text) filter (where answered and ${isMark}) as marks`,
          `min(number) filter (where answered and not ${isMark}) as least`,
        ]
      : []),
    ...(categories ? [`list(distinct level) filter (where answered and not bad) as used`] : []),
  ];
  const judged = [
    `${missingSql(variable, below, writing)} is null as answered`,
    ...(bad === null ? [] : [`${bad} as bad`]),
    ...(numeric ? [`${numberSql(below, writing)} as number`] : []),
    ...(categories ? [`${levelSql(variable, below)} as level`] : []),
  ];
  const cells = cellsBelow(
    place.parquet,
    group.map(({ name }) => name),
    { spot: true },
  );
  const found = await duck.all(
    `select place, ${columns.join(', ')} from (select place, spot, text, digits, ${judged.join(', ')} from (${cells})) group by place`,
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
      marks: ((row?.['marks'] ?? []) as string[]).sort(),
      least: (row?.['least'] as number | null | undefined) ?? null,
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
    ...(facts.marks.length && (facts.least ?? 0) >= 0
      ? facts.marks.map((found) => warning('mark-like', { ...at, found }))
      : []),
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
