import { findGroups } from './groups.ts';
import { project, type Projection } from './projection.ts';
import { stabilityOf, type Stability } from './stability.ts';
import { active, type VoteTable } from './votes.ts';

/** Where people and statements lie, and the groups that the votes show. */
export interface Opinions {
  readonly projection: Projection;
  /** Groups found in the votes; null for fewer than four people. Shown in colours only where `stability.shown`. */
  readonly groups: {
    readonly count: number;
    readonly silhouette: number;
    /** Group of each person of the table, from 0, the largest first; -1 for those who voted on too few statements. */
    readonly of: Int32Array;
    readonly stability: Stability;
  } | null;
}

/** Everything that is found in the votes themselves. @param out statements that the moderators took out */
export function findOpinions(table: VoteTable, out: ReadonlySet<string> = new Set()): Opinions {
  const projection = project(table, out);
  const among = active(table).flatMap((is, row) => (is ? [row] : []));
  const points = Float64Array.from(
    among.flatMap((row) => [projection.people[2 * row]!, projection.people[2 * row + 1]!]),
  );
  const found = findGroups(points);
  if (!found) return { projection, groups: null };
  const of = new Int32Array(table.people.length).fill(-1);
  among.forEach((row, at) => (of[row] = found.of[at]!));
  const { count, silhouette } = found;
  const stability = stabilityOf(table, of, projection.components, out);
  return { projection, groups: { count, silhouette, of, stability } };
}
