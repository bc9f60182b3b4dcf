import { formatNamed, formatInterval } from '../../platform/language/format.ts';
import type { ControlledResult, ResultRow } from '../result/result.contract.ts';
import { inUnit, pValue } from './figure.ts';
import type { ModelSpec } from '@dawra/survey-estimation';
import { captionOf, type Speaker } from './caption.ts';
import { marginalText, referenceOf } from './marginal.ts';
import type { ModelBlock } from './presentation.ts';

/** Coefficients of a model with what is read from them: odds ratios for a logit, rate ratios for a logarithm, hazard ratios for Cox. */
export function presentModel(
  result: ControlledResult,
  asked: ModelSpec,
  speaker: Speaker,
  marginal: ReadonlyMap<string, ResultRow> = new Map(),
): ModelBlock {
  const { t, locale } = speaker;
  const effect = effectOf(asked);
  const multiplies = effect !== 'coefficient';
  const scaled = (value: number | null): number | null =>
    value === null ? null : multiplies ? Math.exp(value) : value;
  const read = (value: number | null): string => inUnit(scaled(value), 'number', locale);
  return {
    kind: 'model',
    caption: captionOf(asked, speaker),
    effect: t(effect),
    multiplies,
    marginal: marginal.size ? t('effect') : null,
    terms: (result.terms ?? []).map(({ name, estimate, se, ci: [low, high], p }) => ({
      label: termLabel(name, asked, speaker),
      coefficient: inUnit(estimate, 'number', locale, 3),
      effect: read(estimate),
      interval: low === null || high === null ? '' : formatInterval(read(low), read(high)),
      p: pValue(p, locale),
      marginal: marginalText(marginal.get(name), speaker),
      value: scaled(estimate),
      low: scaled(low),
      high: scaled(high),
      se,
      pValue: p,
      constant: name === '(Intercept)',
    })),
    base: t('people', { n: result.n ?? 0 }),
  };
}

function effectOf(asked: ModelSpec): 'oddsRatio' | 'rateRatio' | 'hazardRatio' | 'coefficient' {
  if (asked.kind === 'cox') return 'hazardRatio';
  if (asked.kind === 'multinomial') return 'oddsRatio';
  const { link } = asked;
  if (asked.kind === 'ordinal') return link === undefined || link === 'logit' ? 'oddsRatio' : 'coefficient';
  const { family } = asked;
  if (family === 'binomial' || family === 'quasibinomial')
    return link === undefined || link === 'logit' ? 'oddsRatio' : link === 'log' ? 'rateRatio' : 'coefficient';
  const counts = family === 'poisson' || family === 'quasipoisson';
  return (counts && link === undefined) || link === 'log' ? 'rateRatio' : 'coefficient';
}

/** `sex=man:age` → "Sex: man (against woman) × Age". */
function termLabel(name: string, asked: ModelSpec, speaker: Speaker): string {
  const { labels, t } = speaker;
  if (name === '(Intercept)') return t('intercept');
  return name
    .split(':')
    .map((part) => {
      const at = part.indexOf('=');
      if (at < 0) return labels.variable(part);
      const column = part.slice(0, at);
      const reference = referenceOf(asked, column, speaker);
      const level = labels.level(column, part.slice(at + 1));
      return reference === undefined
        ? formatNamed(speaker.locale, labels.variable(column), level)
        : t('against', { what: labels.variable(column), level, reference: labels.level(column, reference) });
    })
    .join(' × ');
}
