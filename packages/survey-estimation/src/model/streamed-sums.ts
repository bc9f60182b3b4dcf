/** Sums over blocks of rows that no order of the rows changes: inner products in exact slices (numeric/slices.ts). */
import { slicesFor, type Slices } from '../numeric/slices.ts';
import { BLOCK, type Codes } from '../core/loose.ts';
import { zeros, type Matrix } from '../numeric/matrix.ts';

/** An inner product of columns that come in blocks; no term may be larger than `largest`. */
export class SlicedProduct {
  readonly #slices: Slices;
  #high = 0;
  #low = 0;

  constructor(largest: number, rows: number) {
    this.#slices = slicesFor(largest, rows);
  }

  /** Adds a[k] b[k] for k < n. */
  add(a: Float64Array, b: Float64Array, n: number): void {
    const { first, second } = this.#slices;
    let h0 = 0;
    let h1 = 0;
    let l0 = 0;
    let l1 = 0;
    let k = 0;
    for (; k + 1 < n; k += 2) {
      const v = a[k]! * b[k]!;
      const u = a[k + 1]! * b[k + 1]!;
      const q = v + first - first;
      const p = u + first - first;
      h0 += q;
      h1 += p;
      l0 += v - q + second - second;
      l1 += u - p + second - second;
    }
    if (k < n) {
      const v = a[k]! * b[k]!;
      const q = v + first - first;
      h0 += q;
      l0 += v - q + second - second;
    }
    this.#high += h0 + h1;
    this.#low += l0 + l1;
  }

  /** The same to some ten digits, for what only steers: the high slices alone. */
  addCoarsely(a: Float64Array, b: Float64Array, n: number): void {
    const { first } = this.#slices;
    let h0 = 0;
    let h1 = 0;
    let k = 0;
    for (; k + 1 < n; k += 2) {
      h0 += a[k]! * b[k]! + first - first;
      h1 += a[k + 1]! * b[k + 1]! + first - first;
    }
    if (k < n) h0 += a[k]! * b[k]! + first - first;
    this.#high += h0 + h1;
  }

  get value(): number {
    return this.#high + this.#low;
  }
}

/** X' diag(i) X of p columns that come in blocks, each of absolute value at most `most[j]`, i at most `largest`. */
export class SlicedGram {
  readonly #sums: readonly (readonly SlicedProduct[])[];
  readonly #weighted: Float64Array;

  constructor(most: readonly number[], largest: number, rows: number, block: number) {
    this.#sums = most.map((a, j) => most.slice(0, j + 1).map((b) => new SlicedProduct(largest * a * b, rows)));
    this.#weighted = new Float64Array(block);
  }

  /** `coarsely`: to some ten digits. */
  add(x: readonly Float64Array[], weights: Float64Array, n: number, coarsely: boolean): void {
    const weighted = this.#weighted;
    for (let j = 0; j < x.length; j++) {
      const column = x[j]!;
      for (let k = 0; k < n; k++) weighted[k] = weights[k]! * column[k]!;
      const row = this.#sums[j]!;
      for (let i = 0; i <= j; i++) {
        if (coarsely) row[i]!.addCoarsely(weighted, x[i]!, n);
        else row[i]!.add(weighted, x[i]!, n);
      }
    }
  }

  get value(): Matrix {
    const out = zeros(this.#sums.length);
    this.#sums.forEach((row, j) => row.forEach((sum, i) => (out[j]![i] = out[i]![j] = sum.value)));
    return out;
  }
}

/** Sums by group of products of columns that come in blocks. */
export class SlicedGroups {
  readonly #slices: Slices;
  readonly #high: Float64Array;
  readonly #low: Float64Array;

  constructor(largest: number, rows: number, groups: number) {
    this.#slices = slicesFor(largest, rows);
    this.#high = new Float64Array(groups);
    this.#low = new Float64Array(groups);
  }

  /** Adds a[k] b[k] to the group `groups[from + k]`. */
  add(groups: ArrayLike<number>, from: number, a: Float64Array, b: Float64Array, n: number): void {
    const { first, second } = this.#slices;
    const high = this.#high;
    const low = this.#low;
    for (let k = 0; k < n; k++) {
      const g = groups[from + k]!;
      const v = a[k]! * b[k]!;
      const q = v + first - first;
      high[g] = high[g]! + q;
      low[g] = low[g]! + (v - q + second - second);
    }
  }

  get values(): Float64Array {
    return this.#high.map((h, g) => h + this.#low[g]!);
  }
}

/** The least mean of the squares of scores, of what bounds them: below it the slices have kept too few digits. */
const LEAST_SQUARE = 2 ** -30;

/** Sums by group of the products s_j s_k of the scores s_j = score x_j of a row, for columns that come in blocks. */
export class SlicedSquares {
  readonly #sums: readonly (readonly SlicedGroups[])[];
  readonly #scores: readonly Float64Array[];
  readonly #largest: readonly number[];

  /** Columns of absolute value at most `most[j]`, scores at most `largest`. */
  constructor(most: readonly number[], largest: number, rows: number, groups: number) {
    this.#largest = most.map((m) => (largest * m) ** 2);
    this.#sums = most.map((a, j) =>
      most.slice(0, j + 1).map((b) => new SlicedGroups(largest * a * largest * b, rows, groups)),
    );
    this.#scores = most.map(() => new Float64Array(BLOCK));
  }

  /** Adds the n rows of a block, of the groups `groups[from + k]`. */
  add(groups: Codes, from: number, score: Float64Array, x: readonly Float64Array[], n: number): void {
    const scores = this.#scores;
    for (let j = 0; j < x.length; j++) {
      const own = scores[j]!;
      const column = x[j]!;
      for (let k = 0; k < n; k++) own[k] = score[k]! * column[k]!;
      this.#sums[j]!.forEach((sums, i) => sums.add(groups, from, own, scores[i]!, n));
    }
  }

  /** Lower triangle of arrays by group. */
  get values(): Float64Array[][] {
    return this.#sums.map((row) => row.map((sums) => sums.values));
  }

  /** Whether the squares of that many rows are too small beside their bounds. */
  hasLostDigits(n: number): boolean {
    return this.#sums.some((row, j) => {
      const sum = row[j]!.values.reduce((total, v) => total + v, 0);
      return !(sum >= n * this.#largest[j]! * LEAST_SQUARE);
    });
  }
}
