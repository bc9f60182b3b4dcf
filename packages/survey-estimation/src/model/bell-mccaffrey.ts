/**
 * Standard errors and degrees of freedom of generalised linear models for few clusters: the residuals of a cluster are
 * multiplied by (I - H_cc)^(-1/2), H the hat matrix of the weighted model, which makes the variance between clusters
 * unbiased where rows are independent; each coefficient has the Satterthwaite degrees of freedom of its variance.
 * Clusters count as drawn with replacement; strata, fpc and calibration do not enter (conservative). With equal weights
 * these are the CR2 of R's clubSandwich; with unequal ones that takes another root of the same matrix. R's survey from 4.2 on
 * puts the corrected scores into the variance of the design, which multiplies them by n/(n - 1) once more.
 *
 * Source: Bell and McCaffrey (2002), Bias reduction in standard errors for linear regression with multi-stage samples,
 * Survey Methodology 28, 169-181; on working residuals for other families, McCaffrey and Bell (2006), Statistics in Medicine
 * 25, 4081-4098; a cluster that alone determines a coefficient: generalised inverse, Pustejovsky and Tipton (2018).
 * H_cc has at most the rank of the coefficients, so that all is done in their dimension.
 */
import type { GroupedContext, Matrix } from '../core/context.ts';
import { symmetricEigen } from '../numeric/eigen.ts';
import { apply, dot, multiply, sandwich, transpose, zeros } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import type { GlmModel } from './glm-model.ts';

export interface SmallSample {
  readonly covariance: Matrix;
  /** Degrees of freedom of each estimated coefficient. */
  readonly df: Float64Array;
}

/** Sums over a cluster, in standardised columns, of information x x' (G) and scores, with the corrections between them. */
interface Cluster {
  /** X'A e: the corrected score. */
  readonly score: Float64Array;
  /** X'A X and X'A²X, A = (I - H_cc)^(-1/2). */
  readonly once: Matrix;
  readonly twice: Matrix;
}

/** Corrects a fitted model. Refuses `bad-spec` for replicate designs, whose clusters are not known. */
export function bellMcCaffrey(ctx: GroupedContext, model: GlmModel): SmallSample {
  if (ctx.replicates !== null || !ctx.clusters) {
    return refuse('bad-spec', 'Bell-McCaffrey errors need the clusters of the design, not replicates');
  }
  const root = halfOf(model.inverse);
  const clusters = clusterSums(ctx.weights, ctx.clusters, model).map(({ gram, score }) => corrected(gram, score, root));
  const directions = multiply(model.transform, model.inverse);
  const meat = zeros(root.length);
  for (const { score } of clusters) {
    score.forEach((a, i) => score.forEach((b, j) => (meat[i]![j]! += a * b)));
  }
  return {
    covariance: sandwich(directions, meat),
    df: Float64Array.from(directions, (direction) => satterthwaite(direction, clusters, root)),
  };
}

/** G and the score of each cluster with used rows. */
function clusterSums(weights: Float64Array, cluster: Int32Array, { matrix, problem, fit, response }: GlmModel) {
  const { unitOf } = matrix.units;
  const { mu, leverage, information } = fit.state;
  const p = matrix.x.length;
  const sums = new Map<number, { gram: Matrix; score: Float64Array }>();
  for (let i = 0; i < unitOf.length; i++) {
    const u = unitOf[i]!;
    if (u < 0) continue;
    let at = sums.get(cluster[i]!);
    if (!at) sums.set(cluster[i]!, (at = { gram: zeros(p), score: new Float64Array(p) }));
    const share = (weights[i]! * information[u]!) / problem.w[u]!;
    const residual = weights[i]! * (response[i]! - mu[u]!) * leverage[u]!;
    for (let j = 0; j < p; j++) {
      const x = matrix.x[j]![u]!;
      at.score[j]! += residual * x;
      for (let k = 0; k < p; k++) at.gram[j]![k]! += share * x * matrix.x[k]![u]!;
    }
  }
  return [...sums.values()];
}

/** L with L L' = m, for a symmetric positive definite m. */
function halfOf(m: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(m);
  return vectors.map((row) => row.map((x, k) => x * Math.sqrt(Math.max(0, values[k]!))));
}

/** f(H_cc) X = X + X K G for K = L Q diag((f(lambda) - f(0)) / lambda) Q' L', where L' G L = Q diag(lambda) Q'. */
function corrected(gram: Matrix, score: Float64Array, root: Matrix): Cluster {
  const { values, vectors } = symmetricEigen(sandwich(transpose(root), gram));
  const basis = multiply(root, vectors);
  const middle = (power: number) =>
    sandwich(
      basis,
      diagonal(values.map((lambda) => (lambda > 1e-12 ? (inversePower(lambda, power) - 1) / lambda : power))),
    );
  const once = middle(0.5);
  const half = apply(once, score);
  return {
    score: apply(gram, half).map((x, j) => score[j]! + x),
    once: plus(gram, sandwich(gram, once)),
    twice: plus(gram, sandwich(gram, middle(1))),
  };
}

/** (1 - lambda)^-power, 0 for lambda = 1: the residuals are 0 in that direction. */
function inversePower(lambda: number, power: number): number {
  return lambda < 1 - 1e-9 ? (1 - lambda) ** -power : 0;
}

/** (sum of variances)² / sum of squared covariances of the clusters' contributions, for independent rows. */
function satterthwaite(direction: Float64Array, clusters: readonly Cluster[], root: Matrix): number {
  const p = direction.length;
  const cross = zeros(p);
  let expected = 0;
  let squares = 0;
  for (const { once, twice } of clusters) {
    const own = dot(direction, apply(twice, direction));
    const s = apply(transpose(root), apply(once, direction));
    const shared = dot(s, s);
    expected += own - shared;
    squares += own * own - 2 * own * shared;
    s.forEach((a, i) => s.forEach((b, j) => (cross[i]![j]! += a * b)));
  }
  squares += cross.reduce((sum, row) => sum + dot(row, row), 0);
  return (expected * expected) / squares;
}

function diagonal(values: Float64Array): Matrix {
  return Array.from(values, (x, i) => Float64Array.from(values, (_, j) => (i === j ? x : 0)));
}

function plus(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((x, j) => x + b[i]![j]!));
}
