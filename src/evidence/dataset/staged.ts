import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Duck } from '../duck.ts';
import { error, fault } from './fault.contract.ts';
import type { Rows, Table } from './source.ts';
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
/** A table of texts (`stage.parquet` in the workshop) and what was found on the way. */
export type Staged = z.infer<typeof staged>;

/**
 * Brings rows from anywhere into `stage.parquet`; what was brought there before under the same key is used again, so that mending a codebook or freezing does
 * not read a long file twice. The note that it is whole is written last: a killed process leaves none.
 * @throws Faults when nothing sensible can be said of the rest of the file
 */
export async function stage(workshop: Workshop, duck: Duck, rows: Rows, watch: Watch): Promise<Staged> {
  const kept = await readNote(workshop);
  if (kept?.key === rows.key && (await stagedRows(duck, workshop.path('stage.parquet')).catch(() => -1)) === kept.rows)
    return kept;
  await rm(workshop.path('staged.json'), { force: true });
  const table = await rows.bring(workshop, watch);
  watch.signal.throwIfAborted();
  watch.stretch('reading', 0.4, 1, duck.progress);
  const parquet = workshop.path('stage.parquet');
  const { faults, skipped } = await stageRows(duck, table, parquet);
  const count = await stagedRows(duck, parquet);
  const above = table.headerRow - 1;
  const made: Staged = {
    key: rows.key,
    header: [...table.header],
    sheets: [...table.sheets],
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    headerRow: table.headerRow,
    rows: count,
    skipped: skipped.map((row) => row + above),
    faults: [
      ...table.faults,
      ...faults.map((found) => ({
        ...found,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        ...(found.row ? { row: found.row + above } : {}),
      })),
      ...(count === 0 ? [error('no-rows')] : []),
    ],
    preview: await preview(duck, parquet, table.header),
  };
  await writeFile(workshop.path('staged.json.part'), JSON.stringify(made));
  await rename(workshop.path('staged.json.part'), workshop.path('staged.json'));
  return made;
}

/** What DuckDB can read itself is read from where it lies. */
async function stageRows(duck: Duck, { header, rows }: Table, parquet: string): ReturnType<typeof stageCsv> {
  if (rows === 'staged') return { faults: [], skipped: [] };
  const found = await stageCsv(duck, rows.csv, parquet, { header, delimiter: rows.delimiter });
  await rm(rows.csv, { force: true });
  return found;
}

async function readNote(workshop: Workshop): Promise<Staged | undefined> {
  const text = await readFile(workshop.path('staged.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : staged.safeParse(JSON.parse(text)).data;
}
