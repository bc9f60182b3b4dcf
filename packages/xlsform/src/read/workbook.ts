import { parse_zip, read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { strFromU8 } from 'fflate';
import type { Problem } from '../problem.ts';
import type { Sheet } from '../sheets.ts';
import { openArchive } from './archive.ts';
import { present, rowsToSheet, type Rows } from './grid.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readProblem } from './problems.ts';
import { baseName, Stop, type ReadResult } from './result.ts';

const questionnaireSheets = new Set(['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm']);
/** Sheets of a questionnaire, or the only sheet there is. */
const isWanted = (name: string, names: readonly string[]): boolean =>
  names.length === 1 || questionnaireSheets.has(name.trim().toLowerCase());
const parsing: ParsingOptions = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
};

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
const isCompound = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** First characters of a file that is no workbook, for the message. */
function beginning(bytes: Uint8Array): string {
  const text = strFromU8(bytes.subarray(0, 24), true).replace(/[^\x20-\x7e]+/g, ' ');
  return bytes.length === 0 ? '(empty)' : `${text.trim()}…`;
}

/** Runs the parser; whatever it throws at a damaged file becomes one problem. */
function guard(parse: () => WorkBook): WorkBook {
  try {
    return parse();
  } catch (error) {
    if (error instanceof Stop) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw new Stop(readProblem('read-password', {}));
    throw new Stop(readProblem('read-damaged', {}, undefined, { reason }));
  }
}

/** A workbook opened: names of its sheets, and the rows of one when asked for. */
interface Opened {
  readonly names: readonly string[];
  readonly date1904: boolean;
  readonly rows: (name: string) => Rows;
  readonly warnings: readonly Problem[];
}

/** Opens a workbook with SheetJS; only the sheets of a questionnaire are parsed. */
function openWith(parse: (options: ParsingOptions) => WorkBook, warnings: readonly Problem[]): Opened {
  const { SheetNames: names } = guard(() => parse({ ...parsing, bookSheets: true }));
  const wanted = names.filter((name) => isWanted(name, names));
  const book = wanted.length ? guard(() => parse({ ...parsing, sheets: wanted })) : undefined;
  const rows = (name: string): Rows => {
    const found = book && Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    return present(found?.['!data'] ?? []);
  };
  return { names, date1904: book?.Workbook?.WBProps?.date1904 === true, rows, warnings };
}

/** Office Open XML is read row by row; .xls and .ods by SheetJS. */
function open(bytes: Uint8Array, limits: Limits): Opened {
  if (isCompound(bytes)) return openWith((options) => read(bytes, options), []);
  if (!isZip(bytes)) throw new Stop(readProblem('read-not-a-workbook', {}, beginning(bytes)));
  const { container, spreadsheet, warnings } = openArchive(bytes, limits);
  if (!spreadsheet) return openWith((options) => parse_zip(container, options), warnings);
  const { names, date1904 } = spreadsheet;
  return { names, date1904, rows: (name) => spreadsheet.rows(name), warnings };
}

function readSheets(bytes: Uint8Array, fileName: string | undefined, limits: Limits): ReadResult {
  const most = isCompound(bytes) ? limits.compoundBytes : limits.fileBytes;
  if (bytes.length > most) {
    const details = { what: 'file', limit: `${most} B` };
    throw new Stop(readProblem('read-too-large', {}, `${bytes.length} B`, details));
  }
  const { names, date1904, rows, warnings } = open(bytes, limits);
  const budget = { characters: limits.characters };
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const reading = rowsToSheet(name, isWanted(name, names) ? rows(name) : [], date1904, limits, budget);
    sheets.push(reading.sheet);
    problems.push(...reading.problems);
  }
  if (problems.length) return { ok: false, problems: [...problems, ...warnings] };
  return { ok: true, sheets: { sheets, fileName: baseName(fileName) }, warnings };
}

/**
 * Reads a workbook (.xlsx, .xlsm, .xls, .ods, told apart by content) into sheets. Hidden sheets are read like the others;
 * sheets that are no part of a questionnaire come out empty, name only, unless the workbook has a single sheet.
 * Nothing in the file is run: formulas give their stored value, macros are never unpacked. A file beyond `limits`,
 * damaged, encrypted or with entity declarations is refused with a problem; no exception leaves this function.
 */
export function readWorkbook(bytes: Uint8Array, fileName?: string, limits: Limits = defaultLimits): ReadResult {
  try {
    return readSheets(bytes, fileName, limits);
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problems: [error.problem] };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [readProblem('read-damaged', {}, undefined, { reason })] };
  }
}
