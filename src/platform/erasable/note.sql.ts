import type { Trx } from '../database/transaction.ts';
import type { FileStore } from '../files/store.ts';
import type { Locale } from '../language/locale.ts';
import type { TranslatedText, TranslationMethod } from '../language/localized.ts';
import { keepText } from './erasable.sql.ts';

/**
 * Stores a text in several languages, each as an erasable text of its own. @param root the text whose erasure takes these with it
 * @returns the text with references in the place of its words
 */
export async function keepNote(
  trx: Trx,
  files: FileStore,
  note: TranslatedText,
  root: string | undefined,
): Promise<TranslatedText> {
  const parts = Object.entries(note) as [Locale, { text: string; method: TranslationMethod }][];
  const kept: [Locale, { text: string; method: TranslationMethod }][] = [];
  for (const [locale, { text, method }] of parts)
    kept.push([locale, { text: await keepText(trx, files, text, { root }), method }]);
  return Object.fromEntries(kept);
}
