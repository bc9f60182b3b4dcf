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

function converted(read: ReadResult, options: Options): Converted | Refused {
  if (!read.ok) return { ok: false, problems: read.problems };
  const { result } = convert(read.sheets, options);
  return result.ok
    ? { ...result, warnings: [...read.warnings, ...result.warnings] }
    : { ok: false, problems: [...read.warnings, ...result.problems] };
}

/** Converts a questionnaire that is at hand, workbooks by a reader if there is one. */
export const convertInput = (input: Input, options: Options, reader: WorkbookReader | undefined): Converted | Refused =>
  misgiven(options) ?? converted(readInput(input, reader), options);

/** Converts a questionnaire from any source, with a reader of workbooks that is loaded when one is met. */
export const convertSource = async (
  source: Source,
  options: Options,
  load: ReaderLoader,
): Promise<Converted | Refused> => misgiven(options) ?? converted(await readSource(source, load), options);
