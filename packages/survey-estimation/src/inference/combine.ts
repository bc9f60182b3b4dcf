/** Differences between groups and contrasts of rows. Source: as of the rows; variance k'Vk with the covariance of all rows. */
import type { GroupedContext } from '../core/context.ts';
import { ptTwoSided } from '../numeric/distributions.ts';
import { sandwich } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import type { Scalar } from '../core/circumstances.ts';
import type { Confidence } from '../core/confidence.ts';
import type { Explanation, Row } from '../core/result.ts';
import { explain, type About } from './explain.ts';
import { fitLinear, type LinearSpec } from './linear.ts';
import { levelOf, matrixOut, orNull, standardError, waldLimits } from './output.ts';

interface Wanted {
  readonly label?: string | undefined;
  readonly by?: { readonly [column: string]: Scalar } | undefined;
}
export interface Combination {
  readonly label: string;
  readonly terms: readonly { readonly row: Wanted; readonly weight: number }[];
}

/** What is combined: rows of an estimate, its covariance if wanted, limits. */
interface Combined {
  readonly of: LinearSpec;
  readonly vcov?: boolean;
  readonly confidence?: Confidence;
}

/** The combinations that `sets` makes of the labels; t on the degrees of freedom of all groups together. Refuses `unknown-row`. */
export function combine(
  ctx: GroupedContext,
  spec: Combined,
  about: About,
  setsOf: (labels: readonly string[]) => readonly Combination[],
): { rows: Row[]; vcov?: (number | null)[][]; explanation: Explanation } {
  const fit = fitLinear(ctx, spec.of, true);
  const { rows } = fit;
  const labels = [...new Set(rows.map((row) => row.label ?? ''))];
  const sets = setsOf(labels);
  const k = sets.map((set) => coefficients(set, rows, labels));
  const v = sandwich(k, fit.vcov!);
  const df = ctx.df(fit.used, spec.confidence);
  const level = levelOf(spec.confidence);
  const largest = fit.estimates.reduce((m, e) => Math.max(m, Math.abs(e)), 0);
  const scale = fit.vcov!.reduce((m, row, i) => Math.max(m, row[i]!), 0);
  const out = sets.map((set, a): Row => {
    const e = k[a]!.reduce((sum, c, i) => (c === 0 ? sum : sum + c * fit.estimates[i]!), 0);
    const se = standardError(v[a]![a]!, largest, scale);
    const t = se > 0 ? e / se : NaN;
    const p = df > 0 ? ptTwoSided(t, df) : NaN;
    return {
      label: set.label,
      estimate: orNull(e),
      se: orNull(se),
      ci: waldLimits(e, se, df, level),
      df: orNull(df),
      t: orNull(t),
      p: orNull(p),
    };
  });
  return {
    rows: out,
    ...(spec.vcov === true ? { vcov: matrixOut(v) } : {}),
    explanation: explain(ctx, about, spec.confidence),
  };
}

function coefficients(set: Combination, rows: readonly Row[], labels: readonly string[]): Float64Array {
  const out = new Float64Array(rows.length);
  for (const { row: wanted, weight } of set.terms) {
    const found = rows.flatMap((row, i) => (fits(row, wanted, labels) ? [i] : []));
    if (found.length !== 1)
      refuse('unknown-row', `"${set.label}" names ${JSON.stringify(wanted)}, which ${found.length} rows fit`);
    out[found[0]!]! += weight;
  }
  return out;
}

function fits(row: Row, wanted: Wanted, labels: readonly string[]): boolean {
  const label = wanted.label ?? (labels.length === 1 ? labels[0] : row.label);
  if (row.label !== label) return false;
  return Object.entries(wanted.by ?? {}).every(([column, level]) => String(row.by?.[column]) === String(level));
}
