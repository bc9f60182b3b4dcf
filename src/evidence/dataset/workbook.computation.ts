import { computation } from '../../platform/compute/computation.ts';
import type { InstallationKind } from '../../platform/database/installation.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { Issues, type Issue } from './issue.contract.ts';
import type { SheetAsked, SheetTable } from './sheet-table.ts';

/** What was read, or what is wrong with it: `Issues` do not cross between threads. */
export type Read<T> = { readonly read: T } | { readonly issues: readonly Issue[] };

/** One sheet of a workbook as a table of texts in Parquet (`sheetToParquet`). */
export const sheetTable = computation<SheetAsked, Read<SheetTable>>('evidence.sheet-table', 300);

/** A codebook from a file (`readCodebook`). */
export const codebookFile = computation<{ path: string; locale: Locale }, Read<Codebook>>('evidence.codebook-file', 60);

/** A codebook as a workbook, the template where none is given (`codebookWorkbook`). */
export const codebookSheets = computation<
  { codebook: Codebook | null; locale: Locale; installation: InstallationKind },
  Uint8Array
>('evidence.codebook-sheets', 60);

/** On the thread: issues are given back, all else is thrown. */
export const withIssues = async <T>(work: () => Promise<T>): Promise<Read<T>> => {
  try {
    return { read: await work() };
  } catch (cause) {
    if (cause instanceof Issues) return { issues: cause.issues };
    throw cause;
  }
};

/** On this side: issues are thrown again. @throws Issues */
export function readOrThrow<T>(given: Read<T>): T {
  if ('issues' in given) throw new Issues(given.issues);
  return given.read;
}
