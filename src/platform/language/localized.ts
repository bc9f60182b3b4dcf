import { defineWords, formatMessage } from './words.ts';
import { isolate } from './format.ts';
import { direction, languageName, languages, locales, perLocale, type Locale, type Localized } from './locale.ts';

/**
 * How a text came into its language. `original`: somebody said or wrote it so, in this language. `project`: its authors wrote it in several
 * languages together, so none of them is the original. A machine translation is always marked.
 */
export const translationMethods = ['original', 'project', 'human', 'machine'] as const;
export type TranslationMethod = (typeof translationMethods)[number];

/** A text with, for each language it exists in, how it came there. Exactly one language is usually `original`. */
export type TranslatedText = Readonly<
  Partial<Record<Locale, { readonly text: string; readonly method: TranslationMethod }>>
>;

/** What is shown to the reader and in which language; `fallback` is true when it is not the language asked for. */
export interface Shown {
  readonly text: string;
  readonly locale: Locale;
  readonly fallback: boolean;
}

const preference = perLocale((locale): readonly Locale[] => [
  ...new Set<Locale>([locale, ...languages[locale].instead, ...locales]),
]);

/** The text in the language asked for or, when that one is empty, in the next best; `undefined` when there is none at all. */
export function pick(text: Partial<Localized>, locale: Locale): Shown | undefined {
  const shown = preference[locale].find((candidate) => text[candidate]?.trim());
  return shown && { text: text[shown] ?? '', locale: shown, fallback: shown !== locale };
}

/** Nothing written yet, in any language. */
export const unwritten: Localized = perLocale(() => '');

/** A text that exists in one language only: the others stay empty. */
export const only = (locale: Locale, text: string): Localized => ({ ...unwritten, [locale]: text });

/** Whether a text exists in any language. */
export const isWritten = (text: Partial<Localized>): boolean => locales.some((locale) => text[locale]?.trim());

/** The mark beside a text that is not in the reader's language: "(fr)". */
export const languageMark = (locale: Locale): string => `(${locale})`;

/**
 * A label for a place that takes plain text only (a heading of a table, a choice, a file): the reader's language or, with the mark of its
 * language, the next best; `otherwise` (a name or a code, which is in no language) when nothing is written.
 */
export function labelled(text: Partial<Localized>, reader: Locale, otherwise = ''): string {
  const shown = pick(text, reader);
  if (!shown) return otherwise;
  if (!shown.fallback) return shown.text;
  const mark = languageMark(shown.locale);
  return direction(shown.locale) === direction(reader)
    ? `${shown.text} ${mark}`
    : `${isolate(shown.text)} ${isolate(mark)}`;
}

/** As `pick`, for a text that states its method; without the language asked for, the original comes before a translation. */
export function pickTranslated(
  text: TranslatedText,
  locale: Locale,
): (Shown & { readonly method: TranslationMethod; readonly from: Locale | undefined }) | undefined {
  const from = originalLocale(text);
  const order = [locale, ...(from ? [from] : []), ...preference[locale]];
  const shown = order.find((candidate) => text[candidate]?.text.trim());
  const entry = shown && text[shown];
  return entry && { text: entry.text, locale: shown, fallback: shown !== locale, method: entry.method, from };
}

/** The language in which the text was written, when it is known. */
export const originalLocale = (text: TranslatedText): Locale | undefined =>
  locales.find((locale) => text[locale]?.method === 'original' && text[locale].text.trim());

/** The languages in which nothing has been written yet. */
export const missingLocales = (text: TranslatedText): Locale[] =>
  locales.filter((locale) => !text[locale]?.text.trim());

const words = defineWords({
  original: { ar: 'النص الأصلي', fr: 'Texte original', en: 'Original text' },
  project: {
    ar: 'صيغ باللغات معًا، ولم يراجعه مترجم',
    fr: 'Rédigé dans plusieurs langues à la fois, non relu par un traducteur',
    en: 'Written in several languages together, not checked by a translator',
  },
  projectFrom: {
    ar: 'صيغ مع الأصل ({language})، ولم يراجعه مترجم',
    fr: 'Rédigé avec l’original ({language}), non relu par un traducteur',
    en: 'Written together with the original ({language}), not checked by a translator',
  },
  human: { ar: 'ترجمة بشرية', fr: 'Traduction humaine', en: 'Human translation' },
  humanFrom: {
    ar: 'ترجمة بشرية عن {language}',
    fr: 'Traduction humaine depuis : {language}',
    en: 'Human translation from {language}',
  },
  machine: {
    ar: 'ترجمة آلية غير مراجعة',
    fr: 'Traduction automatique non relue',
    en: 'Machine translation, not reviewed',
  },
  machineFrom: {
    ar: 'ترجمة آلية غير مراجعة عن {language}',
    fr: 'Traduction automatique non relue depuis : {language}',
    en: 'Machine translation from {language}, not reviewed',
  },
});

const nameIn: Record<Locale, Localized> = {
  ar: { ar: 'العربية', fr: 'l’arabe', en: 'Arabic' },
  fr: { ar: 'الفرنسية', fr: 'le français', en: 'French' },
  en: { ar: 'الإنجليزية', fr: 'l’anglais', en: 'English' },
};

/** Name of `language` in the reader's language, inside a sentence: "French", "le français", "الفرنسية". */
export const languageNameIn = (language: Locale, reader: Locale): string =>
  nameIn[language][reader] ?? languageName[language];

const noun: Partial<Record<Locale, Localized>> = { fr: { ar: 'arabe', fr: 'français', en: 'anglais' } };

/** Name of `language` in the reader's language, standing alone: "French", "français", "الفرنسية". */
export const languageNoun = (language: Locale, reader: Locale): string =>
  noun[reader]?.[language] ?? languageNameIn(language, reader);

/** The label that stands beside a text: how it came into its language and, where known, from which. */
export function methodLabel(method: TranslationMethod, reader: Locale, from?: Locale): string {
  if (method === 'original') return words.original[reader];
  if (!from) return words[method][reader];
  return formatMessage(words[`${method}From`][reader], reader, { language: languageNameIn(from, reader) });
}
