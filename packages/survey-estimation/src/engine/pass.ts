/**
 * One pass over resident rows: how many rows each cell has, the sum of their weights, and of weights times values. The
 * sums are made of exact slices (numeric/slices.ts), so parts of the rows may be summed anywhere and added in any order.
 */
import type { Slices } from '../numeric/slices.ts';
import type { Coding } from './coding.ts';

/** What to sum, and by which codes, the first slowest. All arrays have one length. */
export interface Pass {
  readonly keys: readonly Pick<Coding, 'codes' | 'size'>[];
  readonly weights: Float64Array;
  readonly slices: Slices;
  readonly products: readonly { readonly values: Float64Array; readonly slices: Slices }[];
}

/** Doubles of a cell: rows, high and low slices of the weights, high and low slices of each product. */
export function cellWidth(pass: Pass): number {
  return 3 + 2 * pass.products.length;
}

/** The number of cells. */
export function cellCount(pass: Pass): number {
  return pass.keys.reduce((product, key) => product * key.size, 1);
}

/** Rows whose cells are found before they are summed: as many as stay in the first cache. */
const BLOCK = 2048;

/** Adds the rows `from` to `to` to the cells. */
export function addRows(pass: Pass, cells: Float64Array, from: number, to: number): void {
  const width = cellWidth(pass);
  const at = new Int32Array(BLOCK);
  for (let start = from; start < to; start += BLOCK) {
    const rows = Math.min(BLOCK, to - start);
    at.fill(0);
    for (const { codes, size } of pass.keys) {
      if (codes instanceof Uint8Array) crossBytes(at, codes, size, start, rows);
      else if (codes instanceof Uint16Array) crossPairs(at, codes, size, start, rows);
      else crossWords(at, codes, size, start, rows);
    }
    addWeights(cells, width, at, pass.weights, pass.slices, start, rows);
    for (let p = 0; p < pass.products.length; p++) {
      const { values, slices } = pass.products[p]!;
      addProducts(cells, width, 3 + 2 * p, at, pass.weights, values, slices, start, rows);
    }
  }
}

function crossBytes(at: Int32Array, codes: Uint8Array, size: number, start: number, rows: number): void {
  for (let i = 0; i < rows; i++) at[i] = Math.imul(at[i]!, size) + codes[start + i]!;
}

function crossPairs(at: Int32Array, codes: Uint16Array, size: number, start: number, rows: number): void {
  for (let i = 0; i < rows; i++) at[i] = Math.imul(at[i]!, size) + codes[start + i]!;
}

function crossWords(at: Int32Array, codes: Int32Array, size: number, start: number, rows: number): void {
  for (let i = 0; i < rows; i++) at[i] = Math.imul(at[i]!, size) + codes[start + i]!;
}

function addWeights(
  cells: Float64Array,
  width: number,
  at: Int32Array,
  weights: Float64Array,
  { first, second }: Slices,
  start: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i++) {
    const cell = Math.imul(at[i]!, width);
    const x = weights[start + i]!;
    const high = x + first - first;
    cells[cell] = cells[cell]! + 1;
    cells[cell + 1] = cells[cell + 1]! + high;
    cells[cell + 2] = cells[cell + 2]! + (x - high + second - second);
  }
}

function addProducts(
  cells: Float64Array,
  width: number,
  place: number,
  at: Int32Array,
  weights: Float64Array,
  values: Float64Array,
  { first, second }: Slices,
  start: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i++) {
    const cell = Math.imul(at[i]!, width) + place;
    const x = weights[start + i]! * values[start + i]!;
    const high = x + first - first;
    cells[cell] = cells[cell]! + high;
    cells[cell + 1] = cells[cell + 1]! + (x - high + second - second);
  }
}
