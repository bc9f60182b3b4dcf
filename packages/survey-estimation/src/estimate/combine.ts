/** Differences between groups and contrasts of rows. Source: as of the rows; variance k'Vk with the covariance of all rows. */
import type { GroupedContext } from '../context.ts';
import { ptTwoSided } from '../numeric/distributions.ts';
import { sandwich } from '../numeric/matrix.ts';
import { refuse } from '../refusal.ts';
import type { ContrastSpec, DifferenceSpec, ResultOf, Row, Scalar } from '../spec.ts';
import { explain } from './explain.ts';
import { fitLinear } from './linear.ts';
import { levelOf, matrixOut, orNull, standardError, waldLimits } from './output.ts';

interface Wanted {
  readonly label?: string | undefined;
  readonly by?: { readonly [column: string]: Scalar } | undefined;
}
interface Combination {
  readonly label: string;
  readonly terms: readonly { readonly row: Wanted; readonly weight: number }[];
}

/** A difference or contrast; t on the degrees of freedom of all groups together. Refuses `unknown-row`. */
export function combine(ctx: GroupedContext, spec: DifferenceSpec | ContrastSpec): ResultOf<'difference' | 'contrast'> {
  const fit = fitLinear(ctx, spec.of, true);
  const rows = fit.result.rows;
  const labels = [...new Set(rows.map((row) => row.label ?? ''))];
  const sets = spec.kind === 'difference' ? labels.map((label) => differenceOf(label, spec.between)) : spec.contrasts;
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
    kind: spec.kind,
    rows: out,
    ...(spec.vcov === true ? { vcov: matrixOut(v) } : {}),
    explanation: explain(ctx, spec.kind, spec.confidence),
  };
}

function differenceOf(label: string, between: readonly { readonly [column: string]: Scalar }[]): Combination {
  const [first, second] = between;
  return {
    label,
    terms: [
      { row: { label, by: first }, weight: 1 },
      { row: { label, by: second }, weight: -1 },
    ],
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
