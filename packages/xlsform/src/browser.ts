import { convertInput, convertSource, type Entrances } from './entrances.ts';
import { readInput, type WorkbookReader } from './read/input.ts';

export * from './api.ts';

const loaded: { reader?: WorkbookReader } = {};

/** The reader of workbooks; what reads .xls, which is large, only for such a file. */
async function load(bytes?: Uint8Array): Promise<WorkbookReader> {
  const [{ readWorkbook }, { formatOf, prepareXls }] = await Promise.all([
    import('./read/workbook.ts'),
    import('@dawra/spreadsheet'),
  ]);
  if (bytes === undefined || formatOf(bytes) === 'xls') await prepareXls();
  return (loaded.reader = readWorkbook);
}

/** As in index.ts; a workbook is only read when `prepareWorkbooks` was awaited before. */
export const xlsform: Entrances['xlsform'] = (input, options = {}) => convertInput(input, options, loaded.reader);

/** As in index.ts. */
export const xlsformFrom: Entrances['xlsformFrom'] = (source, options = {}) => convertSource(source, options, load);

/** As in index.ts; workbooks as for `xlsform`. */
export const readSheets: Entrances['readSheets'] = (input) => readInput(input, loaded.reader);

/** As in index.ts. */
export async function prepareWorkbooks(): Promise<void> {
  await load();
}
