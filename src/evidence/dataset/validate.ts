import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, quoted, type Duck } from '../duck.ts';
import { badSql, clean, missingSql } from './cell.ts';
import { designFaults } from './design.ts';
import { error, warning, type Fault, type FaultCode } from './fault.contract.ts';
import { listed } from './stage.ts';

/** Where the staged rows stand in the person's file: row k of the data is row `firstRow + k` of the sheet. */
export interface Place {
  readonly parquet: string;
  readonly firstRow: number;
  readonly sheet?: string | undefined;
}

const codeOf: Readonly<Record<Variable['type'], FaultCode>> = {
  number: 'not-a-number',
  date: 'not-a-date',
  category: 'undeclared-code',
  text: 'too-long',
  id: 'too-long',
};

/** Compares the columns of a file with the variables of a codebook: names must meet (case counts). */
export function headerFaults(header: readonly string[], codebook: Codebook, sheet?: string): Fault[] {
  const names = new Set(codebook.variables.map(({ name }) => name));
  const place = sheet === undefined ? {} : { sheet };
  return [
    ...codebook.variables
      .filter(({ name }) => !header.includes(name))
      .map(({ name }) => error('absent-column', { ...place, column: name })),
    ...header.filter((name) => !names.has(name)).map((name) => warning('unknown-column', { ...place, column: name })),
  ];
}

/**
 * Holds every value of a staged file against the codebook. Lists the first places of each kind of fault, counts the rest.
 * @param onProgress share of the variables done, 0 to 1; may throw to stop
 */
export async function validate(
  duck: Duck,
  place: Place,
  codebook: Codebook,
  onProgress: (share: number) => Promise<void>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, variable] of codebook.variables.entries()) {
    faults.push(...(await variableFaults(duck, place, variable)));
    await onProgress((index + 1) / codebook.variables.length);
  }
  return [...faults, ...(await designFaults(duck, place, codebook))];
}

async function variableFaults(duck: Duck, place: Place, variable: Variable): Promise<Fault[]> {
  const bad = badSql(variable);
  const faults = bad ? await cellFaults(duck, place, variable, bad) : [];
  if (variable.type === 'category') faults.push(...(await unusedLevels(duck, place, variable)));
  if (variable.type === 'id') faults.push(...(await duplicateIds(duck, place, variable)));
  const [seen] = await duck.all(
    `select count(*) filter (${missingSql(variable)} is null)::double as n from read_parquet(${literal(place.parquet)})`,
  );
  if (Number(seen?.['n']) === 0) faults.push(warning('empty-column', { column: variable.name, ...sheetOf(place) }));
  return faults;
}

async function cellFaults(duck: Duck, place: Place, variable: Variable, condition: string): Promise<Fault[]> {
  const found =
    await duck.all(`select file_row_number::double as at, left(${quoted(variable.name)}, 120) as found, count(*) over ()::double as times
    from read_parquet(${literal(place.parquet)}, file_row_number = true) where ${condition} order by file_row_number limit ${listed}`);
  const expected =
    variable.type === 'category'
      ? (variable.levels ?? [])
          .slice(0, 8)
          .map(({ code }) => code)
          .join(', ')
      : undefined;
  return found.map((row) =>
    error(codeOf[variable.type], {
      ...sheetOf(place),
      row: place.firstRow + Number(row['at']),
      column: variable.name,
      found: String(row['found']),
      ...(expected === undefined ? {} : { expected }),
      count: Number(row['times']),
    }),
  );
}

async function unusedLevels(duck: Duck, place: Place, variable: Variable): Promise<Fault[]> {
  const used = await duck.all(
    `select distinct ${clean(variable.name)} as code from read_parquet(${literal(place.parquet)})`,
  );
  const codes = new Set(used.map(({ code }) => code));
  return (variable.levels ?? [])
    .filter(({ code }) => !codes.has(code))
    .map(({ code }) => warning('unused-level', { column: variable.name, found: code }));
}

async function duplicateIds(duck: Duck, place: Place, variable: Variable): Promise<Fault[]> {
  const twice =
    await duck.all(`select ${clean(variable.name)} as found, list(file_row_number::double order by file_row_number)[:2] as places, count(*) over ()::double as times
    from read_parquet(${literal(place.parquet)}, file_row_number = true) where ${clean(variable.name)} is not null
    group by 1 having count(*) > 1 order by places limit ${listed}`);
  return twice.map((row) => {
    const at = row['places'] as number[];
    return error('duplicate-id', {
      ...sheetOf(place),
      column: variable.name,
      row: place.firstRow + Number(at[1]),
      found: String(row['found']),
      expected: String(place.firstRow + Number(at[0])),
      count: Number(row['times']),
    });
  });
}

const sheetOf = (place: Place): { sheet?: string } => (place.sheet === undefined ? {} : { sheet: place.sheet });
