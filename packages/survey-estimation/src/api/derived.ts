/** What follows from results: ratios of odds or rates, predictions, functions of several figures. */
import { refuse } from '../core/refusal.ts';
import type { Row, TermRow } from '../core/result.ts';
import { linkOf } from '../model/link.ts';
import { ptTwoSided } from '../numeric/distributions.ts';
import { sandwich } from '../numeric/matrix.ts';
import { figureOptions, figuresOf, type FigureOptions } from './own-figures.ts';
import { checked } from '../core/check.ts';
import { hint } from '../core/nearest.ts';
import { glmForm } from '../model/spec.ts';
import { levelOf, orNull, standardError, waldLimits } from '../inference/output.ts';
import type { GlmSpec, ResultOf, Scalar } from './spec.ts';

/** A coefficient on the scale of ratios. */
export interface RatioRow {
  /** Name of the coefficient. */
  readonly name: string;
  /** exp of the coefficient: an odds ratio of a logit, a rate ratio of a log link, a hazard ratio of Cox. */
  readonly ratio: number | null;
  /** Lower and upper limit, on the scale of ratios. */
  readonly ci: readonly [number | null, number | null];
  /** Of the coefficient against 0, which is the ratio against 1. */
  readonly p: number | null;
}

/** Odds, rate or hazard ratios of a model, with limits and p. */
export function ratiosOf(model: { readonly terms: readonly TermRow[] }): RatioRow[] {
  const { terms } = model ?? {};
  if (!Array.isArray(terms)) return refuse('bad-spec', 'ratios are of the result of a model, which has terms');
  refuseNoLimits(terms);
  const exp = (x: number | null | undefined) => (typeof x === 'number' ? orNull(Math.exp(x)) : null);
  return terms.map(({ name, estimate, ci, p }) => ({ name, ratio: exp(estimate), ci: [exp(ci[0]), exp(ci[1])], p }));
}

/** Refuses `bad-spec` for rows or coefficients that are none of a result. */
export function refuseNoLimits(rows: readonly unknown[]): void {
  const hasLimits = (row: unknown) => Array.isArray((row as { readonly ci?: unknown } | null | undefined)?.ci);
  if (!rows.every(hasLimits)) refuse('bad-spec', 'a row of a result has its limits, "ci": is this one as it came?');
}

/** Coefficient of variation, se over the size of the estimate; null where there is none. */
export function variationOf(row: Pick<Row, 'estimate' | 'se'>): number | null {
  refuseNoRow(row);
  const { estimate, se } = row;
  return estimate === null || se === null || estimate === 0 ? null : orNull(se / Math.abs(estimate));
}

/** t and two-sided p of an estimate against a value, on its degrees of freedom (normal where these are infinite). */
export function testAgainst(
  row: Pick<Row, 'estimate' | 'se' | 'df'>,
  value = 0,
): { t: number | null; p: number | null } {
  refuseNoRow(row);
  if (typeof value !== 'number' || !Number.isFinite(value))
    refuse('bad-spec', `an estimate is tested against a number, not ${String(value)}`);
  if (row.estimate === null || row.se === null || !(row.se > 0)) return { t: null, p: null };
  const t = (row.estimate - value) / row.se;
  return { t: orNull(t), p: orNull(ptTwoSided(t, row.df ?? Infinity)) };
}

function refuseNoRow(row: unknown): void {
  const { estimate, se } = (row ?? {}) as { estimate?: unknown; se?: unknown };
  const isFigure = (x: unknown) => x === null || typeof x === 'number';
  if (!isFigure(estimate) || !isFigure(se) || (estimate === undefined && se === undefined))
    refuse('bad-spec', 'this is of a row of a result, with "estimate" and "se"');
}

/** A figure made of several, with its error by the delta method. */
export interface DerivedRow {
  /** Name of the figure. */
  readonly label: string;
  /** The figure, in the unit of what is estimated; null: it does not exist. */
  readonly estimate: number | null;
  /** Its standard error, in the same unit; null: it does not exist. */
  readonly se: number | null;
  /** Lower and upper limit, on the scale of ratios. */
  readonly ci: readonly [number | null, number | null];
  /** Degrees of freedom; null: infinite. */
  readonly df: number | null;
}

/**
 * A smooth function of the rows (or coefficients) of a result that has its covariance (`withCovariance()`), by the delta method with numeric
 * derivatives. Degrees of freedom: the least of the rows. Refuses `bad-spec` without covariance.
 */
