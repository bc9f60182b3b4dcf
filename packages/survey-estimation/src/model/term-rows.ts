/** The rows of a model's result: estimates, standard errors, t, p and Wald limits; nulls for columns that are left out. */
import { numbersWhere } from '../inference/groups.ts';
import { countRows } from '../core/frame.ts';
import type { EstimationContext } from '../core/context.ts';
import { orNull, tidySe, waldLimits } from '../inference/output.ts';
import { sumOfWeights } from '../inference/weighted.ts';
import { ptTwoSided } from '../numeric/distributions.ts';
import type { Matrix } from '../numeric/matrix.ts';
import type { Confidence } from '../core/confidence.ts';
import type { TermRow } from '../core/result.ts';

/** A fitted model, before it is written as a result: what tests of terms need. */
export interface FittedModel {
  /** Names of all coefficients, and the key of the term each belongs to. */
  readonly names: readonly string[];
  readonly terms: readonly string[];
  /** Numbers of the estimated ones, in the order of `estimate` and `covariance`. */
  readonly kept: readonly number[];
  readonly estimate: Float64Array;
  readonly covariance: Matrix;
  /** Degrees of freedom of tests of terms; may be Infinity. */
  readonly df: number;
  readonly working: WorkingLikelihood;
}

/** The likelihood as if rows were independent, each as often as it weighs. */
export interface WorkingLikelihood {
  /** Its covariance of the estimates: the inverse information. */
  readonly covariance: Matrix;
  /** Twice the log of its ratio to that of the model without some of the estimated coefficients. */
  readonly ratioWithout: (index: readonly number[]) => number;
}

/** The columns of a model matrix, and their names, without some. */
export function withoutColumns<P extends { readonly x: readonly Float64Array[]; readonly names: readonly string[] }>(
  problem: P,
  index: readonly number[],
): P {
  const stays = (k: number) => !index.includes(k);
  return { ...problem, x: problem.x.filter((_, k) => stays(k)), names: problem.names.filter((_, k) => stays(k)) };
}

/** One row for each name; `df` of the t distribution, Infinity for the normal, or one for each estimated coefficient. */
export function termRows(
  model: Pick<FittedModel, 'names' | 'kept' | 'estimate' | 'covariance'>,
  freedom: number | Float64Array,
  level = 0.95,
): TermRow[] {
  return model.names.map((name, j) => {
    const k = model.kept.indexOf(j);
    if (k < 0) return { name, estimate: null, se: null, t: null, p: null, ci: [null, null] };
    const estimate = model.estimate[k]!;
    const df = typeof freedom === 'number' ? freedom : freedom[k]!;
    const own = typeof freedom === 'number' ? {} : { df };
    const se = tidySe(Math.sqrt(model.covariance[k]![k]!), estimate);
    const t = se > 0 ? estimate / se : NaN;
    const p = df > 0 ? ptTwoSided(t, df) : NaN;
    const ci = waldLimits(estimate, se, df, level);
    return { name, estimate: orNull(estimate), se: orNull(se), t: orNull(t), p: orNull(p), ci, ...own };
  });
}

/** Unweighted number and weight of the used rows. */
export function counts({ frame, weights }: EstimationContext, used: Uint8Array): { n: number; sumw: number } {
  const rows = numbersWhere(used);
  return { n: countRows(frame, rows), sumw: sumOfWeights(weights, rows) };
}

/** The rule of degrees of freedom in words; a number that the spec gives is taken as it is. */
export function modelFreedom(rule: string | undefined, confidence: Confidence | undefined, less: string): string {
  return confidence?.df === undefined ? `${rule}; ${less}` : String(rule);
}
