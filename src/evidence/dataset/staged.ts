import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Duck } from '../duck.ts';
import type { Stated } from './cell.ts';
import { error, issue } from './issue.contract.ts';
import type { Rows, Table } from './source.ts';
import { leaveOddRows } from './odd-rows.ts';
import { preview, stageCsv, stagedRows } from './stage.ts';
import { twiceEncoded } from './twice-encoded.ts';
import type { Watch } from './watch.ts';
import type { WorkDirectory } from './work-directory.ts';

const staged = z.object({
  /** What the table was read from; another reading of the file is another key. */
  key: z.string(),
  header: z.array(z.string()),
  sheets: z.array(z.string()),
  sheet: z.string().optional(),
  headerRow: z.number(),
  rows: z.number(),
  issues: z.array(issue),
  skipped: z.array(z.number()),
  preview: z.array(z.array(z.string().nullable())),
  typed: z.array(z.string()).default([]),
  /** Labels of columns that stood below the header. */
  labels: z.array(z.tuple([z.string(), z.string()])).default([]),
});
/** A table of texts (`stage.parquet` in the workDirectory) and what was found on the way. */
export type Staged = z.infer<typeof staged>;

/**
 * Brings rows from anywhere into `stage.parquet`; what was brought there before under the same key is used again, so that mending a codebook or freezing does
 * not read a long file twice. The note that it is whole is written last: a killed process leaves none.
 * @throws Issues when nothing sensible can be said of the rest of the file
 */
export async function stage(workDirectory: WorkDirectory, duck: Duck, rows: Rows, watch: Watch): Promise<Staged> {
  const kept = await readStaged(workDirectory);
  if (
    kept?.key === rows.key &&
    (await stagedRows(duck, workDirectory.path('stage.parquet')).catch(() => -1)) === kept.rows
  )
    return kept;
  await rm(workDirectory.path('staged.json'), { force: true });
  const table = await rows.bring(workDirectory, watch);
  watch.signal.throwIfAborted();
  watch.phase('reading', 0.4, 1, duck.progress);
  const parquet = workDirectory.path('stage.parquet');
  const broken = await stageRows(duck, table, parquet);
  const above = table.headerRow - 1;
  const blank = table.rows === 'staged' ? [] : (table.rows.blank ?? []);
  const skipped = [...new Set([...broken.skipped.map((row) => row + above), ...blank])].sort(
    (one, other) => one - other,
  );
  const place = { parquet, firstRow: table.headerRow + 1, sheet: table.sheet, skipped };
  const written = await stagedRows(duck, parquet);
  const odd = rows.all
    ? { issues: [], left: [], labels: [] }
    : await leaveOddRows(duck, place, table.header, written, blank);
  const count = odd.left.length ? await stagedRows(duck, parquet) : written;
  const gone = [...skipped, ...odd.left].sort((one, other) => one - other);
  const made: Staged = {
    key: rows.key,
    header: [...table.header],
    sheets: [...table.sheets],
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    headerRow: table.headerRow,
    rows: count,
    skipped: gone,
    issues: [
      ...table.issues,
      ...broken.issues.map((found) => ({
        ...found,
        ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
        ...(found.row ? { row: found.row + above } : {}),
      })),
      ...odd.issues,
      ...(table.twice ? await twiceEncoded(duck, { ...place, skipped: gone }, table.header) : []),
      ...(count === 0 ? [error('no-rows')] : []),
    ],
    preview: await preview(duck, parquet, table.header),
    typed: [...(table.typed ?? [])],
    labels: odd.labels.map(([column, label]) => [column, label]),
  };
  await writeFile(workDirectory.path('staged.json.part'), JSON.stringify(made));
  await rename(workDirectory.path('staged.json.part'), workDirectory.path('staged.json'));
  return made;
}

/** What DuckDB can read itself is read from where it lies. */
async function stageRows(duck: Duck, { header, headerRow, rows }: Table, parquet: string): ReturnType<typeof stageCsv> {
  if (rows === 'staged') return { issues: [], skipped: [] };
  const found = await stageCsv(duck, rows.csv, parquet, { header, delimiter: rows.delimiter, headerRow });
  await rm(rows.csv, { force: true });
  return found;
}

/** What stands staged in a work directory; undefined when nothing whole does. */
export async function readStaged(workDirectory: WorkDirectory): Promise<Staged | undefined> {
  const text = await readFile(workDirectory.path('staged.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : staged.safeParse(JSON.parse(text)).data;
}

/** How the numbers and dates of a staged table are written: as was said, and as a workbook keeps them. */
export const statedOf = (rows: Rows, { typed }: Pick<Staged, 'typed'>): Stated => ({ ...rows.stated, typed });
