import type { Merge, Spreadsheet } from '@dawra/spreadsheet';
import { dirname } from 'node:path';
import { literal, openDuck, quoted } from '../duck.ts';
import { error, Issues } from './issue.contract.ts';
import { headerOf, headerWithin } from './sheet-header.ts';
import { checkHeader } from './sniff.ts';
import { openWorkbook, sheetLines, type Texts } from './workbook.ts';

export interface SheetTable {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly header: readonly string[];
  /** Row of the sheet on which the header stands, from 1. */
  readonly headerRow: number;
}

export interface SheetAsked {
  readonly path: string;
  /** The Parquet to write. */
  readonly to: string;
  readonly sheet: string | undefined;
  readonly memoryMb: number;
  /** Directory for what does not fit into memory. */
  readonly spill: string;
}

/** What a first pass over a sheet finds: the rows among which the header is, the merged blocks, the number of rows up to the last with text. */
function survey(book: Spreadsheet, sheet: string): { top: Texts[]; merges: Merge[]; rows: number } {
  const top: Texts[] = [];
  const merges: Merge[] = [];
  let [at, rows, written] = [0, 0, false];
  for (const line of sheetLines(book, sheet, (block) => merges.push(block))) {
    at += 1;
    const filled = line.some((cell) => cell?.trim());
    if (filled) rows = at;
    if (at <= headerWithin || (filled && !written)) top[at - 1] = line;
    written ||= filled;
  }
  return { top: Array.from(top, (line) => line ?? []), merges, rows };
}

/**
 * Writes one sheet as a Parquet of text columns, as `stageCsv` does of a CSV: an empty cell is null, rows keep their order.
 * The header is found by `headerOf`; trailing empty rows are left out. The sheet is read twice, row by row.
 * @throws Issues when there is no such sheet or no header in it, and as `sheetLines`
 */
export async function sheetToParquet(
  { path, to, sheet, memoryMb, spill }: SheetAsked,
  signal?: AbortSignal,
): Promise<SheetTable> {
  const book = await openWorkbook(path);
  const sheets = book.sheets.map(({ name }) => name);
  const name = sheet ?? sheets[0];
  if (name === undefined || !sheets.includes(name))
    throw new Issues([error('not-a-workbook', { found: sheet ?? '', expected: sheets.join(', ') })]);
  const { top, merges, rows } = survey(book, name);
  const found = headerOf(top, merges);
  if (!found) throw new Issues([error('empty-file', { sheet: name })]);
  const { row: first, header } = found;
  checkHeader(header, { sheet: name, row: first + 1 });
  const duck = await openDuck({ directories: [dirname(to)], memoryMb, spill, ...(signal ? { signal } : {}) });
  try {
    await duck.run(`create table sheet (${header.map((column) => `${quoted(column)} varchar`).join(', ')})`);
    const appender = await duck.connection.createAppender('sheet');
    let at = 0;
    for (const cells of sheetLines(book, name)) {
      if (at > first && at < rows) {
        for (const index of header.keys()) {
          const text = cells[index];
          if (text) appender.appendVarchar(text);
          else appender.appendNull();
        }
        appender.endRow();
      }
      at += 1;
    }
    appender.closeSync();
    await duck.run(`copy sheet to ${literal(to)} (format parquet, compression zstd, row_group_size 100000)`);
  } finally {
    await duck.close();
  }
  return { sheet: name, sheets, header, headerRow: first + 1 };
}
