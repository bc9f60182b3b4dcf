/** The design of a spec on its data: weights after calibration, covariance of totals, degrees of freedom. */
import type { Matrix, Statistic, UsedRows } from '../core/context.ts';
import { prepareCalibration } from '../calibrate/prepare.ts';
import type { CalibrationMethod, Residualise } from '../calibrate/step.ts';
import { numbersOf, type Frame } from '../core/frame.ts';
import { products } from '../numeric/pick.ts';
import { refuse, Refusal } from '../core/refusal.ts';
import type { Circumstances, Design } from '../core/circumstances.ts';
import type { Confidence } from '../core/confidence.ts';
import { independentColumns } from '../numeric/qr.ts';
import { fromClusterTotals } from './cluster-totals.ts';
import { countClusters, rankOfFactors } from './freedom.ts';
import { buildPps, type PpsDesign } from './pps.ts';
import { madeReplicates } from './make-replicates.ts';
import { covarianceOverReplicates, givenReplicates, jackknife, knownNumbers, type ReplicateSet } from './replicates.ts';
import { buildSkeleton, type Skeleton, type Stage } from './stages.ts';
import { buildTwoPhase } from './two-phase.ts';
import { covarianceOfFew } from './few-rows.ts';
import { columnTotals, influenceTotals } from './influence-totals.ts';
import { covarianceOfTotals, isDecidedByTotals, type Within } from './variance.ts';

export interface BuiltDesign {
  /** Final weights. */
  readonly weights: Float64Array;
  readonly replicates: ReplicateSet | null;
  /** First stage; null where replicate weights were given. */
  readonly firstStage: Stage | null;
  readonly covariance: (statistic: Statistic) => Matrix;
  /** Is the covariance of statistics asked together that of each by itself? */
  readonly joins: boolean;
  readonly df: (used: Uint8Array | UsedRows, confidence?: Confidence) => number;
  /** The final weights of replicate r. */
  readonly replicateWeights: (r: number) => Float64Array;
}

/** Builds the design. Refuses as README says of designs and calibrations. */
export function buildDesign(spec: Circumstances, frame: Frame): BuiltDesign {
  const { design } = spec;
  const wanted = design.replicates;
  const steps = () => (spec.calibration ?? []).map((step) => prepareCalibration(step, frame));
  if (wanted?.weights) {
    const base = knownNumbers(
      frame,
      design.weights ?? refuse('missing-weights', 'replicate weights need the base weights'),
    );
    const set = givenReplicates(wanted, frame, base, Object.keys(spec.variables));
    return replicated(base, set, steps(), null);
  }
  const skeleton = buildSkeleton(design, frame);
  const firstStage = skeleton.stages[0]!;
  const unequal = design.pps ? buildPps(design.pps, firstStage, frame) : null;
  const phase = design.phaseTwo
    ? buildTwoPhase(design.phaseTwo, skeleton.stages, frame, design.lonelyPsu ?? 'fail')
    : null;
  if (phase && (wanted || unequal)) refuse('bad-spec', 'phaseTwo goes with neither replicates nor pps');
  const all = baseWeights(design, frame, skeleton, unequal);
  const base = phase ? products(all, phase.factor) : all;
  if (wanted) {
    const jackknifed = wanted.type === 'JK1' || wanted.type === 'JKn';
    const set = jackknifed
      ? jackknife(wanted, design, firstStage, base)
      : madeReplicates(wanted, skeleton.stages, frame, base);
    return replicated(base, set, steps(), firstStage);
  }
  return linearised(spec, frame, base, skeleton, steps(), unequal ?? phase);
}

/** The weights as given, or implied by probabilities or fractions; 1 for each row of a sample without probabilities. */
function baseWeights(design: Design, frame: Frame, skeleton: Skeleton, unequal: PpsDesign | null): Float64Array {
  if (design.weights !== undefined) return knownNumbers(frame, design.weights);
  if (unequal) return inverses(unequal, skeleton.stages[0]!);
  if (design.nonprobability) return new Float64Array(frame.rows).fill(1);
  return impliedWeights(skeleton);
}

function inverses({ probabilities }: PpsDesign, { clusters }: Stage): Float64Array {
  return Float64Array.from(clusters.codes, (c) => 1 / probabilities[c]!);
}

function impliedWeights(skeleton: Skeleton): Float64Array {
  return skeleton.impliedWeights ?? refuse('missing-weights', 'the design needs weights, or an fpc at every stage');
}

