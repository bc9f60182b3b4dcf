/** Puts alike rows of a resident frame together in one pass over dictionary codes. */
import { checkLevels, evaluate, UNKNOWN } from '../../core/expression.ts';
import { columnOf, numbersOf, type Column, type Frame } from '../../core/frame.ts';
import { pairOf } from '../../core/elements.ts';
import { isBeyondReach, lastPlace, slicesFor } from '../../numeric/slices.ts';
import { codingOf, crossed, emptyCodes, extentOf, reachOfProducts, type Codes, type Coding } from './coding.ts';
import { isFarFromZero, largest, MOST_VALUES } from '../extent.ts';
import { framed, type Key } from './framed.ts';
import { addRows, cellCount, cellWidth, type Factors, type Pass } from './pass.ts';
import { binLevels, type Plan } from '../../core/plan.ts';

/** More cells than this are not summed in a table: those that occur are numbered first. */
const MOST_CELLS = 1 << 21;

/** A pass that is to be made, and what its cells will mean. */
export interface Prepared {
  readonly pass: Pass;
  readonly keys: readonly Key[];
  /** The last places of the sums of squares by number, where single squares may be lost in them. */
  readonly doubtful: readonly number[] | null;
}

/** The groups as a frame with `multiplicity`, in the order of their keys; null where the data do not allow it. */
export function collapse(frame: Frame, plan: Plan): Frame | null {
  const prepared = preparedPass(frame, plan);
  if (!prepared) return null;
  const { pass } = prepared;
  const cells = new Float64Array(cellCount(pass) * cellWidth(pass));
  addRows(pass, cells, 0, frame.rows);
  return framed(plan, prepared, cells, cellWidth(pass));
}

/** The pass that answers a plan; null where the data do not allow it. */
export function preparedPass(frame: Frame, plan: Plan): Prepared | null {
  const weights = numbersOf(frame, plan.weight);
  const extent = extentOf(weights);
  if (extent.missing || extent.least < 0 || frame.rows === 0) return null;
  const sums = plan.sums.map((name) => numbersOf(frame, name));
  if (sums.some((values) => isFarFromZero(extentOf(values)))) return null;
  if (plan.binary?.some((name) => !isBinary(columnOf(frame, name)))) return null;
  const keys = keysOf(frame, plan, sums, weights);
  if (!keys) return null;
  const reaches = sums.map((values) => reachOfProducts([weights, values]));
  if (reaches.some(({ largest: most, smallest }) => isBeyondReach(most, smallest, frame.rows))) return null;
  const summed = sums.map((values, k) => ({
    factors: [values] as Factors,
    slices: slicesFor(reaches[k]!.largest, frame.rows),
  }));
  let doubtful = false;
  if (plan.elements) {
    for (const factors of squaredProducts(weights, sums)) {
      const { largest: most, smallest } = reachOfProducts([weights, ...factors]);
      if (isBeyondReach(most, smallest, frame.rows)) doubtful = true;
      if (doubtful && factors.length === 1) return null;
      summed.push({ factors, slices: slicesFor(most, frame.rows) });
    }
  }
  const codings = keys.map(({ coding: { codes, size } }) => ({ codes, size }));
  const p = sums.length;
  const unit = (j: number) => lastPlace(summed[1 + 2 * p + pairOf(j, j)]!.slices);
  return {
    keys,
    doubtful: doubtful ? sums.map((_, j) => unit(j)) : null,
    pass: { keys: codings, weights, slices: slicesFor(largest(extent), frame.rows), products: summed },
  };
}

/** What weighs with w to give w^2, w^2 y, w^2 y x (see core/elements.ts). */
function squaredProducts(weights: Float64Array, sums: readonly Float64Array[]): Factors[] {
  const weighted = sums.map((values): Factors => [weights, values]);
  const pairs = weighted.flatMap((factors, j) => sums.slice(0, j + 1).map((other): Factors => [...factors, other]));
  return [[weights], ...weighted, ...pairs];
}

function isBinary(column: Column): boolean {
  const values = codingOf(column)?.values;
  return values !== undefined && values.every((x) => x === 0 || x === 1);
}

