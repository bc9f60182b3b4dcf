import { preferredLocale, type Locale } from '../../platform/language/locale.ts';

/** Language of whoever sits at the command line, as the system says it (POSIX: LC_ALL, LC_MESSAGES, LANG, in this order); English otherwise. */
export const readerLocale = (environment = process.env): Locale =>
  preferredLocale(
    (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en')
      .replace(/^(C|POSIX)\b.*/, 'en')
      .slice(0, 2),
  );
