import { z } from 'zod';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { deeds } from './deed.ts';

/** One thing that was done, with the page on which it stands. */
export const deedLine = z.object({
  deed: z.enum(deeds),
  /** Who spoke or promised, where that is public. */
  body: localizedSchema.nullable(),
  /** Below the language. */
  path: z.string(),
  title: localizedSchema,
  /** Of the question, the proposition, the promise; of contributions how many. */
  number: z.number().int().nullable(),
  /** ISO 8601, as precisely as it is known. */
  on: z.string().nullable(),
  /** How it stands, in the words of its kind. */
  state: z.string().nullable(),
  /** How many of the same kind there are. */
  total: z.number().int(),
});
export type DeedLine = z.infer<typeof deedLine>;

/** How many of each kind a country or a family did. */
export const deedCount = z.object({ who: z.string(), deed: z.enum(deeds), n: z.number().int() });
export type DeedCount = z.infer<typeof deedCount>;
