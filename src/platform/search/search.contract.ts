import { z } from 'zod';
import { get } from '../client/endpoint.ts';
import { localizedSchema } from '../language/localized.contract.ts';

export const foundSchema = z.object({
  id: z.string(),
  /** In the reader's language or the next best. */
  title: z.string(),
  number: z.int().nullable(),
  path: z.string().regex(/^\/[^/]/),
});
export type Found = z.output<typeof foundSchema>;

export const searchReply = z.object({
  /** Each kind of thing of which something was found, the best matches first. */
  kinds: z.array(
    z.object({
      key: z.string(),
      label: localizedSchema,
      items: z.array(foundSchema),
      /** The way to more of this kind; null when that is all. */
      next: z.string().nullable(),
      /** Whether older ones were not looked at. */
      partial: z.boolean(),
    }),
  ),
});
export type SearchReply = z.output<typeof searchReply>;

/** Search over everything that one may see. */
export const searchApi = {
  search: get('/api/search', {
    summary: 'Everything one may see in which all words stand, by kind',
    query: z.strictObject({
      q: z.string().trim().max(200),
      kind: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .optional(),
      after: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(5),
    }),
    reply: searchReply,
  }),
};
