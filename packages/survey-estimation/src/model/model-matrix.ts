/** What all models share: used rows, units, the independent columns, centred and scaled for the solves. */
import type { EstimationContext } from '../core/context.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { placeOf } from '../core/frame.ts';
import { zeros } from '../numeric/matrix.ts';
import { independentColumns } from '../numeric/qr.ts';
import { refuse } from '../core/refusal.ts';
import type { Term } from './spec.ts';
import { clearlyIndependent } from './gram.ts';
import { columnValues, dataColumns, modelColumns, type ModelColumn } from './terms.ts';
import { rowUnits, unitsOf, unitSums, type Units } from './units.ts';

export interface ModelMatrix {
  readonly used: Uint8Array;
  readonly units: Units;
  /** All columns that the terms name. */
  readonly columns: readonly ModelColumn[];
  /** Numbers of the columns that no earlier ones determine; only these have coefficients. */
  readonly kept: readonly number[];
  /** The kept columns over the units, centred (with a constant in the model) and scaled to unit spread. */
  readonly x: readonly Float64Array[];
  /** x standardised = (x - shift) / scale; the intercept has shift 0 and scale 1. */
  readonly shift: Float64Array;
  readonly scale: Float64Array;
}

export interface ModelRows {
  readonly terms: readonly Term[];
  /** Does the matrix hold a column of ones? */
  readonly intercept: boolean;
  /** Is a constant implied (Cox, ordinal), so that columns are judged and centred against it? */
  readonly impliedConstant: boolean;
  /** Other columns that must not be missing; `grouping` ones also separate units. */
  readonly others: readonly (Float64Array | Int32Array)[];
  readonly grouping: readonly (Float64Array | Int32Array)[];
  /** false where every used row must be a unit of its own. */
  readonly collapse?: boolean;
}

/** Prepares a model. Refuses `empty-domain`, `negative-weight`, `no-terms` (unless `mayBeEmpty`). */
export function modelMatrix(ctx: EstimationContext, spec: ModelRows, mayBeEmpty = false): ModelMatrix {
  const columns = modelColumns(ctx.frame, spec.terms, spec.intercept);
  const data = dataColumns(ctx.frame, spec.terms);
  if (spec.others.some((column) => data.includes(column)))
    refuse('bad-spec', 'what is explained is among the terms of the model');
  const used = ctx.usedRows([...data, ...spec.others, ...spec.grouping]);
  if (ctx.hasNegativeWeight(used)) {
    const row = ctx.weights.findIndex((w, i) => w < 0 && used[i] === 1);
    const where = row < 0 ? 'a replicate has one' : `that of ${placeOf(ctx.frame, row)} is ${ctx.weights[row]}`;
    refuse('negative-weight', `models take no negative weights, and ${where}`);
  }
  const units = spec.collapse === false ? rowUnits(used) : unitsOf(used, [...data, ...spec.grouping]);
  const raw = columns.map((column) => columnValues(column, units.rows));
  const { multiplicity } = ctx.frame;
  const sizes = multiplicity ? unitSums(units, multiplicity) : units.sizes;
  const kept = independent(raw, sizes, spec.impliedConstant);
  if (kept.length === 0 && !mayBeEmpty) refuse('no-terms', 'there is no coefficient to estimate');
  const weights = unitSums(units, ctx.weights);
  const standardised = kept.map((j) =>
    columns[j]!.factors.length === 0
      ? { x: raw[j]!, shift: 0, scale: 1 }
      : standardise(raw[j]!, weights, spec.intercept || spec.impliedConstant),
  );
  return {
    used,
    units,
    columns,
    kept,
    x: standardised.map((s) => s.x),
    shift: Float64Array.from(standardised, (s) => s.shift),
    scale: Float64Array.from(standardised, (s) => s.scale),
  };
}

/** Columns that earlier ones do not determine over the used rows: each unit counts as often as it has rows. */
function independent(raw: readonly Float64Array[], sizes: Float64Array, constant: boolean): number[] {
  const ones = new Float64Array(sizes.length).fill(1);
  if (clearlyIndependent(constant ? [ones, ...raw] : raw, sizes)) return [...raw.keys()];
  const root = sizes.map(Math.sqrt);
  const columns = raw.map((x) => x.map((v, i) => v * root[i]!));
  if (!constant) return [...independentColumns(columns)];
  return independentColumns([root, ...columns])
    .filter((j) => j > 0)
    .map((j) => j - 1);
}

function standardise(x: Float64Array, weights: Float64Array, centre: boolean) {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    total += weights[i]!;
    sum += weights[i]! * x[i]!;
  }
  const shift = centre && total > 0 ? sum / total : 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    const off = x[i]! - shift;
    squares += weights[i]! * off * off;
  }
  const spread = Math.sqrt(squares / total);
  const scale = spread > 0 && Number.isFinite(spread) ? spread : 1;
  const out = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) out[i] = (x[i]! - shift) / scale;
  return { x: out, shift, scale };
}

/**
 * The matrix T of coefficients = T * standardised coefficients, for a model with its intercept as column 0 (if `intercept`)
 * and `cuts` further constants behind the slopes, from which the linear predictor is subtracted.
 */
export function backTransform(m: ModelMatrix, intercept: boolean, cuts = 0): Matrix {
  const p = m.kept.length;
  const t = zeros(p + cuts);
  for (let j = 0; j < p; j++) {
    t[j]![j] = 1 / m.scale[j]!;
    if (intercept && j > 0) t[0]![j] = -m.shift[j]! / m.scale[j]!;
    for (let k = 0; k < cuts; k++) t[p + k]![j] = m.shift[j]! / m.scale[j]!;
  }
  for (let k = 0; k < cuts; k++) t[p + k]![p + k] = 1;
  return t;
}

/**
 * Sum over the columns of coefficient * standardised column, added to `start` (one value for each unit); written into `eta`
 * where it is given.
 */
export function linearPredictor(
  x: readonly Float64Array[],
  b: Float64Array,
  start: Float64Array,
  eta: Float64Array = new Float64Array(start.length),
): Float64Array {
  eta.set(start);
  for (let from = 0; from < eta.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, eta.length);
    for (let j = 0; j < x.length; j++) {
      const column = x[j]!;
      const bj = b[j]!;
      for (let i = from; i < to; i++) eta[i]! += bj * column[i]!;
    }
  }
  return eta;
}

/** Rows that are worked on together, so that they stay in the cache. */
const BLOCK = 4096;
