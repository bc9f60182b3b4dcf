import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { byHash } from '../../platform/record/record.ts';

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

/** What is released by two people, by the part of its address: `/api/results/…`, `/api/versions/…`. */
export type ReleaseKind = 'results' | 'versions';

const releaseOf = (url: `/api/${ReleaseKind}/:id`, name: string) => ({
  read: get(`${url}/release`, {
    summary: `How far ${name} is on its way to the public`,
    params: byHash,
    reply: releaseView,
  }),
  ask: post(`${url}/ask-release`, {
    summary: `Ask that ${name} be published: somebody else does it`,
    params: byHash,
    reply: releaseView,
  }),
  release: post(`${url}/release`, {
    summary: `Publish ${name} that somebody else made and asked for`,
    params: byHash,
    reply: releaseView,
  }),
});

/** Publishing by two people: one asks, another who had no hand in it releases. */
export const releaseApi = {
  results: releaseOf('/api/results/:id', 'a result'),
  versions: releaseOf('/api/versions/:id', 'the codebook and design of a version'),
};
