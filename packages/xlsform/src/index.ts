import { convert } from './convert.ts';
import type { Markdown, Options, Workbook } from './options.ts';
import { readMarkdown } from './read/markdown.ts';
import type { ReadResult } from './read/result.ts';
import { readWorkbook } from './read/workbook.ts';
import type { Converted, Refused } from './result.ts';
import type { Sheets } from './sheets.ts';

export { checkCodes } from './check/index.ts';
export { sheetsOf, type Files, type Reversed } from './reverse/index.ts';
export { workbookOf } from './reverse/workbook.ts';
export type { Markdown, Options, Workbook } from './options.ts';
export type { Language, Place, Problem, Words } from './problem.ts';
export type { Converted, Media, Refused } from './result.ts';
export { columnLetter, type Column, type Row, type Sheet, type Sheets } from './sheets.ts';

/**
 * Converts a questionnaire to an ODK XForm.
 *
 * @param input bytes of a workbook (.xlsx, .xls, .xlsm, .ods), markdown tables, or sheets already read
 * @param options names, defaults, indentation, further checks
 * @returns the XForm with its warnings, or every problem found; never throws for what is in the input.
 * Follows the XLSForm specification (xlsform.org) and the ODK XForms specification (getodk.github.io/xforms-spec).
 */
export function xlsform(input: Workbook | Markdown | Sheets, options: Options = {}): Converted | Refused {
  const read = readInput(input);
  if (!read.ok) return { ok: false, problems: read.problems };
  const { result } = convert(read.sheets, options);
  return result.ok
    ? { ...result, warnings: [...read.warnings, ...result.warnings] }
    : { ok: false, problems: [...read.warnings, ...result.problems] };
}

/** The sheets of a questionnaire, from any of the forms it may come in. */
export function readInput(input: Workbook | Markdown | Sheets): ReadResult {
  if ('sheets' in input) return { ok: true, sheets: input, warnings: [] };
  if ('markdown' in input) return readMarkdown(input.markdown, input.fileName);
  return readWorkbook(input.workbook, input.fileName);
}
