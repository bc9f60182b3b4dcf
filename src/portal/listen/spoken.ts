import { formatNumber } from '../../platform/language/format.ts';
import { intlTag, languages, type Locale } from '../../platform/language/locale.ts';
import { pickTranslated, type TranslatedText } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { KeyFigure } from '../answer/story.ts';
import { listenWords } from './listen.words.ts';

/** A sentence to be said, and the language it is in. */
export interface Said {
  readonly locale: Locale;
  readonly text: string;
}

/** What is read aloud of an answer. */
export interface Aloud {
  /** The finding in frequencies where the page begins with one; otherwise the title of the answer. */
  readonly title: string | TranslatedText;
  readonly statement: TranslatedText;
  readonly figures: readonly KeyFigure[];
  readonly notShown: TranslatedText;
  /** What must be read with the figures. */
  readonly warnings: readonly string[];
  readonly synthetic: boolean;
}

const digits = '\\d[\\d.,\\u00a0\\u202f]*';
const percentSign = new RegExp(`(${digits})[\\s\\u00a0\\u202f]*[%٪]`, 'gu');
const rangeSign = new RegExp(`(${digits})[\\s\\u00a0]*–[\\s\\u00a0]*(?=\\d)`, 'gu');

/** A text as it is said: signs become words, marks of direction, addresses and hashes are left out. */
export function aloud(text: string, locale: Locale): string {
  const t = speak(listenWords, locale);
  return text
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/gu, '')
    .replace(/https?:\/\/\S+/gu, '')
    .replace(/\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{12,64}\b/gu, '')
    .replace(rangeSign, (_, low: string) => `${low} ${t('to')} `)
    .replace(percentSign, (_, n: string) => t('percent', { n }))
    .replace(/\s*·\s*/gu, languages[locale].comma)
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

/** A number in its unit as it is said: a share of 0.271 is "27.1 percent". */
export function quantity(value: number, unit: KeyFigure['unit'], locale: Locale): string {
  const t = speak(listenWords, locale);
  const shown = unit === 'number' ? value : value * 100;
  const size = formatNumber(locale, Math.abs(shown), unit === 'number' && Math.abs(shown) >= 1000 ? 0 : 1);
  const n = t(unit, { n: size });
  return shown < 0 && /[1-9]/u.test(size) ? t('minus', { n }) : n;
}

function figure({ label, value, unit, base }: KeyFigure, locale: Locale): string {
  const t = speak(listenWords, locale);
  const { estimate, low, high } = value;
  const said = (of: number) => quantity(of, unit, locale);
  return [
    `${aloud(label, locale)}${languages[locale].colon}${said(estimate)}.`,
    ...(low === null || high === null ? [] : [t('interval', { low: said(low), high: said(high) })]),
    ...(base === null ? [] : [t('people', { n: base, shown: formatNumber(locale, base) })]),
  ].join(' ');
}

const ended = (text: string): string => (/[.!?؟…:]$/u.test(text) ? text : `${text}.`);

/** One sentence each: what is stopped goes on at the beginning of a sentence. */
function sentences(text: string, locale: Locale): Said[] {
  const parts = new Intl.Segmenter(intlTag(locale), { granularity: 'sentence' }).segment(aloud(text, locale));
  return [...parts].flatMap(({ segment }) => (segment.trim() ? [{ locale, text: ended(segment.trim()) }] : []));
}

/**
 * What is read of an answer, in plain words: that it is invented where it is, its title, its sentence, its numbers with their intervals, what they do not
 * show and what must be read with them. Pure.
 */
export function spokenAnswer(of: Aloud, locale: Locale): Said[] {
  const t = speak(listenWords, locale);
  const written = (text: TranslatedText): Said[] => {
    const shown = pickTranslated(text, locale);
    return shown ? sentences(shown.text, shown.locale) : [];
  };
  return [
    ...(of.synthetic ? sentences(t('invented'), locale) : []),
    ...(typeof of.title === 'string' ? sentences(of.title, locale) : written(of.title)),
    ...written(of.statement),
    ...of.figures.map((one) => ({ locale, text: figure(one, locale) })),
    ...written(of.notShown),
    ...of.warnings.flatMap((text) => sentences(text, locale)),
  ];
}
