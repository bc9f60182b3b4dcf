import { entrances } from './api.ts';
import type { WorkbookReader } from './read/input.ts';

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

/** As in index.ts; a workbook is only read by `xlsform` and `readSheets` when `prepareWorkbooks` was awaited before. */
export const { xlsform, xlsformFrom, readSheets } = entrances(() => loaded.reader, load);

/** As in index.ts. */
export async function prepareWorkbooks(): Promise<void> {
  await load();
}