function linearised(
  spec: Circumstances,
  frame: Frame,
  base: Float64Array,
  skeleton: Skeleton,
  steps: readonly CalibrationMethod[],
  own: Pick<PpsDesign, 'covariance'> | null,
): BuiltDesign {
  let weights = base;
  const residualise: Residualise[] = [];
  const late: Residualise[] = [];
  for (const step of steps) {
    const done = step(weights);
    weights = done.weights;
    if (done.residualise) (done.after ? late : residualise).push(done.residualise);
  }
  residualise.push(...late.reverse());
  const lonely = { policy: spec.design.lonelyPsu ?? 'fail', inDomain: spec.design.lonelyInDomain ?? false } as const;
  const everyone = new Uint8Array(weights.length).fill(1);
  const firstStage = skeleton.stages[0]!;
  const joins = !own && isDecidedByTotals(skeleton.stages, lonely);
  const byCluster = new Float64Array(frame.elements ? frame.rows : 0);
  if (frame.elements) weights.forEach((w, i) => (byCluster[firstStage.clusters.codes[i]!] = w));
  const numbers = frame.elements?.names.map((name) => numbersOf(frame, name)) ?? [];
  const sparseCovariance = skeleton.stages.length === 1 ? covarianceOfFew : () => null;
  return {
    weights,
    replicates: null,
    firstStage,
    covariance: (statistic) => {
      const k = statistic.estimate.length;
      if (!own && residualise.length === 0) {
        const few = sparseCovariance(statistic, weights, firstStage, numbers, lonely);
        if (few) return few;
        const totals = (stage: Stage) => influenceTotals(statistic, weights, stage.clusters);
        return covarianceOfTotals(
          skeleton.stages,
          k,
          totals,
          statistic.used,
          lonely,
          withinOf(statistic, frame, firstStage, byCluster),
        );
      }
      const weighted = statistic.influence().map((z) => {
        let x = products(z, weights);
        for (const step of residualise) x = step(x);
        return x;
      });
      if (own) return own.covariance(weighted);
      const totals = ({ clusters }: Stage) => weighted.map((x) => columnTotals(clusters, x));
      return covarianceOfTotals(
        skeleton.stages,
        k,
        totals,
        everyone,
        lonely,
        withinOf(statistic, frame, firstStage, byCluster),
      );
    },
    joins,
    df: (used, confidence) => {
      const stated = statedFreedom(confidence);
      if (typeof stated === 'number') return stated;
      const { clusters, strata } = countClusters(firstStage, weights, stated === 'design' ? everyone : used);
      return clusters - strata;
    },
    replicateWeights: () => weights,
  };
}

/** What a statistic says of the elements that rows stand for, by cluster; undefined where z is the same in each of them. */
function withinOf(statistic: Statistic, frame: Frame, stage: Stage, weights: Float64Array): Within | undefined {
  if (frame.elements && statistic.squares) {
    const squares: Matrix[] = [];
    statistic.squares().forEach((one, i) => (squares[stage.clusters.codes[i]!] = one));
    return { squares };
  }
  const slopes = frame.elements && statistic.slopes?.();
  if (!slopes || slopes.length === 0) return undefined;
  const { names } = frame.elements!;
  const columns = names.map((name) => numbersOf(frame, name));
  const { codes } = stage.clusters;
  const table: (Float64Array | undefined)[][] = Array.from(statistic.estimate, () => names.map(() => undefined));
  for (const { estimate, column, slope, rows } of slopes) {
    const j = columns.indexOf(column);
    if (j < 0) continue;
    const by = (table[estimate]![j] ??= new Float64Array(codes.length));
    for (const i of rows) by[codes[i]!]! += slope;
  }
  return { weights, slopes: table };
}

/** Replicate weights are kept once calibrated, up to this many numbers. */
const KEPT = 2e7;

function replicated(
  base: Float64Array,
  set: ReplicateSet,
  steps: readonly CalibrationMethod[],
  firstStage: Stage | null,
): BuiltDesign {
  const calibrate = (w: Float64Array) => steps.reduce((now, step) => step(now).weights, w);
  const weights = calibrate(base);
  const kept = new Map<number, Float64Array>();
  const replicateWeights = (r: number) => {
    const known = kept.get(r);
    if (known) return known;
    const made = calibrate(set.weights(r));
    if (made.length * set.count <= KEPT) kept.set(r, made);
    return made;
  };
  return {
    weights,
    replicates: set,
    firstStage,
    joins: false,
    covariance: (statistic) => {
      const fast = steps.length === 0 ? fromClusterTotals(set, statistic, base) : null;
      const thetas =
        fast ??
        Array.from({ length: set.count }, (_, r) =>
          attempt(statistic.refit, replicateWeights(r), statistic.estimate.length),
        );
      return covarianceOverReplicates(set, thetas, statistic.estimate);
    },
    df: (used, confidence) => {
      const stated = statedFreedom(confidence);
      if (typeof stated === 'number') return stated;
      if (set.df !== null) return set.df;
      if (set.byCluster && steps.length === 0)
        return rankOfFactors(set.byCluster, set.count, base, stated === 'design' ? null : used) - 1;
      const among = stated === 'design' ? null : 'used' in used ? used.used : used;
      const columns = Array.from({ length: set.count }, (_, r) => {
        const w = replicateWeights(r);
        return among ? w.filter((_w, i) => among[i] === 1) : w;
      });
      return independentColumns(columns, 1e-5).length - 1;
    },
    replicateWeights,
  };
}

/** The estimates in one replicate; NaN where the estimator refuses. */
function attempt(refit: Statistic['refit'], weights: Float64Array, k: number): Float64Array {
  try {
    return Float64Array.from(refit(weights));
  } catch (e) {
    if (e instanceof Refusal) return new Float64Array(k).fill(NaN);
    throw e;
  }
}

function statedFreedom(confidence: Confidence | undefined): number | 'used' | 'design' {
  const rule = confidence?.df ?? 'used';
  return rule === 'infinite' ? Infinity : rule;
}
