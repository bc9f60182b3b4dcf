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

/** Three numbers of results with their intervals and bases, as a brief prints them; what is invented says so beside each. */
export function briefFigures(results: readonly ShownResult[], locale: Locale, synthetic: boolean): Brief['figures'] {
  const st = speak(storyWords, locale);
  const invented = synthetic ? [st('invented')] : [];
  return keyFigures(results).map(({ text, unit, label, interval, base }) => ({
    text: unit === 'points' ? `${text} ${st('points')}` : text,
    label,
    notes: [
      ...(interval ? [`${st('interval')} ${interval}`] : []),
      ...(base === null ? [] : [st('people', { n: base, shown: String(base) })]),
      ...invented,
    ],
  }));
}

/** The first chart of results, and what keeps them from saying more, each once. */
export const briefChart = (results: readonly ShownResult[]): Brief['chart'] =>
  results.flatMap(({ blocks }) => blocks).find((block) => block.chart)?.chart?.spec ?? null;
export const briefWarnings = (results: readonly ShownResult[]): string[] => [
  ...new Map(
    results.flatMap(({ presentation }) => presentation.warnings).map(({ code, text }) => [code, text]),
  ).values(),
];

/** The results it rests on as paper names them; nothing where it rests on other sources alone. */
export const hashesOf = ({ results }: Pick<ReleasedAnswer, 'results'>): string[] =>
  results.length ? [`SHA-256 ${results.map(({ id }) => id.slice(0, 12)).join(', ')}`] : [];

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
  const said = (text: ReleasedAnswer['title']): string => pickTranslated(text, locale)?.text ?? '';
  return {
    locale,
    name: `answer-${answer.id}-${locale}`,
    marks: [inventedMark(locale, { demonstration, synthetic })].filter(Boolean),
    title: said(answer.title),
    message: said(answer.statement),
    figures: briefFigures(results, locale, synthetic),
    chart: briefChart(results),
    limits: { title: t('notShown'), texts: [said(answer.notShown), ...briefWarnings(results)] },
    foot: [
      address,
      t('released', { date: formatDate(locale, answer.releasedOn), number: answer.number }),
      ...hashesOf(answer),
    ],
  };
}
