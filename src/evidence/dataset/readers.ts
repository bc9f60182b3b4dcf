import { canonicalJson } from '../canonical.ts';
import { toUtf8 } from './decode.ts';
import { error, Faults, warning } from './fault.contract.ts';
import type { Format } from './formats.ts';
import type { ReadOptions } from './import.contract.ts';
import { csvShape, isText, isWorkbook, startOf } from './sniff.ts';
import type { Rows, Table } from './source.ts';
import type { Watch } from './watch.ts';
import type { Workshop } from './workshop.ts';

/** How one format of files becomes a table. */
export interface Reader {
  /** Whether a file is of this format, by its first bytes and not by its name. */
  readonly recognises: (start: Buffer) => boolean;
  /** Brings the table into the workshop. @throws Faults */
  readonly read: (file: string, options: ReadOptions, workshop: Workshop, watch: Watch) => Promise<Table>;
}

const csv: Reader = {
  recognises: isText,
  read: async (file, options, workshop, watch) => {
    const table = workshop.path('table.csv');
    let share = 0;
    watch.stretch('reading', 0, 0.4, () => share);
    await toUtf8(file, table, options.encoding, watch.signal, (done) => (share = done));
    const { header, delimiter } = await csvShape(table, options.delimiter);
    return { header, rows: { csv: table, delimiter }, sheets: [], sheet: undefined, headerRow: 1, faults: [] };
  },
};

const workbook: Reader = {
  recognises: isWorkbook,
  read: async (file, options, workshop, watch) => {
    watch.stretch('reading', 0, 0.4);
    const { sheet, sheets, header, headerRow } = await workshop.sheet(file, options.sheet, watch.signal);
    const faults = headerRow > 1 ? [warning('rows-above-header', { sheet, row: headerRow })] : [];
    return { header, rows: 'staged', sheets, sheet, headerRow, faults };
  },
};

/** A reader for each format; the first that recognises a file reads it. */
const readers: Readonly<Record<Format, Reader>> = { workbook, csv };

/** The rows of a file. `options` say how to read it where it does not say so itself. */
export const fileRows = (file: string, options: ReadOptions): Rows => ({
  key: canonicalJson({ file, options }),
  bring: async (workshop, watch) => {
    const start = await startOf(file);
    const reader = Object.values(readers).find(({ recognises }) => recognises(start));
    if (!reader) throw new Faults([error('not-a-table')]);
    return reader.read(file, options, workshop, watch);
  },
});
