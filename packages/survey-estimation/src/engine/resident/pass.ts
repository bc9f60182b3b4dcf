/**
 * One pass over resident rows: how many rows each cell has, the sum of their weights, and of weights times values. The
 * sums are made of exact slices (numeric/slices.ts), so parts of the rows may be summed anywhere and added in any order.
 */
import type { Slices } from '../../numeric/slices.ts';
import type { Coding } from './coding.ts';

/** What a weight is multiplied by: one column, or several, from the first to the last. */
export type Factors = readonly [Float64Array, ...Float64Array[]];

/** What to sum, and by which codes, the first slowest. All arrays have one length. */
export interface Pass {
  readonly keys: readonly Pick<Coding, 'codes' | 'size'>[];
  readonly weights: Float64Array;
  readonly slices: Slices;
  readonly products: readonly { readonly factors: Factors; readonly slices: Slices }[];
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
  const { weights, slices, products } = pass;
  const width = cellWidth(pass);
  const at = new Int32Array(BLOCK);
  const room = new Float64Array(BLOCK);
  for (let start = from; start < to; start += BLOCK) {
    const rows = Math.min(BLOCK, to - start);
    findCells(pass.keys, at, start, rows);
    addWeights(cells, width, at, weights, slices.first, slices.second, start, rows);
    for (let p = 0; p < products.length; p++) {
      const { factors, slices } = products[p]!;
      const values = multiplied(factors, start, rows, room);
      const place = 3 + 2 * p;
      addProducts(cells, width, place, at, weights, values, slices.first, slices.second, start, rows);
    }
  }
}

/** The product of the factors of a block. */
function multiplied(factors: Factors, start: number, rows: number, room: Float64Array): Float64Array {
  if (factors.length === 1) return factors[0].subarray(start, start + rows);
  room.set(factors[0].subarray(start, start + rows));
  for (let f = 1; f < factors.length; f++) {
    const factor = factors[f]!;
    for (let i = 0; i < rows; i++) room[i] = room[i]! * factor[start + i]!;
  }
  return room;
}

/** The numbers of the cells. Bytes, which most keys are, are crossed two at a time. */
function findCells(keys: Pass['keys'], at: Int32Array, start: number, rows: number): void {
  at.set(keys[0]!.codes.subarray(start, start + rows));
  for (let k = 1; k < keys.length; k++) {
    const { codes, size } = keys[k]!;
    const next = keys[k + 1];
    if (codes instanceof Uint16Array) crossPairs(at, codes, size, start, rows);
    else if (codes instanceof Int32Array) crossWords(at, codes, size, start, rows);
    else if (next?.codes instanceof Uint8Array) {
      crossTwo(at, codes, size, next.codes, next.size, start, rows);
      k++;
    } else crossBytes(at, codes, size, start, rows);
  }
}

/** One function for each kind of array: machine code is made for one kind, and is twice as fast for it. */
function crossBytes(at: Int32Array, codes: Uint8Array, size: number, start: number, rows: number): void {
  for (let i = 0; i < rows; i++) at[i] = Math.imul(at[i]!, size) + codes[start + i]!;
}

function crossTwo(
  at: Int32Array,
  a: Uint8Array,
  sizeA: number,
  b: Uint8Array,
  sizeB: number,
  start: number,
  rows: number,
): void {
  const size = sizeA * sizeB;
  for (let i = 0; i < rows; i++) at[i] = Math.imul(at[i]!, size) + Math.imul(a[start + i]!, sizeB) + b[start + i]!;
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
  first: number,
  second: number,
  start: number,
  rows: number,
): void {
  let i = 0;
  for (; i + 1 < rows; i += 2) {
    const a = Math.imul(at[i]!, width);
    const b = Math.imul(at[i + 1]!, width);
    const x = weights[start + i]!;
    const y = weights[start + i + 1]!;
    const highX = x + first - first;
    const highY = y + first - first;
    cells[a] = cells[a]! + 1;
    cells[a + 1] = cells[a + 1]! + highX;
    cells[a + 2] = cells[a + 2]! + (x - highX + second - second);
    cells[b] = cells[b]! + 1;
    cells[b + 1] = cells[b + 1]! + highY;
    cells[b + 2] = cells[b + 2]! + (y - highY + second - second);
  }
  if (i === rows) return;
  const a = Math.imul(at[i]!, width);
  const x = weights[start + i]!;
  const high = x + first - first;
  cells[a] = cells[a]! + 1;
  cells[a + 1] = cells[a + 1]! + high;
  cells[a + 2] = cells[a + 2]! + (x - high + second - second);
}

function addProducts(
  cells: Float64Array,
  width: number,
  place: number,
  at: Int32Array,
  weights: Float64Array,
  values: Float64Array,
  first: number,
  second: number,
  start: number,
  rows: number,
): void {
  for (let i = 0; i < rows; i++) {
    const cell = Math.imul(at[i]!, width) + place;
    const x = weights[start + i]! * values[i]!;
    const high = x + first - first;
    cells[cell] = cells[cell]! + high;
    cells[cell + 1] = cells[cell + 1]! + (x - high + second - second);
  }
}
