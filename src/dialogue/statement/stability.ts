import { findGroups, sequence } from './groups.ts';
import { project, type Projection } from './projection.ts';
import { active, type VoteTable } from './votes.ts';

const runs = 60;
const part = 0.8;
/** A run looks at no more people: groups that exist are found among so many. */
const most = 500;
const tries = 5;

/** Below so many voters, or with an index below this, groups found in votes are not shown in colours. */
export const fewestVoters = 50;
export const leastStability = 0.6;

/**
 * How alike two groupings of the same people are: 1 the same, 0 as by chance (Hubert and Arabie, *Comparing partitions*, J. Classification 2, 1985).
 */
export function adjustedRand(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const both = new Map<string, number>();
  const ones = new Map<number, number>();
  const others = new Map<number, number>();
  const add = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (let at = 0; at < first.length; at++) {
    add(both, `${first[at]} ${second[at]}`);
    add(ones, first[at]!);
    add(others, second[at]!);
  }
  const sum = (map: Map<unknown, number>): number => [...map.values()].reduce((total, n) => total + pairs(n), 0);
  const together = sum(both);
  const expected = (sum(ones) * sum(others)) / pairs(first.length);
  const largest = (sum(ones) + sum(others)) / 2;
  return largest === expected ? 1 : (together - expected) / (largest - expected);
}

/** The rows of a table that are chosen. */
function rowsOf(table: VoteTable, rows: readonly number[]): VoteTable {
  const width = table.statements.length;
  const cells = new Int8Array(rows.length * width);
  rows.forEach((row, at) => cells.set(table.cells.subarray(row * width, (row + 1) * width), at * width));
  return { people: rows.map((row) => table.people[row]!), statements: table.statements, cells };
}

export interface Stability {
  /** Mean adjusted Rand index between the groups and those found again among four fifths of the people, from the votes on. */
  readonly index: number;
  readonly runs: number;
  /** Whether the groups may be shown in colours: fifty voters, an index of 0.6. */
  readonly shown: boolean;
}

/**
 * Finds the groups again and again among parts of the people, with their number chosen anew each time.
 * @param of group of each row of the table; of those who are not `active` nothing is read
 * @param components of the map on which they were found
 */
export function stabilityOf(
  table: VoteTable,
  of: ArrayLike<number>,
  components: Projection['components'],
  out: ReadonlySet<string>,
): Stability {
  const among = active(table).flatMap((is, row) => (is ? [row] : []));
  const draw = sequence(20_071_214);
  const size = Math.min(most, Math.round(part * among.length));
  let total = 0;
  for (let run = 0; run < runs; run++) {
    const places = among.map((_, at) => at);
    for (let at = 0; at < size; at++) {
      const other = at + Math.floor(draw() * (places.length - at));
      [places[at], places[other]] = [places[other]!, places[at]!];
    }
    const chosen = places.slice(0, size).sort((a, b) => a - b);
    const sample = rowsOf(
      table,
      chosen.map((at) => among[at]!),
    );
    const found = findGroups(project(sample, out, components).people, tries);
    total += found
      ? adjustedRand(
          found.of,
          chosen.map((at) => of[among[at]!]!),
        )
      : 0;
  }
  const index = total / runs;
  return { index, runs, shown: among.length >= fewestVoters && index >= leastStability };
}
