import type { Problem } from '../problem.ts';
import type { Sheets } from '../sheets.ts';

/** What reading a file gives: its sheets with any warnings, or the problems that stop it. Never an exception. */
export type ReadResult =
  | { readonly ok: true; readonly sheets: Sheets; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Thrown inside the reader to stop at the first problem that makes going on unsafe; never leaves it. */
export class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** File name without folder and extension: `forms/a.b.xlsx` → `a.b`. */
export function baseName(fileName: string | undefined): string | undefined {
  const last = fileName?.split(/[\\/]/).at(-1);
  return last?.replace(/(?<=.)\.(xlsx|xlsm|xls|ods|csv|md|markdown|json|txt)$/i, '') || undefined;
}
