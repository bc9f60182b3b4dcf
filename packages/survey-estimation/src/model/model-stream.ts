/** The columns of a model, read from the rows in blocks, in whatever order these come: no model matrix is kept. */
import { evaluate, YES } from '../core/expression.ts';
import { numbersOf, type Frame } from '../core/frame.ts';
import { BLOCK, forBlocks, type UsedInBlock } from '../core/loose.ts';
import { measuresOf } from '../core/measure.ts';
import type { Measure } from '../core/circumstances.ts';
import type { LooseRows } from '../inference/estimator.ts';
import { identity } from '../source/build.ts';
import { SlicedProduct } from './streamed-sums.ts';
import { columnValues, dataColumns, modelColumns, type ModelColumn } from './terms.ts';
import type { Term } from './spec.ts';

/** A model with intercept over rows: how many are used, how they are centred and scaled. Column 0 is the constant. */
export interface ModelStream {
  readonly names: readonly string[];
  /** Number of all rows. */
  readonly rows: number;
  /** Number and weight of the used ones. */
  readonly n: number;
  readonly sumw: number;
  /** Weighted mean of the response, and its extent. */
  readonly mean: number;
  readonly extent: readonly [number, number];
  readonly shift: Float64Array;
  readonly scale: Float64Array;
  /** Largest absolute value of each standardised column, and of a weight. */
  readonly most: readonly number[];
  readonly heaviest: number;
  /** Which rows are used; null where all are. */
  readonly used: UsedInBlock | null;
  /** Reads the block from row `from`: standardised columns, and responses less `level`. */
  readonly read: (from: number, n: number, block: Block, level: number) => void;
}

/** Columns of a block of rows; weights, responses and columns are 0 for rows that are not used. */
export interface Block {
  readonly x: readonly Float64Array[];
  w: Float64Array;
  y: Float64Array;
  /** 1 for used rows; null where all are. */
  used: Uint8Array | null;
}

/** Room for a block; column 0 is the constant. */
export function emptyRows(columns: number): Block {
  const x = Array.from({ length: columns }, (_, j) => new Float64Array(BLOCK).fill(j === 0 ? 1 : 0));
  return { x, w: new Float64Array(BLOCK), y: new Float64Array(BLOCK), used: null };
}

/** Prepares a model; null where no row is used, or a column varies too little beside its size. */
export function modelStream(loose: LooseRows, terms: readonly Term[], response: Measure): ModelStream | null {
  const { rows } = loose.columns;
  const first = loose.columns.block(0, Math.min(BLOCK, rows), loose.names);
  const names = modelColumns(first, terms, true).map((column) => column.name);
  const p = names.length;
  const usedAmong = (frame: Frame, y: Float64Array) => usedRows(frame, loose.domain, [...dataColumns(frame, terms), y]);
  const responses = (frame: Frame) => measuresOf(frame, response, false)[0]!.values;
  const read = (from: number, n: number, block: Block, shift: Float64Array, factor: Float64Array, whole: boolean) => {
    const frame = loose.columns.block(from, n, loose.names);
    const y = responses(frame);
    const used = whole ? null : usedAmong(frame, y);
    block.used = used;
    block.w = zeroed(numbersOf(frame, loose.weight), used);
    block.y = zeroed(y, used);
    const columns = modelColumns(frame, terms, true);
    for (let j = 1; j < p; j++) readColumn(columns[j]!, used, n, shift[j]!, factor[j]!, block.x[j]!);
  };
  const none = new Float64Array(p);
  const ones = new Float64Array(BLOCK).fill(1);
  const block = emptyRows(p);
  const extents = new Extents(p);
  forBlocks(rows, (from, n) => {
    read(from, n, block, none, ones, false);
    extents.note(block, n);
  });
  const { least, largest, count, heaviest } = extents;
  if (count === 0) return null;
  const whole = count === rows;
  const size = (j: number) => Math.max(Math.abs(least[j]!), Math.abs(largest[j]!));
  const weight = new SlicedProduct(heaviest, rows);
  const sums = Array.from(least, (_, j) => new SlicedProduct(heaviest * size(j), rows));
  const squares = names.map((_, j) => new SlicedProduct(heaviest * size(j) ** 2, rows));
  const weighted = new Float64Array(BLOCK);
  forBlocks(rows, (from, n) => {
    read(from, n, block, none, ones, whole);
    const { x, w, y } = block;
    weight.add(w, ones, n);
    sums[p]!.add(w, y, n);
    for (let j = 1; j < p; j++) {
      multiply(w, x[j]!, n, weighted);
      sums[j]!.add(weighted, ones, n);
      squares[j]!.add(weighted, x[j]!, n);
    }
  });
  const sumw = weight.value;
  const shift = Float64Array.from(names, (_, j) => (j === 0 ? 0 : sums[j]!.value / sumw));
  const spread = (j: number) => squares[j]!.value / sumw - shift[j]! ** 2;
  const scale = Float64Array.from(names, (_, j) => (j === 0 ? 1 : Math.sqrt(spread(j))));
  // Far from zero the difference of squares has no digits.
  if (!scale.every((s, j) => j === 0 || (s > 1e-4 * size(j) && Number.isFinite(s)))) return null;
  const reach = (j: number) => Math.max(largest[j]! - shift[j]!, shift[j]! - least[j]!);
  const factor = scale.map((s) => 1 / s);
  return {
    names,
    rows,
    n: count,
    sumw,
    mean: sums[p]!.value / sumw,
    extent: [least[p]!, largest[p]!],
    shift,
    scale,
    most: Array.from(scale, (s, j) => (j === 0 ? 1 : reach(j) / s)),
    heaviest,
    used: whole
      ? null
      : (from, n) => {
          const frame = loose.columns.block(from, n, loose.names);
          return usedAmong(frame, responses(frame));
        },
    read: (from, n, into, level) => {
      read(from, n, into, shift, factor, whole);
      if (level !== 0) into.y = into.y.map((v) => v - level);
    },
  };
}

