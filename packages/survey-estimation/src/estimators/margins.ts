/**
 * Predictive margins: the mean prediction of a model if every used row had one level of a category, for each level in turn.
 *
 * Their differences from one level are the average marginal effects of the category.
 *
 * Source: Graubard and Korn (1999), Predictive margins with survey data, Biometrics 55, 652-659.
 */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { levelOf, matrixOut, orNull, tidySe, waldLimits } from '../inference/output.ts';
import { categoryOf, type CategoryColumn } from '../core/frame.ts';
import { ptTwoSided } from '../numeric/distributions.ts';
import { multiply, type Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { glmInfluence, glmModel, type GlmModel } from '../model/glm-model.ts';
import { linearPredictor } from '../model/model-matrix.ts';
import { counts, modelFreedom } from '../model/term-rows.ts';
import { columnValues } from '../model/terms.ts';
import { unitSums } from '../model/units.ts';
import { objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { glmForm, modelPeople, planModel } from '../model/spec.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { rowsOf } from '../core/result.ts';
import { single } from '../core/grouped.ts';

const form = objectOf({
  kind: oneOf('margins'),
  /** The model that is asked about. */
  model: glmForm,
  /** The category whose levels are set in turn for every row. */
  of: text,
  /** A level: each row is then the difference from its margin, the average marginal effect. */
  against: optional(text),
  ...single,
});
export type MarginsSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('margins'), ...rowsOf });
type Result = Described<typeof result>;
const about = { method: 'predictive margins', source: 'Graubard and Korn (1999)' };

/** * One row for each level, or with `against` one for each other level, less that one. Refuses `unknown-term` for a category that is not in the model, `unknown-level` for a level that the category has not; a level without coefficient has nulls. */
export const margins = defineEstimator({
  kind: 'margins',
  spec: form,
  result,
  explain: about,
  plan: (spec, collect) => {
    const model = planModel(spec.model, collect);
    collect.keys.push(spec.of);
    return model && { ...spec, model };
  },
  people: ({ model, of }) => ({ ...modelPeople(model), divided: [...modelPeople(model).divided, of] }),
  answer,
});

function answer(ctx: GroupedContext, spec: MarginsSpec): Result {
  const category = categoryOf(ctx.frame, spec.of);
  const model = glmModel(ctx, spec.model);
  const named = model.matrix.columns.some((c) => c.factors.some((f) => 'codes' in f && f.codes === category.codes));
  if (!named) refuse('unknown-term', `the model has no term of "${spec.of}"`);
  const reference = spec.against === undefined ? -1 : category.levels.indexOf(spec.against);
  if (spec.against !== undefined && reference < 0)
    refuse('unknown-level', `"${spec.of}" has no level "${spec.against}"`);
  const settings = category.levels.map((_, code) => setTo(model, category, code));
  const estimable = [...settings.keys()].filter((code) => isEstimable(model, category, code));
  const chosen = estimable.map((code) => settings[code]!);
  const at = (weights: Float64Array, b: Float64Array) => chosen.map((x) => margin(model, x, weights, b));
  const base = estimable.indexOf(reference);
  const full = at(ctx.weights, model.fit.b);
  const compared = <T>(of: readonly T[], less: (one: T, other: T) => T): T[] =>
    base < 0 ? [...of] : of.map((one) => less(one, of[base]!));
  const means = (found: readonly Margin[]): number[] =>
    compared(
      found.map(({ mean }) => mean),
      (a, b) => a - b,
    );
  const estimates = means(full);
  const covariance = ctx.covariance({
    estimate: estimates,
    used: model.matrix.used,
    influence: () =>
      compared(
        full.map((m) => influence(model, m)),
        (a, b) => a.map((value, i) => value - b[i]!),
      ),
    refit: (weights) => means(at(weights, model.refit(weights).b)),
  });
  const df = spec.confidence ? ctx.df(model.matrix.used, spec.confidence) : model.df;
  const size = counts(ctx, model.matrix.used);
  const rule = explain(ctx, about, spec.confidence);
  return {
    kind: 'margins',
    rows: category.levels.flatMap((level, code) => {
      if (code === reference) return [];
      // Without its reference a difference does not exist.
      const k = reference >= 0 && base < 0 ? -1 : estimable.indexOf(code);
      const estimate = k < 0 ? NaN : estimates[k]!;
      const se = k < 0 ? NaN : tidySe(Math.sqrt(covariance[k]![k]!), estimate);
      const ci = waldLimits(estimate, se, df, levelOf(spec.confidence));
      const test = reference < 0 ? {} : tested(estimate, se, df);
      return [
        {
          label: `${spec.of}=${level}`,
          estimate: orNull(estimate),
          se: orNull(se),
          ci,
          df: orNull(df),
          ...test,
          ...size,
        },
      ];
    }),
    ...(spec.vcov ? { vcov: matrixOut(withoutRow(covariance, base)) } : {}),
    explanation: { ...rule, df: modelFreedom(rule.df, spec.confidence, 'plus 1, less the coefficients') },
  };
}

