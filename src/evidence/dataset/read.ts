import type { Codebook } from '../codebook/codebook.contract.ts';
import { Faults, type Fault } from './fault.contract.ts';
import type { Report } from './import.contract.ts';
import { inferCodebook } from './infer.ts';
import type { Place } from './place.ts';
import type { RowSource } from './source.ts';
import { stage, type Staged } from './staged.ts';
import { headerFaults, validate } from './validate.ts';
import type { Watch } from './watch.ts';
import type { Workshop } from './workshop.ts';

export interface Reading {
  readonly report: Report;
  /** The codebook given, or the one proposed when none was given; null when the file could not be read at all. */
  readonly codebook: Codebook | null;
}

/**
 * Reads what comes in into the workshop (`stage.parquet`) and reports everything found: never throws for what is wrong with it.
 * @throws the signal's reason, or DuckDB's interruption, when `watch.signal` is raised
 */
export async function readSource(
  workshop: Workshop,
  { codebook: given, rows }: RowSource,
  watch: Watch,
): Promise<Reading> {
  const duck = await workshop.duck();
  const stop = (): void => duck.connection.interrupt();
  watch.signal.addEventListener('abort', stop);
  let table: Staged | undefined;
  const faults: Fault[] = [];
  const report = (): Report => ({
    rows: table?.rows ?? 0,
    columns: table?.header ?? [],
    sheets: table?.sheets ?? [],
    faults,
    preview: table?.preview ?? [],
  });
  try {
    table = await stage(workshop, duck, rows, watch);
    faults.push(...table.faults);
    const staged = workshop.path('stage.parquet');
    watch.signal.throwIfAborted();
    watch.stretch('checking', 0, given ? 0 : 0.4, duck.progress, table.rows);
    const codebook = given ?? (await inferCodebook(duck, staged, table.header));
    const found = headerFaults(table.header, codebook, table.sheet);
    faults.push(...found);
    if (found.some(({ code }) => code === 'absent-column' || code === 'design-column' || code === 'design-number'))
      return { report: report(), codebook };
    const place: Place = {
      parquet: staged,
      firstRow: table.headerRow + 1,
      sheet: table.sheet,
      skipped: table.skipped,
    };
    const start = given ? 0 : 0.4;
    const part = (share: number): number => start + (1 - start) * share;
    faults.push(
      ...(await validate(duck, place, codebook, (from, to) => {
        watch.signal.throwIfAborted();
        watch.stretch('checking', part(from), part(to), duck.progress, table?.rows);
      })),
    );
    return { report: report(), codebook };
  } catch (cause) {
    if (!(cause instanceof Faults)) throw cause;
    faults.push(...cause.faults);
    return { report: report(), codebook: given };
  } finally {
    watch.signal.removeEventListener('abort', stop);
    await duck.close();
  }
}
