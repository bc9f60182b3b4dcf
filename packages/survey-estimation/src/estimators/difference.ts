/** First group less second, for every label of the estimate. Refuses `unknown-row`. Source: inference/combine.ts. */
import type { GroupedContext } from '../core/context.ts';
import { listOf, objectOf, oneOf, recordOf, type Described } from '../core/describe.ts';
import { scalar, type Scalar } from '../core/circumstances.ts';
import { single } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';
import { refuse } from '../core/refusal.ts';
import { combine, type Combination } from '../inference/combine.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { TAYLOR } from '../inference/explain.ts';
import { linearForm, linearPeople, planLinear } from '../inference/linear.ts';

const form = objectOf({
  kind: oneOf('difference'),
  /** The estimate, with groups. */
  of: linearForm,
  /** First and second group: levels by column. */
  between: listOf(recordOf(scalar), 2, 2),
  ...single,
});
export type DifferenceSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('difference'), ...rowsOf });
const about = { method: 'difference between two groups, with their covariance', source: TAYLOR };

/** First group less second, for every label of the estimate. Refuses `unknown-row`. */
export const difference = defineEstimator({
  kind: 'difference',
  spec: form,
  result,
  explain: about,
  plan: (spec, collect) => ({ ...spec, of: planLinear(spec.of, collect) }),
  people: ({ of, between }) => {
    const { measures, divided } = linearPeople(of);
    return { measures, divided: [...divided, ...between.flatMap((group) => Object.keys(group))] };
  },
  answer: (ctx: GroupedContext, spec: DifferenceSpec) => ({
    kind: 'difference' as const,
    ...combine(ctx, spec, about, (labels) => labels.map((label) => differenceOf(label, spec.between))),
  }),
});

function differenceOf(label: string, between: readonly { readonly [column: string]: Scalar }[]): Combination {
  const [first, second] = between;
  if (JSON.stringify(first) === JSON.stringify(second))
    refuse('bad-spec', `the two groups of a difference are the same: ${JSON.stringify(first)}`);
  return {
    label,
    terms: [
      { row: { label, by: first }, weight: 1 },
      { row: { label, by: second }, weight: -1 },
    ],
  };
}
