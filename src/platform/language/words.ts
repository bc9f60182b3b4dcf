import { IntlMessageFormat } from 'intl-messageformat';
import { intlTag, type Locale, type Localized } from './locale.ts';

/** A sentence in ICU MessageFormat in the three languages, with an optional note to the translator. */
export type Word = Localized & { readonly note?: string };
export type Words = Readonly<Record<string, Word>>;
export type Parameters = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Declares the words that stand beside a component; the type makes a missing language a compile error. */
export const defineWords = <const W extends Words>(words: W): W => words;

const parsed = new Map<string, IntlMessageFormat>();

/**
 * Fills one message. Plural and select follow ICU MessageFormat (all six Arabic plural forms through `Intl.PluralRules`).
 * @throws RangeError when a parameter named in the message is missing: a word with a hole must not reach a reader.
 */
export function formatMessage(message: string, locale: Locale, parameters: Parameters = {}): string {
  const key = `${locale}\n${message}`;
  let format = parsed.get(key);
  if (!format)
    parsed.set(key, (format = new IntlMessageFormat(message, intlTag(locale), undefined, { ignoreTag: true })));
  return String(format.format(parameters as Record<string, string>));
}

/** A function that speaks the given words in the given language: `t('title')`, `t('count', { n: 3 })`. */
export const speak =
  <W extends Words>(words: W, locale: Locale) =>
  (key: keyof W & string, parameters?: Parameters): string => {
    const word = words[key];
    if (!word) throw new RangeError(`no words for ${key}`);
    return formatMessage(word[locale], locale, parameters);
  };
