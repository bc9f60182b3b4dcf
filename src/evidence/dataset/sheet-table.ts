import type { Merge } from '@dawra/spreadsheet';
import { dirname } from 'node:path';
import { openDuck, quoted } from '../duck.ts';
import { error, Issues, warning, type Issue } from './issue.contract.ts';
import type { ReadOptions } from './import.contract.ts';
import { headerOf } from './sheet-header.ts';
import { likelySheet, survey, surveyIssues, type Survey } from './sheet-survey.ts';
import { writeSliced } from './sliced.ts';
import { namedColumns } from './sniff.ts';
import { mayBeTwice, mendTwice } from './twice-encoded.ts';
import { openWorkbook, orIssues, sheetLines, type Texts } from './workbook.ts';

export interface SheetTable {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly header: readonly string[];
  /** Row of the sheet on which the header stands, from 1. */
  readonly headerRow: number;
  /** Columns with numbers that the workbook keeps as numbers, with decimals. */
  readonly typed: readonly string[];
  /** Whether its texts may hold letters that were encoded twice. */
  readonly twice: boolean;
  readonly issues: readonly Issue[];
}

/** Most places of a table, rows times columns, whether something stands in them or not: a cell far away makes many of them, and each is written. */
const mostPlaces = 60_000_000;

export interface SheetAsked {
  readonly path: string;
  /** The Parquet to write. */
  readonly to: string;
  readonly sheet: string | undefined;
  /** Row of the column names, from 1, where it was said. */
  readonly headerRow?: number | undefined;
  /** Letters that were encoded twice are mended. */
  readonly mend?: ReadOptions['mend'] | undefined;
  readonly memoryMb: number;
  /** Directory for what does not fit into memory. */
  readonly spill: string;
}

/**
 * Writes one sheet as a Parquet of text columns, as `stageCsv` does of a CSV: an empty cell is null, rows keep their order.
 * The sheet is guessed (`likelySheet`) and the header found (`headerOf`) unless they were said; trailing empty rows are left out. The sheet is read twice, row by row.
 * @throws Issues when there is no such sheet or no header in it, and as `sheetLines`
 */
export async function sheetToParquet(asked: SheetAsked, signal?: AbortSignal): Promise<SheetTable> {
  const { path, to, sheet, memoryMb, spill } = asked;
  const book = await openWorkbook(path);
  const sheets = book.sheets.map(({ name }) => name);
  const name = sheet ?? orIssues(() => likelySheet(book));
  if (name === undefined || !sheets.includes(name))
    throw new Issues([error('absent-sheet', { found: sheet ?? '', expected: sheets.join(', ') })]);
  const own = (text: string): string => (asked.mend ? mendTwice(text) : text);
  const found = survey(book, name);
  const seen = { ...found, top: found.top.map((line) => line.map((text) => text && own(text))) };
  const { row: first, cells } = headerIn(seen, asked) ?? {};
  if (first === undefined || !cells) throw new Issues([error('empty-file', { sheet: name })]);
  if ((seen.rows - first) * seen.width > mostPlaces)
    throw new Issues([error('too-many-cells', { sheet: name, row: seen.rows, expected: String(mostPlaces) })]);
  const wide = [...cells, ...Array.from({ length: Math.max(0, seen.width - cells.length) }, () => '')];
  const { header, issues } = namedColumns(
    wide,
    seen.top.slice(first + 1),
    { sheet: name, row: first + 1 },
    asked.headerRow !== undefined,
  );
  const merged = seen.merges.filter(({ top }) => top > first);
  const fill = mergedCells(merged);
  let twice = header.some(mayBeTwice);
  const duck = await openDuck({ directories: [dirname(to)], memoryMb, spill, ...(signal ? { signal } : {}) });
  try {
    await duck.run(`create table sheet (${header.map((column) => `${quoted(column)} varchar`).join(', ')})`);
    const appender = await duck.connection.createAppender('sheet');
    let at = 0;
    for (const line of sheetLines(book, name)) {
      if (at > first && at < seen.rows) {
        const shown = fill(at, line);
        for (const index of header.keys()) {
          const text = shown[index] && own(shown[index]);
          if (text) twice ||= mayBeTwice(text);
          if (text) appender.appendVarchar(text);
          else appender.appendNull();
        }
        appender.endRow();
      }
      at += 1;
    }
    appender.closeSync();
    await writeSliced(duck, to, header, (names) => `select ${names.map(quoted).join(', ')} from sheet`);
  } finally {
    await duck.close();
  }
  const others = sheets.filter((other) => other !== name);
  return {
    ...{ sheet: name, sheets, header, headerRow: first + 1, twice },
    typed: header.filter((_, at) => (seen.decimals.get(at) ?? 0) > first + 1),
    issues: [
      ...(sheet === undefined && others.length
        ? [warning('sheet-guessed', { sheet: name, found: others.slice(0, 8).join(', ') })]
        : []),
      ...(first > 0 ? [warning('rows-above-header', { sheet: name, row: first + 1 })] : []),
      ...issues,
      ...surveyIssues(name, seen, { header, headerRow: first + 1, merged }),
    ],
  };
}

/** The header of a sheet: where it was said to be, or where it is found. */
function headerIn({ top, merges }: Survey, { headerRow }: SheetAsked): { row: number; cells: Texts } | undefined {
  if (headerRow === undefined) {
    const found = headerOf(top, merges);
    return found && { row: found.row, cells: found.header };
  }
  const cells = top[headerRow - 1];
  return cells?.some((cell) => cell?.trim()) ? { row: headerRow - 1, cells } : undefined;
}

/** Gives every cell of a merged block what its first cell holds, as the block shows it, also where something is hidden below it. Rows are asked for in order. */
function mergedCells(blocks: readonly Merge[]): (row: number, cells: Texts) => Texts {
  const coming = [...blocks].sort((one, other) => one.top - other.top);
  let open: { block: Merge; text: string | null }[] = [];
  let next = 0;
  return (row, cells) => {
    for (; next < coming.length && coming[next]!.top <= row; next += 1)
      open.push({ block: coming[next]!, text: cells[coming[next]!.left] ?? null });
    open = open.filter(({ block }) => block.bottom >= row);
    if (!open.length) return cells;
    const shown = [...cells];
    for (const { block, text } of open) for (let at = block.left; at <= block.right; at += 1) shown[at] = text;
    return shown;
  };
}
