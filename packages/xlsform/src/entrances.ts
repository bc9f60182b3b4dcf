import { checkCodes } from './check/index.ts';
import { convert } from './convert.ts';
import type { Options } from './options.ts';
import { readInput, type Input, type WorkbookReader } from './read/input.ts';
import { readProblem } from './read/problems.ts';
import type { ReadResult } from './read/result.ts';
import { readSource, type ReaderLoader, type Source } from './read/source.ts';
import type { Converted, Refused } from './result.ts';

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

/** Converts a questionnaire that is at hand, workbooks by a reader if there is one. */
export const convertInput = (input: Input, options: Options, reader: WorkbookReader | undefined): Converted | Refused =>
  misgiven(options) ?? converted(readInput(input, reader), options);

/** Converts a questionnaire from any source, with a reader of workbooks that is loaded when one is met. */
export const convertSource = async (
  source: Source,
  options: Options,
  load: ReaderLoader,
): Promise<Converted | Refused> => misgiven(options) ?? converted(await readSource(source, load), options);
