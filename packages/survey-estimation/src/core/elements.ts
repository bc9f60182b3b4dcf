/** Samples whose rows are their own clusters, put together: what the squares of their rows add up to. */

/** For each group of alike rows, relative to the square of the group's weight. */
export interface Elements {
  /** Sum of w^2. */
  readonly squares: Float64Array;
  /** Numbers of which the group has the weighted mean m. */
  readonly names: readonly string[];
  /** Sum of w^2 (y - m), for each of the numbers. */
  readonly offsets: readonly Float64Array[];
  /** Sum of w^2 (y - m)(x - n), for each pair of the numbers: see `pairOf`. */
  readonly products: readonly Float64Array[];
}

/** The place of a pair of numbers in their triangle. */
export function pairOf(j: number, k: number): number {
  return j >= k ? (j * (j + 1)) / 2 + k : pairOf(k, j);
}

/** Of the mean square of a group so many bits must stand in its sum. */
const LEAST_BITS = 37;

/** Squares of which single terms may be lost in their sums: how many rows the groups have, and the last place of the sums by number. */
export interface Doubt {
  readonly counts: Float64Array;
  readonly units: readonly number[];
}

/**
 * From sums by group: w, w^2, w^2 y for each number, w^2 y x for each pair; `means` of the numbers. Null where there is doubt
 * and the squares of a group are small.
 */
export function elementsOf(
  names: readonly string[],
  total: Float64Array,
  means: readonly Float64Array[],
  sums: readonly Float64Array[],
  doubt: Doubt | null,
): Elements | null {
  const p = names.length;
  const isPlain = (j: number) => {
    const own = sums[1 + p + pairOf(j, j)]!;
    const least = doubt!.units[j]! * 2 ** LEAST_BITS;
    return own.every((s, g) => s >= doubt!.counts[g]! * least || (s === 0 && means[j]![g] === 0) || Number.isNaN(s));
  };
  if (doubt && !names.every((_, j) => isPlain(j))) return null;
  const squares = sums[0]!;
  const first = sums.slice(1, 1 + p);
  const second = sums.slice(1 + p);
  const relative = (value: (g: number) => number) =>
    Float64Array.from(total, (w, g) => (w === 0 ? 0 : value(g) / (w * w)));
  return {
    names,
    squares: relative((g) => squares[g]!),
    offsets: first.map((sum, j) => relative((g) => sum[g]! - means[j]![g]! * squares[g]!)),
    products: second.map((sum, at) => {
      const j = Math.floor((Math.sqrt(8 * at + 1) - 1) / 2);
      const k = at - (j * (j + 1)) / 2;
      const [m, n] = [means[j]!, means[k]!];
      return relative((g) => sum[g]! - m[g]! * first[k]![g]! - n[g]! * first[j]![g]! + m[g]! * n[g]! * squares[g]!);
    }),
  };
}
