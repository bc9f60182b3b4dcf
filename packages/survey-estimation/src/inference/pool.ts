/** Multiple imputation: results of the completed data sets put together. */
import { ptTwoSided } from '../numeric/distributions.ts';
import type { Imputations } from '../core/circumstances.ts';
import type { AnyResult, Explanation, Row, TermRow } from '../core/result.ts';
import { levelOf, orNull, waldLimits } from './output.ts';
import type { Confidence } from '../core/confidence.ts';

interface Pooled {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly fmi: number;
}

/**
 * Rubin's rules. `e` and `v` are the estimates and variances, `complete` the degrees of freedom of the complete data.
 * Sources: Rubin (1987), Multiple Imputation for Nonresponse in Surveys, 3.1; Barnard and Rubin (1999), Biometrika 86, 948-955.
 */
export function rubin(e: readonly number[], v: readonly number[], complete: number): Pooled {
  const m = e.length;
  const estimate = e.reduce((a, b) => a + b, 0) / m;
  const within = v.reduce((a, b) => a + b, 0) / m;
  let between = e.reduce((sum, x) => sum + (x - estimate) ** 2, 0) / (m - 1);
  if (between <= 1e-12 * within || between <= 1e-20 * estimate * estimate) between = 0;
  const extra = (1 + 1 / m) * between;
  const totalVariance = within + extra;
  const gamma = totalVariance > 0 ? extra / totalVariance : 0;
  const old = between > 0 ? (m - 1) / gamma ** 2 : Infinity;
  const seen = Number.isFinite(complete) ? ((complete + 1) / (complete + 3)) * complete * (1 - gamma) : Infinity;
  const df = complete <= 0 ? complete : 1 / (1 / old + 1 / seen);
  const r = extra / within;
  const fmi = df <= 0 ? NaN : between > 0 ? (r + 2 / (df + 3)) / (r + 1) : 0;
  return { estimate, se: Math.sqrt(totalVariance), df, fmi };
}

/** Pools the results of one estimate over the imputations; n, sumw and labels are of the first. */
export function pool<R extends AnyResult>(
  each: readonly R[],
  imputations: Imputations,
  confidence: Confidence | undefined,
): R {
  const first = each[0]!;
  const infinite = imputations.completeDf === 'infinite';
  const level = levelOf(confidence);
  const kept = {
    imputations: each.length,
    ...(first.explanation ? { explanation: pooledExplanation(first.explanation) } : {}),
  };
  if (first.rows) {
    const rows = first.rows.map((row, i): Row => {
      const found = pooledAt(
        each.map((result) => result.rows?.[i] ?? row),
        infinite ? Infinity : (row.df ?? Infinity),
      );
      if (!found) return row;
      const { deff: _deff, ...rest } = row;
      const ci = waldLimits(found.estimate, found.se, found.df, level);
      return { ...rest, estimate: found.estimate, se: found.se, ci, df: orNull(found.df), fmi: orNull(found.fmi) };
    });
    return { ...without(first, 'vcov'), rows, ...kept };
  }
  if (first.terms) {
    const complete = infinite ? Infinity : (first.df ?? Infinity);
    const terms = first.terms.map((term, i): TermRow => {
      const found = pooledAt(
        each.map((result) => result.terms?.[i] ?? term),
        complete,
      );
      return found ? pooledTerm(term.name, found, level) : term;
    });
    return { ...without(first, 'vcov', 'df', 'dispersion'), terms, ...kept };
  }
  return { ...first, ...kept };
}

/** The result without what does not survive pooling; every kind has these keys as options. */
function without<R extends object>(result: R, ...keys: readonly string[]): R {
  return Object.fromEntries(Object.entries(result).filter(([key]) => !keys.includes(key))) as R;
}

function pooledTerm(name: string, { estimate, se, df, fmi }: Pooled, level: number): TermRow {
  const t = se > 0 ? estimate / se : NaN;
  const p = df > 0 ? ptTwoSided(t, df) : NaN;
  const ci = waldLimits(estimate, se, df, level);
  return { name, estimate, se, t: orNull(t), p: orNull(p), ci, df: orNull(df), fmi: orNull(fmi) };
}

function pooledAt(rows: readonly (Row | TermRow)[], complete: number): Pooled | null {
  if (rows.some((row) => row.estimate === null || row.se === null)) return null;
  return rubin(
    rows.map((row) => row.estimate ?? NaN),
    rows.map((row) => (row.se ?? NaN) ** 2),
    complete,
  );
}

function pooledExplanation(explanation: Explanation): Explanation {
  return {
    ...explanation,
    variance: `${explanation.variance ?? ''}; pooled over the imputations (Rubin 1987)`,
    df: `Barnard and Rubin (1999), from: ${explanation.df ?? ''}`,
  };
}
