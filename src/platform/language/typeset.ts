import type { Locale } from './locale.ts';

/**
 * A text that somebody typed as it is set on a page: in French the space before : ; ? ! » % and after « never breaks a line. Other languages write none there.
 */
export const typeset = (text: string, locale: Locale): string =>
  locale === 'fr' ? text.replace(/ (?=[:;?!»%])/gu, '\u00a0').replace(/« /gu, '«\u00a0') : text;
