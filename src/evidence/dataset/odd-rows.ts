import { rename } from 'node:fs/promises';
import { literal, quoted, type Duck } from '../duck.ts';
import { columnName } from '../codebook/column-name.ts';
import { error, warning, type Issue, type IssueCode } from './issue.contract.ts';
import { labelRows, labelsOf } from './label-rows.ts';
import { secondTables } from './second-table.ts';
import { writeSliced } from './sliced.ts';
import { rowOf, sheetOf, spotOf, type Place } from './place.ts';

type Row = readonly (string | null)[];

/** Rows at the top and at the end of a table that are looked at one by one. */
const looked = { top: 12, end: 12 };
/** Most rows left out whose numbers are remembered, so that the rows after them keep theirs. */
const remembered = 10_000;
/** Columns looked at together. */
const pass = 500;
/** Numbers of rows that a finding names. */
const named = 12;

const sumWords =
  /^(grand |sous-?|sub-?)?(totals?|totaux|total général|sum|sommes?|المجموع|مجموع|المجموع العام|الإجمالي|إجمالي)( général)?\s*:?$/i;
const meanWords = /^(means?|averages?|moyennes?|المتوسط|المعدل|متوسط)\s*:?$/i;

/** How rows begin that tell of the rows above them, as a pattern of DuckDB. */
const tellsOfOthers =
  '(?i)^((grand |sous-?|sub-?)?(total|totals|totaux|ensemble|sum|sommes?)( général)?|(sous-?|sub-?)total .*|المجموع|مجموع|المجموع العام|المجموع الجزئي|الإجمالي|إجمالي|means?|averages?|moyennes?|المتوسط|المعدل|متوسط|n *= *[0-9]*)\\s*:?$';
/** How notes under a table begin. */
const noteWords = /^\s*(\*|(sources?|notes?|champ|lecture|المصدر|مصدر|ملاحظة|ملاحظات)\s*:)/i;

/** Rows that begin, in one of the first columns, with a word for totals or means, wherever they stand. */
async function likeTotals(duck: Duck, parquet: string, header: readonly string[]): Promise<number[]> {
  const first = header.slice(0, 3).map((name) => `nullif(trim(${quoted(name)}), '')`);
  const found = await duck.all(
    `select spot from (select file_row_number::double as spot, coalesce(${first.join(', ')}, null) as word from read_parquet(${literal(parquet)}, file_row_number = true))
      where length(word) <= 40 and regexp_matches(word, ${literal(tellsOfOthers)}) order by spot limit ${remembered}`,
  );
  return found.map(({ spot }) => Number(spot));
}

/** Cells of some rows, by the row from 0. */
async function cellsOf(
  duck: Duck,
  parquet: string,
  header: readonly string[],
  where: string,
): Promise<Map<number, Row>> {
  const rows = new Map<number, (string | null)[]>();
  for (let from = 0; from < header.length; from += pass) {
    const names = header.slice(from, from + pass);
    const found = await duck.all(
      `select file_row_number::double as spot, [${names.map(quoted).join(', ')}] as cells from read_parquet(${literal(parquet)}, file_row_number = true) where ${where} order by spot`,
    );
    for (const { spot, cells } of found)
      rows.set(Number(spot), [...(rows.get(Number(spot)) ?? []), ...(cells as (string | null)[])]);
  }
  return rows;
}

/** Rows in which no column has a text. Most rows have one in the first columns, so that few are looked at further on. */
async function blankRows(duck: Duck, parquet: string, header: readonly string[]): Promise<number[]> {
  let left: number[] | undefined;
  for (let from = 0; from < header.length; from += pass) {
    const empty = header
      .slice(from, from + pass)
      .map((name) => `nullif(trim(${quoted(name)}, ' ' || chr(9) || chr(160)), '')`);
    const among = left ? ` and file_row_number in (${left.join(', ')})` : '';
    const found = await duck.all(
      `select file_row_number::double as spot from read_parquet(${literal(parquet)}, file_row_number = true) where coalesce(${empty.join(', ')}, null) is null${among} order by spot`,
    );
    left = found.map(({ spot }) => Number(spot));
    if (!left.length) return [];
  }
  return left ?? [];
}

