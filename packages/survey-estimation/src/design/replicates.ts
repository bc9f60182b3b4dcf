/** Replicate weights, given or made from the clusters, and the covariance over them. */
import type { Matrix } from '../core/context.ts';
import { firstMissing } from '../numeric/pick.ts';
import { numbersOf, type Frame, placeOf } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import type { Design, LonelyPolicy, Replicates } from '../core/circumstances.ts';
import type { Key } from '../core/keys.ts';
import type { Stage } from './stages.ts';

/** Replicates of a design. `factor(r, i)` is the weight of row i in replicate r before calibration. */
export interface ReplicateSet {
  readonly count: number;
  readonly scale: number;
  readonly rscales: Float64Array;
  readonly mse: boolean;
  /** Degrees of freedom that the spec states, if it does. */
  readonly df: number | null;
  readonly weights: (r: number) => Float64Array;
  /** Where replicates multiply the weights by cluster: the clusters and the factors. */
  readonly byCluster?: ClusterFactors;
}

export interface ClusterFactors {
  readonly clusters: Key;
  readonly factors: (r: number) => Float64Array;
  /** Whole numbers that differ from the factors by a constant for each cluster, where there are such. */
  readonly draws?: readonly Uint16Array[];
}

/** `factors[r][c]` multiplies the weights of the rows in cluster c. */
export interface MadeFactors {
  readonly clusters: Key;
  readonly factors: readonly Float64Array[];
  readonly scale: number;
  /** Whole numbers that differ from the factors by a constant for each cluster, where there are such. */
  readonly draws?: readonly Uint16Array[];
}

/** Complete numbers of a design column. Refuses `missing-design-value`. */
export function knownNumbers(frame: Frame, name: string): Float64Array {
  const values = numbersOf(frame, name);
  const gap = firstMissing(values);
  if (gap >= 0) refuse('missing-design-value', `"${name}" is missing in ${placeOf(frame, gap)}`);
  return values;
}

/** The replicate weights that the data hold. `declared` are the names of the declared columns, in order. */
export function givenReplicates(
  spec: Replicates,
  frame: Frame,
  base: Float64Array,
  declared: readonly string[],
): ReplicateSet {
  refuseIdle(spec);
  const listed = spec.weights ?? refuse('bad-spec', 'replicates need weights');
  const names = 'prefix' in listed ? declared.filter((name) => name.startsWith(listed.prefix)) : listed;
  if (names.length === 0) refuse('unknown-column', 'no declared column has the prefix of the replicate weights');
  const columns = names.map((name) => knownNumbers(frame, name));
  const count = columns.length;
  refuseUnlikely(spec, columns, base);
  const combined = spec.combined ?? true;
  return {
    count,
    scale: spec.scale ?? defaultScale(spec, count),
    rscales: rscalesOf(spec, count),
    mse: spec.mse ?? false,
    df: spec.df ?? null,
    weights: (r) => (combined ? columns[r]!.slice() : columns[r]!.map((factor, i) => factor * base[i]!)),
  };
}

/** Keys of replicates that say nothing but for some types. */
const OWN_KEYS = {
  fay: ['Fay'],
  count: ['bootstrap', 'mrb', 'successive'],
  seed: ['bootstrap', 'mrb'],
  method: ['bootstrap'],
  order: ['successive'],
} as const;

/** Refuses keys that would do nothing, `bad-spec`. */
export function refuseIdle(spec: Replicates): void {
  for (const [key, types] of Object.entries(OWN_KEYS) as [keyof typeof OWN_KEYS, readonly string[]][]) {
    if (spec[key] === undefined) continue;
    if (!types.includes(spec.type))
      refuse('bad-spec', `"${key}" is for replicates of type ${types.join(', ')}, not ${spec.type}`);
    if (spec.weights && key !== 'fay')
      refuse('bad-spec', `"${key}" is for replicates that are made, not for given weights`);
  }
}

/** Weights of replicates add up to about the base weights, factors to about 1 a row: what is neither way as said is refused. */
function refuseUnlikely(spec: Replicates, columns: readonly Float64Array[], base: Float64Array): void {
  const mean = (values: Float64Array) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const own = mean(base);
  const level = columns.reduce((sum, column) => sum + mean(column), 0) / columns.length;
  const near = (x: number, to: number) => x > to / 2 && x < to * 2;
  if (spec.combined === undefined && !near(level, own) && near(level, 1))
    refuse(
      'bad-spec',
      `the replicate weights look like factors (their mean is ${level.toPrecision(3)}, that of the weights ${own.toPrecision(3)}): say combined: false, or combined: true if they are weights`,
    );
  if (spec.combined === false && !near(level, 1) && near(level, own))
    refuse(
      'bad-spec',
      `the replicate factors look like weights (their mean is ${level.toPrecision(3)}): leave out combined: false`,
    );
}

function defaultScale(spec: Replicates, count: number): number {
  switch (spec.type) {
    case 'JK1':
      return (count - 1) / count;
    case 'BRR':
      return 1 / count;
    case 'Fay':
      return 1 / (count * (1 - (spec.fay ?? refuse('bad-spec', 'replicates of type Fay need "fay"'))) ** 2);
    case 'bootstrap':
    case 'mrb':
      return 1 / (count - 1);
    case 'successive':
      return 4 / count;
    case 'JKn':
      return 1;
    case 'other':
      if (spec.rscales === undefined) refuse('missing-scale', 'replicates of type "other" need "scale" or "rscales"');
      return 1;
  }
}

