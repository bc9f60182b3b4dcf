import { prepareXls } from '@dawra/spreadsheet';
import {
  convertInput,
  convertSource,
  type Converted,
  type Input,
  type Options,
  type Refused,
  type Source,
} from './api.ts';
import { readInput } from './read/input.ts';
import type { ReadResult } from './read/result.ts';
import { readWorkbook } from './read/workbook.ts';

export * from './api.ts';

/**
 * Converts a questionnaire to an ODK XForm.
 *
 * @param input a workbook (.xlsx, .xlsm, .xls, .ods or .csv, as bytes or base64), markdown tables, CSV text, JSON, or sheets already read
 * @param options names, defaults, indentation, further checks
 * @returns the XForm with its warnings, or every problem found; never throws for what is in the input.
 * Follows the XLSForm specification (xlsform.org) and the ODK XForms specification (getodk.github.io/xforms-spec).
 * In browsers a workbook is only read when `prepareWorkbooks` was awaited before: use `xlsformFrom` there.
 */
export function xlsform(input: Input, options: Options = {}): Converted | Refused {
  return convertInput(input, options, readWorkbook);
}

/**
 * Converts a questionnaire from whatever a program has: a `File`, `Blob`, `ArrayBuffer`, bytes, a stream, a `Response`, or any input
 * of `xlsform`. Otherwise as `xlsform`. In browsers this loads the reader of workbooks when it meets one.
 */
export function xlsformFrom(source: Source, options: Options = {}): Promise<Converted | Refused> {
  return convertSource(source, options, () => Promise.resolve(readWorkbook));
}

/** Reads the sheets of a questionnaire without converting them; never throws for what is in the input. */
export const readSheets = (input: Input): ReadResult => readInput(input, readWorkbook);

/** Loads what reads workbooks, so that `xlsform` takes them in browsers too. */
export const prepareWorkbooks = (): Promise<void> => prepareXls();
