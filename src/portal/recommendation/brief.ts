import {
  addresseeLabel,
  agreementLabel,
  criterionLabel,
  evidenceLabel,
  judgementLabel,
  type ReleasedAnswer,
  type ReleasedRecommendation,
} from '../../dialogue/index.ts';
import type { Brief } from '../../evidence/index.ts';
import { formatDate, formatNamed, formatNumber } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { pickTranslated, type TranslatedText } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { briefChart, briefFigures, briefWarnings } from '../answer/brief.ts';
import type { ShownResult } from '../finding/shown.ts';
import { inventedMark } from '../page/head.ts';
import { termsWords } from '../page/terms.words.ts';
import { recommendationWords } from './recommendation.words.ts';

/**
 * A released recommendation on one sheet: what it asks of whom, three numbers and the chart of what it rests on, how sure that is, limits, address and date.
 * Where nothing stands behind it, or what does has changed, that is the first of its limits. @param address where it is read, with its origin
 */
export function briefOfRecommendation(
  recommendation: ReleasedRecommendation,
  answers: readonly ReleasedAnswer[],
  results: readonly ShownResult[],
  of: {
    readonly locale: Locale;
    readonly address: string;
    readonly demonstration: boolean;
    readonly synthetic: boolean;
    /** The edition of the terms on the day on which it was published. */
    readonly terms: number | null;
  },
): Brief {
  const { locale, address, demonstration, synthetic, terms } = of;
  const t = speak(recommendationWords, locale);
  const said = (text: TranslatedText): string => pickTranslated(text, locale)?.text ?? '';
  const rated = answers.flatMap(({ title, evidence, agreement }) =>
    evidence && agreement
      ? [formatNamed(locale, said(title), `${evidenceLabel[evidence][locale]} · ${agreementLabel[agreement][locale]}`)]
      : [],
  );
  const judged = recommendation.judgements.length
    ? [
        formatNamed(
          locale,
          t('judgements'),
          recommendation.judgements
            .map((one) => `${criterionLabel[one.criterion][locale]} (${judgementLabel(one.judgement)[locale]})`)
            .join(' · '),
        ),
      ]
    : [];
  return {
    locale,
    name: `recommendation-${recommendation.id}-${locale}`,
    marks: [inventedMark(locale, { demonstration, synthetic })].filter(Boolean),
    title: `${t('one', { number: recommendation.number })} · ${t('to', { who: addresseeLabel[recommendation.addressee][locale] })}`,
    message: said(recommendation.text),
    figures: briefFigures(results, locale, synthetic),
    chart: briefChart(results),
    limits: {
      title: t('limits'),
      texts: [
        ...(recommendation.citations.length ? [] : [t('nothing')]),
        ...(recommendation.citations.some(({ state }) => state !== 'current') ? [t('outdated')] : []),
        ...rated,
        ...judged,
        ...answers.map(({ notShown }) => said(notShown)),
        ...briefWarnings(results),
      ],
    },
    foot: [
      address,
      t('published', { date: formatDate(locale, recommendation.releasedOn) }),
      t('version', { number: recommendation.version }),
      ...(terms === null ? [] : [speak(termsWords, locale)('version', { n: formatNumber(locale, terms) })]),
    ],
  };
}
