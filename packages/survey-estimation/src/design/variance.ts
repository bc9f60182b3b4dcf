/**
 * Covariance of weighted totals under a stratified design of several stages.
 *
 * Source: Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 4.3; as R's survey: `svyrecvar`.
 * Lonely strata under `adjust` are centred at the mean cluster total of all strata (survey 4.3, Stata `singleunit(centered)`).
 */
import type { Matrix } from '../core/context.ts';
import { pairOf } from '../core/elements.ts';
import { refuse } from '../core/refusal.ts';
import type { LonelyPolicy } from '../core/circumstances.ts';
import type { Stage } from './stages.ts';

export interface LonelyRule {
  readonly policy: LonelyPolicy;
  readonly inDomain: boolean;
}

/**
 * The covariance matrix of k totals; `totalsOf` gives each of them by the clusters of a stage. `present[i]` is 1 for the
 * rows that decide which strata and clusters are there (the used rows; after calibration all rows). Refuses `lonely-psu`.
 */
export function covarianceOfTotals(
  stages: readonly Stage[],
  k: number,
  totalsOf: (stage: Stage) => readonly Float64Array[],
  present: Uint8Array,
  lonely: LonelyRule,
  within?: Within,
): Matrix {
  const v = Array.from({ length: k }, () => new Float64Array(k));
  let share = new Float64Array([1]);
  stages.forEach((stage, depth) => {
    addStage(v, stage, depth, totalsOf(stage), seenClusters(stage, present), share, lonely, within);
    const next = new Float64Array(stage.clusters.count);
    for (let c = 0; c < next.length; c++) {
      const h = stage.stratumOf[c]!;
      next[c] = (share[depth === 0 ? 0 : stage.parentOf[h]!]! * stage.sampled[h]!) / stage.population[h]!;
    }
    share = next;
  });
  return v;
}

function seenClusters(stage: Stage, present: Uint8Array): Uint8Array {
  const seen = new Uint8Array(stage.clusters.count);
  for (let i = 0; i < present.length; i++) if (present[i] === 1) seen[stage.clusters.codes[i]!] = 1;
  return seen;
}

/** Does the set of present rows decide nothing, so that statistics of parts of the sample may be asked together? */
export function isDecidedByTotals(stages: readonly Stage[], lonely: LonelyRule): boolean {
  return !lonely.inDomain && stages.every(({ sampled }) => sampled.every((n) => n > 1));
}

/** Adds what one stage contributes; `share` is the product of n/N of the stages before, by parent cluster. */
function addStage(
  v: Matrix,
  stage: Stage,
  depth: number,
  totals: readonly Float64Array[],
  seen: Uint8Array,
  share: Float64Array,
  lonely: LonelyRule,
  within?: Within,
): void {
  const strata = stage.strata.count;
  const clustersOf = clustersByStratum(stage);
  const seenIn = new Float64Array(strata);
  const { elements } = stage;
  seen.forEach((s, c) => (seenIn[stage.stratumOf[c]!]! += elements ? s * elements.count[c]! : s));
  const add = (around: readonly number[], h: number, scale: number) =>
    elements
      ? addElements(v, totals, clustersOf(h), around, scale, elements, within)
      : addAround(v, totals, clustersOf(h), around, scale);
  const parent = (h: number) => (depth === 0 ? 0 : stage.parentOf[h]!);
  const free = (h: number) => 1 - stage.sampled[h]! / stage.population[h]!;
  const alone = (h: number) =>
    free(h) >= 1e-7 && seenIn[h]! > 0 && (stage.sampled[h] === 1 || (lonely.inDomain && seenIn[h] === 1));
  const inflation = averageFactors(strata, parent, share.length, seenIn, alone, lonely.policy);
  if (inflation.some(Number.isNaN)) v.forEach((row) => row.fill(NaN));
  const centre = depth === 0 && lonely.policy === 'adjust' ? overallMean(stage, totals, seenIn) : totals.map(() => 0);
  for (let h = 0; h < strata; h++) {
    if (seenIn[h] === 0 || !(free(h) >= 1e-7)) continue;
    const n = stage.sampled[h]!;
    const scale = share[parent(h)]! * inflation[parent(h)]! * free(h) * (n > 1 ? n / (n - 1) : 1);
    if (alone(h)) {
      if (n === 1 && lonely.policy === 'fail') {
        refuse('lonely-psu', `stratum ${stage.strata.name(h)} has one sampled cluster at stage ${depth + 1}`);
      }
      if (lonely.policy === 'average') continue;
      if (lonely.policy === 'adjust') {
        add(centre, h, scale);
        continue;
      }
    }
    const mean = totals.map((t) => clustersOf(h).reduce((sum, c) => sum + t[c]!, 0) / n);
    add(mean, h, scale);
  }
}