/** Rows that say the names of the columns once more, as files do that were put together from several. */
async function headings(duck: Duck, parquet: string, header: readonly string[]): Promise<number[]> {
  const some = header.slice(0, 3).map((name) => `trim(${quoted(name)}) = ${literal(name)}`);
  const found = await cellsOf(duck, parquet, header, some.join(' and '));
  return [...found]
    .filter(([, row]) => row.every((cell, at) => columnName(cell) === header[at] || !cell?.trim()))
    .map(([spot]) => spot);
}

/** Whether a row says totals or means, and whether one of its numbers is that of the rows above it. */
async function totalOf(
  duck: Duck,
  parquet: string,
  header: readonly string[],
  spot: number,
  row: Row,
): Promise<'certain' | 'doubtful' | undefined> {
  const word = row.find((cell) => cell?.trim())?.trim() ?? '';
  const of = sumWords.test(word) ? 'sum' : meanWords.test(word) ? 'avg' : undefined;
  const columns = header.flatMap((name, at) =>
    Number.isFinite(plain(row[at])) ? [{ name, value: plain(row[at]) }] : [],
  );
  if (!of) return row[0]?.trim() ? undefined : wordlessTotal(duck, parquet, spot, columns, row);
  for (const { name, value } of columns.slice(0, 8)) {
    const number = `try_cast(replace(replace(${quoted(name)}, ' ', ''), ',', '.') as double)`;
    const [told] = await duck.all(
      `select ${of}(${number}) as value, count(*)::double as n from read_parquet(${literal(parquet)}, file_row_number = true) where file_row_number < ${spot} and ${number} is not null`,
    );
    if (Number(told?.['n'] ?? 0) >= 2 && isNear(Number(told!['value']), value)) return 'certain';
  }
  return 'doubtful';
}
/** Whether a row whose first cell is empty holds nothing but the sums, or the means, of the numbers above. */
async function wordlessTotal(
  duck: Duck,
  parquet: string,
  spot: number,
  columns: readonly { name: string; value: number }[],
  row: Row,
): Promise<'certain' | 'doubtful' | undefined> {
  if (!columns.length || columns.length < row.filter((cell) => cell?.trim()).length) return undefined;
  const asked = columns.slice(0, 8);
  const numbers = asked.map(
    ({ name }, at) => `try_cast(replace(replace(${quoted(name)}, ' ', ''), ',', '.') as double) as n${at}`,
  );
  const told = asked.map(
    (_, at) => `sum(n${at}) as sum${at}, avg(n${at}) as avg${at}, count(n${at})::double as times${at}`,
  );
  const [above = {}] = await duck.all(
    `select ${told.join(', ')} from (select ${numbers.join(', ')} from read_parquet(${literal(parquet)}, file_row_number = true) where file_row_number < ${spot})`,
  );
  const all = (of: 'sum' | 'avg'): boolean =>
    asked.every(({ value }, at) => Number(above[`times${at}`]) >= 3 && isNear(Number(above[`${of}${at}`]), value));
  return all('sum') ? 'certain' : all('avg') ? 'doubtful' : undefined;
}
const isNear = (told: number, value: number): boolean =>
  Math.abs(told - value) <= Math.max(0.006, Math.abs(value) * 1e-3);
const plain = (cell: string | null | undefined): number =>
  cell?.trim() ? Number(cell.replace(/\s/g, '').replace(',', '.')) : Number.NaN;

/**
 * Finds rows of a staged table that are no answers: rows of labels below the header, headings said again, totals at the end, blank rows. What is certain is left out
 * of the table, what only looks like it stays; a finding names the rows either way.
 * @param place where the staged rows stand in the file, before any is left out
 * @param passed blank rows of the file that are not among the staged ones
 * @returns the findings, the rows of the file that were left out, and the labels that stood in them, by column
 */
