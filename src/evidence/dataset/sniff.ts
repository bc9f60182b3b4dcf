import { parse } from 'csv-parse/sync';
import { open } from 'node:fs/promises';
import { error, Issues, warning, type Issue } from './issue.contract.ts';
import { columnNames } from './column-names.ts';
import { areAnswers, isAnswer, isWords, joinedHeader } from './label-rows.ts';
import { headerOf, headerWithin } from './sheet-header.ts';

async function head(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The first bytes of a file. @throws Issues when it has none */
export async function startOf(path: string, bytes = 512): Promise<Buffer> {
  const start = await head(path, bytes);
  if (start.length === 0) throw new Issues([error('empty-file')]);
  return start;
}

/** Workbooks are zip archives or old OLE files. */
export const isWorkbook = (start: Buffer): boolean =>
  start.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ||
  start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

/** JSON begins with a brace. */
export const isJson = (start: Buffer): boolean =>
  start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{');

/** Text may hold a stray NUL; a file of programs holds many signs that no text has. */
export const isText = (start: Buffer): boolean => {
  if (isWorkbook(start) || isJson(start)) return false;
  if (utf16Of(start)) return true;
  const strange = start.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d).length;
  return strange <= Math.max(2, start.length / 50);
};

/** UTF-16 by its mark, or by the empty halves of its letters: every second byte of separators, digits and line ends is 0. */
export function utf16Of(start: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const halves = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) halves[at % 2]! += 1;
  const [even, odd] = halves as [number, number];
  const most = Math.max(even, odd);
  if (most < 3 || most * 32 < start.length || Math.min(even, odd) * 8 > most) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

export interface CsvShape {
  readonly delimiter: string;
  readonly header: readonly string[];
  /** Line on which the header stands, from 1; what stands above it are titles. */
  readonly headerRow: number;
  readonly issues: Issue[];
}

const candidates = [';', '\t', '|', ','] as const;
/** Records by which the delimiter is found. */
const looked = 60;

interface Records {
  readonly cells: readonly (readonly string[])[];
  /** Last line of each record, from 1. */
  readonly ends: readonly number[];
}

/**
 * Delimiter and header of a CSV in UTF-8. The delimiter is the one by which the most records, the header among them, have one and the same number of fields; titles
 * may stand above the header, and a first line `sep=;` says the delimiter. A column without a name is given one, with a finding.
 * @param asked what whoever sent it says of it: the delimiter, the line of the header
 * @throws Issues for a file without content, a header that does not end or has too many columns
 */
export async function csvShape(
  path: string,
  asked: { delimiter?: string; headerRow?: number } = {},
): Promise<CsvShape> {
  const text = (await head(path, 2 ** 20)).toString('utf8').replace(/^\uFEFF/, '');
  const said = /^"?sep=(.)"?\r?\n/i.exec(text);
  const from = asked.headerRow ?? (said ? 2 : 1);
  const parsed = (start: string, mark: string, line: number): Records | undefined => {
    try {
      const records = parse(start, {
        ...{ delimiter: mark, relax_column_count: true, relax_quotes: true, to: looked, skip_empty_lines: true },
        ...{ info: true, from_line: line, record_delimiter: ['\r\n', '\n', '\r'] },
      }) as unknown as { record: string[]; info: { lines: number } }[];
      return { cells: records.map(({ record }) => record), ends: records.map(({ info }) => info.lines) };
    } catch {
      return undefined;
    }
  };
  // A quote that never closes further down must not hide the header.
  const records = (mark: string): Records =>
    parsed(text, mark, from) ?? parsed(text.split(/\r?\n/, from).join('\n'), mark, from) ?? { cells: [], ends: [] };
  const headerIn = (cells: Records['cells']): number | undefined =>
    asked.headerRow === undefined ? headerAmong(cells) : cells.length ? 0 : undefined;
  const named = asked.delimiter ?? said?.[1];
  const readings = (named ? [named] : candidates).map((mark) => ({ mark, records: records(mark) }));
  const scores =
    readings.length > 1 ? readings.map(({ records: { cells } }) => agreement(cells, headerIn(cells))) : [0];
  const { mark: chosen, records: read } = readings[scores.indexOf(Math.max(...scores))]!;
  const { cells, ends } = read;
  const at = headerIn(cells);
  if (at === undefined) throw new Issues([error('empty-file')]);
  // The header is as wide as its record: what trails it without a name still is a column.
  const below = cells.slice(at + 1);
  const written = withRowNames(cells[at]!, below);
  // Blank lines may stand above the header, and a name may hold a line end.
  const headerRow = ends[at]! - (written.join('').split('\n').length - 1);
  const { header, issues } = namedColumns(written, below, { row: headerRow }, asked.headerRow !== undefined);
  const above = at > 0 || (asked.headerRow ?? 1) > 1;
  return {
    delimiter: chosen,
    header,
    headerRow,
    issues: [...(above ? [warning('rows-above-header', { row: headerRow })] : []), ...issues],
  };
}

/**
 * The record of the names: the first that is full, unless its width is one that no other record has and the one of the usual width below it can be nothing else
 * than the names: titles hold commas too.
 */
function headerAmong(cells: Records['cells']): number | undefined {
  const first = headerOf(cells, [])?.row;
  if (first === undefined) return undefined;
  const { width } = usualWidth(cells);
  if (cells[first]!.length === width) return first;
  const next = cells.findIndex(({ length }, at) => at > first && length === width);
  return next > 0 &&
    next <= headerWithin &&
    areNames(
      cells[next]!,
      cells.slice(next + 1).filter(({ length }) => length === width),
    )
    ? next
    : first;
}

/** Whether a record can be nothing else than names: words, none of which comes again below, above cells that are numbers or come again and again. */
function areNames(record: readonly string[], below: Records['cells']): boolean {
  const columns = record.flatMap((name, at) => {
    const cells = below.flatMap((row) => (row[at]?.trim() ? [row[at]] : []));
    return name.trim() ? [{ name, cells }] : [];
  });
  const tells = columns.some(
    ({ cells }) =>
      cells.length > 1 &&
      (cells.filter(isAnswer).length * 5 >= cells.length * 4 || new Set(cells).size <= cells.length / 2),
  );
  return tells && columns.every(({ name, cells }) => isWords(name) && !cells.includes(name));
}

/** The width that most records have, and how many have it; of two that are as usual the wider. */
function usualWidth(cells: Records['cells']): { width: number; times: number } {
  const widths = new Map<number, number>();
  for (const { length } of cells) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, times = 0] = [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return { width, times };
}

/**
 * R writes names of rows without naming their column: rows then have one field more than the header, and the last one is not the comma at their end. What a few broken
 * records have does not count.
 */
function withRowNames(header: readonly string[], below: Records['cells']): readonly string[] {
  const { width, times } = usualWidth(below);
  const wider = width === header.length + 1 && times > 1 && times * 3 >= below.length * 2;
  const exact = below.filter(({ length }) => length === header.length).length;
  const last = below.filter(({ length }) => length === width).some((row) => row.at(-1)?.trim());
  return wider && exact * 3 < times && last ? ['', ...header] : header;
}

/** How far the records of a reading, the header among them, have one and the same number of fields. */
function agreement(cells: Records['cells'], header: number | undefined): number {
  const { width, times } = cells.length > 1 ? usualWidth(cells.slice(1)) : { width: cells[0]?.length ?? 0, times: 0 };
  if (width < 2) return (cells[0]?.length ?? 0) / 1e6;
  const fits = header !== undefined && cells[header]!.length === width ? 1 : 0;
  return fits + times / Math.max(1, cells.length - 1) + width / 1e5;
}

/** Most columns of a table; each costs memory while the table is read, whatever is in it. */
export const mostColumns = 20_000;

/**
 * The names of the columns from the cells of the header and the rows below it. Names that rather are answers are asked about, unless somebody said where the names stand.
 * @throws Issues for more than `mostColumns`
 */
export function namedColumns(
  written: readonly (string | null)[],
  below: readonly (readonly (string | null)[])[],
  place: { readonly sheet?: string; readonly row: number },
  said = false,
): { header: string[]; issues: Issue[] } {
  if (written.length > mostColumns)
    throw new Issues([
      error('too-many-columns', { ...place, found: String(written.length), expected: String(mostColumns) }),
    ]);
  const { header, issues } = columnNames(joinedHeader(written, below), place);
  const numbers = written.filter((name) => name?.trim() && /^[-+]?[\d.,]+$/.test(name.trim())).length;
  const strange = numbers * 2 > header.length && header.length > 1;
  const doubts =
    !said && areAnswers(written, below)
      ? [error('header-of-answers', place)]
      : strange
        ? [warning('header-of-numbers', place)]
        : [];
  return { header, issues: [...doubts, ...issues] };
}
