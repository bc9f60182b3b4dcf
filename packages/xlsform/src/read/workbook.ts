import { parse_zip, read, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { strFromU8 } from 'fflate';
import type { Problem } from '../problem.ts';
import type { Sheet } from '../sheets.ts';
import { openArchive } from './archive.ts';
import { gridToSheet, type Grid } from './grid.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readProblem } from './problems.ts';
import { baseName, Stop, type ReadResult } from './result.ts';

const questionnaireSheets = new Set(['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm']);
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

/** A workbook safe to parse, as often as needed. */
interface Opened {
  readonly parse: (options: ParsingOptions) => WorkBook;
  readonly warnings: readonly Problem[];
}

function open(bytes: Uint8Array, limits: Limits): Opened {
  if (isCompound(bytes)) return { parse: (options) => guard(() => read(bytes, options)), warnings: [] };
  if (!isZip(bytes)) throw new Stop(readProblem('read-not-a-workbook', {}, beginning(bytes)));
  const { container, warnings } = openArchive(bytes, limits);
  return { parse: (options) => guard(() => parse_zip(container, options)), warnings };
}

function grids({ parse }: Opened): { names: string[]; grid: (name: string) => Grid; date1904: boolean } {
  const { SheetNames: names } = parse({ ...parsing, bookSheets: true });
  const wanted = names.filter((name) => names.length === 1 || questionnaireSheets.has(name.trim().toLowerCase()));
  const book = wanted.length ? parse({ ...parsing, sheets: wanted }) : undefined;
  const grid = (name: string): Grid => {
    const found = wanted.includes(name) && book && Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    return found?.['!data'] ?? [];
  };
  return { names, grid, date1904: book?.Workbook?.WBProps?.date1904 === true };
}

function readSheets(bytes: Uint8Array, fileName: string | undefined, limits: Limits): ReadResult {
  if (bytes.length > limits.fileBytes) {
    const details = { what: 'file', limit: `${limits.fileBytes} B` };
    throw new Stop(readProblem('read-too-large', {}, `${bytes.length} B`, details));
  }
  const opened = open(bytes, limits);
  const { warnings } = opened;
  const { names, grid, date1904 } = grids(opened);
  const budget = { characters: limits.characters };
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const reading = gridToSheet(name, grid(name), date1904, limits, budget);
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
