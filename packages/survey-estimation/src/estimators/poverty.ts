/** Poverty below a line: share of the poor (alpha 0), gap (1), severity (2). Source: Foster, Greer and Thorbecke (1984), Econometrica 52, 761-766. */
import type { GroupedContext } from '../core/context.ts';
import { measuresOf, namesOf } from '../core/measure.ts';
import { refuse } from '../core/refusal.ts';
import { groupedRows } from '../inference/grouped-rows.ts';
import { sumOfWeights, weightedSum } from '../inference/weighted.ts';
import { between, finite, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { measure } from '../core/circumstances.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { grouped } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('poverty'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measure,
  /** The poverty line, in the unit of the data. */
  line: finite,
  /** 0: share of the poor (default), 1: mean gap, 2: its square. */
  alpha: optional(between(0, 10)),
  ...grouped,
});
export type PovertySpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('poverty'), ...rowsOf });
type Result = Described<typeof result>;
const about = { method: 'mean poverty gap to the power alpha', source: 'Foster, Greer and Thorbecke (1984)' };

/** The mean of ((line - y)/line)^alpha where y < line, else 0. Refuses a line that is not positive. */
export const poverty = defineEstimator({
  kind: 'poverty',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, by }) => ({ measures: [of], divided: namesOf(by) }),
  answer,
});

function answer(ctx: GroupedContext, spec: PovertySpec): Result {
  if (!(spec.line > 0)) refuse('bad-spec', `the poverty line must be positive, not ${spec.line}`);
  const { label, values } = measuresOf(ctx.frame, spec.of, false)[0]!;
  const alpha = spec.alpha ?? 0;
  const poor = values.map((y) => (isNaN(y) ? NaN : y < spec.line ? ((spec.line - y) / spec.line) ** alpha : 0));
  const question = {
    about,
    labels: [label],
    needed: [values],
    by: namesOf(spec.by),
    vcov: spec.vcov === true,
    confidence: spec.confidence,
  } as const;
  const found = groupedRows(ctx, question, {
    estimates: (w, { rows }) => Float64Array.of(weightedSum(w, poor, rows) / sumOfWeights(w, rows)),
    influence: ([mean], { rows }) => {
      const size = sumOfWeights(ctx.weights, rows);
      return [Float64Array.from(rows, (i) => (poor[i]! - mean!) / size)];
    },
  });
  return { kind: 'poverty', ...found };
}
