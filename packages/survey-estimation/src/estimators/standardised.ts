/**
 * Directly standardised means and rates: means in the levels of some columns, put together by known shares.
 * Source: Korn and Graubard (1999), Analysis of Health Surveys, 3.6; R's survey: `svystandardize`.
 */
import type { GroupedContext } from '../core/context.ts';
import { columnOf } from '../core/frame.ts';
import { manyMeasures, namesOf } from '../core/measure.ts';
import { refuse } from '../core/refusal.ts';
import { groupedRows } from '../inference/grouped-rows.ts';
import { groupColumns, type Group } from '../inference/groups.ts';
import { sumOfWeights, weightedSum } from '../inference/weighted.ts';
import { between, listOf, objectOf, oneOf, optional, recordOf, text, type Described } from '../core/describe.ts';
import { crossing, scalar } from '../core/circumstances.ts';
import { measures, grouped } from '../core/grouped.ts';
import { defineEstimator, everyRow } from '../inference/estimator.ts';
import { listed } from '../core/measure.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('standardised'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: measures,
  /** Columns over whose cells shares are known. */
  over: crossing,
  /** The standard population. */
  shares: listOf(
    objectOf({
      /** Levels of the cell. */
      levels: recordOf(scalar),
      /** Its share in the standard population, or a number in proportion. */
      share: between(0, 1e300),
    }),
    1,
  ),
  /** Name of the figure. */
  label: optional(text),
  ...grouped,
});
export type StandardisedSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('standardised'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'means standardised to known shares',
  source: 'Korn and Graubard (1999), Analysis of Health Surveys, 3.6',
};

/** Standardised means by groups; none in a group that lacks a level of positive share. Refuses rows of a level without share. */
export const standardised = defineEstimator({
  kind: 'standardised',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of, over, by }) => ({ measures: listed(of), divided: [...namesOf(over), ...namesOf(by)] }),
  answer,
});

function answer(ctx: GroupedContext, spec: StandardisedSpec): Result {
  const measures = manyMeasures(ctx.frame, spec.of, false);
  const over = namesOf(spec.over);
  const cell = cellsOf(ctx, spec, over);
  const whole = spec.shares.reduce((sum, { share }) => sum + share, 0);
  if (!(whole > 0)) refuse('bad-spec', 'the shares add up to nothing');
  const shares = spec.shares.map(({ share }) => share / whole);
  const strata = (group: Group) => shares.map((_, s) => group.rows.filter((i) => cell[i] === s));
  const question = {
    about,
    labels: measures.map(({ label }) => label),
    needed: [...measures.map(({ values }) => values), ...groupColumns(ctx.frame, over)],
    by: namesOf(spec.by),
    vcov: spec.vcov === true,
    confidence: spec.confidence,
  } as const;
  const mean = (w: Float64Array, y: Float64Array, rows: Uint32Array) => weightedSum(w, y, rows) / sumOfWeights(w, rows);
  const found = groupedRows(ctx, question, {
    estimates: (w, group) => {
      const parts = strata(group);
      return Float64Array.from(measures, ({ values }) =>
        parts.reduce((sum, rows, s) => (shares[s] === 0 ? sum : sum + shares[s]! * mean(w, values, rows)), 0),
      );
    },
    influence: (_, group) => {
      const parts = strata(group);
      const sizes = parts.map((rows) => sumOfWeights(ctx.weights, rows));
      return measures.map(({ values }) => {
        const means = parts.map((rows) => mean(ctx.weights, values, rows));
        return Float64Array.from(group.rows, (i) => {
          const s = cell[i]!;
          return shares[s] === 0 ? 0 : (shares[s]! * (values[i]! - means[s]!)) / sizes[s]!;
        });
      });
    },
  });
  return { kind: 'standardised', ...found };
}

/** The line of `shares` for every row, -1 where a level is missing. */
function cellsOf(ctx: GroupedContext, spec: StandardisedSpec, over: readonly string[]): Int32Array {
  const columns = over.map((name) => columnOf(ctx.frame, name));
  const other = spec.shares.flatMap(({ levels }) => Object.keys(levels)).find((name) => !over.includes(name));
  if (other !== undefined) refuse('bad-spec', `the shares name "${other}", which is not in "over"`);
  const lines = new Map(
    spec.shares.map(({ levels }, s) => [JSON.stringify(over.map((name) => String(levels[name]))), s]),
  );
  const out = new Int32Array(ctx.frame.rows);
  for (let i = 0; i < out.length; i++) {
    const gap = columns.some((c) => (c.type === 'number' ? isNaN(c.values[i]!) : c.codes[i]! < 0));
    const label = gap
      ? ''
      : JSON.stringify(columns.map((c) => (c.type === 'number' ? String(c.values[i]) : c.levels[c.codes[i]!]!)));
    out[i] = gap ? -1 : (lines.get(label) ?? refuse('unknown-level', `no share is given for ${label}`));
  }
  return out;
}
