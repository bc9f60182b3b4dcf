/**
 * Gini index: half the mean absolute difference over the mean; equal values share their rank.
 * Source: Langel and Tille (2013), JRSS A 176, 521-540; linearised as Deville (1999), Survey Methodology 25, 193-203.
 */
import type { GroupedContext } from '../core/context.ts';
import { measuresOf, namesOf } from '../core/measure.ts';
import { groupedRows, type Smooth } from '../inference/grouped-rows.ts';
import type { Group } from '../inference/groups.ts';
import { sumOfWeights, weightedSum } from '../inference/weighted.ts';
import { objectOf, oneOf, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { grouped } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('gini'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measure,
  ...grouped,
});
export type GiniSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('gini'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'half the mean absolute difference over the mean',
  source: 'Langel and Tille (2013); Deville (1999)',
};

/** Gini: 0 where all have the same, near 1 where one has all; by groups. A group whose total is not positive has no estimate. */
export const gini = defineEstimator({
  kind: 'gini',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: [of], divided: namesOf(by) }),
  answer,
});

function answer(ctx: GroupedContext, spec: GiniSpec): Result {
  const { label, values } = measuresOf(ctx.frame, spec.of, false)[0]!;
  const question = {
    about,
    labels: [label],
    needed: [values],
    by: namesOf(spec.by),
    vcov: spec.vcov === true,
    confidence: spec.confidence,
  } as const;
  return { kind: 'gini', ...groupedRows(ctx, question, giniOf(ctx, values)) };
}

function giniOf(ctx: GroupedContext, y: Float64Array): Smooth {
  const differences = (w: Float64Array, group: Group) => meanDifferences(y, w, group);
  return {
    estimates: (w, group) => {
      const total = weightedSum(w, y, group.rows);
      const d = differences(w, group);
      let sum = 0;
      group.rows.forEach((row, i) => (sum += w[row]! * d[i]!));
      return Float64Array.of(total > 0 ? sum / (2 * total * sumOfWeights(w, group.rows)) : NaN);
    },
    influence: ([g], group) => {
      const size = sumOfWeights(ctx.weights, group.rows);
      const total = weightedSum(ctx.weights, y, group.rows);
      const d = differences(ctx.weights, group);
      return [d.map((x, i) => x / (size * total) - g! / size - (g! * y[group.rows[i]!]!) / total)];
    },
  };
}

/** For each row k of the group the sum over its rows j of w_j |y_k - y_j|. */
function meanDifferences(y: Float64Array, w: Float64Array, { rows }: Group): Float64Array {
  const order = Uint32Array.from(rows.keys()).sort((a, b) => y[rows[a]!]! - y[rows[b]!]!);
  const size = sumOfWeights(w, rows);
  const total = weightedSum(w, y, rows);
  const out = new Float64Array(rows.length);
  let below = 0;
  let amount = 0;
  for (let from = 0; from < order.length;) {
    const value = y[rows[order[from]!]!]!;
    let to = from;
    let tied = 0;
    while (to < order.length && y[rows[order[to]!]!]! === value) tied += w[rows[order[to++]!]!]!;
    const above = size - below - tied;
    const rest = total - amount - tied * value;
    const sum = value * below - amount + rest - value * above;
    for (let k = from; k < to; k++) out[order[k]!] = sum;
    below += tied;
    amount += tied * value;
    from = to;
  }
  return out;
}
