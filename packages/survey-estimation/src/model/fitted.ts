/** Any fitted model, and Wald statistics of its coefficients. */
import type { EstimationContext } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { symmetricEigenvalues } from '../numeric/eigen.ts';
import { cholesky } from '../numeric/cholesky.ts';
import { dot, submatrix } from '../numeric/matrix.ts';
import { coxModel } from './cox-model.ts';
import { glmModel } from './glm-model.ts';
import type { ModelMatrix } from './model-matrix.ts';
import { multinomialModel } from './multinomial-model.ts';
import { ordinalModel } from './ordinal-model.ts';
import type { ModelSpec, Term } from './spec.ts';
import type { FittedModel } from './term-rows.ts';
import { termKey } from './terms.ts';

/** Fits any model. */
export function fittedModel(ctx: EstimationContext, model: ModelSpec): FittedModel & { readonly matrix: ModelMatrix } {
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

/** Eigenvalues of (model-based covariance)^-1 (design-based covariance) of some coefficients. */
export function designEffects(model: FittedModel, index: readonly number[], meanWeight: number): number[] {
  const naive = submatrix(model.working.covariance, index).map((row) => row.map((x) => x * meanWeight));
  const factor = cholesky(naive);
  if (typeof factor === 'number') return refuse('singular', 'the information of the tested coefficients is singular');
  return [...symmetricEigenvalues(factor.whiten(submatrix(model.covariance, index)))];
}
