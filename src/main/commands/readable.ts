import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { speak } from '../../platform/language/words.ts';
import { exits, Refusal } from './exits.ts';
import { readerLocale } from './locale.ts';
import { usageWords } from './usage.words.ts';

/** A file that was named on the command line is there and can be read; asked before anything is opened. @throws Refusal in the reader's language */
export async function requireFile(file: string): Promise<void> {
  const t = speak(usageWords, readerLocale());
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new Refusal(exits.usage, t('noFile', { file }));
  if (found.isDirectory()) throw new Refusal(exits.usage, t('isFolder', { file }));
  await access(file, constants.R_OK).catch(() => {
    throw new Refusal(exits.usage, t('notReadable', { file }));
  });
}
