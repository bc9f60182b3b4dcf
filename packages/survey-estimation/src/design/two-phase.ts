/**
 * Two-phase samples: of the rows of the file (phase one, with its own design) some are selected at random, within strata
 * that are known for all of them (phase two).
 *
 * Source: Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 9.3: the variance of phase one estimated
 * from pairs of selected rows over their joint probability of selection, plus that of the selection.
 */
import type { Matrix } from '../core/context.ts';
import { checkLevels, evaluate, YES } from '../core/expression.ts';
import type { Frame } from '../core/frame.ts';
import { namesOf } from '../core/measure.ts';
import { slicedSums } from '../numeric/slices.ts';
import { refuse } from '../core/refusal.ts';
import type { LonelyPolicy, PhaseTwo } from '../core/circumstances.ts';
import { columnsKey, crossed, singleKey, type Key } from '../core/keys.ts';
import type { Stage } from './stages.ts';

export interface TwoPhase {
  /** What the weights of phase one are multiplied by: rows over selected rows of the stratum, 0 where not selected. */
  readonly factor: Float64Array;
  /** Covariance of the totals of columns that carry the weights of both phases. */
  readonly covariance: (x: readonly Float64Array[]) => Matrix;
}

/**
 * Refuses `empty-domain` where nothing is selected, `lonely-psu` where one row of several is selected in a stratum or a
 * stratum of phase one has one cluster, and `bad-spec` for lonely clusters that should be adjusted or averaged.
 */
export function buildTwoPhase(phase: PhaseTwo, stages: readonly Stage[], frame: Frame, policy: LonelyPolicy): TwoPhase {
  const names = namesOf(phase.strata);
  const strata = names.length > 0 ? columnsKey(frame, names) : singleKey(frame.rows);
  checkLevels(phase.selected, frame);
  const selected = evaluate(phase.selected, frame).map((t) => (t === YES ? 1 : 0));
  const rows = new Float64Array(strata.count);
  const taken = new Float64Array(strata.count);
  strata.codes.forEach((g, i) => {
    rows[g]!++;
    taken[g]! += selected[i]!;
  });
  rows.forEach((all, g) => {
    if (taken[g] === 0) refuse('empty-domain', `phase two selected no row of stratum ${strata.name(g)}`);
    if (taken[g] === 1 && all > 1) refuse('lonely-psu', `phase two selected one row of stratum ${strata.name(g)}`);
  });
  stages.forEach((stage) => refuseLonely(stage, policy));
  const factor = Float64Array.from(strata.codes, (g, i) => (selected[i] === 1 ? rows[g]! / taken[g]! : 0));
  return {
    factor,
    covariance: (x) => {
      const v = x.map(() => new Float64Array(x.length));
      addSelection(v, x, strata, selected, rows, taken);
      const a = x.map((column) => column.map((value, i) => (factor[i] === 0 ? 0 : value / factor[i]!)));
      addPhaseOne(v, a, stages, strata, rows, taken);
      return v;
    },
  };
}

function refuseLonely({ sampled, population, strata }: Stage, policy: LonelyPolicy): void {
  sampled.forEach((n, h) => {
    if (n > 1 || 1 - n / population[h]! < 1e-7 || policy === 'remove' || policy === 'certainty') return;
    if (policy === 'fail') refuse('lonely-psu', `stratum ${strata.name(h)} of phase one has one sampled cluster`);
    refuse('bad-spec', `lonely clusters of phase one are removed or certain, not "${policy}"`);
  });
}

