import { formatInterval, formatNumber, formatPercent } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ResultRow } from '../result/result.contract.ts';
import type { Figure } from './presentation.ts';

export type Unit = 'percent' | 'points' | 'number';

/** A number in its unit; points are hundredths of a share. */
export function inUnit(value: number | null, unit: Unit, locale: Locale, digits?: number): string {
  if (value === null) return '—';
  if (unit === 'percent') return formatPercent(locale, value, digits ?? 1);
  if (unit === 'points') return formatNumber(locale, value * 100, digits ?? 1);
  return formatNumber(locale, value, digits ?? (Math.abs(value) >= 1000 ? 0 : 2));
}

/** A row's figure as it reads: the estimate once rounded, never twice; an interval only where there is one. */
export function figure(
  row: Pick<ResultRow, 'estimate' | 'se' | 'ci' | 'n' | 'sumw' | 'p' | 'suppressed'>,
  unit: Unit,
  locale: Locale,
  suppressedText: string,
  digits?: number,
): Figure {
  const [low, high] = row.ci;
  const kept = row.suppressed === true;
  return {
    estimate: row.estimate,
    low,
    high,
    se: row.se,
    n: row.n ?? null,
    ...(row.sumw === undefined || row.sumw === row.n ? {} : { weighted: row.sumw }),
    ...(row.p === undefined ? {} : { p: row.p }),
    text: kept ? suppressedText : inUnit(row.estimate, unit, locale, digits),
    interval:
      low === null || high === null
        ? ''
        : formatInterval(inUnit(low, unit, locale, digits), inUnit(high, unit, locale, digits)),
    suppressed: kept,
  };
}

/** A p-value as it is printed: three decimals, and never zero. */
export function pValue(p: number | null, locale: Locale): string {
  if (p === null) return '—';
  return p < 0.001 ? `<\u00a0${formatNumber(locale, 0.001, 3)}` : formatNumber(locale, p, 3);
}

/** Degrees of freedom: two decimals, none where they would be zero. */
export const degrees = (value: number | null | undefined, locale: Locale): string =>
  typeof value === 'number' ? formatNumber(locale, value, Number.isInteger(Number(value.toFixed(2))) ? 0 : 2) : '—';
