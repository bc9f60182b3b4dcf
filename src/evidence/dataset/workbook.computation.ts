import { computation } from '../../platform/compute/computation.ts';
import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { Faults, type Fault } from './fault.contract.ts';
import type { SheetAsked, SheetTable } from './sheet-table.ts';

/** What was read, or what is wrong with it: `Faults` do not cross between threads. */
export type Read<T> = { readonly read: T } | { readonly faults: readonly Fault[] };

/** One sheet of a workbook as a table of texts in Parquet (`sheetToParquet`). */
export const sheetTable = computation<SheetAsked, Read<SheetTable>>('evidence.sheet-table', 300);

/** A codebook from a file (`readCodebook`). */
export const codebookFile = computation<{ path: string; locale: Locale }, Read<Codebook>>('evidence.codebook-file', 60);

/** A codebook as a workbook, the template where none is given (`codebookWorkbook`). */
export const codebookSheets = computation<
  { codebook: Codebook | null; locale: Locale; installation: InstallationKind },
  Uint8Array
>('evidence.codebook-sheets', 60);

/** On the thread: faults are given back, all else is thrown. */
export const withFaults = async <T>(work: () => Promise<T>): Promise<Read<T>> => {
  try {
    return { read: await work() };
  } catch (cause) {
    if (cause instanceof Faults) return { faults: cause.faults };
    throw cause;
  }
};

/** On this side: faults are thrown again. @throws Faults */
export function readOrThrow<T>(given: Read<T>): T {
  if ('faults' in given) throw new Faults(given.faults);
  return given.read;
}
