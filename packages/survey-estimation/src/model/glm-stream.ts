/**
 * Generalised linear models of many different rows, fitted in passes over their columns: normal equations, scores of groups and residuals are
 * summed block by block in exact slices, so that no order of the rows changes a bit and no model matrix is kept. The estimates are those of
 * glm-model.ts; whatever is not plain (slow convergence, separation, columns that depend on each other) is left to it.
 */
import { cholesky, type Cholesky } from '../numeric/cholesky.ts';
import { apply, multiply, sandwich, zeros, type Matrix } from '../numeric/matrix.ts';
import { BLOCK, forBlocks } from '../core/loose.ts';
import type { DesignContext, LooseRows } from '../inference/estimator.ts';
import { FAMILIES, type Family } from './family.ts';
import { emptyBlock, fillBlock, type ModelBlock as GlmColumns, type Peaks } from './glm-block.ts';
import { familyAndLink } from './glm-model.ts';
import type { Link } from './link.ts';
import type { GlmSpec } from './spec.ts';
import { emptyRows, modelStream, type Block, type ModelStream } from './model-stream.ts';
import { SlicedGram, SlicedGroups, SlicedProduct, SlicedSquares } from './streamed-sums.ts';

/** A fitted model as its rows decide it. */
export interface StreamedGlm {
  readonly stream: ModelStream;
  readonly design: DesignContext;
  readonly estimate: Float64Array;
  /** Weighted totals by group of the linearised values, one array for each coefficient. */
  readonly totals: readonly Float64Array[];
  /** Where each row is a cluster: by group the sum of x x', x the weighted linearised values of its rows. */
  readonly squares: readonly Matrix[] | null;
  /** 1 for groups that have a used row. */
  readonly seen: Uint8Array;
  readonly dispersion: number;
}

const MOST_PASSES = 25;
/** More products of scores by group than this are not summed. */
const MOST_SUMS = 1 << 23;
/** Of a diagonal of the information so much must be left by the other columns, else the sum of products has lost digits. */
const WELL_CONDITIONED = 1e-4;

/** Fits the model; null where glm-model.ts must. */
export function streamedGlm(spec: GlmSpec, rows: LooseRows): StreamedGlm | null {
  const plain = spec.intercept !== false && spec.offset === undefined;
  if (!plain || spec.errors === 'bell-mccaffrey' || spec.limits === 'likelihood') return null;
  const [family, link] = familyAndLink(spec);
  const stream = modelStream(rows, spec.terms, spec.response);
  if (!stream || !stream.extent.every(family.inRange)) return null;
  const { mean } = stream;
  if ((family.separable !== 'none' && mean === 0) || (family.separable === 'both' && mean === 1)) return null;
  const level = family === FAMILIES.gaussian && link.name === 'identity' ? mean : 0;
  const p = stream.names.length;
  const design = rows.designFor(stream.used);
  const groups = design.ctx.frame.rows;
  if (design.ctx.frame.elements && groups * p * p > MOST_SUMS) return null;
  const fitter = new Fitter(stream, design, { family, link, level });
  let b = new Float64Array(p);
  b[0] = level === 0 ? link.predictor(mean) : 0;
  let last = Infinity;
  let near = false;
  for (let count = 0; count < MOST_PASSES; count++) {
    const at = fitter.pass(b, near);
    const step = at?.information.solve(at.score);
    if (!at || !step?.every(Number.isFinite)) return null;
    const move = step.reduce((m, v, j) => Math.max(m, Math.abs(v) * stream.most[j]!), 0);
    if (near && (move < ARRIVED || move >= last)) return finished(stream, design, at, b, level);
    if (count > 1 && !near && move > 0.5 * last) return null;
    b = b.map((v, j) => v + step[j]!);
    // Steps halve their digits that are left: after one below the root of the last place the next is nothing.
    near = move < NEAR;
    last = move;
  }
  return null;
}

const NEAR = 1e-7;
const ARRIVED = 1e-13;

