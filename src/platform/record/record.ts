import { z } from 'zod';
import { actProblem } from '../lifecycle/problems.ts';
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
 * Holds a change to the version that the writer saw. @returns the number of the next version
 * @param theirs the record as it is now, the problem's only item
 * @throws Problem act.changed-meanwhile
 */
export async function versioned(now: number, seen: number, theirs: () => Promise<unknown>): Promise<number> {
  if (now !== seen) throw actProblem('changed-meanwhile', {}, [await theirs()]);
  return now + 1;
}
