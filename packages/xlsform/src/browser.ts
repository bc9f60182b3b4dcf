import {
  convertInput,
  convertSource,
  type Converted,
  type Input,
  type Options,
  type Refused,
  type Source,
} from './api.ts';
import { readInput, type WorkbookReader } from './read/input.ts';
import type { ReadResult } from './read/result.ts';

export * from './api.ts';

const loaded: { reader?: WorkbookReader } = {};

/** As `xlsform` of index.ts; a workbook is only read when `prepareWorkbooks` was awaited before. */
export function xlsform(input: Input, options: Options = {}): Converted | Refused {
  return convertInput(input, options, loaded.reader);
}

/** The reader of workbooks; what reads .xls, which is large, only for such a file. */
async function load(bytes?: Uint8Array): Promise<WorkbookReader> {
  const [{ readWorkbook }, { formatOf, prepareXls }] = await Promise.all([
    import('./read/workbook.ts'),
    import('@dawra/spreadsheet'),
  ]);
  if (bytes === undefined || formatOf(bytes) === 'xls') await prepareXls();
  return (loaded.reader = readWorkbook);
}

/** As `xlsformFrom` of index.ts. */
export function xlsformFrom(source: Source, options: Options = {}): Promise<Converted | Refused> {
  return convertSource(source, options, load);
}

/** As `prepareWorkbooks` of index.ts. */
export async function prepareWorkbooks(): Promise<void> {
  await load();
}

/** As `readSheets` of index.ts. */
export const readSheets = (input: Input): ReadResult => readInput(input, loaded.reader);
