import { preferredLocale, type Locale } from '../../platform/language/locale.ts';

let said: Locale | undefined;
/** Takes the language that was said on the command line. */
export const speakIn = (locale: Locale): void => void (said = locale);

/** Language of whoever sits at the command line: as they said (`--lang`), else as the system says it (POSIX: LC_ALL, LC_MESSAGES, LANG, in this order); English otherwise. */
export const readerLocale = (environment = process.env): Locale =>
  said ??
  preferredLocale(
    (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en')
      .replace(/^(C|POSIX)\b.*/, 'en')
      .slice(0, 2),
  );
