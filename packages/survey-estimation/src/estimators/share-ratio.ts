/**
 * What the richest share holds over what the poorest share holds (S80/S20 for 0.2).
 * Source: Langel and Tille (2011), Survey Methodology 37, 145-158; partial sums linearised by Deville (1999): the density
 * at the quantile cancels.
 */
import type { GroupedContext } from '../core/context.ts';
import { measuresOf, namesOf } from '../core/measure.ts';
import { groupedRows, type Smooth } from '../inference/grouped-rows.ts';
import type { Group } from '../inference/groups.ts';
import { distribution, quantileAt } from '../inference/quantile-rule.ts';
import { between, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { grouped } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('shareRatio'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measure,
  /** Share at each end, below 0.5. Default 0.2. */
  share: optional(between(0, 0.5, true)),
  ...grouped,
});
export type ShareRatioSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('shareRatio'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'sum of the richest over sum of the poorest',
  source: 'Langel and Tille (2011); Deville (1999)',
};

/** What the richest share holds over what the poorest share holds, by groups (S80/S20 for a share of 0.2); quantiles by the rule `math`. */
export const shareRatio = defineEstimator({
  kind: 'shareRatio',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: [of], divided: namesOf(by) }),
  answer,
});

function answer(ctx: GroupedContext, spec: ShareRatioSpec): Result {
  const { label, values } = measuresOf(ctx.frame, spec.of, false)[0]!;
  const question = {
    about,
    labels: [label],
    needed: [values],
    by: namesOf(spec.by),
    vcov: spec.vcov === true,
    confidence: spec.confidence,
  } as const;
  return { kind: 'shareRatio', ...groupedRows(ctx, question, ratioOf(ctx, values, spec.share ?? 0.2)) };
}

interface Parts {
  readonly low: number;
  readonly high: number;
  readonly poorest: number;
  readonly richest: number;
}

function ratioOf(ctx: GroupedContext, y: Float64Array, share: number): Smooth {
  const parts = (w: Float64Array, { rows }: Group): Parts => {
    const sorted = rows.slice().sort((a, b) => y[a]! - y[b]!);
    const d = distribution(
      Float64Array.from(sorted, (i) => y[i]!),
      Float64Array.from(sorted, (i) => w[i]!),
    );
    const low = quantileAt(d, share, 'math');
    const high = quantileAt(d, 1 - share, 'math');
    let poorest = 0;
    let richest = 0;
    for (const i of sorted) {
      if (y[i]! <= low) poorest += w[i]! * y[i]!;
      if (y[i]! > high) richest += w[i]! * y[i]!;
    }
    return { low, high, poorest, richest };
  };
  return {
    estimates: (w, group) => {
      const { poorest, richest } = parts(w, group);
      return Float64Array.of(poorest > 0 ? richest / poorest : NaN);
    },
    influence: ([ratio], group) => {
      const { low, high, poorest } = parts(ctx.weights, group);
      const partial = (x: number, q: number, p: number) => (x <= q ? x - q : 0) + p * q;
      return [
        Float64Array.from(group.rows, (i) => {
          const x = y[i]!;
          return (x - partial(x, high, 1 - share) - ratio! * partial(x, low, share)) / poorest;
        }),
      ];
    },
  };
}
