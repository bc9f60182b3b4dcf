/** Facts of the design in the domain. */
import type { GroupedContext } from '../core/context.ts';
import { countRows } from '../core/frame.ts';
import { explain } from '../inference/explain.ts';
import { numbersWhere } from '../inference/groups.ts';
import { orNull } from '../inference/output.ts';
import { sumOfWeights } from '../inference/weighted.ts';
import { finite, objectOf, oneOf, optional, type Described } from '../core/describe.ts';
import { confidence } from '../core/confidence.ts';
import { value, counts, explained } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';

const form = objectOf({
  kind: oneOf('degf'),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type DegfSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('degf'),
  /** Degrees of freedom; null: infinite. */
  df: value,
  /** Number of first-stage clusters. */
  clusters: optional(finite),
  /** Number of strata. */
  strata: optional(finite),
  ...counts,
  ...explained,
});
type Result = Described<typeof result>;
const about = {
  method: 'degrees of freedom: clusters less strata',
  source: 'Korn and Graubard (1999), Analysis of Health Surveys, 5.2',
};

/** Degrees of freedom, clusters and strata (of linearised designs), rows and weight of the domain. */
export const degf = defineEstimator({
  kind: 'degf',
  spec: form,
  result,
  explain: about,
  plan: (spec) => spec,
  people: () => ({ measures: [], divided: [] }),
  answer,
});

function answer(ctx: GroupedContext, spec: DegfSpec): Result {
  const used = ctx.usedRows([]);
  const rows = numbersWhere(used);
  const counted = ctx.replicates === null ? ctx.countClusters(used) : null;
  return {
    kind: 'degf',
    df: orNull(ctx.df(used, spec.confidence)),
    ...(counted ?? {}),
    n: countRows(ctx.frame, rows),
    sumw: sumOfWeights(ctx.weights, rows),
    explanation: explain(ctx, about, spec.confidence),
  };
}
