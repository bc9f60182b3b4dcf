import { prepareXls } from '@dawra/spreadsheet';
import { convertInput, convertSource, type Entrances } from './entrances.ts';
import { readInput } from './read/input.ts';
import { readWorkbook } from './read/workbook.ts';

export * from './api.ts';

/**
 * Converts a questionnaire to an ODK XForm.
 *
 * Takes a workbook (.xlsx, .xlsm, .xls, .ods or .csv, as bytes or base64), markdown tables, CSV text, JSON, or sheets already read; and
 * as options names, defaults, indentation, further checks. Gives the XForm with its warnings, or every problem found; never throws.
 * Follows the XLSForm specification (xlsform.org) and the ODK XForms specification (getodk.github.io/xforms-spec).
 * In browsers a workbook is only read when `prepareWorkbooks` was awaited before: use `xlsformFrom` there.
 */
export const xlsform: Entrances['xlsform'] = (input, options = {}) => convertInput(input, options, readWorkbook);

/**
 * Converts a questionnaire from whatever a program has: a `File`, `Blob`, `ArrayBuffer`, bytes, a stream, a `Response`, or any input
 * of `xlsform`. Otherwise as `xlsform`. In browsers this loads the reader of workbooks when it meets one.
 */
export const xlsformFrom: Entrances['xlsformFrom'] = (source, options = {}) =>
  convertSource(source, options, () => Promise.resolve(readWorkbook));

/** Reads the sheets of a questionnaire without converting them; never throws. */
export const readSheets: Entrances['readSheets'] = (input) => readInput(input, readWorkbook);

/** Loads what reads workbooks, so that `xlsform` takes them in browsers too. */
export const prepareWorkbooks = (): Promise<void> => prepareXls();
