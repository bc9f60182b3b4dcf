/** Cells of a pass as a frame of groups. */
import type { Column, Frame } from '../../core/frame.ts';
import { elementsOf } from '../../core/elements.ts';
import { groupFrame, groupMeans } from '../group-frame.ts';
import type { Coding } from './coding.ts';
import type { Plan } from '../../core/plan.ts';

/** A coding and the columns of the groups that its codes decide, each with a coding of its own. */
export interface Key {
  readonly coding: Coding;
  readonly columns: readonly { readonly column: Column; readonly own: Coding }[];
}

/** The cells that have rows, as groups in the order of their keys; `cells` as `addRows` makes them. Null where squares were lost in their sums. */
export function framed(
  plan: Plan,
  { keys, doubtful }: { readonly keys: readonly Key[]; readonly doubtful: readonly number[] | null },
  cells: Float64Array,
  width: number,
): Frame | null {
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
  const means = plan.sums.map((name, s) => {
    const values = groupMeans(sum(3 + 2 * s), total);
    columns.push({ type: 'number', name, values });
    return values;
  });
  const multiplicity = new Float64Array(rows);
  for (let g = 0; g < rows; g++) multiplicity[g] = cells[occurring[g]! * width]!;
  if (!plan.elements) return groupFrame(columns, multiplicity, plan);
  const p = plan.sums.length;
  const squared = Array.from({ length: 1 + p + (p * (p + 1)) / 2 }, (_, k) => sum(3 + 2 * (p + k)));
  const doubt = doubtful && { counts: multiplicity, units: doubtful };
  const elements = elementsOf(plan.sums, total, means, squared, doubt);
  return elements && groupFrame(columns, multiplicity, plan, elements);
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
