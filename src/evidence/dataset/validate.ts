import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { badSql, cellAt, cellColumns, clean, dayFirstSql, levelSql, missingSql } from './cell.ts';
import { designIssues, designHeaderIssues } from './design.ts';
import { error, warning, type Issue, type IssueCode } from './issue.contract.ts';
import { rowOf, sheetOf, type Place } from './place.ts';
import { listed } from './stage.ts';
import type { Writings } from './writing.ts';

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

/** What one pass over the file tells of a variable. */
interface Facts {
  readonly answers: number;
  readonly bad: number;
  /** Rows (from 0) and texts of the first bad values. */
  readonly rows: readonly number[];
  readonly texts: readonly string[];
  readonly dayFirst: number;
  /** Declared codes that occur. */
  readonly used: ReadonlySet<string>;
}

/** Variables looked at in one pass over the file. */
const pass = 40;

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
  const issues: Issue[] = [];
  const { variables } = codebook;
  for (let from = 0; from < variables.length; from += pass) {
    onPass(from / variables.length, Math.min(1, (from + pass) / variables.length));
    const group = variables.slice(from, from + pass);
    const facts = await survey(duck, place, group, writings);
    for (const [index, variable] of group.entries())
      issues.push(...(await variableIssues(duck, place, variable, facts[index]!)));
  }
  return [...issues, ...(await designIssues(duck, place, codebook, writings))];
}

/** Counts answers, bad values and used codes of a group of variables in one pass, and keeps the first bad places. */
async function survey(duck: Duck, place: Place, variables: readonly Variable[], writings: Writings): Promise<Facts[]> {
  const columns = variables.flatMap((variable, at) => {
    const codes = variable.type === 'category' ? (variable.levels ?? []).map(({ code }) => literal(code)) : [];
    const { text } = cellAt(at);
    const bad = `filter (where bad${at})`;
    return [
      `count(*) filter (where answered${at})::double as answers${at}`,
      ...(badSql(variable, cellAt(at), writings.get(variable.name)) === null
        ? []
        : [
            `count(*) ${bad}::double as bads${at}`,
            `min(spot, ${listed}) ${bad} as rows${at}`,
            `min_by(left(${text}, 120), spot, ${listed}) ${bad} as texts${at}`,
          ]),
      ...(variable.type === 'date' && writings.get(variable.name)?.dates !== 'month-first'
        ? [`count(*) filter (where ${dayFirstSql(cellAt(at))})::double as days${at}`]
        : []),
      ...(codes.length ? [`list(distinct level${at}) filter (where answered${at} and not bad${at}) as used${at}`] : []),
    ];
  });
  const judged = variables.map((variable, at) => {
    const { text, digits } = cellAt(at);
    const bad = badSql(variable, cellAt(at), writings.get(variable.name));
    const level = variable.type === 'category' ? `, ${levelSql(variable, cellAt(at))} as level${at}` : '';
    return `${text}, ${digits}, ${missingSql(variable, cellAt(at))} is null as answered${at}${bad ? `, ${bad} as bad${at}` : ''}${level}`;
  });
  const cells = `select file_row_number::double as spot, ${cellColumns(variables.map(({ name }) => name))}
    from read_parquet(${literal(place.parquet)}, file_row_number = true)`;
  const [found] = await duck.all(
    `select ${columns.join(', ')} from (select spot, ${judged.join(', ')} from (${cells}))`,
  );
  return variables.map((_, at) => ({
    answers: Number(found?.[`answers${at}`] ?? 0),
    bad: Number(found?.[`bads${at}`] ?? 0),
    rows: (found?.[`rows${at}`] ?? []) as number[],
    texts: (found?.[`texts${at}`] ?? []) as string[],
    dayFirst: Number(found?.[`days${at}`] ?? 0),
    used: new Set((found?.[`used${at}`] ?? []) as string[]),
  }));
}

async function variableIssues(duck: Duck, place: Place, variable: Variable, facts: Facts): Promise<Issue[]> {
  const at = { column: variable.name, ...sheetOf(place) };
  return [
    ...cellIssues(place, variable, facts),
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

function cellIssues(place: Place, variable: Variable, facts: Facts): Issue[] {
  const expected =
    variable.type === 'category'
      ? (variable.levels ?? [])
          .slice(0, 8)
          .map(({ code }) => code)
          .join(', ')
      : undefined;
  return facts.rows.map((row, index) =>
    error(codeOf(variable.type), {
      ...sheetOf(place),
      row: rowOf(place, row),
      column: variable.name,
      found: facts.texts[index] ?? '',
      ...(expected === undefined ? {} : { expected }),
      count: facts.bad,
    }),
  );
}

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