export function functionOf(
  result: {
    readonly rows?: readonly Pick<Row, 'estimate' | 'se' | 'df'>[] | undefined;
    readonly terms?: readonly Pick<TermRow, 'estimate' | 'se'>[] | undefined;
    readonly df?: number | null | undefined;
    readonly vcov?: readonly (readonly (number | null)[])[] | undefined;
  },
  of: (estimates: readonly number[]) => number | readonly number[],
  options: FigureOptions = {},
): DerivedRow[] {
  const { labels, confidence } = figureOptions(options, 'functionOf');
  if (typeof result !== 'object' || result === null) return refuse('bad-spec', 'functionOf takes a result');
  const parts = result.rows ?? result.terms ?? [];
  const { vcov } = result;
  if (!vcov || vcov.length !== parts.length) return refuse('bad-spec', 'ask for the covariance: withCovariance()');
  const x = parts.map(({ estimate }) => estimate ?? NaN);
  const values = (at: readonly number[]) => {
    return figuresOf(() => of(at));
  };
  const full = values(x);
  full.forEach((value, k) => {
    if (Number.isNaN(value)) refuse('bad-spec', `figure ${k + 1} of the function is no number at the estimates`);
  });
  const slopes = x.map((value, i) => {
    const step = Math.cbrt(Number.EPSILON) * Math.max(Math.abs(value), parts[i]!.se ?? 0, 1e-8);
    const [up, down] = [step, -step].map((d) => values(x.map((y, j) => (j === i ? y + d : y))));
    return full.map((_, k) => (up![k]! - down![k]!) / (2 * step));
  });
  const gradient = full.map((_, k) => Float64Array.from(slopes, (slope) => slope[k]!));
  const v = sandwich(
    gradient,
    vcov.map((row) => Float64Array.from(row, (y) => y ?? NaN)),
  );
  const own = result.rows?.map(({ df }) => df ?? Infinity) ?? [result.df ?? Infinity];
  const df = Math.min(...own);
  return full.map((estimate, k) => {
    const se = standardError(v[k]![k]!, estimate);
    return {
      label: labels?.[k] ?? `figure ${k + 1}`,
      estimate: orNull(estimate),
      se: orNull(se),
      ci: waldLimits(estimate, se, df, levelOf(confidence)),
      df: orNull(df),
    };
  });
}

/** One row to predict for: values by column. */
export type PredictorRow = { readonly [column: string]: Scalar };

/**
 * Predictions of a generalised linear model for new rows, on the scale of the response (default) or of the link, with errors by the delta method.
 * `result` must have its covariance. Refuses `bad-spec` where it has not, or a row lacks a column of the model.
 */
export function predict(
  result: ResultOf<'glm'>,
  spec: GlmSpec,
  rows: readonly PredictorRow[],
  scale: 'response' | 'link' = 'response',
): DerivedRow[] {
  const model = checked(glmForm, spec);
  if (scale !== 'response' && scale !== 'link')
    return refuse('bad-spec', `predictions are on the scale "response" or "link", not ${JSON.stringify(scale)}`);
  const { terms, vcov, levels = {} } = result ?? {};
  if (!Array.isArray(terms)) return refuse('bad-spec', 'predictions are of the result of a model, which has terms');
  if (!Array.isArray(rows)) return refuse('bad-spec', 'the rows to predict for are a list of objects');
  if (model.offset !== undefined) refuse('bad-spec', 'predictions are of models without offset');
  const defaults = {
    binomial: 'logit',
    quasibinomial: 'logit',
    poisson: 'log',
    quasipoisson: 'log',
    gamma: 'inverse',
    'inverse-gaussian': '1/mu^2',
    gaussian: 'identity',
  } as const;
  const link = linkOf(model.link ?? defaults[model.family ?? 'gaussian']);
  return (rows as readonly PredictorRow[]).flatMap((row, r) => {
    if (typeof row !== 'object' || row === null) return refuse('bad-spec', `row ${r + 1} to predict for is no object`);
    for (const [column, known] of Object.entries(levels))
      if (Object.hasOwn(row, column) && !known.includes(String(row[column])))
        refuse('unknown-level', `"${column}" has no level "${row[column]}"${hint(String(row[column]), known)}`);
    const x = (terms as readonly TermRow[]).map(({ name }) => columnOf(name, row));
    const out = new Float64Array(3);
    return functionOf(
      {
        terms: (terms as readonly TermRow[]).map(({ estimate, se }) => ({ estimate: estimate ?? 0, se: se ?? 0 })),
        df: result.df,
        vcov: completed(vcov, terms),
      },
      (b) => {
        const eta = b.reduce((sum, c, j) => sum + c * x[j]!, 0);
        if (scale === 'link') return eta;
        link.mean(eta, out);
        return out[0]!;
      },
      { labels: [`row ${r + 1}`] },
    );
  });
}

/** The covariance with zeros for coefficients that were left out. */
function completed(
  vcov: readonly (readonly (number | null)[])[] | undefined,
  terms: readonly TermRow[],
): (number | null)[][] | undefined {
  if (!vcov) return undefined;
  const place: number[] = [];
  let next = 0;
  for (const { estimate } of terms) place.push(estimate === null ? -1 : next++);
  return terms.map((_, i) => terms.map((_t, j) => (place[i]! < 0 || place[j]! < 0 ? 0 : vcov[place[i]!]![place[j]!]!)));
}

function columnOf(name: string, row: PredictorRow): number {
  if (name === '(Intercept)') return 1;
  return name.split(':').reduce((product, part) => {
    if (Object.hasOwn(row, part)) return product * numberOf(part, row[part]);
    const column = Object.keys(row).find((key) => part.startsWith(`${key}=`));
    if (column === undefined) return refuse('bad-spec', `a row to predict for has no value for "${part}"`);
    return product * (String(row[column]) === part.slice(column.length + 1) ? 1 : 0);
  }, 1);
}

function numberOf(column: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return refuse(
    'not-a-number',
    `a row to predict for has ${JSON.stringify(value) ?? typeof value} in "${column}", which is not a number`,
  );
}
