import { blankLines } from './blank-lines.ts';
import { canonicalJson } from '../canonical.ts';
import { toUtf8 } from './decode.ts';
import { error, Issues, warning } from './issue.contract.ts';
import type { Format } from './formats.ts';
import type { ReadOptions } from './import.contract.ts';
import { csvShape, isText, isWorkbook, startOf } from './sniff.ts';
import type { Rows, Table } from './source.ts';
import type { Watch } from './watch.ts';
import type { WorkDirectory } from './work-directory.ts';

/** How one format of files becomes a table. */
export interface Reader {
  /** Whether a file is of this format, by its first bytes and not by its name. */
  readonly recognises: (start: Buffer) => boolean;
  /** Brings the table into the workDirectory. @throws Issues */
  readonly read: (file: string, options: ReadOptions, workDirectory: WorkDirectory, watch: Watch) => Promise<Table>;
}

const csv: Reader = {
  recognises: isText,
  read: async (file, options, workDirectory, watch) => {
    const table = workDirectory.path('table.csv');
    let share = 0;
    watch.phase('reading', 0, 0.4, () => share);
    const { encoding, guessed } = await toUtf8(file, table, options.encoding, watch.signal, (done) => (share = done));
    const empty = await blankLines(table);
    const { header, delimiter, headerRow, issues } = await csvShape(table, options);
    const blank = empty.filter((row) => row > headerRow);
    const found = guessed ? [warning('encoding-guessed', { found: encoding }), ...issues] : issues;
    return { header, rows: { csv: table, delimiter, blank }, sheets: [], sheet: undefined, headerRow, issues: found };
  },
};

const workbook: Reader = {
  recognises: isWorkbook,
  read: async (file, options, workDirectory, watch) => {
    watch.phase('reading', 0, 0.4);
    const { sheet, sheets, header, headerRow, issues } = await workDirectory.sheet(file, options, watch.signal);
    return { header, rows: 'staged', sheets, sheet, headerRow, issues: [...issues] };
  },
};

/** A reader for each format; the first that recognises a file reads it. */
const readers: Readonly<Record<Format, Reader>> = { workbook, csv };

/** The rows of a file. `options` say how to read it where it does not say so itself. */
export const fileRows = (file: string, options: ReadOptions, content = file): Rows => ({
  key: canonicalJson({ file: content, options }),
  all: options.rows === 'all',
  stated: {
    ...(options.decimal ? { decimal: options.decimal } : {}),
    ...(options.dates ? { dates: options.dates } : {}),
  },
  bring: async (workDirectory, watch) => {
    const start = await startOf(file);
    const reader = Object.values(readers).find(({ recognises }) => recognises(start));
    if (!reader) throw new Issues([error('not-a-table')]);
    return reader.read(file, options, workDirectory, watch);
  },
});
