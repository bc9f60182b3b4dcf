import { formatMessage, type Parameters, type Words } from '../language/words.ts';
import { useLocale } from './locale.ts';

/**
 * A function that speaks the given words in the reader's language and follows when the reader changes it:
 * `const t = useWords(words)`, in the template `{{ t('count', { n }) }}`.
 */
export function useWords<W extends Words>(words: W): (key: keyof W & string, parameters?: Parameters) => string {
  const locale = useLocale();
  return (key, parameters) => {
    const word = words[key];
    if (!word) throw new RangeError(`no words for ${key}`);
    return formatMessage(word[locale.value], locale.value, parameters);
  };
}
