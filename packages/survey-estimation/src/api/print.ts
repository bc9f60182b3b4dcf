/** Results as tables of plain text, for consoles and logs. */
import type { EstimateResult, Row } from './spec.ts';
import { checkOptions } from '../core/check.ts';
import { refuse } from '../core/refusal.ts';
import { ratiosOf, refuseNoLimits, testAgainst, variationOf } from './derived.ts';

/** How figures are printed. */
export interface PrintOptions {
  /** Significant digits of estimates and errors. Default 5. */
  readonly digits?: number;
  /** t and p against 0 beside means, totals and the like. */
  readonly tests?: boolean;
  /** exp of the coefficients of a model, with limits, in place of the coefficients. */
  readonly ratios?: boolean;
}

/** The figures of a result in rows and columns, then what is to be known of them. */
export function printed(result: EstimateResult, options: PrintOptions = {}): string {
  checkOptions(options, ['digits', 'tests', 'ratios'], 'printed');
  const { digits = 5, tests = false, ratios = false } = options;
  if (!Number.isInteger(digits) || digits < 1 || digits > 17)
    refuse('bad-spec', `"digits" is a whole number from 1 to 17, not ${String(digits)}`);
  if (typeof result !== 'object' || result === null || !('kind' in result))
    refuse('bad-spec', 'printed takes an answered result, which has a kind');
  if (ratios && !('terms' in result)) refuse('bad-spec', 'ratios are of models');
  const number = (x: number | null | undefined) =>
    typeof x === 'number' ? String(Number(x.toPrecision(digits))) : x === null ? '-' : '';
  const p = (x: number | null | undefined) =>
    typeof x === 'number' ? (x < 0.0001 ? '<0.0001' : x.toFixed(4)) : x === null ? '-' : '';
  const share = (x: number | null) => (x === null ? '-' : `${(100 * x).toFixed(1)} %`);
  let lines: string[][];
  if ('rows' in result && Array.isArray(result.rows)) {
    refuseNoLimits(result.rows);
    const test = (row: Row) => (row.t === undefined && tests ? testAgainst(row) : { t: row.t, p: row.p });
    const tested = tests || result.rows.some(({ t }) => t !== undefined);
    lines = [
      ['', 'estimate', 'se', 'cv', 'lower', 'upper', 'df', 'n', ...(tested ? ['t', 'p'] : [])],
      ...result.rows.map((row) => [
        nameOf(row),
        number(row.estimate),
        number(row.se),
        share(variationOf(row)),
        number(row.ci[0]),
        number(row.ci[1]),
        number(row.df),
        number(row.n),
        ...(tested ? [number(test(row).t), p(test(row).p)] : []),
      ]),
    ];
  } else if ('terms' in result && ratios) {
    lines = [
      ['', 'ratio', 'lower', 'upper', 'p'],
      ...ratiosOf(result).map((row) => [row.name, number(row.ratio), number(row.ci[0]), number(row.ci[1]), p(row.p)]),
    ];
  } else if ('terms' in result) {
    if (!Array.isArray(result.terms)) refuse('bad-spec', 'the terms of a model are a list');
    refuseNoLimits(result.terms);
    lines = [
      ['', 'estimate', 'se', 't', 'p', 'lower', 'upper'],
      ...result.terms.map((term) => [
        term.name,
        number(term.estimate),
        number(term.se),
        number(term.t),
        p(term.p),
        number(term.ci[0]),
        number(term.ci[1]),
      ]),
    ];
  } else {
    lines = Object.entries(result).flatMap(([key, value]) =>
      typeof value === 'number' || value === null ? [[key, key === 'p' ? p(value) : number(value)]] : [],
    );
  }
  const widths = lines[0]!.map((_, k) => Math.max(...lines.map((line) => line[k]!.length)));
  const table = lines.map((line) =>
    line
      .map((text, k) => (k === 0 ? text.padEnd(widths[k]!) : text.padStart(widths[k]!)))
      .join('  ')
      .trimEnd(),
  );
  const { explanation } = result;
  const notes = explanation
    ? [`${result.kind}: ${explanation.method}`, ...(explanation.warnings ?? []).map((text) => `note: ${text}`)]
    : [];
  return [...notes, ...table].join('\n');
}

function nameOf({ label, levels, by, prob, time }: Row): string {
  const pairs = (of: object | undefined) => Object.entries(of ?? {}).map(([name, level]) => `${name}=${String(level)}`);
  const parts = [label ?? '', ...pairs(levels), ...pairs(by)].filter((text) => text !== '');
  if (prob !== undefined) parts.push(`${100 * prob} %`);
  if (time !== undefined) parts.push(`at ${time}`);
  return parts.join(' ');
}
