import { z } from 'zod';
import { get, post } from '../client/endpoint.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { moment } from '../record/record.ts';

export const changedSchema = z.object({
  id: z.string(),
  at: moment,
  /** Below `/app`. */
  path: z.string().regex(/^\/[^/]/),
  /** What it is about, in the reader's language or the next best; null where there is only a number or nothing. */
  title: z.string().nullable(),
  number: z.int().nullable(),
  /** What became of it. */
  state: localizedSchema.nullable(),
});
export type Changed = z.output<typeof changedSchema>;

export const changesSchema = z.object({
  /** From when on it looks, and until when it has looked. */
  since: moment,
  until: moment,
  /** Whether the person has not been here before this visit: then it looks a year back. */
  first: z.boolean(),
  /** By sort, that of the newest first; how many there are of each, up to 99. */
  kinds: z.array(
    z.object({
      key: z.string(),
      label: localizedSchema,
      count: z.int(),
      more: z.boolean(),
      items: z.array(changedSchema),
    }),
  ),
});
export type Changes = z.output<typeof changesSchema>;

/** What changed since whoever is signed in was here last. */
export const changeApi = {
  list: get('/api/changes', {
    summary: 'What others did since one’s last visit, of what one may see',
    reply: changesSchema,
  }),
  shown: post('/api/visits', {
    summary: 'Say that what changed until a moment was shown: the next visit looks from there',
    body: z.strictObject({ until: moment }),
    reply: z.object({}),
  }),
};
