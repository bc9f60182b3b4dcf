/**
 * Survival curves with weights: exp(-H) with the Nelson-Aalen hazard H, its variance linearised; or the product limit,
 * without standard error.
 *
 * Sources: Kaplan and Meier (1958), JASA 53, 457-481; Aalen (1978), Annals of Statistics 6, 701-726; linearised hazard:
 * Williams (1995), Product-limit survival functions with correlated survival times, Lifetime Data Analysis 1, 171-186.
 */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { groupColumns, groupsOf, type Group } from '../inference/groups.ts';
import { levelOf, orNull, standardError } from '../inference/output.ts';
import { sumOfWeights } from '../inference/weighted.ts';
import { numbersOf } from '../core/frame.ts';
import { namesOf, refuseNegativeTimes, refuseOtherEvents } from '../core/measure.ts';
import { qnorm } from '../numeric/distributions.ts';
import type { Row } from '../core/result.ts';
import { between, listOf, objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { crossing, measure } from '../core/circumstances.ts';
import { confidence } from '../core/confidence.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('km'),
  /** The column of times, not negative. */
  time: text,
  /** Whether the event came at that time: 1, or 0 where it had not come yet. */
  event: measure,
  /** Times at which survival is wanted. */
  at: listOf(between(0, 1e300), 1),
  /** Columns whose levels make the groups; default none: all used rows together. */
  by: optional(crossing),
  /** `product-limit` or `nelson-aalen` (default). */
  estimator: optional(oneOf('nelson-aalen', 'product-limit')),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type KmSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('km'), ...rowsOf });
type Result = Described<typeof result>;
const about = { method: 'survival curve with weighted events and risk sets', source: 'Williams (1995); Aalen (1978)' };

/** The curve at the times asked for. With replicates the variance of H is its spread over them. */
export const km = defineEstimator({
  kind: 'km',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ time, event, by }) => ({ measures: [time, event], divided: namesOf(by) }),
  answer,
});

/** Weights at risk and of the events at each time with events of some weight, times rising. */
interface RiskTable {
  readonly time: Float64Array;
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
}

function answer(ctx: GroupedContext, spec: KmSpec): Result {
  const time = numbersOf(ctx.frame, spec.time);
  const event = ctx.measure(spec.event).values;
  const by = namesOf(spec.by);
  const used = ctx.usedRows([time, event, ...groupColumns(ctx.frame, by)]);
  refuseOtherEvents(event, used);
  refuseNegativeTimes(time, used);
  const productLimit = spec.estimator === 'product-limit';
  const rows = groupsOf(ctx.frame, by, used).flatMap((group) => {
    const table = riskTable(ctx.weights, time, event, group.rows);
    const points = productLimit ? productLimits(table, spec.at) : hazardCurve(ctx, spec, group, table, time, event);
    const sumw = sumOfWeights(ctx.weights, group.rows);
    return points.map((point, k): Row => ({
      label: spec.time,
      ...(group.by ? { by: group.by } : {}),
      time: spec.at[k]!,
      ...point,
      df: null,
      n: group.rows.length,
      sumw,
    }));
  });
  const rule = explain(ctx, about, spec.confidence);
  const variance = productLimit ? 'none' : rule.variance;
  return { kind: 'km', rows, explanation: { ...rule, variance, df: 'infinite (normal distribution)' } };
}

type Point = Pick<Row, 'estimate' | 'se' | 'ci'>;

function productLimits({ time, atRisk, events }: RiskTable, at: readonly number[]): Point[] {
  return at.map((t) => {
    const survival = time.reduce((s, x, k) => (x <= t ? s * (1 - events[k]! / atRisk[k]!) : s), 1);
    return { estimate: orNull(survival), se: null, ci: [null, null] };
  });
}

function hazardCurve(
  ctx: GroupedContext,
  spec: KmSpec,
  group: Group,
  table: RiskTable,
  time: Float64Array,
  event: Float64Array,
): Point[] {
  const hazardOf = (risks: RiskTable) =>
    spec.at.map((t) => risks.time.reduce((h, x, k) => (x <= t ? h + risks.events[k]! / risks.atRisk[k]! : h), 0));
  const hazard = hazardOf(table);
  const variance = ctx.covariance({
    estimate: hazard,
    used: group.used,
    influence: () => spec.at.map((t) => hazardInfluence(table, group.rows, time, event, t)),
    refit: (weights) => hazardOf(riskTable(weights, time, event, group.rows)),
  });
  const z = qnorm((1 - levelOf(spec.confidence)) / 2, true);
  return hazard.map((h, k) => {
    const se = h === 0 ? 0 : standardError(variance[k]![k]!, h);
    const survival = Math.exp(-h);
    return {
      estimate: orNull(survival),
      se: orNull(survival * se),
      ci: [orNull(Math.exp(-h - z * se)), orNull(Math.min(1, Math.exp(-h + z * se)))],
    };
  });
}

/** (dN_i - Y_i dN/Y)/Y summed up to t, for each row. */
function hazardInfluence(
  table: RiskTable,
  rows: Uint32Array,
  time: Float64Array,
  event: Float64Array,
  t: number,
): Float64Array {
  const passed = new Float64Array(table.time.length + 1);
  table.time.forEach((_, k) => (passed[k + 1] = passed[k]! + table.events[k]! / table.atRisk[k]! ** 2));
  const last = countUpTo(table.time, t);
  const out = new Float64Array(time.length);
  for (const i of rows) {
    const k = Math.min(countUpTo(table.time, time[i]!), last);
    out[i] = -passed[k]!;
    if (event[i] === 1 && time[i]! <= t) out[i]! += 1 / table.atRisk[k - 1]!;
  }
  return out;
}

/** How many of the rising times are at most t. */
function countUpTo(times: Float64Array, t: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

function riskTable(w: Float64Array, time: Float64Array, event: Float64Array, rows: Uint32Array): RiskTable {
  const sorted = rows.slice().sort((a, b) => time[b]! - time[a]! || a - b);
  const times: number[] = [];
  const atRisk: number[] = [];
  const events: number[] = [];
  let risk = 0;
  for (let from = 0; from < sorted.length;) {
    const t = time[sorted[from]!]!;
    let dead = 0;
    let to = from;
    for (; to < sorted.length && time[sorted[to]!] === t; to++) {
      const i = sorted[to]!;
      risk += w[i]!;
      if (event[i] === 1) dead += w[i]!;
    }
    if (dead !== 0) {
      times.push(t);
      atRisk.push(risk);
      events.push(dead);
    }
    from = to;
  }
  return {
    time: Float64Array.from(times.reverse()),
    atRisk: Float64Array.from(atRisk.reverse()),
    events: Float64Array.from(events.reverse()),
  };
}
