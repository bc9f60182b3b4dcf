/** Linear combinations of rows. Refuses `unknown-row`. Source: inference/combine.ts. */
import type { GroupedContext } from '../core/context.ts';
import { finite, listOf, objectOf, oneOf, optional, recordOf, text, type Described } from '../core/describe.ts';
import { scalar } from '../core/circumstances.ts';
import { single } from '../core/grouped.ts';
import { rowsOf } from '../core/result.ts';
import { combine } from '../inference/combine.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { TAYLOR } from '../inference/explain.ts';
import { linearForm, linearPeople, planLinear } from '../inference/linear.ts';

const contrastTerm = objectOf({
  /** The row: label and levels; what is not named must be alike. */
  row: objectOf({
    /** Its label, or the name of the combination. */
    label: optional(text),
    /** Levels of its group. */
    by: optional(recordOf(scalar)),
  }),
  /** Its coefficient. */
  weight: finite,
});
const form = objectOf({
  kind: oneOf('contrast'),
  /** The estimate whose rows are combined. */
  of: linearForm,
  /** The combinations. */
  contrasts: listOf(
    objectOf({
      /** Its label, or the name of the combination. */
      label: text,
      /** Rows and their coefficients. */
      terms: listOf(contrastTerm, 1),
    }),
    1,
  ),
  ...single,
});
export type ContrastSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('contrast'), ...rowsOf });
const about = { method: 'linear combination of rows, with their covariance', source: TAYLOR };

/** Linear combinations of rows. Refuses `unknown-row`. */
export const contrast = defineEstimator({
  kind: 'contrast',
  spec: form,
  result,
  explain: about,
  plan: (spec, collect) => ({ ...spec, of: planLinear(spec.of, collect) }),
  people: ({ of, contrasts }) => {
    const { measures, divided } = linearPeople(of);
    const named = contrasts.flatMap(({ terms }) => terms.flatMap(({ row }) => Object.keys(row.by ?? {})));
    return { measures, divided: [...divided, ...named] };
  },
  answer: (ctx: GroupedContext, spec: ContrastSpec) => ({
    kind: 'contrast' as const,
    ...combine(ctx, spec, about, () => spec.contrasts),
  }),
});
