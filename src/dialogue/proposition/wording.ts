import { diffWordsWithSpace } from 'diff';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { originalLocale, type TranslatedText } from '../../platform/language/localized.ts';

/** A piece of text that stays, is added or is taken out. */
export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** Longer texts are shown beside each other without their differences: to find these takes time that grows with both. */
export const largestCompared = 20_000;

/** The differences of two texts, word by word. Arabic words keep their marks; spaces and lines count. */
export function differences(before: string, after: string): Piece[] | undefined {
  if (before.length > largestCompared || after.length > largestCompared) return undefined;
  const changes = diffWordsWithSpace(before, after, { timeout: 500 });
  return changes?.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** The language in which two texts are compared: the original of the newer, else any that both have; undefined where there is none. */
export function sharedLocale(before: TranslatedText, after: TranslatedText): Locale | undefined {
  const original = originalLocale(after);
  const both = locales.filter((locale) => before[locale] && after[locale]);
  return both.find((locale) => locale === original) ?? both[0];
}
