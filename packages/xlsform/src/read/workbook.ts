import { openSpreadsheet, SpreadsheetRefusal, type Spreadsheet } from '@dawra/spreadsheet';
import type { Problem } from '../problem.ts';
import type { Sheet } from '../sheets.ts';
import { rowsToSheet } from './grid.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readProblem, type readKinds } from './problems.ts';
import { baseName, Stop, type ReadResult } from './result.ts';
import { sheetsInRows } from './stacked.ts';

const questionnaireSheets = new Set(['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm']);
/** Sheets of a questionnaire, or the only sheet there is. */
const isWanted = (name: string, sheets: number): boolean =>
  sheets === 1 || questionnaireSheets.has(name.trim().toLowerCase());

const codes: Readonly<Record<SpreadsheetRefusal['code'], keyof typeof readKinds>> = {
  'not-a-spreadsheet': 'read-not-a-workbook',
  password: 'read-password',
  damaged: 'read-damaged',
  'too-large': 'read-too-large',
  'document-type': 'read-document-type',
  'not-prepared': 'read-not-prepared',
};

/** A refusal of the spreadsheet reader as a problem of the questionnaire. */
function problemOf({ code, details }: SpreadsheetRefusal): Problem {
  const { sheet, row, found, ...rest } = details;
  return readProblem(codes[code], { sheet, row }, found, { ...rest });
}

function readSheets(book: Spreadsheet, fileName: string | undefined, limits: Limits): ReadResult {
  if (book.format === 'csv') return sheetsInRows(book.rows(book.sheets[0]?.name ?? ''), fileName);
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const { name } of book.sheets) {
    const rows = isWanted(name, book.sheets.length) ? book.rows(name) : [];
    const reading = rowsToSheet(name, rows, limits);
    sheets.push(reading.sheet);
    problems.push(...reading.problems);
    warnings.push(...reading.warnings);
  }
  if (problems.length) return { ok: false, problems: [...problems, ...warnings] };
  return { ok: true, sheets: { sheets, fileName: baseName(fileName) }, warnings };
}

/**
 * Reads a file (.xlsx, .xlsm, .ods, .xls, .csv, told apart by content) into sheets. Hidden sheets are read like the others;
 * sheets that are no part of a questionnaire come out empty, name only, unless the workbook has a single sheet.
 * Nothing in the file is run: formulas give their stored value, macros are never unpacked. A file beyond `limits`,
 * damaged, encrypted or with entity declarations is refused with a problem; no exception leaves this function.
 */
export function readWorkbook(bytes: Uint8Array, fileName?: string, limits: Limits = defaultLimits): ReadResult {
  try {
    return readSheets(openSpreadsheet(bytes, { limits }), fileName, limits);
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problems: [error.problem] };
    if (error instanceof SpreadsheetRefusal) return { ok: false, problems: [problemOf(error)] };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [readProblem('read-damaged', {}, undefined, { reason })] };
  }
}
