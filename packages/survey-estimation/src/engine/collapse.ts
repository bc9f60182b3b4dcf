/** Puts alike rows of a resident frame together: one pass over dictionary codes for the keys, one for each sum. */
import { evaluate, UNKNOWN } from '../expression.ts';
import { columnOf, numbersOf, type Column, type Frame } from '../frame.ts';
import { pickCodes, pickNumbers, products } from '../numeric/pick.ts';
import { identity } from '../source/build.ts';
import { canonicalOrder } from '../source/order.ts';
import { codingOf, crossedAll, extentOf, isFarFromZero, renumbered, type Coding } from './coding.ts';
import type { Plan } from './plan.ts';
import { slicedSums } from '../numeric/slices.ts';

/** The groups as a frame with `multiplicity`, in canonical order; null where the data do not allow it or it saves nothing. */
export function collapse(frame: Frame, plan: Plan): Frame | null {
  const weights = numbersOf(frame, plan.weight);
  const extent = extentOf(weights);
  if (extent.missing || extent.least < 0 || frame.rows === 0) return null;
  const conditions = plan.conditions.map(({ name, expression }) => conditionColumn(name, evaluate(expression, frame)));
  const design = designCoding(frame, plan.designKeys);
  if (!design) return null;
  const bins = plan.bins ? [binColumn(plan.bins, numbersOf(frame, plan.bins.column))] : [];
  const exact = [...plan.keys.map((name) => columnOf(frame, name)), ...conditions, ...bins];
  const sums = plan.sums.map((name) => numbersOf(frame, name));
  if (sums.some((values) => isFarFromZero(extentOf(values)))) return null;
  const flags = sums.filter((values) => extentOf(values).missing).map(missingFlag);
  if (extent.least === 0) flags.push(zeroFlag(weights));
  const codings = [design, ...exact.map(codingOf), ...flags];
  if (codings.includes(null)) return null;
  const key = crossedAll(codings.filter((coding) => coding !== null));
  if (!key) return null;
  const { codes, size } = key;
  const { first, counts } = representatives(codes, size);
  const kept = occurring(counts);
  const total = slicedSums(codes, size, weights);
  const rows = new Uint32Array(kept.length);
  for (let i = 0; i < rows.length; i++) rows[i] = first[kept[i]!]!;
  const columns: Column[] = [
    ...plan.designKeys.map((name) => picked(columnOf(frame, name), rows)),
    ...exact.map((column) => picked(column, rows)),
    { type: 'number', name: plan.weight, values: pickNumbers(total, kept) },
    ...sums.map((values, s): Column => {
      const sum = productSums(codes, size, weights, values);
      const means = quotients(sum, total, kept);
      return { type: 'number', name: plan.sums[s]!, values: means };
    }),
  ];
  const multiplicity = pickNumbers(counts, kept);
  return grouped(columns, multiplicity);
}

/** A frame of groups in canonical order. */
export function grouped(columns: readonly Column[], multiplicity: Float64Array): Frame {
  const rows = multiplicity.length;
  const frame = canonicalOrder({
    rows,
    columns: new Map(columns.map((column) => [column.name, column])),
    line: identity(rows),
  });
  return { ...frame, multiplicity: pickNumbers(multiplicity, frame.line) };
}

function conditionColumn(name: string, truth: Uint8Array): Column {
  return { type: 'category', name, codes: Int32Array.from(truth, (t) => (t === UNKNOWN ? -1 : t)), levels: ['0', '1'] };
}

function binColumn({ name, limits }: NonNullable<Plan['bins']>, values: Float64Array): Column {
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) {
    const y = values[i]!;
    let below = 0;
    while (below < limits.length && y > limits[below]!) below++;
    codes[i] = y !== y ? -1 : below;
  }
  return { type: 'category', name, codes, levels: binLevels(limits) };
}

/** '0' to the number of limits. */
export function binLevels(limits: readonly number[]): string[] {
  return Array.from({ length: limits.length + 1 }, (_, k) => String(k));
}

interface DesignCoding {
  readonly arrays: readonly (Float64Array | Int32Array)[];
  readonly coding: Coding | null;
}
const designs = new WeakMap<Float64Array | Int32Array, DesignCoding[]>();

/** The keys of the design, renumbered without gaps; kept with the data. */
function designCoding(frame: Frame, names: readonly string[]): Coding | null {
  const columns = names.map((name) => columnOf(frame, name));
  const arrays = columns.map((column) => (column.type === 'number' ? column.values : column.codes));
  if (arrays.length === 0) return { codes: new Int32Array(frame.rows), size: 1 };
  const known = designs.get(arrays[0]!) ?? [];
  designs.set(arrays[0]!, known);
  const same = known.find((one) => one.arrays.length === arrays.length && one.arrays.every((a, k) => a === arrays[k]));
  if (same) return same.coding;
  const codings = columns.map(codingOf);
  const all = codings.includes(null) ? null : crossedAll(codings.filter((one) => one !== null));
  const coding = all && renumbered(all);
  known.push({ arrays, coding });
  return coding;
}

function missingFlag(values: Float64Array): Coding {
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = values[i] !== values[i] ? 1 : 0;
  return { codes, size: 2 };
}

function zeroFlag(weights: Float64Array): Coding {
  const codes = new Int32Array(weights.length);
  for (let i = 0; i < codes.length; i++) codes[i] = weights[i] === 0 ? 1 : 0;
  return { codes, size: 2 };
}

function representatives(codes: Int32Array, size: number): { first: Uint32Array; counts: Float64Array } {
  const first = new Uint32Array(size);
  const counts = new Float64Array(size);
  for (let i = 0; i < codes.length; i++) {
    const k = codes[i]!;
    first[k] = i;
    counts[k]!++;
  }
  return { first, counts };
}

/** Sums of weights times values by key; a key with a missing value has NaN. */
function productSums(codes: Int32Array, size: number, weights: Float64Array, values: Float64Array): Float64Array {
  return slicedSums(codes, size, products(weights, values));
}

function picked(column: Column, rows: Uint32Array): Column {
  if (column.type === 'number') return { ...column, values: pickNumbers(column.values, rows) };
  return { ...column, codes: pickCodes(column.codes, rows) };
}

/** The keys that occur, in their order. */
function occurring(counts: Float64Array): Uint32Array {
  const kept = new Uint32Array(counts.length);
  let n = 0;
  for (let k = 0; k < counts.length; k++) if (counts[k]! > 0) kept[n++] = k;
  return kept.slice(0, n);
}

/** products / total, 0 where the total is 0 (NaN where values are missing). */
function quotients(products: Float64Array, total: Float64Array, kept: Uint32Array): Float64Array {
  const out = new Float64Array(kept.length);
  for (let i = 0; i < kept.length; i++) {
    const k = kept[i]!;
    out[i] = total[k] === 0 && products[k] === 0 ? 0 : products[k]! / total[k]!;
  }
  return out;
}
