/**
 * Sampling with unequal probabilities without replacement: covariance of totals by joint inclusion probabilities.
 *
 * Sources: Horvitz and Thompson (1952), JASA 47, 663-685; Yates and Grundy (1953), JRSS B 15, 253-261; Hartley and Rao
 * (1962), Annals of Mathematical Statistics 33, 350-374; Overton (1985); Brewer (2002), Combined Survey Sampling
 * Inference, ch. 9 (as R's survey: pps = "brewer").
 */
import type { Matrix } from '../core/context.ts';
import type { Frame } from '../core/frame.ts';
import { slicedSums } from '../numeric/slices.ts';
import { refuse } from '../core/refusal.ts';
import type { Pps } from '../core/circumstances.ts';
import { knownNumbers } from './replicates.ts';
import type { Stage } from './stages.ts';

/** Inclusion probabilities of the clusters, and the covariance of totals. */
export interface PpsDesign {
  readonly probabilities: Float64Array;
  readonly covariance: (x: readonly Float64Array[]) => Matrix;
}

/** Reads the probabilities. Refuses `bad-fpc` for one outside (0, 1] or that varies inside a cluster, `bad-spec` for a bad matrix. */
export function buildPps(pps: Pps, stage: Stage, frame: Frame): PpsDesign {
  const byRow = knownNumbers(frame, pps.probability);
  const probabilities = new Float64Array(stage.clusters.count);
  byRow.forEach((p, i) => {
    const c = stage.clusters.codes[i]!;
    if (!(p > 0 && p <= 1)) refuse('bad-fpc', `"${pps.probability}" is ${p}; a probability lies in (0, 1]`);
    if (probabilities[c] !== 0 && probabilities[c] !== p)
      refuse('bad-fpc', `"${pps.probability}" varies inside cluster ${stage.clusters.name(c)}`);
    probabilities[c] = p;
  });
  const pairs = pps.method === 'brewer' ? null : dependence(pps, stage, frame, probabilities);
  const strata = clustersByStratum(stage);
  return {
    probabilities,
    covariance: (x) => {
      const totals = x.map((column) => slicedSums(stage.clusters.codes, stage.clusters.count, column));
      const v = totals.map(() => new Float64Array(totals.length));
      for (const clusters of strata) {
        if (pairs === null) addBrewer(v, totals, clusters, probabilities);
        else addPairs(v, totals, clusters, probabilities, pairs, pps.estimator === 'yates-grundy');
      }
      return v;
    },
  };
}

function clustersByStratum(stage: Stage): number[][] {
  const lists: number[][] = Array.from(stage.sampled, () => []);
  stage.stratumOf.forEach((h, c) => lists[h]!.push(c));
  return lists;
}

/** (joint - p_a p_b) / joint of two clusters of one stratum. */
type Dependence = (a: number, b: number) => number;

/** Hartley and Rao's is their estimator of the variance; the sum of p² over the population is estimated by that of p over the sample. */
function dependence(pps: Pps, stage: Stage, frame: Frame, p: Float64Array): Dependence {
  if (pps.method === 'joint') return givenMatrix(pps, stage, frame, p);
  const n = (c: number) => stage.sampled[stage.stratumOf[c]!]!;
  if (pps.method === 'overton') return (a, b) => 1 - (n(a) - (p[a]! + p[b]!) / 2) / (n(a) - 1);
  const sums = new Float64Array(stage.strata.count);
  p.forEach((pi, c) => (sums[stage.stratumOf[c]!]! += pi));
  return (a, b) => 1 - (n(a) - p[a]! - p[b]! + sums[stage.stratumOf[a]!]! / n(a)) / (n(a) - 1);
}

function givenMatrix(pps: Pps, stage: Stage, frame: Frame, p: Float64Array): Dependence {
  const matrix = pps.joint ?? refuse('bad-spec', 'method "joint" needs the matrix "joint"');
  const index = knownNumbers(
    frame,
    pps.index ?? refuse('bad-spec', 'method "joint" needs "index", the column of places in the matrix, from 1'),
  );
  const place = new Int32Array(stage.clusters.count);
  index.forEach((k, i) => (place[stage.clusters.codes[i]!] = k - 1));
  return (a, b) => {
    const element = `${place[a]! + 1}, ${place[b]! + 1}`;
    const both = matrix[place[a]!]?.[place[b]!] ?? refuse('bad-spec', `the matrix "joint" has no element ${element}`);
    if (!(both > 0)) refuse('bad-spec', `element ${element} of "joint" is ${both}, though both were sampled`);
    return 1 - (p[a]! * p[b]!) / both;
  };
}

/** n/(n - 1) sum of (1 - p)(z - mean)(z - mean)'. */
function addBrewer(v: Matrix, totals: readonly Float64Array[], clusters: readonly number[], p: Float64Array): void {
  const n = clusters.length;
  if (n < 2) return;
  const mean = totals.map((t) => clusters.reduce((sum, c) => sum + t[c]!, 0) / n);
  for (const c of clusters) {
    const scale = ((1 - p[c]!) * n) / (n - 1);
    addProduct(
      v,
      scale,
      (a) => totals[a]![c]! - mean[a]!,
      (b) => totals[b]![c]! - mean[b]!,
    );
  }
}

/** Horvitz and Thompson, or Yates and Grundy, over all pairs of clusters; z are the totals divided by the probabilities. */
function addPairs(
  v: Matrix,
  totals: readonly Float64Array[],
  clusters: readonly number[],
  p: Float64Array,
  between: Dependence,
  yatesGrundy: boolean,
): void {
  for (const i of clusters) {
    for (const j of clusters) {
      if (i === j) {
        if (!yatesGrundy)
          addProduct(
            v,
            1 - p[i]!,
            (a) => totals[a]![i]!,
            (b) => totals[b]![i]!,
          );
        continue;
      }
      const delta = between(i, j);
      if (yatesGrundy)
        addProduct(
          v,
          -delta / 2,
          (a) => totals[a]![i]! - totals[a]![j]!,
          (b) => totals[b]![i]! - totals[b]![j]!,
        );
      else
        addProduct(
          v,
          delta,
          (a) => totals[a]![i]!,
          (b) => totals[b]![j]!,
        );
    }
  }
}

function addProduct(v: Matrix, scale: number, left: (a: number) => number, right: (b: number) => number): void {
  for (let a = 0; a < v.length; a++) for (let b = 0; b < v.length; b++) v[a]![b]! += scale * left(a) * right(b);
}
