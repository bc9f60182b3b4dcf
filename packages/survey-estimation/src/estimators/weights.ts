/** Facts of the weights in the domain. */
import type { GroupedContext } from '../core/context.ts';
import { exactSum } from '../numeric/sum.ts';
import { refuse } from '../core/refusal.ts';
import { explain } from '../inference/explain.ts';
import { orNull } from '../inference/output.ts';
import { spencerEffect } from '../inference/spencer-effect.ts';
import { finite, ownListOf, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { value, counts, explained } from '../core/result.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';

const form = objectOf({
  kind: oneOf('weights'),
  /** Data lines, from 0, of `values`. */
  rows: optional(ownListOf(finite)),
  /** The number for whose mean the model design effect is wanted. */
  of: optional(measure),
});
export type WeightsSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('weights'),
  ...counts,
  /** Least weight. */
  min: finite,
  /** Largest weight. */
  max: finite,
  /** Sum of squares. */
  sumsq: finite,
  /** Kish’s design effect of unequal weights. */
  deffKish: optional(value),
  /** Spencer's, of the number in `of`. */
  deffSpencer: optional(value),
  /** Effective number of rows. */
  effectiveN: optional(value),
  /** Weights of single rows. */
  values: optional(ownListOf(finite)),
  ...explained,
});
type Result = Described<typeof result>;
const about = { method: 'facts of the final weights', source: 'Kish (1992)' };

/** * Number, sum, extremes and sum of squares of the final weights in the domain, Kish's design effect of unequal weights and effective number (Kish 1965, 11.7), Spencer's for the mean of a number; `values` of data lines, from 1. */
export const weights = defineEstimator({
  kind: 'weights',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of }) => ({ measures: of === undefined ? [] : [of], divided: [], single: true }),
  answer,
});

function answer(ctx: GroupedContext, spec: WeightsSpec): Result {
  const w = ctx.weights.filter((v, i) => v !== 0 && ctx.domain[i] === 1);
  if (w.length === 0) refuse('empty-domain', 'no row of weight other than 0 is in the domain');
  const sumw = exactSum(w);
  const sumsq = exactSum(w.map((v) => v * v));
  return {
    kind: 'weights',
    n: w.length,
    sumw,
    min: w.reduce((a, b) => Math.min(a, b)),
    max: w.reduce((a, b) => Math.max(a, b)),
    sumsq,
    deffKish: (w.length * sumsq) / sumw ** 2,
    effectiveN: sumw ** 2 / sumsq,
    ...(spec.of === undefined ? {} : { deffSpencer: orNull(spencerEffect(ctx, spec.of)) }),
    ...(spec.rows ? { values: valuesOfLines(ctx, spec.rows) } : {}),
    explanation: explain(ctx, about),
  };
}

function valuesOfLines(ctx: GroupedContext, lines: readonly number[]): number[] {
  const wanted = new Set(lines);
  const found = new Map<number, number>();
  ctx.frame.line.forEach((line, i) => {
    if (wanted.has(line + 1)) found.set(line + 1, ctx.weights[i]!);
  });
  return lines.map((line) => found.get(line) ?? refuse('bad-spec', `there is no data line ${line}`));
}