/** What a pass finds. */
interface Found {
  readonly score: Float64Array;
  readonly information: Cholesky;
  /** Scores by group, column by column; sums of weighted Pearson residuals and of their squares. */
  readonly byGroup: readonly Float64Array[];
  /** Sums by group of the products of two scores of a row, where each row is a cluster. */
  readonly squares: readonly (readonly Float64Array[])[];
  /** 1 for groups that have a used row. */
  readonly seen: Uint8Array;
  readonly pearson: readonly [number, number];
}

interface Fitted {
  readonly family: Family;
  readonly link: Link;
  /** What was taken from the response. */
  readonly level: number;
}

type ModelBlock = Block & GlmColumns;

const PEAKS = ['score', 'information', 'pearson'] as const;
const noPeaks = (): Peaks => ({ score: 0, information: 0, pearson: 0 });
const twice = (peaks: Peaks): Peaks => ({
  score: 2 * peaks.score,
  information: 2 * peaks.information,
  pearson: 2 * peaks.pearson,
});

/** Passes over the rows; what bounds the terms of one bounds those of the next. */
class Fitter {
  readonly #stream: ModelStream;
  readonly #design: DesignContext;
  readonly #model: Fitted;
  readonly #block: ModelBlock;
  readonly #ones = new Float64Array(BLOCK).fill(1);
  #bounds: Peaks;

  constructor(stream: ModelStream, design: DesignContext, model: Fitted) {
    this.#stream = stream;
    this.#design = design;
    this.#model = model;
    this.#block = { ...emptyRows(stream.names.length), ...emptyBlock(BLOCK) };
    this.#bounds = this.#firstBounds();
  }

