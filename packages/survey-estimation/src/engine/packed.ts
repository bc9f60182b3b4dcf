/** Numbers in few bytes: whole numbers, or decimal ones as whole numbers over a power of ten, where these give the very doubles back. */
import type { Coding } from '../core/loose.ts';
import { codedNumbers, emptyCodes } from './resident/coding.ts';

type Whole = Uint8Array | Uint16Array | Int32Array;

const DIVISORS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const MOST_WHOLE = 2 ** 31 - 2;

/** A column of numbers that grows part by part. `bounds` hold all values. */
export class PackedNumbers {
  readonly #bounds: readonly [number, number];
  readonly #rows: number;
  #divisor = 0;
  #whole: Whole | null = null;
  #plain: Float64Array | null = null;
  #length = 0;
  #missing = false;

  constructor(rows: number, bounds: readonly [number, number]) {
    this.#rows = rows;
    this.#bounds = bounds;
  }

  get bytes(): number {
    return (this.#whole ?? this.#plain)?.byteLength ?? 0;
  }

  /** Adds values; NaN is missing. */
  push(values: ArrayLike<number>): void {
    if (this.#plain === null && !this.#fits(values)) this.#widen(values);
    if (this.#plain) this.#plain.set(values, this.#length);
    else this.#store(values, this.#whole!, this.#divisor);
    this.#length += values.length;
  }

  /** Writes the values from `from`. */
  read(from: number, n: number, into: Float64Array): void {
    if (this.#plain) {
      into.set(this.#plain.subarray(from, from + n));
      return;
    }
    const whole = this.#whole!;
    if (whole instanceof Uint8Array) decodeBytes(whole, from, n, this.#divisor, into);
    else if (whole instanceof Uint16Array) decodePairs(whole, from, n, this.#divisor, into);
    else decodeWords(whole, from, n, this.#divisor, into);
    if (!this.#missing) return;
    const none = missingOf(whole);
    for (let k = 0; k < n; k++) if (whole[from + k] === none) into[k] = NaN;
  }

  /** The values as codes in their order; null where they are too many. */
  coding(): Coding | null {
    if (this.#plain) return codedNumbers(this.#plain);
    const whole = this.#whole ?? new Uint8Array(0);
    const none = missingOf(whole);
    return codedWhole(whole, none, this.#divisor);
  }

  #fits(values: ArrayLike<number>): boolean {
    const divisor = this.#divisor;
    if (divisor === 0) return false;
    for (let i = 0; i < values.length; i++) {
      const v = values[i]!;
      if (v === v && (Math.round(v * divisor) / divisor !== v || Object.is(v, -0))) return false;
    }
    return true;
  }

  /** Finds a larger divisor that serves; else all values become doubles. */
  #widen(values: ArrayLike<number>): void {
    const before = this.#divisor;
    const largest = Math.max(Math.abs(this.#bounds[0]), Math.abs(this.#bounds[1]));
    for (const divisor of DIVISORS) {
      if (divisor <= before || largest * divisor > MOST_WHOLE) continue;
      this.#divisor = divisor;
      if (!this.#fits(values)) continue;
      this.#rewrite(wholeFor(this.#bounds, divisor, this.#rows), before);
      return;
    }
    this.#divisor = before;
    const plain = new Float64Array(this.#rows);
    if (this.#length > 0) this.read(0, this.#length, plain);
    this.#plain = plain;
    this.#whole = null;
  }

  #rewrite(into: Whole, before: number): void {
    const old = this.#whole;
    this.#whole = into;
    if (old === null || this.#length === 0) return;
    const factor = this.#divisor / before;
    const none = missingOf(old);
    for (let i = 0; i < this.#length; i++) into[i] = old[i] === none ? missingOf(into) : old[i]! * factor;
  }

  #store(values: ArrayLike<number>, whole: Whole, divisor: number): void {
    const none = missingOf(whole);
    const at = this.#length;
    for (let i = 0; i < values.length; i++) {
      const v = values[i]!;
      if (v === v) whole[at + i] = Math.round(v * divisor);
      else {
        whole[at + i] = none;
        this.#missing = true;
      }
    }
  }
}

/** Whole numbers in a range up to this are coded by a table. */
const TABLE = 1 << 22;

/** Whole numbers over a divisor as codes; null where their range is wide. */
function codedWhole(whole: Whole, none: number, divisor: number): Coding | null {
  let least = Infinity;
  let most = -Infinity;
  let missing = false;
  for (let i = 0; i < whole.length; i++) {
    const k = whole[i]!;
    if (k === none) missing = true;
    else {
      if (k < least) least = k;
      if (k > most) most = k;
    }
  }
  const span = Math.max(most - least + 1, 0);
  if (span > TABLE) return null;
  const offset = missing ? 1 : 0;
  const place = new Int32Array(span);
  for (let i = 0; i < whole.length; i++) if (whole[i] !== none) place[whole[i]! - least] = 1;
  const values: number[] = [];
  for (let k = 0; k < span; k++) if (place[k] === 1) place[k] = values.push((least + k) / divisor) - 1 + offset;
  const codes = emptyCodes(whole.length, values.length + offset);
  for (let i = 0; i < codes.length; i++) codes[i] = whole[i] === none ? 0 : place[whole[i]! - least]!;
  return { codes, size: values.length + offset, offset, values: Float64Array.from(values) };
}

/** What stands for a missing value. */
function missingOf(whole: Whole): number {
  return whole instanceof Uint8Array ? 255 : whole instanceof Uint16Array ? 65535 : -(2 ** 31);
}

function wholeFor([least, most]: readonly [number, number], divisor: number, rows: number): Whole {
  if (least >= 0 && most * divisor < 255) return new Uint8Array(rows);
  if (least >= 0 && most * divisor < 65535) return new Uint16Array(rows);
  return new Int32Array(rows);
}

/** One function for each kind of array: machine code is made for one kind. */
function decodeBytes(whole: Uint8Array, from: number, n: number, divisor: number, into: Float64Array): void {
  for (let k = 0; k < n; k++) into[k] = whole[from + k]! / divisor;
}

function decodePairs(whole: Uint16Array, from: number, n: number, divisor: number, into: Float64Array): void {
  for (let k = 0; k < n; k++) into[k] = whole[from + k]! / divisor;
}

function decodeWords(whole: Int32Array, from: number, n: number, divisor: number, into: Float64Array): void {
  for (let k = 0; k < n; k++) into[k] = whole[from + k]! / divisor;
}
