import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { canonicalJson } from '../canonical.ts';
import type { Duck } from '../duck.ts';
import { toUtf8 } from './decode.ts';
import { error, fault, Faults, warning } from './fault.contract.ts';
import type { ReadOptions } from './import.contract.ts';
import { csvShape, fileKind } from './sniff.ts';
import { preview, stageCsv, stagedRows } from './stage.ts';
import type { Watch } from './watch.ts';
import type { Workshop } from './workshop.ts';

const staged = z.object({
  /** What the table was read from; another reading of the file is another key. */
  key: z.string(),
  header: z.array(z.string()),
  sheets: z.array(z.string()),
  sheet: z.string().optional(),
  headerRow: z.number(),
  rows: z.number(),
  faults: z.array(fault),
  skipped: z.array(z.number()),
  preview: z.array(z.array(z.string().nullable())),
});
/** A file as a table of texts (`stage.parquet` in the workshop) and what was found on the way. */
export type Staged = z.infer<typeof staged>;

/**
 * Brings any file into `stage.parquet`; what was brought there before with the same options is used again, so that mending a codebook or freezing does
 * not read a long file twice. The note that it is whole is written last: a killed process leaves none.
 * @throws Faults when nothing sensible can be said of the rest of the file
 */
export async function stage(
  workshop: Workshop,
  duck: Duck,
  file: string,
  options: ReadOptions,
  watch: Watch,
): Promise<Staged> {
  const key = canonicalJson({ file, options });
  const kept = await readNote(workshop);
  if (kept?.key === key && (await stagedRows(duck, workshop.path('stage.parquet')).catch(() => -1)) === kept.rows)
    return kept;
  await rm(workshop.path('staged.json'), { force: true });
  const table = await toTable(workshop, file, options, watch);
  watch.signal.throwIfAborted();
  watch.stretch('reading', 0.4, 1, duck.progress);
  const parquet = workshop.path('stage.parquet');
  const { faults, skipped } = await stageCsv(duck, workshop.path('table.csv'), parquet, table);
  await rm(workshop.path('table.csv'), { force: true });
  const rows = await stagedRows(duck, parquet);
  const above = table.headerRow - 1;
  const made: Staged = {
    key,
    header: [...table.header],
    sheets: [...table.sheets],
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    headerRow: table.headerRow,
    rows,
    skipped: skipped.map((row) => row + above),
    faults: [
      ...table.faults,
      ...faults.map((found) => ({
        ...found,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        ...(found.row ? { row: found.row + above } : {}),
      })),
      ...(rows === 0 ? [error('no-rows')] : []),
    ],
    preview: await preview(duck, parquet, table.header),
  };
  await writeFile(workshop.path('staged.json.part'), JSON.stringify(made));
  await rename(workshop.path('staged.json.part'), workshop.path('staged.json'));
  return made;
}

async function readNote(workshop: Workshop): Promise<Staged | undefined> {
  const text = await readFile(workshop.path('staged.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : staged.safeParse(JSON.parse(text)).data;
}

interface Table extends Pick<Staged, 'headerRow' | 'faults'> {
  readonly header: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  readonly delimiter: string;
}

/** Brings any file into `table.csv` in the workshop: CSV in UTF-8. */
async function toTable(workshop: Workshop, file: string, options: ReadOptions, watch: Watch): Promise<Table> {
  const csv = workshop.path('table.csv');
  const kind = await fileKind(file);
  if (kind === 'json') throw new Faults([error('not-a-table')]);
  if (kind === 'workbook') {
    watch.stretch('reading', 0, 0.4);
    const { sheet, sheets, header, headerRow } = await workshop.sheet(file, csv, options.sheet, watch.signal);
    const faults = headerRow > 1 ? [warning('rows-above-header', { sheet, row: headerRow })] : [];
    return { header, delimiter: ',', sheets, sheet, headerRow, faults };
  }
  let share = 0;
  watch.stretch('reading', 0, 0.4, () => share);
  await toUtf8(file, csv, options.encoding, watch.signal, (done) => (share = done));
  return { ...(await csvShape(csv, options.delimiter)), sheets: [], sheet: undefined, headerRow: 1, faults: [] };
}
