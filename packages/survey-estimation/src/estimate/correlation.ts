/** Correlations of variables. Source: Taylor linearisation of the ratio of moments (Binder 1983). */
import type { GroupedContext } from '../context.ts';
import { manyMeasures, namesOf } from '../measure.ts';
import type { CorrelationSpec, ResultOf } from '../spec.ts';
import { groupedRows } from './grouped-rows.ts';
import type { Group } from './groups.ts';
import { sumOfWeights, weightedMoment, weightedSum } from './weighted.ts';

/** One row for each pair, labelled `a,b`; none where a variable does not vary. */
export function estimateCorrelation(ctx: GroupedContext, spec: CorrelationSpec): ResultOf<'correlation'> {
  const measures = manyMeasures(ctx.frame, spec.of, false);
  const pairs = measures.flatMap((a, i) =>
    measures.slice(i + 1).map((b) => ({ label: `${a.label},${b.label}`, a: a.values, b: b.values })),
  );
  const question = {
    kind: 'correlation',
    labels: pairs.map(({ label }) => label),
    needed: measures.map(({ values }) => values),
    by: namesOf(spec.by),
    vcov: spec.vcov === true,
    confidence: spec.confidence,
  } as const;
  const found = groupedRows(ctx, question, {
    estimates: (w, group) => Float64Array.from(pairs, ({ a, b }) => momentsOf(w, a, b, group).r),
    influence: (r, group) => {
      const size = sumOfWeights(ctx.weights, group.rows);
      return pairs.map(({ a, b }, j) => {
        const m = momentsOf(ctx.weights, a, b, group);
        return Float64Array.from(group.rows, (i) => {
          const u = (a[i]! - m.meanA) / m.sdA;
          const v = (b[i]! - m.meanB) / m.sdB;
          return (u * v - (r[j]! / 2) * (u * u + v * v)) / size;
        });
      });
    },
  });
  return { kind: 'correlation', ...found };
}

function momentsOf(w: Float64Array, a: Float64Array, b: Float64Array, { rows }: Group) {
  const size = sumOfWeights(w, rows);
  const meanA = weightedSum(w, a, rows) / size;
  const meanB = weightedSum(w, b, rows) / size;
  const plain = (rows.length - 1) / rows.length;
  const sdA = Math.sqrt(plain * weightedMoment(w, a, meanA, a, meanA, rows));
  const sdB = Math.sqrt(plain * weightedMoment(w, b, meanB, b, meanB, rows));
  return { meanA, meanB, sdA, sdB, r: (plain * weightedMoment(w, a, meanA, b, meanB, rows)) / (sdA * sdB) };
}
