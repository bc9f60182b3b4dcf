/**
 * Wald test of all coefficients of some terms: F = b' V^-1 b / q on q and the model's degrees of freedom.
 *
 * Source: Korn and Graubard (1990), Simultaneous testing of regression coefficients with complex survey data,
 * American Statistician 44, 270-276.
 */
import type { EstimationContext, GroupedContext } from '../context.ts';
import { explain } from '../estimate/explain.ts';
import { orNull } from '../estimate/output.ts';
import { cholesky } from '../numeric/cholesky.ts';
import { pf } from '../numeric/distributions.ts';
import { dot, submatrix } from '../numeric/matrix.ts';
import { refuse } from '../refusal.ts';
import type { ResultOf, Term, WaldTestSpec } from '../spec.ts';
import { coxModel } from './cox.ts';
import { glmModel } from './glm-model.ts';
import type { ModelMatrix } from './model-matrix.ts';
import { multinomialModel } from './multinomial.ts';
import { ordinalModel } from './ordinal.ts';
import type { FittedModel } from './term-rows.ts';
import { termKey } from './terms.ts';

/** Tests terms of a model. Refuses `unknown-term` for a term without an estimated coefficient, `singular` where V has no inverse. */
export function waldTest(ctx: GroupedContext, spec: WaldTestSpec): ResultOf<'waldTest'> {
  const explanation = { ...explain(ctx, 'waldTest', spec.model.confidence), df: 'those of the model' };
  return { ...testTerms(fittedModel(ctx, spec.model), spec.terms), explanation };
}

/** Fits any model. */
export function fittedModel(
  ctx: EstimationContext,
  model: WaldTestSpec['model'],
): FittedModel & { readonly matrix: ModelMatrix } {
  switch (model.kind) {
    case 'glm':
      return glmModel(ctx, model);
    case 'ordinal':
      return ordinalModel(ctx, model);
    case 'multinomial':
      return multinomialModel(ctx, model);
    case 'cox':
      return coxModel(ctx, model);
  }
}

/** The same for a fitted model. */
function testTerms(model: FittedModel, terms: readonly Term[]): ResultOf<'waldTest'> {
  const index = termIndex(model, terms);
  const statistic = waldStatistic(model, index) / index.length;
  const p = model.df > 0 ? pf(statistic, index.length, model.df, true) : NaN;
  return { kind: 'waldTest', statistic: orNull(statistic), ndf: index.length, ddf: orNull(model.df), p: orNull(p) };
}

/** b' V^-1 b of some coefficients. Refuses `singular`. */
export function waldStatistic(model: FittedModel, index: readonly number[]): number {
  const b = index.map((k) => model.estimate[k]!);
  const factor = cholesky(submatrix(model.covariance, index));
  if (typeof factor !== 'number') return dot(b, factor.solve(b));
  const name = model.names[model.kept[index[factor]!]!];
  return refuse('singular', `the covariance of the coefficients is singular at ${name}`);
}

/** Positions, among the estimated coefficients, of those of the terms. */
export function termIndex(model: FittedModel, terms: readonly Term[]): number[] {
  const keys = terms.map(termKey);
  const has = (key: string) => model.kept.some((j) => model.terms[j] === key);
  const absent = keys.find((key) => !has(key));
  if (absent !== undefined) refuse('unknown-term', `the model has no estimated coefficient of the term "${absent}"`);
  return [...model.kept.keys()].filter((k) => keys.includes(model.terms[model.kept[k]!]!));
}
