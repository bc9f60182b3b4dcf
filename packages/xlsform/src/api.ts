import { convert } from './convert.ts';
import type { Options } from './options.ts';
import { readInput, type Input, type WorkbookReader } from './read/input.ts';
import type { ReadResult } from './read/result.ts';
import { readSource, type ReaderLoader, type Source } from './read/source.ts';
import type { Converted, Refused } from './result.ts';

import { checkCodes } from './check/index.ts';
import { readProblem } from './read/problems.ts';

export { checkCodes };
export { sheetsOf, type Files, type Reversed } from './reverse/index.ts';
export { workbookOf } from './reverse/workbook.ts';
export type { Csv, Json, Markdown, Options, Workbook } from './options.ts';
export type { Language, Place, Problem, Words } from './problem.ts';
export type { Converted, Media, Refused } from './result.ts';
export type { Input } from './read/input.ts';
export type { Source } from './read/source.ts';
export { columnLetter, type Column, type Row, type Sheet, type Sheets } from './sheets.ts';

/** A program without types may ask for what is not there. */
function misgiven(options: Options): Refused | undefined {
  const { checks } = (options as Options | null) ?? {};
  const unknown = Array.isArray(checks)
    ? checks.filter((code: string) => !checkCodes.some((known) => known === code))
    : [];
  const wrong =
    options === null || typeof options !== 'object' ? 'options' : unknown.length ? `checks: ${unknown.join(', ')}` : '';
  return wrong === '' ? undefined : { ok: false, problems: [readProblem('read-not-an-input', {}, wrong)] };
}

/** Rows of a survey: twenty times the longest met in the field. */
const mostRows = 100_000;

function converted(read: ReadResult, options: Options): Converted | Refused {
  if (!read.ok) return { ok: false, problems: read.problems };
  for (const { name: sheet, rows } of read.sheets.sheets) {
    if (rows.length <= mostRows || sheet.trim().toLowerCase() !== 'survey') continue;
    const details = { what: `${sheet}, rows`, limit: String(mostRows) };
    return { ok: false, problems: [readProblem('read-too-large', { sheet }, String(rows.length), details)] };
  }
  const { result } = convert(read.sheets, options);
  return result.ok
    ? { ...result, warnings: [...read.warnings, ...result.warnings] }
    : { ok: false, problems: [...read.warnings, ...result.problems] };
}

/** The calls of the library; see `index.ts` for what each promises. */
export interface Entrances {
  readonly xlsform: (input: Input, options?: Options) => Converted | Refused;
  readonly xlsformFrom: (source: Source, options?: Options) => Promise<Converted | Refused>;
  readonly readSheets: (input: Input) => ReadResult;
}

/** The calls of the library over a reader of workbooks that is there, or not yet, and a way to load it when one is met. */
export const entrances = (reader: () => WorkbookReader | undefined, load: ReaderLoader): Entrances => ({
  xlsform: (input, options = {}) => misgiven(options) ?? converted(readInput(input, reader()), options),
  xlsformFrom: async (source, options = {}) => misgiven(options) ?? converted(await readSource(source, load), options),
  readSheets: (input) => readInput(input, reader()),
});