  /** Scores and information at b, `near` the estimate those of groups too; null where digits would be lost. */
  pass(b: Float64Array, near: boolean): Found | null {
    for (let attempt = 0; attempt < 4; attempt++) {
      const peaks = noPeaks();
      const found = this.#summed(b, near, peaks);
      const within = PEAKS.every((name) => peaks[name] <= this.#bounds[name]);
      this.#bounds = twice(peaks);
      if (within) return found;
    }
    return null;
  }

  /** Bounds of the terms where all rows have the mean: those of the heaviest row with the most extreme responses. */
  #firstBounds(): Peaks {
    const { heaviest, extent, mean } = this.#stream;
    const { family, link, level } = this.#model;
    const peaks = noPeaks();
    const { eta, w, y } = this.#block;
    extent.forEach((at, k) => {
      eta[k] = level === 0 ? link.predictor(mean) : 0;
      w[k] = heaviest;
      y[k] = at - level;
    });
    fillBlock(family, link, this.#block, extent.length, peaks);
    return twice(peaks);
  }

  #each(b: Float64Array, peaks: Peaks, visit: (from: number, n: number) => void): void {
    const { read } = this.#stream;
    const { eta } = this.#block;
    const { family, link, level } = this.#model;
    const { x } = this.#block;
    forBlocks(this.#stream.rows, (from, n) => {
      read(from, n, this.#block, level);
      if (x.length === 1) eta.fill(b[0]!, 0, n);
      else startAt(eta, b[0]!, x[1]!, b[1]!, n);
      for (let j = 2; j < x.length; j++) addScaled(eta, x[j]!, b[j]!, n);
      fillBlock(family, link, this.#block, n, peaks);
      visit(from, n);
    });
  }

  #summed(b: Float64Array, near: boolean, peaks: Peaks): Found | null {
    const { most, rows } = this.#stream;
    const { groupOf, ctx } = this.#design;
    const groups = near ? ctx.frame.rows : 0;
    const seen = new Uint8Array(groups);
    const { x, score, information } = this.#block;
    const bounds = this.#bounds;
    const gram = new SlicedGram(most, bounds.information, rows, BLOCK);
    const scores = most.map((m) => new SlicedProduct(bounds.score * m, rows));
    const byGroup = near ? most.map((m) => new SlicedGroups(bounds.score * m, rows, groups)) : [];
    const products = near && ctx.frame.elements ? new SlicedSquares(most, bounds.score, rows, groups) : null;
    const residuals = new SlicedProduct(Math.sqrt(this.#stream.heaviest * bounds.pearson), rows);
    const squares = new SlicedProduct(bounds.pearson, rows);
    const pearson = new Float64Array(BLOCK);
    const weighted = new Float64Array(BLOCK);
    this.#each(b, peaks, (from, n) => {
      const { w, used } = this.#block;
      gram.add(x, information, n, !near);
      scores.forEach((sum, j) => sum.add(score, x[j]!, n));
      if (!near) return;
      for (let k = 0; k < n; k++) if (used === null || used[k] === 1) seen[groupOf[from + k]!] = 1;
      byGroup.forEach((sums, j) => sums.add(groupOf, from, score, x[j]!, n));
      products?.add(groupOf, from, score, x, n);
      for (let k = 0; k < n; k++) {
        const spread = information[k]! * w[k]!;
        pearson[k] = spread > 0 ? score[k]! / Math.sqrt(spread) : 0;
        weighted[k] = w[k]! * pearson[k]!;
      }
      residuals.add(weighted, this.#ones, n);
      squares.add(weighted, pearson, n);
    });
    const matrix = gram.value;
    if (!matrix.every((row, j) => row[j]! >= bounds.information * most[j]! ** 2)) return null;
    if (!matrix.every((row, j) => 16 * row[j]! >= bounds.score * most[j]!)) return null;
    if (products?.hasLostDigits(this.#stream.n)) return null;
    const factor = cholesky(matrix);
    if (typeof factor === 'number' || factor.smallestPivot < WELL_CONDITIONED) return null;
    return {
      score: Float64Array.from(scores, (sum) => sum.value),
      information: factor,
      byGroup: byGroup.map((sums) => sums.values),
      squares: products?.values ?? [],
      seen,
      pearson: [residuals.value, squares.value],
    };
  }
}

function startAt(eta: Float64Array, a: number, x: Float64Array, b: number, n: number): void {
  for (let k = 0; k < n; k++) eta[k] = a + b * x[k]!;
}

function addScaled(eta: Float64Array, x: Float64Array, b: number, n: number): void {
  for (let k = 0; k < n; k++) eta[k] = eta[k]! + b * x[k]!;
}

function finished(
  stream: ModelStream,
  design: DesignContext,
  found: Found,
  b: Float64Array,
  level: number,
): StreamedGlm {
  const { shift, scale, n, sumw } = stream;
  const { information, byGroup, squares: products, seen } = found;
  const [sum, squares] = found.pearson;
  const back = backwards(shift, scale);
  const toCoefficients = multiply(back, information.inverse());
  const mean = sum / sumw;
  return {
    stream,
    design,
    estimate: apply(back, b).map((v, j) => (j === 0 ? v + level : v)),
    totals: toCoefficients.map((row) => {
      const total = new Float64Array(seen.length);
      row.forEach((c, j) => addScaled(total, byGroup[j]!, c, seen.length));
      return total;
    }),
    squares: design.ctx.frame.elements
      ? Array.from(seen, (_, g) => sandwich(toCoefficients, symmetric(products, g)))
      : null,
    seen,
    dispersion: ((squares / sumw - mean * mean) * n) / (n - 1),
  };
}

/** The matrix of a group, from its lower triangle by place. */
function symmetric(triangle: readonly (readonly Float64Array[])[], group: number): Matrix {
  return triangle.map((_, j) =>
    Float64Array.from(triangle, (_row, k) => (k <= j ? triangle[j]![k]! : triangle[k]![j]!)[group]!),
  );
}

/** The matrix T of coefficients = T * standardised coefficients. */
function backwards(shift: Float64Array, scale: Float64Array): Matrix {
  const t = zeros(shift.length);
  for (let j = 0; j < shift.length; j++) {
    t[j]![j] = 1 / scale[j]!;
    if (j > 0) t[0]![j] = -shift[j]! / scale[j]!;
  }
  return t;
}
