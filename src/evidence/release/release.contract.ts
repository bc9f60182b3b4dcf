import { z } from 'zod';

/** How far something is on its way to the public, and what is left to the reader. */
export const releaseView = z.object({
  state: z.enum(['inside', 'asked', 'released']),
  /** Who asked for it and when; a word for their role where the reader does not know the name. */
  askedBy: z.string().nullable(),
  askedAt: z.string().nullable(),
  /** Whether the reader had a hand in it: then somebody else releases it. */
  handsOn: z.boolean(),
});
export type ReleaseView = z.infer<typeof releaseView>;

/** What must be released before: its name and the page where that is done. Items of the problem `evidence.release-needs-data`. */
export const releaseNeeds = z.array(z.object({ missing: z.literal('released'), name: z.string(), at: z.string() }));
