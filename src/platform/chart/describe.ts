import { languages, type Locale } from '../language/locale.ts';
import { speak } from '../language/words.ts';
import { chartWords } from './chart.words.ts';
import type { ChartFigure, ChartSpec } from './spec.ts';
import { valuesOf, type ChartValue } from './values.ts';

/** A figure in words: the value with its interval and base, or why there is none. */
export function figureText({ text, interval, base, reason }: ChartFigure, locale: Locale): string {
  const value = interval ? speak(chartWords, locale)('withInterval', { value: text, interval }) : text;
  return [value, base, reason === text ? '' : reason].filter(Boolean).join(languages[locale].comma);
}

/** What one mark says. */
export function saysOf({ row, series, figure }: ChartValue, locale: Locale): string {
  const label = [row, series].filter(Boolean).join(languages[locale].comma);
  return speak(chartWords, locale)('figure', { label, value: figureText(figure, locale) });
}

/** Every figure of a chart in words, for those who do not see it. */
export const describeChart = (spec: ChartSpec): string =>
  valuesOf(spec)
    .map((value) => saysOf(value, spec.locale))
    .join(languages[spec.locale].semicolon);

/** Title and figures as one text, for `alt`. */
export const chartText = (spec: ChartSpec): string => `${spec.title}. ${describeChart(spec)}`;
