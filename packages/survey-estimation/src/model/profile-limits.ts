/**
 * Profile-likelihood limits: the values of a coefficient that the working likelihood, the other coefficients fitted anew, does not leave too far
 * behind. Twice the log of the ratio over the dispersion is held against t^2 times the design effect of the coefficient.
 *
 * Source: Rao and Scott (1984), Annals of Statistics 12, 46-60; Lumley and Scott (2014), Australian and New Zealand Journal of Statistics 56,
 * 1-14; as R's survey: `confint(model, method = "likelihood")`, which reads its limits from an interpolated profile, while these are solved for.
 */
import { qt } from '../numeric/distributions.ts';
import { Refusal, refuse } from '../core/refusal.ts';
import type { GlmModel } from './glm-model.ts';
import { fitGlm, likelihoodOf, type GlmProblem } from './glm-fit.ts';

/** Families whose likelihood has no free scale. */
const WITHOUT_SCALE = new Set(['binomial', 'quasibinomial', 'poisson', 'quasipoisson']);

/** Refuses `bad-spec` for a family that has a free scale. */
export function refuseScaled(family: string): void {
  if (!WITHOUT_SCALE.has(family))
    refuse('bad-spec', `limits by likelihood are for the families ${[...WITHOUT_SCALE].join(', ')}, not ${family}`);
}

/** Lower and upper limits of the estimated coefficients; infinite where the likelihood never falls so far, NaN without degrees of freedom. */
export function profileLimits(
  model: GlmModel,
  { dispersion, df, level }: { readonly dispersion: number; readonly df: number; readonly level: number },
): (readonly [number, number])[] {
  const best = likelihoodOf(model.problem, model.fit.state);
  const t = df > 0 ? -qt((1 - level) / 2, df) : NaN;
  return model.kept.map((_, k) => {
    const { profile, width } = profileOf(model, k);
    const effect = model.covariance[k]![k]! / model.working.covariance[k]![k]!;
    const distance = t * Math.sqrt(effect * dispersion);
    const at = model.estimate[k]!;
    if (!(distance > 0) || !Number.isFinite(at)) return [NaN, NaN] as const;
    const fall = (value: number) => Math.sqrt(Math.max(0, 2 * (best - profile(value))));
    const limit = (sign: 1 | -1) => at + sign * crossingOf((x) => fall(at + sign * x), distance, width);
    return [limit(-1), limit(1)] as const;
  });
}

/** The likelihood of the others' best fit with coefficient k held at a value, and the standard error that it has by itself. */
function profileOf(model: GlmModel, k: number): { profile: (value: number) => number; width: number } {
  const { problem, matrix, fit } = model;
  const { shift, scale } = matrix;
  const isIntercept = problem.intercept && k === 0;
  // With the columns as they are in the data the constant of the fit is the intercept itself.
  const x = isIntercept
    ? problem.x.map((column, j) => (j === 0 ? column : column.map((v) => v + shift[j]! / scale[j]!)))
    : problem.x;
  const held = x[k]!;
  const others: GlmProblem = {
    ...problem,
    intercept: problem.intercept && !isIntercept,
    x: x.filter((_, j) => j !== k),
    names: problem.names.filter((_, j) => j !== k),
  };
  const factor = isIntercept ? 1 : scale[k]!;
  let start: Float64Array = fit.b.filter((_, j) => j !== k);
  const profile = (value: number) => {
    const offset = problem.offset.map((o, u) => o + value * factor * held[u]!);
    const small = { ...others, offset };
    const { b, state } = fitGlm(small, start);
    start = b;
    return likelihoodOf(small, state);
  };
  return { profile, width: Math.sqrt(model.working.covariance[k]![k]!) };
}

const MOST_WIDTHS = 1e4;

/** The x > 0 where a function that rises from 0 reaches a value; Infinity where it does not. By false position that keeps its bracket. */
function crossingOf(f: (x: number) => number, value: number, width: number): number {
  let low = 0;
  let below = -value;
  let high = value * width;
  let above = valueAt(f, high) - value;
  while (above < 0) {
    if (high > MOST_WIDTHS * width * (1 + value)) return Infinity;
    [low, below] = [high, above];
    high *= 2;
    above = valueAt(f, high) - value;
  }
  for (let k = 0; k < 100 && high - low > 1e-13 * high; k++) {
    const proposed = Number.isFinite(above) ? low - (below * (high - low)) / (above - below) : (low + high) / 2;
    const x = k % 3 === 2 || !(proposed > low && proposed < high) ? (low + high) / 2 : proposed;
    const off = valueAt(f, x) - value;
    if (off === 0) return x;
    if (Math.abs(off) < 1e-13 * value) return x;
    if (off < 0) [low, below] = [x, off];
    else [high, above] = [x, off];
  }
  return (low + high) / 2;
}

/** Infinity where the others have no fit: so far away nothing is likely. */
function valueAt(f: (x: number) => number, x: number): number {
  try {
    return f(x);
  } catch (e) {
    if (e instanceof Refusal) return Infinity;
    throw e;
  }
}