export async function leaveOddRows(
  duck: Duck,
  place: Place,
  header: readonly string[],
  rows: number,
  passed: readonly number[] = [],
): Promise<{ issues: Issue[]; left: number[]; labels: (readonly [string, string])[] }> {
  const { parquet } = place;
  const left = new Set<number>();
  const issues: Issue[] = [];
  const sayRows = (code: IssueCode, numbers: readonly number[], of = warning): void => {
    if (!numbers.length) return;
    const first = [...numbers].sort((one, other) => one - other).slice(0, named);
    const found = first.join(', ') + (numbers.length > named ? ', …' : '');
    issues.push(of(code, { ...sheetOf(place), row: first[0]!, found, count: numbers.length }));
  };
  const say = (code: IssueCode, spots: readonly number[]): void => {
    sayRows(
      code,
      spots.map((spot) => rowOf(place, spot)),
    );
  };
  const leave = (code: IssueCode, spots: readonly number[]): void => {
    say(code, spots);
    for (const spot of spots) left.add(spot);
  };
  const blank = await blankRows(duck, parquet, header);
  const isBlank = new Set(blank);
  const ends = await cellsOf(
    duck,
    parquet,
    header,
    `file_row_number < ${looked.top} or file_row_number >= ${rows - looked.end - trailing(blank, rows)}`,
  );
  const top = [...ends].filter(([spot]) => spot < looked.top && !isBlank.has(spot));
  const labels = labelRows(
    top.map(([, row]) => row),
    header,
  );
  const offered = labelsOf(
    header,
    top.slice(0, labels.certain).map(([, row]) => row),
  );
  leave(
    'label-rows',
    top.slice(0, labels.certain).map(([spot]) => spot),
  );
  say('like-labels', labels.doubtful ? [top[0]![0]] : []);
  leave('heading-again', await headings(duck, parquet, header));
  const afterBlank = [...new Set([...blank.map((spot) => spot + 1), ...passed.map((row) => spotOf(place, row + 1))])];
  const begun = await secondTables(
    duck,
    parquet,
    header,
    afterBlank.filter((spot) => !isBlank.has(spot) && !left.has(spot) && spot < rows),
  );
  sayRows(
    'second-table',
    begun.map((spot) => rowOf(place, spot)),
    error,
  );
  const [totals, notes] = [new Set<number>(), new Set<number>()];
  for (const [spot, row] of [...ends]
    .filter(([at]) => at >= 2 && !left.has(at) && !isBlank.has(at))
    .slice(-looked.end)) {
    const total = await totalOf(duck, parquet, header, spot, row);
    if (total === 'certain') leave('total-row', [spot]);
    else if (total === 'doubtful') totals.add(spot);
    else if (header.length > 1 && isNote(row, isBlank.has(spot - 1))) notes.add(spot);
  }
  for (const spot of await likeTotals(duck, parquet, header)) if (!left.has(spot) && !notes.has(spot)) totals.add(spot);
  say('like-total', [...totals]);
  say('like-note', [...notes]);
  for (const spot of blank) left.add(spot);
  // Blank rows after the last answer are nobody's.
  const without = [
    ...blank.slice(0, blank.length - trailing(blank, rows)).map((spot) => rowOf(place, spot)),
    ...passed,
  ];
  sayRows('blank-rows', without);
  if (!left.size) return { issues, left: [], labels: [] };
  const kept = `${parquet}.kept`;
  await writeSliced(
    duck,
    kept,
    header,
    (names) =>
      `select ${names.map(quoted).join(', ')} from read_parquet(${literal(parquet)}, file_row_number = true) where file_row_number not in (${[...left].join(', ')})`,
  );
  await rename(kept, parquet);
  const gone = [...left].sort((one, other) => one - other).slice(0, remembered);
  return { issues, left: gone.map((spot) => rowOf(place, spot)), labels: offered };
}

/** Whether a row may be a note: one cell alone, after a blank row or beginning as notes do. */
function isNote(row: Row, afterBlank: boolean): boolean {
  const [text, other] = row.filter((cell) => cell?.trim());
  return Boolean(text) && other === undefined && (afterBlank || noteWords.test(text!));
}

/** Blank rows after the last one with a text. */
function trailing(blank: readonly number[], rows: number): number {
  let count = 0;
  while (count < blank.length && blank[blank.length - 1 - count] === rows - 1 - count) count += 1;
  return Math.min(count, 1000);
}
