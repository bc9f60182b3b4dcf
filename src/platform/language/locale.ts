/** The three languages of the installation, in the order in which they are offered. */
export const locales = ['ar', 'fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One meaning in the three languages; what is not written in one of them is an empty text there, never a copy of another. */
export type Localized = Readonly<Record<Locale, string>>;

/** Whether `value` is one of the languages of the installation. */
export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** Writing direction, for the `dir` attribute. */
export const direction = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');

/** Name of the language in that language itself. */
export const languageName: Localized = { ar: 'العربية', fr: 'Français', en: 'English' };

/**
 * BCP 47 tag handed to `Intl`: Maghreb Arabic writes European digits, so the numbering system is stated
 * (CLDR: ar-DZ, ar-MA and ar-TN default to `latn`).
 */
export const intlTag = (locale: Locale): string =>
  locale === 'ar' ? 'ar-TN-u-nu-latn' : locale === 'fr' ? 'fr' : 'en-GB';

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