/** One scale for each replicate. Refuses `missing-rscales`, `bad-spec`. */
export function rscalesOf(spec: Replicates, count: number): Float64Array {
  const given = spec.rscales;
  if (given === undefined) {
    if (spec.type === 'JKn') refuse('missing-rscales', 'replicates of type JKn need "rscales"');
    return new Float64Array(count).fill(1);
  }
  if (typeof given === 'number') return new Float64Array(count).fill(given);
  if (given.length !== count) refuse('bad-spec', `there are ${count} replicates, but ${given.length} rscales`);
  return Float64Array.from(given);
}

/** The clusters to which a jackknife replicate gives weight 0, and the factor of the clusters it is spread over. */
interface Deletion {
  readonly cluster: number;
  readonly stratum: number;
  readonly factor: number;
  readonly rscale: number;
  /** Whether clusters outside the stratum keep their weight (JKn) or share in the factor. */
  readonly inside: boolean;
}

/** JK1 or JKn made from the first-stage clusters. Source: Wolter (2007), Introduction to Variance Estimation, ch. 4. */
export function jackknife(spec: Replicates, design: Design, stage: Stage, base: Float64Array): ReplicateSet {
  refuseIdle(spec);
  const stratified = stage.strata.count > 1;
  if (spec.type !== 'JK1' && spec.type !== 'JKn')
    refuse('bad-spec', `replicates of type ${spec.type} need their weights`);
  if (spec.type === 'JK1' && stratified) refuse('bad-spec', 'JK1 is for designs without strata; take JKn');
  const deletions = deletionsOf(stage, design.lonelyPsu ?? 'fail');
  if (deletions.length === 0) refuse('one-cluster', 'all strata are wholly sampled: there is nothing to replicate');
  const jk1 = spec.type === 'JK1';
  const average = design.lonelyPsu === 'average' ? stage.clusters.count / deletions.length : 1;
  return {
    count: deletions.length,
    scale: spec.scale ?? (jk1 ? deletions[0]!.rscale : average),
    rscales:
      spec.rscales === undefined
        ? Float64Array.from(deletions, (d) => (jk1 ? 1 : d.rscale))
        : rscalesOf(spec, deletions.length),
    mse: spec.mse ?? false,
    df: spec.df ?? null,
    ...byCluster({ clusters: stage.clusters, factors: (r) => deleted(stage, deletions[r]!) }, base),
  };
}

function deletionsOf(stage: Stage, policy: LonelyPolicy): Deletion[] {
  const strata = stage.strata.count;
  const deletions: Deletion[] = [];
  for (let cluster = 0; cluster < stage.clusters.count; cluster++) {
    const stratum = stage.stratumOf[cluster]!;
    const n = stage.sampled[stratum]!;
    const free = 1 - n / stage.population[stratum]!;
    if (free === 0) continue;
    if (n > 1) {
      deletions.push({ cluster, stratum, factor: n / (n - 1), rscale: (free * (n - 1)) / n, inside: true });
    } else if (policy === 'fail') {
      refuse('lonely-psu', `stratum ${stage.strata.name(stratum)} has one sampled cluster`);
    } else if (policy === 'adjust') {
      deletions.push({ cluster, stratum, factor: strata / (strata - 1), rscale: (strata - 1) / strata, inside: false });
    }
  }
  return deletions.sort((a, b) => a.stratum - b.stratum || a.cluster - b.cluster);
}

function deleted(stage: Stage, { cluster, stratum, factor, inside }: Deletion): Float64Array {
  return Float64Array.from(stage.stratumOf, (h, c) => (c === cluster ? 0 : inside && h !== stratum ? 1 : factor));
}

/** Weights by row from factors by cluster. */
export function byCluster(factors: ClusterFactors, base: Float64Array): Pick<ReplicateSet, 'weights' | 'byCluster'> {
  const { codes } = factors.clusters;
  const weights = (r: number) => {
    const out = new Float64Array(base.length);
    const factor = factors.factors(r);
    for (let i = 0; i < out.length; i++) out[i] = base[i]! * factor[codes[i]!]!;
    return out;
  };
  return { weights, byCluster: factors };
}

/**
 * Covariance of k estimates over the replicates: `scale sum rscale (theta_r - c)(theta_r - c)'`. Replicates with a NaN are
 * left out. A matrix of NaN where none is left.
 */
export function covarianceOverReplicates(
  set: ReplicateSet,
  thetas: readonly Float64Array[],
  full: ArrayLike<number>,
): Matrix {
  const k = full.length;
  const complete = thetas.map((theta) => theta.every((x) => Number.isFinite(x)));
  const v = Array.from({ length: k }, () => new Float64Array(k).fill(complete.includes(true) ? 0 : NaN));
  const centre = Float64Array.from(full);
  if (!set.mse) {
    const among = thetas.filter((_, r) => complete[r] && set.rscales[r]! > 0);
    for (let a = 0; a < k; a++) centre[a] = among.reduce((sum, theta) => sum + theta[a]!, 0) / among.length;
  }
  thetas.forEach((theta, r) => {
    if (!complete[r]) return;
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) v[a]![b]! += set.rscales[r]! * (theta[a]! - centre[a]!) * (theta[b]! - centre[b]!);
    }
  });
  for (const row of v) for (let b = 0; b < k; b++) row[b]! *= set.scale;
  return v;
}