/** Least and largest values of the columns of a model, the response last; how many rows are used, and their largest weight. */
class Extents {
  readonly least: Float64Array;
  readonly largest: Float64Array;
  count = 0;
  heaviest = 0;

  constructor(columns: number) {
    this.least = new Float64Array(columns + 1).fill(Infinity);
    this.largest = new Float64Array(columns + 1).fill(-Infinity);
  }

  note({ x, w, y, used }: Block, n: number): void {
    let { count, heaviest } = this;
    for (let k = 0; k < n; k++) {
      if (used !== null && used[k] === 0) continue;
      count++;
      if (w[k]! > heaviest) heaviest = w[k]!;
    }
    this.count = count;
    this.heaviest = heaviest;
    for (let j = 0; j < x.length; j++) this.#column(x[j]!, used, n, j);
    this.#column(y, used, n, x.length);
  }

  #column(values: Float64Array, used: Uint8Array | null, n: number, j: number): void {
    let low = this.least[j]!;
    let high = this.largest[j]!;
    for (let k = 0; k < n; k++) {
      if (used !== null && used[k] === 0) continue;
      const v = values[k]!;
      if (v < low) low = v;
      if (v > high) high = v;
    }
    this.least[j] = low;
    this.largest[j] = high;
  }
}

/** 1 for rows in the domain with nothing missing; null where that is all. */
function usedRows(
  frame: Frame,
  domain: LooseRows['domain'],
  columns: readonly (Float64Array | Int32Array)[],
): Uint8Array | null {
  const used = domain ? evaluate(domain, frame).map((t) => (t === YES ? 1 : 0)) : new Uint8Array(frame.rows).fill(1);
  for (const column of columns) {
    if (column instanceof Float64Array) {
      for (let k = 0; k < used.length; k++) if (Number.isNaN(column[k]!)) used[k] = 0;
    } else for (let k = 0; k < used.length; k++) if (column[k]! < 0) used[k] = 0;
  }
  return used.includes(0) ? used : null;
}

/** The values, with 0 for rows that are not used. */
function zeroed(values: Float64Array, used: Uint8Array | null): Float64Array {
  return used === null ? values : values.map((v, k) => (used[k] === 1 ? v : 0));
}

/** (value - shift) factor of a column; 0 for rows that are not used. */
function readColumn(
  column: ModelColumn,
  used: Uint8Array | null,
  n: number,
  shift: number,
  factor: number,
  into: Float64Array,
): void {
  const [only] = column.factors;
  if (column.factors.length === 1 && 'values' in only!) numbers(only.values, n, shift, factor, into);
  else if (column.factors.length === 1 && 'codes' in only!)
    indicate(only.codes, only.code, n, -shift * factor, (1 - shift) * factor, into);
  else numbers(columnValues(column, identity(n)), n, shift, factor, into);
  if (used) for (let k = 0; k < n; k++) if (used[k] === 0) into[k] = 0;
}

function multiply(a: Float64Array, b: Float64Array, n: number, into: Float64Array): void {
  for (let k = 0; k < n; k++) into[k] = a[k]! * b[k]!;
}

function numbers(values: Float64Array, n: number, shift: number, factor: number, into: Float64Array): void {
  for (let k = 0; k < n; k++) into[k] = (values[k]! - shift) * factor;
}

function indicate(codes: Int32Array, code: number, n: number, no: number, yes: number, into: Float64Array): void {
  for (let k = 0; k < n; k++) into[k] = codes[k] === code ? yes : no;
}
