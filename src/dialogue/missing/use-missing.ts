import { useRoute } from 'vue-router';
import { locales } from '../../platform/language/locale.ts';
import { languageNoun } from '../../platform/language/localized.ts';
import { useFormat, useLocale, useWords } from '../../platform/ui/index.ts';
import { missingWords } from './missing.words.ts';

/**
 * What each field of a draft still lacks. It is said once somebody tried to send the draft on: the link from there carries `?check`.
 * @param missing the fields as the server names them: `text`, or `title.ar` for one language of a field
 * @returns the words beside a field by its name; undefined when it lacks nothing or nobody tried yet
 */
export function useMissing(missing: () => readonly string[]): (name: string) => string | undefined {
  const t = useWords(missingWords);
  const format = useFormat();
  const reader = useLocale();
  const checked = 'check' in useRoute().query;
  return (name) => {
    if (!checked) return undefined;
    const parts = missing().filter((one) => one === name || one.startsWith(`${name}.`));
    const languages = parts.flatMap((one) => locales.filter((locale) => one === `${name}.${locale}`));
    if (languages.length)
      return t('lacksIn', { languages: format.list(languages.map((locale) => languageNoun(locale, reader.value))) });
    return parts.length ? t('lacks') : undefined;
  };
}
