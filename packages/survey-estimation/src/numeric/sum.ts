/**
 * Exactly rounded sums: the double nearest to the true sum of the terms, whatever their order, grouping or thread.
 *
 * Source: Shewchuk (1997), Adaptive precision floating-point arithmetic, Discrete & Computational Geometry 18, 305-363
 * (non-overlapping expansions); rounding of the last step as in Hettinger's msum (round half to even).
 * Not a finite number among the terms: the sum is that of IEEE arithmetic (Infinity, -Infinity or NaN).
 */
import { addBinned } from './sum-bins.ts';

/** A sum, or a term of it, is no finite double. */
export class NotFinite extends RangeError {}

/** One exact accumulator. `add` costs a few nanoseconds; `merge` joins accumulators of several threads without loss. */
export class ExactSum {
  private partials: number[] = [];
  private special = 0;

  /** Adds one term without any rounding. */
  add(x: number): this {
    if (x - x !== 0) this.special += x;
    else growExpansion(this.partials, x);
    return this;
  }

  /** Adds the terms `values[from..to)`. */
  addAll(values: Float64Array, from = 0, to = values.length): this {
    if (to - from < 256) for (let i = from; i < to; i++) this.add(values[i]!);
    else addBinned(values, from, to, (x) => this.add(x));
    return this;
  }

  /** Adds everything another accumulator holds. */
  merge(other: ExactSum): this {
    for (const p of other.partials) this.add(p);
    this.special += other.special;
    return this;
  }

  /** The sum so far, rounded once. */
  value(): number {
    return this.special === 0 ? roundExpansion(this.partials) : this.special;
  }
}

/** The exactly rounded sum of `values[from..to)`. */
export function exactSum(values: Float64Array, from = 0, to = values.length): number {
  return new ExactSum().addAll(values, from, to).value();
}

/** Adds `x` to a non-overlapping expansion kept in increasing magnitude (Shewchuk's grow-expansion, zeros dropped). */
export function growExpansion(partials: number[], x: number): void {
  let kept = 0;
  const n = partials.length;
  for (let j = 0; j < n; j++) {
    const y = partials[j]!;
    const s = x + y;
    const yy = s - x;
    const low = x - (s - yy) + (y - yy);
    if (low !== 0) partials[kept++] = low;
    x = s;
  }
  if (x - x !== 0) throw new NotFinite('a sum is beyond the range of double numbers');
  if (x !== 0) partials[kept++] = x;
  if (kept < n) partials.length = kept;
}

/** The double nearest to the exact value of a non-overlapping expansion, ties to even. */
export function roundExpansion(partials: ArrayLike<number>): number {
  let j = partials.length - 1;
  if (j < 0) return 0;
  let high = partials[j]!;
  let low = 0;
  while (j > 0) {
    const x = high;
    const y = partials[--j]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  if (j > 0 && low !== 0 && low < 0 === partials[j - 1]! < 0) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high;
}
