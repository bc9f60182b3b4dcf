import { z } from 'zod';
import { saying } from './issue.ts';
import { perLocale } from './locale.ts';
import { isWritten } from './localized.ts';
import { isReadable, tidyLines } from './tidy.ts';

/** On the wire: a text as it is being written, without the marks that deceive; one of which nothing can be read is empty. */
export const draftPlain = (most: number) =>
  z
    .string()
    .overwrite((given) => (isReadable(given) ? tidyLines(given).trim() : ''))
    .max(most);

/** On the wire: a text of which something can be read, at most `most` characters: a reason, a remark, a name. */
export const writtenPlain = (most: number) => draftPlain(most).min(1);

/** On the wire: a title that exists in one language at least; in the others it may stay empty or be left out. At most 500 characters in each. */
export const writtenTitle = z.strictObject(perLocale(() => draftPlain(500).default(''))).refine(
  isWritten,
  saying({
    ar: 'يلزم عنوان بلغة واحدة على الأقل',
    fr: 'il faut un titre dans une langue au moins',
    en: 'a title in one language at least is needed',
  }),
);

/** On the wire: why something was done, or what is remarked on it. */
export const writtenNote = writtenPlain(4000);
