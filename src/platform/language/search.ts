import { normaliseDigits } from './digits.ts';

/**
 * Folds a text to the form in which it is searched, in the three languages at once: case and accents (é = e, œ = oe),
 * Arabic tashkeel and tatweel removed, alef forms (أ إ آ ٱ = ا), alef maqsura and Persian ya (ى ی = ي), ta marbuta (ة = ه),
 * hamza carriers (ؤ = و, ئ = ي), Persian and Maghreb letters (ک = ك, ڭ = ك, ڤ = ف), digits of any set; spaces run together.
 * Two texts match when one folded form contains the other. The result is for comparing, never for showing.
 */
export function foldForSearch(text: string): string {
  return normaliseDigits(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\u0640/g, '')
    .replace(/\p{M}/gu, '')
    .replace(/[\u200b-\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/\u0671/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .replace(/[\u06a9\u06ad]/g, '\u0643')
    .replace(/\u06a4/g, '\u0641')
    .replace(/\u0621/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether every word of `asked` begins or stands in some word of one of the `texts`; an empty search matches all. */
export function matchesSearch(asked: string, ...texts: readonly (string | undefined)[]): boolean {
  const field = ` ${texts.map((text) => foldForSearch(text ?? '')).join(' ')} `;
  return foldForSearch(asked)
    .split(' ')
    .every((word) => field.includes(word));
}
