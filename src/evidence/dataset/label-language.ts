import { languages, locales, type Locale } from '../../platform/language/locale.ts';

/** Words and letters by which languages of one script are told apart. */
const signs: Partial<Record<Locale, RegExp>> = {
  fr: /[éèêàçœùâîô]|(?<!\p{L})(le|la|les|de|des|du|un|une|et|ou|votre|vous|est|quel|quelle|avez|dans|pour|êtes)(?!\p{L})/giu,
  en: /(?<!\p{L})(the|of|and|or|your|you|is|are|what|which|how|have|did|do|in|for|to|any)(?!\p{L})/giu,
};

/** The language in which labels of a file were probably written: of those of its script the one with the most of its own words, the first of them where none has any. */
export function languageOfLabels(texts: readonly string[]): Locale {
  const all = texts.join(' ');
  const script = /\p{Script=Arabic}/u.test(all) ? 'Arab' : 'Latn';
  const among = locales.filter((locale) => languages[locale].script === script);
  const times = (locale: Locale): number => all.match(signs[locale] ?? /(?!)/g)?.length ?? 0;
  return among.reduce((best, locale) => (times(locale) > times(best) ? locale : best), among[0] ?? locales[0]);
}
