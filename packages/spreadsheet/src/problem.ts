/** Why a file is refused. */
export type RefusalCode = 'not-a-spreadsheet' | 'password' | 'damaged' | 'too-large' | 'document-type' | 'not-prepared';

/** What is known of a refusal; every entry is a text for a person to read. */
export interface RefusalDetails {
  /** The quantity that passed its limit: `cells`, `text`, `columns`, `file`, … */
  readonly what?: string;
  readonly limit?: string;
  /** What was found: a size, or the beginning of the file. */
  readonly found?: string;
  /** Why the file is taken to be damaged, in English. */
  readonly reason?: string;
  readonly sheet?: string;
  /** Row, counted from 1. */
  readonly row?: number;
}

/** Thrown for every file that cannot be read to its end: nothing else leaves the reader. */
export class SpreadsheetRefusal extends Error {
  override readonly name = 'SpreadsheetRefusal';

  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    const { what, found, limit, reason } = details;
    super([code, what, found, limit === undefined ? undefined : `at most ${limit}`, reason].filter(Boolean).join(': '));
  }
}

/** A file that contradicts itself or its format. */
export const damaged = (reason: string, details: RefusalDetails = {}): SpreadsheetRefusal =>
  new SpreadsheetRefusal('damaged', { ...details, reason });

/** A file beyond a limit. */
export const tooLarge = (
  what: string,
  found: string | number,
  limit: string | number,
  details: RefusalDetails = {},
): SpreadsheetRefusal =>
  new SpreadsheetRefusal('too-large', { ...details, what, found: String(found), limit: String(limit) });

/** Runs a piece of reading; whatever is thrown at a file becomes a refusal. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error);
  }
}

/** A refusal as it is, any other error as a sign of a damaged file. */
export function asRefusal(error: unknown): SpreadsheetRefusal {
  if (error instanceof SpreadsheetRefusal) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/i.test(reason)) return new SpreadsheetRefusal('password');
  return damaged(reason.slice(0, 200));
}
