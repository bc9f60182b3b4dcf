import { statfsSync } from 'node:fs';
import { Problem } from '../problem/problem.ts';
import { constraintProblem } from './constraint.ts';
import { databaseProblem } from './problems.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const closed = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What programs and servers write when a disk is full. */
export const saysFull = (said: string): boolean =>
  /No space left on device|Disk quota exceeded|Check free disk space/i.test(said);

/**
 * The known problem behind what stopped the start of an installation: a full disk, a directory that may not be written to, a database out of reach;
 * undefined when it is none of those.
 */
export function obstacle(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const found =
    code !== undefined && full.has(code)
      ? databaseProblem('disk-full')
      : code !== undefined && closed.has(code)
        ? databaseProblem('no-access', { path: path ?? '-', reason: code })
        : saysFull(error.message)
          ? databaseProblem('disk-full')
          : undefined;
  if (found) found.cause = error;
  return (
    found ??
    (error.cause === undefined ? constraintProblem(error) : (obstacle(error.cause) ?? constraintProblem(error)))
  );
}

/** Runs a step of the start and names what stands in its way. */
export async function naming<T>(step: () => Promise<T> | T): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw obstacle(error) ?? error;
  }
}

/**
 * Whether a server has no room left on the disk of a directory: it writes ahead in pieces of 16 MiB, and where one does not fit it may end without a word,
 * for its log lies there too.
 */
export function isFull(directory: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize < 2 ** 24;
  } catch {
    return false;
  }
}
