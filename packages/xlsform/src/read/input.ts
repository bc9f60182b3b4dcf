import { csvRows, defaultLimits, SpreadsheetRefusal } from '@dawra/spreadsheet';
import type { Csv, Json, Markdown, Workbook } from '../options.ts';
import type { Problem } from '../problem.ts';
import { columnLetter, type Sheets } from '../sheets.ts';
import { readMarkdown } from './markdown.ts';
import { readProblem } from './problems.ts';
import { baseName, type ReadResult } from './result.ts';
import { sheetsInRows } from './stacked.ts';

/** Reads the bytes of a workbook. */
export type WorkbookReader = (bytes: Uint8Array, fileName?: string) => ReadResult;

/** Everything that a questionnaire may be given as, at once. */
export type Input = Workbook | Markdown | Csv | Json | Sheets;

/** Bytes written in base64, with or without `data:` before; undefined when they are not. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length > defaultLimits.fileBytes * 1.5) return undefined;
  const bare = text.replace(/^data:[^,]*;base64,/, '').replace(/\s+/g, '');
  try {
    const text = atob(bare);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Bytes of a workbook in any of the shapes they are given in. */
export function bytesOf(given: Workbook['workbook']): Uint8Array | undefined {
  if (typeof given === 'string') return fromBase64(given);
  return given instanceof Uint8Array ? given : new Uint8Array(given);
}

function readCsv({ csv, fileName }: Csv): ReadResult {
  try {
    return sheetsInRows(csvRows(csv, defaultLimits), fileName);
  } catch (error) {
    if (!(error instanceof SpreadsheetRefusal)) throw error;
    const { reason = error.code, row } = error.details;
    return { ok: false, problems: [readProblem('read-damaged', { row }, undefined, { reason })] };
  }
}

/** Sheets from rows of named cells. */
export function readJson({ json, fileName }: Json): ReadResult {
  const problems: Problem[] = [];
  const text = (value: unknown, sheet: string, row: number, column: string): string => {
    if (value === null || value === undefined || typeof value === 'string') return value ?? '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number' || typeof value === 'bigint') return String(value);
    problems.push(readProblem('read-not-an-input', { sheet, row, column }, `json: ${sheet}, ${row}, ${column}`));
    return '';
  };
  const sheets = Object.entries(json).flatMap(([name, rows]) => {
    if (!Array.isArray(rows)) return [];
    const headers = [...new Set(rows.flatMap((row: unknown) => (isObject(row) ? Object.keys(row) : [])))];
    return [
      {
        name,
        columns: headers.map((header, index) => ({ header, letter: columnLetter(index) })),
        rows: rows.map((row: Readonly<Record<string, unknown>> | null, index) => ({
          number: index + 2,
          cells: headers.map((header) =>
            isObject(row) && Object.hasOwn(row, header) ? text(row[header], name, index + 2, header) : '',
          ),
        })),
      },
    ];
  });
  if (problems.length) return { ok: false, problems };
  return { ok: true, sheets: { sheets, fileName: baseName(fileName) }, warnings: [] };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether sheets have the shape that the types promise: a program without types may give anything. */
const areSheets = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (sheet) =>
      isObject(sheet) &&
      typeof sheet['name'] === 'string' &&
      Array.isArray(sheet['columns']) &&
      sheet['columns'].every((column) => isObject(column) && typeof column['header'] === 'string') &&
      Array.isArray(sheet['rows']) &&
      sheet['rows'].every(
        (row) => isObject(row) && Array.isArray(row['cells']) && row['cells'].every((cell) => typeof cell === 'string'),
      ),
  );

/** What is given under the name of an input, when that is not what it must be. */
function misshapen(input: unknown): string | undefined {
  if (!isObject(input)) return String(input);
  const { sheets, markdown, csv, json, workbook } = input;
  if ('sheets' in input) return areSheets(sheets) ? undefined : 'sheets';
  if ('markdown' in input) return typeof markdown === 'string' ? undefined : 'markdown';
  if ('csv' in input) return typeof csv === 'string' ? undefined : 'csv';
  if ('json' in input) return isObject(json) ? undefined : 'json';
  const bytes = workbook instanceof Uint8Array || workbook instanceof ArrayBuffer || typeof workbook === 'string';
  return bytes ? undefined : Object.keys(input).join(', ') || '{}';
}

/** The sheets of a questionnaire, from any of the shapes it may come in; workbooks by the reader given, if one is there. */
export function readInput(input: Input, reader: WorkbookReader | undefined): ReadResult {
  try {
    return read(input, reader);
  } catch (error) {
    // Properties that throw, memory that was given away: what is given is none of the shapes.
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [readProblem('read-not-an-input', {}, reason.slice(0, 200))] };
  }
}

function read(input: Input, reader: WorkbookReader | undefined): ReadResult {
  const wrong = misshapen(input);
  if (wrong !== undefined) return { ok: false, problems: [readProblem('read-not-an-input', {}, wrong)] };
  if ('sheets' in input) return { ok: true, sheets: input, warnings: [] };
  if ('markdown' in input) return readMarkdown(input.markdown, input.fileName);
  if ('csv' in input) return readCsv(input);
  if ('json' in input) return readJson(input);
  const bytes = bytesOf(input.workbook);
  if (!bytes) return { ok: false, problems: [readProblem('read-not-a-workbook', {}, 'base64')] };
  if (!reader) return { ok: false, problems: [readProblem('read-not-prepared', {}, input.fileName)] };
  return reader(bytes, input.fileName);
}
