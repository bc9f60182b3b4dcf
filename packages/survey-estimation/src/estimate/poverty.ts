/** Poverty below a line: share of the poor (alpha 0), gap (1), severity (2). Source: Foster, Greer and Thorbecke (1984), Econometrica 52, 761-766. */
import type { GroupedContext } from '../context.ts';
import { measuresOf, namesOf } from '../measure.ts';
import { refuse } from '../refusal.ts';
import type { PovertySpec, ResultOf } from '../spec.ts';
import { groupedRows } from './grouped-rows.ts';
import { sumOfWeights, weightedSum } from './weighted.ts';

/** The mean of ((line - y)/line)^alpha where y < line, else 0. Refuses a line that is not positive. */
export function estimatePoverty(ctx: GroupedContext, spec: PovertySpec): ResultOf<'poverty'> {
  if (!(spec.line > 0)) refuse('bad-spec', `the poverty line must be positive, not ${spec.line}`);
  const { label, values } = measuresOf(ctx.frame, spec.of, false)[0]!;
  const alpha = spec.alpha ?? 0;
  const poor = values.map((y) => (isNaN(y) ? NaN : y < spec.line ? ((spec.line - y) / spec.line) ** alpha : 0));
  const question = {
    kind: 'poverty',
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
