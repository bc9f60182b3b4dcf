/** Exactly rounded sums by group, for many groups at once: three doubles a group, and a list for the few that need more. */
import { growExpansion, NotFinite, roundExpansion } from './sum.ts';

/** `size` exact accumulators, numbered from 0; the result does not depend on the order of the terms. */
export class ExactSums {
  readonly size: number;
  /** Non-overlapping parts in decreasing magnitude, stored by part. */
  private readonly top: Float64Array;
  private readonly middle: Float64Array;
  private readonly bottom: Float64Array;
  private readonly rest = new Map<number, number[]>();

  constructor(size: number) {
    this.size = size;
    this.top = new Float64Array(size);
    this.middle = new Float64Array(size);
    this.bottom = new Float64Array(size);
  }

  /** Adds a finite `x` to accumulator `g`. Throws NotFinite when a sum leaves the range of doubles or a term is not finite. */
  add(g: number, x: number): void {
    const a = this.top[g]!;
    const b = this.middle[g]!;
    const c = this.bottom[g]!;
    let s = c + x;
    let t = s - x;
    const e0 = x - (s - t) + (c - t);
    const q1 = s;
    s = b + q1;
    t = s - q1;
    const e1 = q1 - (s - t) + (b - t);
    const q2 = s;
    s = a + q2;
    t = s - q2;
    const e2 = q2 - (s - t) + (a - t);
    if (s - s !== 0) throw new NotFinite('a term or a sum is not a finite double');
    this.store(g, s, e2, e1, e0);
  }

  /** Adds `factor[i] * values[i]` (each product rounded once) to accumulator `groups[i]`, for every i. */
  addProducts(groups: ArrayLike<number>, values: ArrayLike<number>, factor: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const x = factor[i]! * values[i]!;
      if (x !== 0) this.add(groups[i]!, x);
    }
  }

  /** Adds all accumulators of another set of the same size. */
  merge(other: ExactSums): void {
    for (let g = 0; g < other.size; g++) {
      for (const x of other.partsOf(g)) if (x !== 0) this.add(g, x);
    }
  }

  /** The sum of group `g`, rounded once. */
  value(g: number): number {
    const parts: number[] = [];
    for (const x of this.partsOf(g)) if (x !== 0) growExpansion(parts, x);
    return roundExpansion(parts);
  }

  /** All sums. */
  values(): Float64Array {
    const out = new Float64Array(this.size);
    for (let g = 0; g < this.size; g++) {
      out[g] = this.bottom[g] === 0 && !this.rest.has(g) ? this.top[g]! + this.middle[g]! : this.value(g);
    }
    return out;
  }

  private partsOf(g: number): number[] {
    return [...(this.rest.get(g) ?? []), this.bottom[g]!, this.middle[g]!, this.top[g]!];
  }

  /** Keeps the non-zero parts, largest first; what does not fit into three goes to the list of the group. */
  private store(g: number, a: number, b: number, c: number, d: number): void {
    if (b === 0) {
      b = c;
      c = d;
      d = 0;
    }
    if (b === 0) {
      b = c;
      c = 0;
    }
    if (c === 0) {
      c = d;
      d = 0;
    }
    if (d !== 0) {
      const list = this.rest.get(g) ?? [];
      growExpansion(list, d);
      if (list.length > 0) this.rest.set(g, list);
      else this.rest.delete(g);
    }
    this.top[g] = a;
    this.middle[g] = b;
    this.bottom[g] = c;
  }
}
