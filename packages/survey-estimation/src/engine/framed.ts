/** Cells of a pass as a frame of groups; groups of a database put into the same order. */
import type { Column, Frame } from '../frame.ts';
import { pickCodes, pickNumbers } from '../numeric/pick.ts';
import { rankCodes } from '../numeric/rank-codes.ts';
import { identity } from '../source/build.ts';
import type { Coding } from './coding.ts';
import type { Plan } from './plan.ts';

/** A coding and the columns of the groups that its codes decide, each with a coding of its own. */
export interface Key {
  readonly coding: Coding;
  readonly columns: readonly { readonly column: Column; readonly own: Coding }[];
}

/** The cells that have rows, as groups in the order of their keys; `cells` as `addRows` makes them. */
export function framed(plan: Plan, keys: readonly Key[], cells: Float64Array, width: number): Frame {
  const [first, ...others] = keys;
  const patterns = others.reduce((product, { coding }) => product * coding.size, 1);
  const occurring = occurringCells(cells, width);
  const rows = occurring.length;
  const block = new Int32Array(rows);
  const pattern = new Int32Array(rows);
  for (let g = 0, c = 0, end = patterns; g < rows; g++) {
    while (occurring[g]! >= end) {
      c++;
      end += patterns;
    }
    block[g] = c;
    pattern[g] = occurring[g]! - end + patterns;
  }
  const columns: Column[] = [];
  const add = ({ coding, columns: decided }: Key, codeOf: Int32Array | null, at: Int32Array) => {
    for (const { column, own } of decided) columns.push(decoded(column, tableOf(column, own, coding, codeOf), at));
  };
  add(first!, null, block);
  let period = patterns;
  for (const key of others) {
    period /= key.coding.size;
    add(key, digits(patterns, period, key.coding.size), pattern);
  }
  const sum = (place: number) => {
    const out = new Float64Array(rows);
    for (let g = 0; g < rows; g++) {
      const at = occurring[g]! * width + place;
      out[g] = cells[at]! + cells[at + 1]!;
    }
    return out;
  };
  const total = sum(1);
  columns.push({ type: 'number', name: plan.weight, values: total });
  plan.sums.forEach((name, s) => columns.push({ type: 'number', name, values: quotients(sum(3 + 2 * s), total) }));
  const multiplicity = new Float64Array(rows);
  for (let g = 0; g < rows; g++) multiplicity[g] = cells[occurring[g]! * width]!;
  return { ...frameWith(columns, rows, plan), multiplicity };
}

function frameWith(columns: readonly Column[], rows: number, plan: Plan): Frame {
  const shares = plan.binary ? { shares: plan.binary } : {};
  return { rows, columns: new Map(columns.map((column) => [column.name, column])), line: identity(rows), ...shares };
}

function occurringCells(cells: Float64Array, width: number): Uint32Array {
  let count = 0;
  for (let at = 0; at < cells.length; at += width) if (cells[at]! > 0) count++;
  const out = new Uint32Array(count);
  for (let at = 0, cell = 0, g = 0; at < cells.length; at += width, cell++) if (cells[at]! > 0) out[g++] = cell;
  return out;
}

/** The digit of that period and base, for the numbers below `count`. */
function digits(count: number, period: number, base: number): Int32Array {
  return Int32Array.from({ length: count }, (_, p) => Math.floor(p / period) % base);
}

/** The value of a column by code of a key, or by the number that stands for the code. */
function tableOf(column: Column, own: Coding, { size, rows }: Coding, codeOf: Int32Array | null): Float64Array {
  const out = new Float64Array(codeOf ? codeOf.length : size);
  for (let p = 0; p < out.length; p++) {
    const code = codeOf ? codeOf[p]! : p;
    const place = (rows ? own.codes[rows[code]!]! : code) - own.offset;
    out[p] = column.type === 'category' ? place : place < 0 ? NaN : own.values![place]!;
  }
  return out;
}

function decoded(column: Column, table: Float64Array, at: Int32Array): Column {
  if (column.type === 'number') {
    const values = new Float64Array(at.length);
    for (let g = 0; g < values.length; g++) values[g] = table[at[g]!]!;
    return { ...column, values };
  }
  const codes = new Int32Array(at.length);
  for (let g = 0; g < codes.length; g++) codes[g] = table[at[g]!]!;
  return { ...column, codes };
}

/** products / total, 0 where both are (NaN where values are missing). */
function quotients(products: Float64Array, total: Float64Array): Float64Array {
  const out = new Float64Array(total.length);
  for (let g = 0; g < out.length; g++) out[g] = total[g] === 0 && products[g] === 0 ? 0 : products[g]! / total[g]!;
  return out;
}

/** Groups that a database made, in the order that `framed` gives: by the keys as the plan names them. */
export function grouped(columns: readonly Column[], multiplicity: Float64Array, plan: Plan): Frame {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const names = [
    ...plan.designKeys,
    ...plan.keys,
    ...plan.conditions.map((condition) => condition.name),
    ...(plan.bins ? [plan.bins.name] : []),
  ];
  const codes = names.map((name) => placesOf(byName.get(name)!));
  for (const name of plan.sums) codes.push(flags(byName.get(name)!, Number.isNaN));
  codes.push(flags(byName.get(plan.weight)!, (w) => w === 0));
  let order = identity(multiplicity.length);
  for (const places of codes.reverse()) order = sortedBy(places, order);
  const rearranged = columns.map((column): Column =>
    column.type === 'number'
      ? { ...column, values: pickNumbers(column.values, order) }
      : { ...column, codes: pickCodes(column.codes, order) },
  );
  return { ...frameWith(rearranged, multiplicity.length, plan), multiplicity: pickNumbers(multiplicity, order) };
}

interface Places {
  readonly codes: Int32Array;
  readonly size: number;
}

/** The place of each value among those of the column, from 1; 0 where missing. */
function placesOf(column: Column): Places {
  if (column.type === 'category') return { codes: column.codes.map((c) => c + 1), size: column.levels.length + 1 };
  const { codes, values } = rankCodes(column.values)!;
  return { codes: codes.map((c) => c + 1), size: values.length + 1 };
}

function flags(column: Column, flagged: (x: number) => boolean): Places {
  const values = column.type === 'number' ? column.values : new Float64Array(0);
  return { codes: Int32Array.from(values, (x) => (flagged(x) ? 1 : 0)), size: 2 };
}

/** A stable counting sort. */
function sortedBy({ codes, size }: Places, order: Uint32Array): Uint32Array {
  const start = new Uint32Array(size + 1);
  for (let i = 0; i < codes.length; i++) start[codes[i]! + 1]!++;
  for (let c = 0; c < size; c++) start[c + 1]! += start[c]!;
  const out = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) out[start[codes[order[i]!]!]!++] = order[i]!;
  return out;
}