/** Adds the variance of the selection: a stratified random sample of rows, (1 - m/M) m/(m-1) sum (x - mean)(x - mean)'. */
function addSelection(
  v: Matrix,
  x: readonly Float64Array[],
  strata: Key,
  selected: Uint8Array,
  rows: Float64Array,
  taken: Float64Array,
): void {
  const mean = x.map((column) => slicedSums(strata.codes, strata.count, column).map((sum, g) => sum / taken[g]!));
  for (let i = 0; i < selected.length; i++) {
    const g = strata.codes[i]!;
    if (selected[i] !== 1 || taken[g] === rows[g]) continue;
    const scale = ((1 - taken[g]! / rows[g]!) * taken[g]!) / (taken[g]! - 1);
    for (let p = 0; p < x.length; p++) {
      for (let q = 0; q < x.length; q++) v[p]![q]! += scale * (x[p]![i]! - mean[p]![g]!) * (x[q]![i]! - mean[q]![g]!);
    }
  }
}

/**
 * Adds the variance of phase one, stage by stage: for each stratum f n/(n-1) (sum over clusters of P - P of the stratum / n),
 * P the weighted sums over pairs, times the product of n/N of the stages before.
 */
function addPhaseOne(
  v: Matrix,
  a: readonly Float64Array[],
  stages: readonly Stage[],
  strata: Key,
  rows: Float64Array,
  taken: Float64Array,
): void {
  let share = new Float64Array([1]);
  stages.forEach((stage, depth) => {
    const before = (h: number) => share[depth === 0 ? 0 : stage.parentOf[h]!]!;
    const scales = stage.sampled.map((n, h) => {
      const free = 1 - n / stage.population[h]!;
      return n > 1 && free >= 1e-7 ? (before(h) * free * n) / (n - 1) : 0;
    });
    const byCluster = pairSums(a, crossed(stage.clusters, strata), stage.clusters, strata, rows, taken);
    const byStratum = pairSums(a, crossed(stage.strata, strata), stage.strata, strata, rows, taken);
    stage.stratumOf.forEach((h, c) => addScaled(v, () => byCluster(c), scales[h]!));
    scales.forEach((scale, h) => addScaled(v, () => byStratum(h), -scale / stage.sampled[h]!));
    share = Float64Array.from(stage.stratumOf, (h) => (before(h) * stage.sampled[h]!) / stage.population[h]!);
  });
}

/**
 * For each part (cluster or stratum of phase one) the sum over pairs of its selected rows of a_i a_j over the probability
 * that both are selected.
 */
function pairSums(
  a: readonly Float64Array[],
  cells: Key,
  parts: Key,
  strata: Key,
  rows: Float64Array,
  taken: Float64Array,
): (part: number) => Matrix {
  const k = a.length;
  const sums = Array.from({ length: cells.count }, () => new Float64Array(k));
  const squares = Array.from({ length: cells.count }, () => new Float64Array(k * k));
  const members: Map<number, number>[] = Array.from({ length: parts.count }, () => new Map());
  for (let i = 0; i < cells.codes.length; i++) {
    const cell = cells.codes[i]!;
    members[parts.codes[i]!]!.set(cell, strata.codes[i]!);
    for (let p = 0; p < k; p++) {
      sums[cell]![p]! += a[p]![i]!;
      for (let q = 0; q < k; q++) squares[cell]![p * k + q]! += a[p]![i]! * a[q]![i]!;
    }
  }
  return (part) => {
    const out = a.map(() => new Float64Array(k));
    for (const [cell, g] of members[part]!) {
      const single = taken[g]! / rows[g]!;
      const both = rows[g] === 1 ? 1 : (taken[g]! * (taken[g]! - 1)) / (rows[g]! * (rows[g]! - 1));
      for (let p = 0; p < k; p++) {
        for (let q = 0; q < k; q++) {
          const own = squares[cell]![p * k + q]!;
          out[p]![q]! += own / single + (sums[cell]![p]! * sums[cell]![q]! - own) / both;
          for (const [other, h] of members[part]!) {
            if (other !== cell) out[p]![q]! += (sums[cell]![p]! * sums[other]![q]!) / (single * (taken[h]! / rows[h]!));
          }
        }
      }
    }
    return out;
  };
}

function addScaled(v: Matrix, part: () => Matrix, scale: number): void {
  if (scale !== 0) part().forEach((row, p) => row.forEach((x, q) => (v[p]![q]! += scale * x)));
}
