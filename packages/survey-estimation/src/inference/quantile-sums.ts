/** Quantiles of large data: the weights by value give the quantiles, then shares below them by cluster give the limits. */
import { BIN, conditionsAfter, designKeysOf } from './collect.ts';
import { categoryOf, numbersOf, type Frame } from '../core/frame.ts';
import { namesOf } from '../core/measure.ts';
import type { Circumstances } from '../core/circumstances.ts';
import type { QuantileSpec } from './quantiles.ts';
import { explain } from './explain.ts';
import { groupColumns, groupsOf } from './groups.ts';
import { contextFor } from './prepare.ts';
import type { Groups } from './estimator.ts';
import { aboutQuantiles, limitOf, quantileLimits, quantileRows, type QuantileResult } from './quantiles.ts';
import { distribution, quantileAt, type Distribution } from './quantile-rule.ts';
import { sumOfWeights } from './weighted.ts';

/** Rows are cut at so many limits at most. */
const MOST_LIMITS = 256;

/** Rules whose quantile depends on nothing but the weight of each distinct value. */
const RULES = new Set(['math', 'school', 'hf1', 'hf2', 'hf3']);

/** The result, or null where rows are needed: calibrated or given replicate weights, other rules, or no groups from the source. */
export async function quantileFromSums(
  spec: Circumstances,
  estimate: QuantileSpec,
  groups: Groups,
): Promise<QuantileResult | null> {
  const { design } = spec;
  const of = Array.isArray(estimate.of) && estimate.of.length === 1 ? estimate.of[0]! : estimate.of;
  const rule = estimate.rule ?? 'math';
  if (typeof of !== 'string' || spec.variables[of]?.type !== 'number' || !RULES.has(rule)) return null;
  if (
    spec.calibration ||
    spec.imputations ||
    design.replicates?.weights ||
    (design.replicates && !design.clusters?.length) ||
    design.pps ||
    design.phaseTwo ||
    design.rds ||
    estimate.interval === 'quantile'
  )
    return null;
  const by = namesOf(estimate.by);
  const designKeys = designKeysOf(design);
  const elements = !design.clusters?.length;
  if (design.weights === undefined || [...by, ...designKeys].includes(of)) return null;
  if ([...by, ...designKeys, of].includes(design.weights)) return null;
  const base = {
    weight: design.weights,
    keys: by.filter((name) => !designKeys.includes(name)),
    sums: [],
  };
  const within = conditionsAfter(spec.domain ? [spec.domain] : []);
  const values = await groups({ ...base, designKeys: [], keys: [...by, of], conditions: within, valueKey: of });
  if (!values) return null;
  const domain = within.length > 0 ? within[0]!.name : null;
  const found = distributionsOf(values, { by, of, weight: design.weights, domain, withoutWeight: !!design.replicates });
  if (found.some((d) => d.x.length === 0)) return null;
  const quantiles = found.map((d) => estimate.probs.map((p) => quantileAt(d, p, rule)));
  const limits = [...new Set(quantiles.flat().map(limitOf))].sort((a, b) => a - b);
  if (limits.length > MOST_LIMITS) return null;
  const bins = { name: BIN, column: of, limits };
  const shares = await groups({ ...base, designKeys, conditions: within, bins, ...(elements ? { elements } : {}) });
  if (!shares) return null;
  const ctx = contextFor({ ...spec, ...(domain === null ? {} : { domain: { eq: [domain, '1'] } }) }, shares);
  const { codes } = categoryOf(shares, bins.name);
  const used = ctx.usedRows([codes, ...groupColumns(shares, by)]);
  const rows = groupsOf(shares, by, used).flatMap((group, g) => {
    const df = ctx.df(group, estimate.confidence);
    const below = (limit: number) => {
      const last = limits.indexOf(limit);
      return Float64Array.from(group.rows, (i) => (codes[i]! <= last ? 1 : 0));
    };
    const asked = quantileLimits(ctx, estimate, found[g]!, quantiles[g]!, below, group, df);
    return quantileRows(ctx, estimate, of, group, asked, df, sumOfWeights(ctx.weights, group.rows));
  });
  return { kind: 'quantile', rows, explanation: explain(ctx, aboutQuantiles, estimate.confidence) };
}

interface Asked {
  readonly by: readonly string[];
  readonly of: string;
  readonly weight: string;
  readonly domain: string | null;
  /** Rows of weight 0 are used: those of replicates are. */
  readonly withoutWeight: boolean;
}

/** The distribution of each group of `by`, in their order. */
function distributionsOf(frame: Frame, { by, of, weight, domain, withoutWeight }: Asked): Distribution[] {
  const y = numbersOf(frame, of);
  const w = numbersOf(frame, weight);
  const inside = domain === null ? null : categoryOf(frame, domain).codes;
  const columns = groupColumns(frame, by);
  const used = new Uint8Array(frame.rows);
  for (let i = 0; i < used.length; i++) {
    const there = !isNaN(y[i]!) && (withoutWeight || w[i] !== 0) && (inside === null || inside[i] === 1);
    used[i] = there && columns.every((c) => (c instanceof Int32Array ? c[i]! >= 0 : !isNaN(c[i]!))) ? 1 : 0;
  }
  return groupsOf(frame, by, used).map(({ rows }) => {
    const sorted = rows.slice().sort((a, b) => y[a]! - y[b]!);
    return distribution(
      Float64Array.from(sorted, (i) => y[i]!),
      Float64Array.from(sorted, (i) => w[i]!),
    );
  });
}
