/** How a result was made, for its `explanation`. */
import type { Confidence } from '../core/confidence.ts';
import type { GroupedContext } from '../core/context.ts';
import type { Explanation } from '../core/result.ts';

/** What a kind of estimate is, and where its formula stands. */
export interface About {
  readonly method: string;
  readonly source: string;
}

/** The source of linearised functions of totals. */
export const TAYLOR = 'Sarndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, ch. 5';

/** The explanation of a result of that kind. */
export function explain(
  ctx: Pick<GroupedContext, 'varianceMethod' | 'replicates' | 'warnings'>,
  { method, source }: About,
  confidence?: Confidence,
  more: readonly string[] = [],
): Explanation {
  const warnings = [...(ctx.warnings ?? []), ...more];
  return {
    method,
    source,
    variance: ctx.varianceMethod,
    df: freedomRule(ctx.replicates !== null, confidence),
    ...(warnings.length > 0 ? { warnings } : {}),
    missing: 'rows with a missing value in a named variable count as outside the domain; they stay in the design',
  };
}

function freedomRule(replicates: boolean, confidence: Confidence | undefined): string {
  const rule = confidence?.df ?? 'used';
  if (typeof rule === 'number') return `${rule}, as the spec says`;
  if (rule === 'infinite') return 'infinite (normal distribution), as the spec says';
  const rows = rule === 'design' ? 'all rows' : 'the used rows';
  return replicates
    ? `rank of the replicate weights of ${rows}, less 1`
    : `first-stage clusters less strata among ${rows}`;
}
