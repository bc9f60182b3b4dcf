import { z } from 'zod';
import { locales } from './locale.ts';
import { translationMethods } from './localized.ts';
import { tidyLines } from './tidy.ts';

/** On the wire: one of the three languages. */
export const localeSchema = z.enum(locales);

const tidy = z.string().overwrite(tidyLines);

/** On the wire: a text that exists in all three languages (labels, coded lists), without the marks that deceive. */
export const localizedSchema = z.object({ ar: tidy, fr: tidy, en: tidy });

const translation = z.object({ text: z.string().max(20_000).overwrite(tidyLines), method: z.enum(translationMethods) });

/** On the wire: a text with its method in each language it exists in. */
export const translatedTextSchema = z.object({
  ar: translation.optional(),
  fr: translation.optional(),
  en: translation.optional(),
});