/** The keys of a plan, few enough for a table of cells; null where a key has too many values. */
function keysOf(frame: Frame, plan: Plan, sums: readonly Float64Array[], weights: Float64Array): readonly Key[] | null {
  const design = designKey(frame, plan.designKeys);
  const columns = plan.keys.map((name) => columnOf(frame, name));
  const codings = columns.map(codingOf);
  const many = (k: number) =>
    columns[k]!.type === 'number' && columns[k]!.name !== plan.valueKey && codings[k]!.size > MOST_VALUES;
  if (!design || codings.includes(null) || columns.some((_, k) => many(k))) return null;
  const keys: Key[] = columns.map((column, k) => keyOf(column, codings[k]!));
  if (plan.designKeys.length > 0 || keys.length === 0) keys.unshift(design);
  for (const { name, expression } of plan.conditions) {
    checkLevels(expression, frame);
    keys.push(conditionKey(name, evaluate(expression, frame)));
  }
  if (plan.bins) keys.push(binKey(plan.bins, columnOf(frame, plan.bins.column)));
  for (const values of sums) if (extentOf(values).missing) keys.push(flagKey(values, Number.isNaN));
  if (extentOf(weights).least === 0) keys.push(flagKey(weights, (w) => w === 0));
  if (keys.reduce((product, { coding }) => product * coding.size, 1) <= MOST_CELLS) return keys;
  const [first, ...others] = keys;
  const patterns = together(others, frame.rows);
  if (patterns && first!.coding.size * patterns.coding.size <= MOST_CELLS) return [first!, patterns];
  const all = together(keys, frame.rows);
  return all && [all];
}

function keyOf(column: Column, coding: Coding): Key {
  return { coding, columns: [{ column, own: coding }] };
}

/** Keys as one, of the combinations that occur. */
function together(keys: readonly Key[], rows: number): Key | null {
  const coding = crossed(
    keys.map((key) => key.coding),
    rows,
  );
  return coding && { coding, columns: keys.flatMap((key) => key.columns) };
}

interface DesignKey {
  readonly arrays: readonly (Float64Array | Int32Array)[];
  readonly key: Key | null;
}
const designs = new WeakMap<Float64Array | Int32Array, DesignKey[]>();

/** The columns of the design as one key, kept with the data. */
function designKey(frame: Frame, names: readonly string[]): Key | null {
  const columns = names.map((name) => columnOf(frame, name));
  const arrays = columns.map((column) => (column.type === 'number' ? column.values : column.codes));
  if (arrays.length === 0) return { coding: { codes: new Uint8Array(frame.rows), size: 1, offset: 0 }, columns: [] };
  const known = designs.get(arrays[0]!) ?? [];
  designs.set(arrays[0]!, known);
  const same = known.find((one) => one.arrays.length === arrays.length && one.arrays.every((a, k) => a === arrays[k]));
  if (same) return same.key;
  const codings = columns.map(codingOf);
  // A missing value of the design is refused by its data line, which groups do not know.
  const key = codings.some((coding) => coding === null || coding.offset === 1)
    ? null
    : together(
        columns.map((column, k) => keyOf(column, codings[k]!)),
        frame.rows,
      );
  known.push({ arrays, key });
  return key;
}

/** A condition as a category with the levels 0 and 1. */
function conditionKey(name: string, truth: Uint8Array): Key {
  const offset = truth.includes(UNKNOWN) ? 1 : 0;
  const codes = truth;
  if (offset === 1) for (let i = 0; i < codes.length; i++) codes[i] = truth[i] === UNKNOWN ? 0 : truth[i]! + 1;
  return madeKey(name, ['0', '1'], codes, offset);
}

function binKey({ name, limits }: NonNullable<Plan['bins']>, column: Column): Key {
  const values = column.type === 'number' ? column.values : new Float64Array(0);
  const offset = extentOf(values).missing ? 1 : 0;
  const codes = emptyCodes(values.length, limits.length + 2);
  const coding = codingOf(column);
  if (coding?.values) {
    const binOf = Int32Array.from({ length: coding.size }, (_, c) =>
      c < coding.offset ? 0 : below(limits, coding.values![c - coding.offset]!) + offset,
    );
    for (let i = 0; i < codes.length; i++) codes[i] = binOf[coding.codes[i]!]!;
  } else {
    for (let i = 0; i < codes.length; i++) codes[i] = values[i] !== values[i] ? 0 : below(limits, values[i]!) + offset;
  }
  return madeKey(name, binLevels(limits), codes, offset);
}

/** How many of the limits, which ascend, lie below y. */
function below(limits: readonly number[], y: number): number {
  let from = 0;
  let to = limits.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (y > limits[middle]!) from = middle + 1;
    else to = middle;
  }
  return from;
}

function madeKey(name: string, levels: readonly string[], codes: Codes, offset: 0 | 1): Key {
  const coding = { codes, size: levels.length + offset, offset };
  return { coding, columns: [{ column: { type: 'category', name, codes: new Int32Array(0), levels }, own: coding }] };
}

/** Tells rows apart that must not share a cell; it is no column of the groups. */
function flagKey(values: Float64Array, flagged: (x: number) => boolean): Key {
  const codes = new Uint8Array(values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = flagged(values[i]!) ? 1 : 0;
  return { coding: { codes, size: 2, offset: 0 }, columns: [] };
}