/** Adds scale times the sum over clusters of (z - centre)(z - centre)'. */
function addAround(
  v: Matrix,
  totals: readonly Float64Array[],
  clusters: Int32Array,
  centre: readonly number[],
  scale: number,
): void {
  const k = totals.length;
  const part = Array.from(totals, () => new Float64Array(k));
  const d = new Float64Array(k);
  for (const c of clusters) {
    for (let a = 0; a < k; a++) d[a] = totals[a]![c]! - centre[a]!;
    for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) part[a]![b]! += d[a]! * d[b]!;
  }
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      v[a]![b]! += scale * part[a]![b]!;
      if (a !== b) v[b]![a] = v[a]![b]!;
    }
  }
}

/** How the totals of elements differ inside a cluster that stands for several. */
export type Within =
  | {
      /** Final weights by cluster, and slopes by estimate and number (absent: none). */
      readonly weights: Float64Array;
      readonly slopes: readonly (readonly (Float64Array | undefined)[])[];
    }
  /** By cluster the sum of x x', x the totals of its elements. */
  | { readonly squares: readonly Matrix[] };

/** The same where each cluster stands for several, whose totals are w (z + sum of slope times (y - mean)). */
function addElements(
  v: Matrix,
  totals: readonly Float64Array[],
  clusters: Int32Array,
  centre: readonly number[],
  scale: number,
  { count, of }: NonNullable<Stage['elements']>,
  within: Within | undefined,
): void {
  const k = totals.length;
  const numbers = of.names.map((_, j) => j);
  const squares = within && 'squares' in within ? within.squares : undefined;
  const { slopes, weights } = within && 'slopes' in within ? within : { slopes: undefined, weights: undefined };
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (const c of clusters) {
        const x = totals[a]![c]!;
        const y = totals[b]![c]!;
        if (squares) {
          sum += squares[c]![a]![b]! - x * centre[b]! - centre[a]! * y + count[c]! * centre[a]! * centre[b]!;
          continue;
        }
        if (x === 0 && y === 0 && !slopes) {
          sum += count[c]! * centre[a]! * centre[b]!;
          continue;
        }
        sum += x * y * of.squares[c]! - x * centre[b]! - centre[a]! * y + count[c]! * centre[a]! * centre[b]!;
        if (!slopes) continue;
        const w = weights![c]!;
        for (const i of numbers) {
          const s = slopes[a]![i]?.[c] ?? 0;
          const r = slopes[b]![i]?.[c] ?? 0;
          if (s !== 0 || r !== 0) sum += w * (x * r + s * y) * of.offsets[i]![c]!;
          if (s === 0) continue;
          for (const j of numbers) {
            const t = slopes[b]![j]?.[c] ?? 0;
            if (t !== 0) sum += w * w * s * t * of.products[pairOf(i, j)]![c]!;
          }
        }
      }
      v[a]![b]! += scale * sum;
      if (a !== b) v[b]![a] = v[a]![b]!;
    }
  }
}

/** The clusters of each stratum, in their order. */
function clustersByStratum(stage: Stage): (h: number) => Int32Array {
  const start = new Int32Array(stage.strata.count + 1);
  for (const h of stage.stratumOf) start[h + 1]!++;
  for (let h = 0; h < stage.strata.count; h++) start[h + 1]! += start[h]!;
  const at = start.slice();
  const list = new Int32Array(stage.clusters.count);
  stage.stratumOf.forEach((h, c) => (list[at[h]!++] = c));
  return (h) => list.subarray(start[h]!, start[h + 1]!);
}

/** `average`: H/(H - L) for each parent cluster, H its strata with a present row, L the lonely ones among them. */
function averageFactors(
  strata: number,
  parent: (h: number) => number,
  parents: number,
  seenIn: Float64Array,
  alone: (h: number) => boolean,
  policy: LonelyPolicy,
): Float64Array {
  const factors = new Float64Array(parents).fill(1);
  if (policy !== 'average') return factors;
  const all = new Float64Array(parents);
  const left = new Float64Array(parents);
  for (let h = 0; h < strata; h++) {
    if (seenIn[h] === 0) continue;
    all[parent(h)]!++;
    if (!alone(h)) left[parent(h)]!++;
  }
  return factors.map((_, p) => (all[p] === 0 ? 1 : left[p] === 0 ? NaN : all[p]! / left[p]!));
}

/** The mean cluster total of all strata with a present row. */
function overallMean(stage: Stage, totals: readonly Float64Array[], seenIn: Float64Array): number[] {
  let clusters = 0;
  seenIn.forEach((s, h) => (clusters += s > 0 ? stage.sampled[h]! : 0));
  return totals.map((t) => t.reduce((sum, z) => sum + z, 0) / clusters);
}
