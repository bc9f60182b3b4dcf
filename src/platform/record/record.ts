import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';

/** A moment as the wire has it: ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** A content hash, or the beginning of one by which it is known (12 hex digits at least). */
export const hashId = z.string().regex(/^[0-9a-f]{12,64}$/);
export const byUuid = z.object({ id: z.uuid() });
export const byHash = z.object({ id: hashId });

/** The row, or the problem that says there is none: `found(await getMeeting(trx, id), () => dialogueProblem('no-meeting'))`. */
export function found<T>(row: T | undefined | null, problem: () => Problem): T {
  if (row === undefined || row === null) throw problem();
  return row;
}

/**
 * Holds a change to the version that the writer saw. @param theirs the record as it is now, for the problem's items
 * @throws Problem of `changed` with theirs as its item
 */
export async function versioned(
  now: number,
  seen: number,
  changed: (items: readonly unknown[]) => Problem,
  theirs: () => Promise<unknown>,
): Promise<number> {
  if (now !== seen) throw changed([await theirs()]);
  return now + 1;
}