function tested(estimate: number, se: number, df: number): { t: number | null; p: number | null } {
  const t = se > 0 ? estimate / se : NaN;
  return { t: orNull(t), p: orNull(df > 0 ? ptTwoSided(t, df) : NaN) };
}

const withoutRow = (of: Matrix, index: number): Matrix =>
  of.filter((_, i) => i !== index).map((row) => row.filter((_, j) => j !== index));

interface Margin {
  readonly mean: number;
  readonly predicted: Float64Array;
  /** Derivative of the mean by the standardised coefficients. */
  readonly gradient: Float64Array;
  readonly weight: number;
}

/** The kept columns over the units, as if all had the level `code`. */
function setTo({ matrix }: GlmModel, category: CategoryColumn, code: number): Float64Array[] {
  const everywhere = new Int32Array(category.codes.length).fill(code);
  return matrix.kept.map((j, k) => {
    const column = matrix.columns[j]!;
    const factors = column.factors.map((f) =>
      'codes' in f && f.codes === category.codes ? { codes: everywhere, code: f.code } : f,
    );
    const shift = matrix.shift[k]!;
    const scale = matrix.scale[k]!;
    return columnValues({ ...column, factors }, matrix.units.rows).map((v) => (v - shift) / scale);
  });
}

/** Is every column that this level would switch on estimated? */
function isEstimable({ matrix }: GlmModel, category: CategoryColumn, code: number): boolean {
  return matrix.columns.every(
    (column, j) =>
      matrix.kept.includes(j) ||
      !column.factors.some((f) => 'codes' in f && f.codes === category.codes && f.code === code),
  );
}

function margin(model: GlmModel, x: readonly Float64Array[], weights: Float64Array, b: Float64Array): Margin {
  const { link, offset } = model.problem;
  const w = unitSums(model.matrix.units, weights);
  const eta = linearPredictor(x, b, offset);
  const predicted = new Float64Array(eta.length);
  const gradient = new Float64Array(x.length);
  const out = new Float64Array(3);
  let weight = 0;
  let sum = 0;
  for (let u = 0; u < eta.length; u++) {
    link.mean(eta[u]!, out);
    predicted[u] = out[0]! + model.level;
    weight += w[u]!;
    sum += w[u]! * predicted[u]!;
    for (let j = 0; j < x.length; j++) gradient[j]! += w[u]! * out[2]! * x[j]![u]!;
  }
  return { mean: sum / weight, predicted, gradient: gradient.map((g) => g / weight), weight };
}

/** What a row adds by its own prediction, and through the coefficients. */
function influence(model: GlmModel, at: Margin): Float64Array {
  const { matrix, inverse, fit, response } = model;
  const [z] = glmInfluence(matrix, multiply([at.gradient], inverse), fit, response);
  matrix.units.unitOf.forEach((u, i) => {
    if (u >= 0) z![i]! += (at.predicted[u]! - at.mean) / at.weight;
  });
  return z!;
}
