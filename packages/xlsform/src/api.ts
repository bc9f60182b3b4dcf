import { convert } from './convert.ts';
import type { Options } from './options.ts';
import { readInput, type Input, type WorkbookReader } from './read/input.ts';
import type { ReadResult } from './read/result.ts';
import { readSource, type ReaderLoader, type Source } from './read/source.ts';
import type { Converted, Refused } from './result.ts';

export { checkCodes } from './check/index.ts';
export { sheetsOf, type Files, type Reversed } from './reverse/index.ts';
export { workbookOf } from './reverse/workbook.ts';
export type { Csv, Json, Markdown, Options, Workbook } from './options.ts';
export type { Language, Place, Problem, Words } from './problem.ts';
export type { Converted, Media, Refused } from './result.ts';
export type { Input } from './read/input.ts';
export type { Source } from './read/source.ts';
export { columnLetter, type Column, type Row, type Sheet, type Sheets } from './sheets.ts';

function converted(read: ReadResult, options: Options): Converted | Refused {
  if (!read.ok) return { ok: false, problems: read.problems };
  const { result } = convert(read.sheets, options);
  return result.ok
    ? { ...result, warnings: [...read.warnings, ...result.warnings] }
    : { ok: false, problems: [...read.warnings, ...result.problems] };
}

/** Converts a questionnaire that is at hand, workbooks by a reader if there is one. */
export const convertInput = (input: Input, options: Options, reader: WorkbookReader | undefined): Converted | Refused =>
  converted(readInput(input, reader), options);

/** Converts a questionnaire from any source, with a reader of workbooks that is loaded when one is met. */
export const convertSource = async (
  source: Source,
  options: Options,
  load: ReaderLoader,
): Promise<Converted | Refused> => converted(await readSource(source, load), options);
