interface Language {
  /** The language's name in itself. */
  readonly name: string;
  readonly script: 'Arab' | 'Latn';
  /** BCP 47 tag handed to `Intl`. */
  readonly tag: string;
  /** PostgreSQL's text search configuration that takes words of it to their stem, for searching; without one words are found as they stand. */
  readonly stemmer?: string;
  /** Languages in which a text is shown that is not written in this one, best first; the others follow in their order. */
  readonly instead: readonly string[];
  /** What stands between the parts of a list, between its longer parts, and after what a sentence announces. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
}

/**
 * The languages of the installation, in the order in which they are offered: the only list of them. A language is one entry here and its words;
 * schemas, columns, addresses, pages and files follow. Maghreb Arabic writes European digits, so its numbering system is stated
 * (CLDR: ar-DZ, ar-MA and ar-TN default to `latn`).
 */
export const languages = {
  ar: {
    name: 'العربية',
    script: 'Arab',
    tag: 'ar-TN-u-nu-latn',
    stemmer: 'arabic',
    instead: ['fr', 'en'],
    comma: '، ',
    semicolon: '؛ ',
    colon: ': ',
  },
  fr: {
    name: 'Français',
    script: 'Latn',
    tag: 'fr',
    stemmer: 'french',
    instead: ['en', 'ar'],
    comma: ', ',
    semicolon: '; ',
    colon: '\u00a0: ',
  },
  en: {
    name: 'English',
    script: 'Latn',
    tag: 'en-GB',
    stemmer: 'english',
    instead: ['fr', 'ar'],
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
  },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof languages;
export const locales = Object.keys(languages) as [Locale, ...Locale[]];

/** One value a language. */
export const perLocale = <T>(of: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, T>;

/** One meaning in every language; what is not written in one of them is an empty text there, never a copy of another. */
export type Localized = Readonly<Record<Locale, string>>;

/** Whether `value` is one of the languages of the installation. */
export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** Writing direction, for the `dir` attribute. */
export const direction = (locale: Locale): 'rtl' | 'ltr' => (languages[locale].script === 'Arab' ? 'rtl' : 'ltr');

/** PostgreSQL's stemmers of all languages together: a reader searches in any of them on any page. */
export const stemmers: readonly string[] = locales.flatMap((locale) => {
  const { stemmer }: Language = languages[locale];
  return stemmer ? [stemmer] : [];
});

/** Name of the language in that language itself. */
export const languageName: Localized = perLocale((locale) => languages[locale].name);

/** BCP 47 tag handed to `Intl`. */
export const intlTag = (locale: Locale): string => languages[locale].tag;

/**
 * The language that suits an `Accept-Language` header best; French when none of ours is asked for.
 * Source: RFC 9110, section 12.5.4 (quality values).
 */
export function preferredLocale(header: string | undefined): Locale {
  const asked = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.toLowerCase().split('-')[0], quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter((part) => part.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  return asked.map((part) => part.language).find(isLocale) ?? 'fr';
}
