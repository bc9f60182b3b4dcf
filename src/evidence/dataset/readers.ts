import { blankLines } from './blank-lines.ts';
import { canonicalJson } from '../canonical.ts';
import { toUtf8 } from './decode.ts';
import { contraryEnding, otherFormat } from './other-formats.ts';
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
    if (options.sheet !== undefined) throw new Issues([error('sheet-of-text', { found: options.sheet })]);
    const table = workDirectory.path('table.csv');
    let share = 0;
    watch.phase('reading', 0, 0.4, () => share);
    const { encoding, guessed, twice } = await toUtf8(file, table, options, watch.signal, (done) => (share = done));
    const empty = await blankLines(table);
    const { header, delimiter, headerRow, issues } = await csvShape(table, options);
    const blank = empty.filter((row) => row > headerRow);
    const found = guessed ? [warning('encoding-guessed', { found: encoding }), ...issues] : issues;
    return {
      header,
      rows: { csv: table, delimiter, blank },
      sheets: [],
      sheet: undefined,
      headerRow,
      twice,
      issues: found,
    };
  },
};

const workbook: Reader = {
  recognises: isWorkbook,
  read: async (file, options, workDirectory, watch) => {
    const { encoding, delimiter } = options;
    const found = [encoding, delimiter === '\t' ? 'tab' : delimiter].filter(Boolean).join(' ');
    if (found) throw new Issues([error('text-option', { found })]);
    watch.phase('reading', 0, 0.4);
    const { sheet, sheets, header, headerRow, typed, twice, issues } = await workDirectory.sheet(
      file,
      options,
      watch.signal,
    );
    return { header, rows: 'staged', sheets, sheet, headerRow, typed, twice, issues: [...issues] };
  },
};

/** A reader for each format; the first that recognises a file reads it. */
const readers: Readonly<Record<Format, Reader>> = { workbook, csv };

/** The rows of a file that people know by the name `named`. `options` say how to read it where it does not say so itself. */
export const fileRows = (file: string, options: ReadOptions, content = file, named = ''): Rows => ({
  key: canonicalJson({ file: content, options }),
  all: options.rows === 'all',
  stated: {
    ...(options.decimal ? { decimal: options.decimal } : {}),
    ...(options.dates ? { dates: options.dates } : {}),
    ...(options.columns ? { columns: options.columns } : {}),
  },
  bring: async (workDirectory, watch) => {
    const start = await startOf(file);
    const other = otherFormat(start);
    if (other) throw new Issues([error('other-format', { found: other })]);
    const [format, reader] = Object.entries(readers).find(([, { recognises }]) => recognises(start)) ?? [];
    if (!reader) throw new Issues([error('not-a-table')]);
    const ending = contraryEnding(named, format as Format);
    const table = await reader.read(file, options, workDirectory, watch);
    const kind = format === 'csv' ? 'CSV' : 'XLSX / ODS';
    return ending
      ? { ...table, issues: [warning('named-otherwise', { found: ending, expected: kind }), ...table.issues] }
      : table;
  },
});
