import { z } from 'zod';
import { locales, perLocale } from './locale.ts';
import { translationMethods } from './localized.ts';
import { tidyLines } from './tidy.ts';

/** On the wire: one of the languages. */
export const localeSchema = z.enum(locales);

const tidy = z.string().overwrite(tidyLines);

/**
 * On the wire and in the database: a text that exists in every language (labels, coded lists), without the marks that deceive. A language that was
 * added after a text was stored reads as not written.
 */
export const localizedSchema = z.object(perLocale(() => tidy.default('')));

const translation = z.object({ text: z.string().max(20_000).overwrite(tidyLines), method: z.enum(translationMethods) });

/** On the wire: a text with its method in each language it exists in. */
export const translatedTextSchema = z.object(perLocale(() => translation.optional()));
