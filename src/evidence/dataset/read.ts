import { rm } from 'node:fs/promises';
import type { Codebook } from '../codebook/codebook.contract.ts';
import type { Duck } from '../duck.ts';
import { toUtf8 } from './decode.ts';
import { error, Faults, type Fault } from './fault.contract.ts';
import type { ReadOptions, Report } from './import.contract.ts';
import { inferCodebook } from './infer.ts';
import { csvShape, fileKind } from './sniff.ts';
import { preview, stageCsv, stagedRows } from './stage.ts';
import { headerFaults, validate, type Place } from './validate.ts';
import type { Workshop } from './workshop.ts';
import { sheetToCsv } from './workbook.ts';

export interface Reading {
  readonly report: Report;
  /** The codebook given, or the one proposed when none was given. */
  readonly codebook: Codebook;
}

export interface Watch {
  readonly signal: AbortSignal;
  /** Told of each step; throws to stop the reading. */
  readonly tell: (step: 'reading' | 'checking', share: number, rows: number) => Promise<void>;
}

/**
 * Reads a file into the workshop (`stage.parquet`) and reports everything found: never throws for what is wrong with the file.
 * @param file path of the uploaded file @param title name for a proposed codebook
 */
export async function readFile(
  workshop: Workshop,
  file: string,
  title: string,
  options: ReadOptions,
  given: Codebook | null,
  watch: Watch,
): Promise<Reading | { report: Report; codebook: null }> {
  const found = {
    sheets: [] as string[],
    header: [] as string[],
    faults: [] as Fault[],
    rows: 0,
    preview: [] as (string | null)[][],
  };
  const report = (): Report => ({
    rows: found.rows,
    columns: found.header,
    sheets: found.sheets,
    faults: found.faults,
    preview: found.preview,
  });
  const duck = await workshop.duck();
  const stop = (): void => duck.connection.interrupt();
  watch.signal.addEventListener('abort', stop);
  try {
    const table = await toTable(workshop, file, options, watch);
    found.sheets = [...table.sheets];
    found.header = [...table.header];
    await watch.tell('reading', 0.5, 0);
    const staged = workshop.path('stage.parquet');
    found.faults = await stageCsv(duck, workshop.path('table.csv'), staged, table);
    await rm(workshop.path('table.csv'), { force: true });
    if (table.sheet !== undefined)
      found.faults = found.faults.map((fault) => ({
        ...fault,
        sheet: table.sheet!,
        ...(fault.row ? { row: fault.row + table.headerRow - 1 } : {}),
      }));
    found.rows = await stagedRows(duck, staged);
    found.preview = await preview(duck, staged, table.header);
    if (found.rows === 0) found.faults.push(error('no-rows'));
    await watch.tell('checking', 0, found.rows);
    const codebook = given ?? (await inferCodebook(duck, staged, table.header, title));
    const place: Place = { parquet: staged, firstRow: table.headerRow + 1, sheet: table.sheet };
    found.faults.push(
      ...(await check(duck, place, table.header, codebook, (share) => watch.tell('checking', share, found.rows))),
    );
    return { report: report(), codebook };
  } catch (cause) {
    if (!(cause instanceof Faults)) throw cause;
    found.faults.push(...cause.faults);
    return { report: report(), codebook: null };
  } finally {
    watch.signal.removeEventListener('abort', stop);
    duck.close();
  }
}

async function check(
  duck: Duck,
  place: Place,
  header: readonly string[],
  codebook: Codebook,
  tell: (share: number) => Promise<void>,
): Promise<Fault[]> {
  const columns = headerFaults(header, codebook, place.sheet);
  if (columns.some(({ severity }) => severity === 'error')) return columns;
  return [...columns, ...(await validate(duck, place, codebook, tell))];
}

interface Table {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  readonly headerRow: number;
}

/** Brings any file into `table.csv` in the workshop: CSV in UTF-8. */
async function toTable(workshop: Workshop, file: string, options: ReadOptions, watch: Watch): Promise<Table> {
  const csv = workshop.path('table.csv');
  const kind = await fileKind(file);
  await watch.tell('reading', 0.1, 0);
  if (kind === 'json') throw new Faults([error('not-a-table')]);
  if (kind === 'workbook') {
    const { sheet, sheets, header, headerRow } = await sheetToCsv(file, csv, options.sheet);
    return { header, delimiter: ',', sheets, sheet, headerRow };
  }
  await toUtf8(file, csv, options.encoding, watch.signal);
  const shape = await csvShape(csv, options.delimiter);
  return { ...shape, sheets: [], sheet: undefined, headerRow: 1 };
}
