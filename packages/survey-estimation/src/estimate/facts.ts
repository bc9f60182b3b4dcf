/** Facts of the design and of the weights in the domain. */
import type { GroupedContext } from '../context.ts';
import { countRows } from '../frame.ts';
import { exactSum } from '../numeric/sum.ts';
import { refuse } from '../refusal.ts';
import type { DegfSpec, ResultOf, WeightsSpec } from '../spec.ts';
import { explain } from './explain.ts';
import { numbersWhere } from './groups.ts';
import { orNull } from './output.ts';
import { spencerEffect } from './spencer-effect.ts';
import { sumOfWeights } from './weighted.ts';

/** Degrees of freedom, clusters and strata (of linearised designs), rows and weight of the domain. */
export function degreesOfFreedom(ctx: GroupedContext, spec: DegfSpec): ResultOf<'degf'> {
  const used = ctx.usedRows([]);
  const rows = numbersWhere(used);
  const counted = ctx.replicates === null ? ctx.countClusters(used) : null;
  return {
    kind: 'degf',
    df: orNull(ctx.df(used, spec.confidence)),
    ...(counted ?? {}),
    n: countRows(ctx.frame, rows),
    sumw: sumOfWeights(ctx.weights, rows),
    explanation: explain(ctx, 'degf', spec.confidence),
  };
}

/**
 * Number, sum, extremes and sum of squares of the final weights in the domain, Kish's design effect of unequal weights and
 * effective number (Kish 1965, 11.7), Spencer's for the mean of a number; `values` of data lines, from 1.
 */
export function weightFacts(ctx: GroupedContext, spec: WeightsSpec): ResultOf<'weights'> {
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
    explanation: explain(ctx, 'weights'),
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
