import { limits } from '../core/limits.ts';
import { refuse } from '../core/refusal.ts';
import type { Dated } from './dated.ts';

/**
 * What every compiled part knows of itself. `reads` names variables; -1, -2, ... are the fields of the entry that is looked at; what is read
 * twice or more stands twice. `lists` are read as a whole.
 */
export interface Meta {
  readonly reads: readonly number[];
  readonly lists: readonly number[];
  readonly dated: readonly Dated<unknown>[];
  readonly size: number;
  readonly depth: number;
  /** What the part says on ends of what is known is attained there, so that unknown means that both answers are possible. */
  readonly exact: boolean;
}

export const bare: Meta = { reads: [], lists: [], dated: [], size: 1, depth: 1, exact: true };

/** The parts together. Refuses what grows beyond the limits when it is written out. */
export function merged(parts: readonly Meta[], place: string, exact = true): Meta {
  const counts = new Map<number, number>();
  const lists = new Set<number>();
  const dated = new Set<Dated<unknown>>();
  let [size, depth] = [1, 0];
  for (const part of parts) {
    for (const read of part.reads) counts.set(read, (counts.get(read) ?? 0) + 1);
    for (const list of part.lists) lists.add(list);
    for (const one of part.dated) dated.add(one);
    size += part.size;
    depth = Math.max(depth, part.depth);
    exact &&= part.exact;
  }
  if (size > limits.expanded) refuse('too-large', place, `more than ${limits.expanded} parts when written out in full`);
  if (depth >= limits.chain) refuse('too-deep', place, `more than ${limits.chain} levels when written out in full`);
  const reads = [...counts].flatMap(([read, times]) => (times > 1 ? [read, read] : [read]));
  return { reads, lists: [...lists], dated: [...dated], size, depth: depth + 1, exact };
}

/** A part that is asked for every entry of a list: its fields are the list. */
export function overEntries(part: Meta, list: number, place: string): Meta {
  const reads = part.reads.filter((read) => read >= 0);
  return merged([{ ...part, reads, lists: [...part.lists, list] }], place, false);
}
