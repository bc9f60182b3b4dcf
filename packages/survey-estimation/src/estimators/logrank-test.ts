/**
 * Log-rank tests of survival in two or more groups, weighted by survival^rho (1 - survival)^gamma (Fleming and Harrington
 * 1991): observed less expected events, their design-based covariance by the linearised statistic; F on q and df + 1 - q.
 *
 * Source: Rader (2014), Methods for analyzing survival and binary data in complex surveys, Harvard dissertation (R's
 * `svylogrank`); for rho = gamma = 0 it is the score test of a Cox model with Breslow's ties (Binder 1992).
 */
import type { GroupedContext } from '../core/context.ts';
import { refuseNegativeTimes, refuseOtherEvents } from '../core/measure.ts';
import { explain } from '../inference/explain.ts';
import { orNull, tidySe } from '../inference/output.ts';
import { numbersOf } from '../core/frame.ts';
import { cholesky } from '../numeric/cholesky.ts';
import { pf } from '../numeric/distributions.ts';
import { dot } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { counts } from '../model/term-rows.ts';
import { testGroups } from '../inference/two-groups.ts';
import { finite, objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { confidence } from '../core/confidence.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { testOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('logrankTest'),
  /** The column of times, not negative. */
  time: text,
  /** Whether the event came at that time: 1, or 0 where it had not come yet. */
  event: measure,
  /** Columns whose levels make the groups; default none: all used rows together. */
  by: text,
  /** Weight of an event time: survival^rho (1 - survival)^gamma. */
  rho: optional(finite),
  /** Weight of later events (Fleming-Harrington). Default 0. */
  gamma: optional(finite),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type LogrankTestSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('logrankTest'), ...testOf });
type Result = Described<typeof result>;
const about = { method: 'weighted log-rank test', source: 'Rader (2014); Fleming and Harrington (1991)' };

/** Refuses `too-few-levels` unless two levels of `by` have used rows, `singular` without events to compare. */
export const logrankTest = defineEstimator({
  kind: 'logrankTest',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ time, event, by }) => ({ measures: [time, event], divided: [by] }),
  answer,
});

interface Problem {
  /** Used rows by falling time, and the group of each row of the frame. */
  readonly order: Uint32Array;
  readonly group: Int32Array;
  readonly groups: number;
  readonly time: Float64Array;
  readonly event: Float64Array;
  readonly weightOf: (survival: number) => number;
}

/** An event time: hazard dN/Y, its weight, and the share of each group among those at risk. */
interface EventTime {
  readonly time: number;
  readonly hazard: number;
  readonly weight: number;
  readonly shares: Float64Array;
}

function answer(ctx: GroupedContext, spec: LogrankTestSpec): Result {
  const time = numbersOf(ctx.frame, spec.time);
  const event = ctx.measure(spec.event).values;
  const { used, groups } = testGroups(ctx, [time, event], spec.by);
  refuseOtherEvents(event, used);
  refuseNegativeTimes(time, used);
  const group = new Int32Array(used.length);
  groups.forEach((g, k) => g.rows.forEach((i) => (group[i] = k)));
  const rows = Uint32Array.from([...used.keys()].filter((i) => used[i] === 1));
  const problem: Problem = {
    order: rows.sort((a, b) => time[b]! - time[a]! || a - b),
    group,
    groups: groups.length,
    time,
    event,
    weightOf: (s) => s ** (spec.rho ?? 0) * (1 - s) ** (spec.gamma ?? 0),
  };
  const q = groups.length - 1;
  const residuals = (weights: Float64Array) => martingaleScores(problem, eventTimes(problem, weights));
  const scores = (weights: Float64Array) =>
    residuals(weights).map((z) => z.reduce((s, v, i) => s + weights[i]! * v, 0));
  const estimate = scores(ctx.weights);
  const covariance = ctx.covariance({ estimate, used, influence: () => residuals(ctx.weights), refit: scores });
  const factor = cholesky(covariance);
  if (typeof factor === 'number') return refuse('singular', 'there are no events at which the groups could differ');
  const statistic = dot(estimate, factor.solve(estimate)) / q;
  const df = ctx.df(used, spec.confidence) + (spec.confidence?.df === undefined ? 1 - q : 0);
  const two =
    q === 1 ? { estimate: orNull(estimate[0]!), se: orNull(tidySe(Math.sqrt(covariance[0]![0]!), estimate[0]!)) } : {};
  return {
    kind: 'logrankTest',
    ...two,
    statistic: orNull(statistic),
    ndf: q,
    ddf: orNull(df),
    p: orNull(df > 0 ? pf(statistic, q, df, true) : NaN),
    ...counts(ctx, used),
    explanation: explain(ctx, about, spec.confidence),
  };
}

/** The event times, rising, with survival before each by the product limit. */
function eventTimes({ order, group, groups, time, event, weightOf }: Problem, weights: Float64Array): EventTime[] {
  const atRisk = new Float64Array(groups);
  const falling: { time: number; dead: number; total: number; shares: Float64Array }[] = [];
  for (let from = 0; from < order.length;) {
    let to = from;
    let dead = 0;
    for (; to < order.length && time[order[to]!] === time[order[from]!]; to++) {
      const i = order[to]!;
      atRisk[group[i]!]! += weights[i]!;
      if (event[i] === 1) dead += weights[i]!;
    }
    const total = atRisk.reduce((s, y) => s + y, 0);
    if (dead > 0) falling.push({ time: time[order[from]!]!, dead, total, shares: atRisk.map((y) => y / total) });
    from = to;
  }
  let survival = 1;
  return falling.reverse().map(({ time: t, dead, total, shares }) => {
    const weight = weightOf(survival);
    survival *= 1 - dead / total;
    return { time: t, hazard: dead / total, weight, shares };
  });
}

/** For each group but the first and each row: weighted event less the weighted hazard it was exposed to. */
function martingaleScores(
  { order, group, groups, time, event }: Problem,
  events: readonly EventTime[],
): Float64Array[] {
  const out = Array.from({ length: groups - 1 }, () => new Float64Array(time.length));
  const exposure = new Float64Array(groups);
  let overall = 0;
  let next = 0;
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!;
    for (; next < events.length && events[next]!.time <= time[i]!; next++) {
      const at = events[next]!;
      const step = at.weight * at.hazard;
      overall += step;
      at.shares.forEach((share, g) => (exposure[g]! += step * share));
    }
    const own = event[i] === 1 ? events[next - 1] : undefined;
    for (let g = 1; g < groups; g++) {
      const member = group[i] === g ? 1 : 0;
      const seen = own ? own.weight * (member - own.shares[g]!) : 0;
      out[g - 1]![i] = seen - (member * overall - exposure[g]!);
    }
  }
  return out;
}
