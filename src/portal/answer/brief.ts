import type { ReleasedAnswer } from '../../dialogue/index.ts';
import type { Brief } from '../../evidence/index.ts';
import { formatDate } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { ShownResult } from '../finding/shown.ts';
import { inventedMark } from '../page/head.ts';
import { answerWords } from './answer.words.ts';
import { keyFigures } from './story.ts';
import { storyWords } from './story.words.ts';

/** A released answer on one sheet: its message, three numbers, chart, limits, address, date and hash. @param address where it is read, with its origin */
export function briefOfAnswer(
  answer: ReleasedAnswer,
  results: readonly ShownResult[],
  of: {
    readonly locale: Locale;
    readonly address: string;
    readonly demonstration: boolean;
    readonly synthetic: boolean;
  },
): Brief {
  const { locale, address, demonstration, synthetic } = of;
  const t = speak(answerWords, locale);
  const st = speak(storyWords, locale);
  const said = (text: ReleasedAnswer['title']): string => pickTranslated(text, locale)?.text ?? '';
  const chart = results.flatMap(({ blocks }) => blocks).find((block) => block.chart)?.chart ?? null;
  const invented = synthetic ? [st('invented')] : [];
  const warnings = new Map(
    results.flatMap(({ presentation }) => presentation.warnings).map(({ code, text }) => [code, text]),
  );
  return {
    locale,
    name: `answer-${answer.id}-${locale}`,
    marks: [inventedMark(locale, { demonstration, synthetic })].filter(Boolean),
    title: said(answer.title),
    message: said(answer.statement),
    figures: keyFigures(results).map(({ text, unit, label, interval, base }) => ({
      text: unit === 'points' ? `${text} ${st('points')}` : text,
      label,
      notes: [
        ...(interval ? [`${st('interval')} ${interval}`] : []),
        ...(base === null ? [] : [st('people', { n: base, shown: String(base) })]),
        ...invented,
      ],
    })),
    chart: chart && chart.spec,
    limits: { title: t('notShown'), texts: [said(answer.notShown), ...warnings.values()] },
    foot: [
      address,
      t('released', { date: formatDate(locale, answer.releasedOn), number: answer.number }),
      `SHA-256 ${answer.results.map(({ id }) => id.slice(0, 12)).join(', ')}`,
    ],
  };
}
