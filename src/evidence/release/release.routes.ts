import { z } from 'zod';
import { translating } from '../../platform/database/constraint.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { evidenceProblem } from '../problems.ts';
import { releaseView, type ReleaseView } from './release.contract.ts';
import { askRelease, getRelease, release, type Releasable } from './release.sql.ts';

const byId = z.object({ id: z.string().regex(/^[0-9a-f]{12,64}$/) });
const compartment = 'statistical';

/** What may be released: a result, the public face of a version. */
export interface ReleaseKind {
  readonly of: Releasable;
  readonly url: string;
  readonly acts: { readonly see: string; readonly ask: string; readonly release: string };
  readonly name: string;
  /** What has to be released before it. @throws Problem evidence.release-needs-data with where to mend it as an item */
  readonly requireBefore?: (trx: Trx, id: string) => Promise<void>;
  /** The whole id of something by the beginning of it. @throws Problem when there is none that the person may see */
  readonly find: (trx: Trx, id: string) => Promise<string>;
}

const seen = async (trx: Trx, of: Releasable, id: string, account: string): Promise<ReleaseView> =>
  (await getRelease(trx, of, id, account))!;

/** Publishing by two people: one asks, another who had no hand in it releases. */
export const releaseRoutesOf = ({ of, url, acts, name, find, requireBefore }: ReleaseKind): Route[] => [
  defineRoute({
    method: 'GET',
    url: `${url}/release`,
    permission: acts.see,
    compartment,
    summary: `How far ${name} is on its way to the public`,
    params: byId,
    reply: releaseView,
    work: async ({ trx, params, actor }) => seen(trx, of, await find(trx, params.id), actor!.id),
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/ask-release`,
    permission: acts.ask,
    compartment,
    summary: `Ask that ${name} be published: somebody else does it`,
    params: byId,
    reply: releaseView,
    work: async ({ trx, params, actor, journal }) => {
      const id = await find(trx, params.id);
      if (await askRelease(trx, of, id, actor!.id)) await journal({ act: acts.ask, subject: of, subjectId: id });
      return seen(trx, of, id, actor!.id);
    },
  }),
  defineRoute({
    method: 'POST',
    url: `${url}/release`,
    permission: acts.release,
    compartment,
    summary: `Publish ${name} that somebody else made and asked for`,
    params: byId,
    reply: releaseView,
    work: async ({ trx, params, actor, journal }) => {
      const id = await find(trx, params.id);
      const { state, handsOn } = await seen(trx, of, id, actor!.id);
      if (state === 'inside') throw evidenceProblem('release-not-asked');
      if (state === 'asked' && handsOn) throw evidenceProblem('release-second-person');
      if (state === 'asked') await requireBefore?.(trx, id);
      const constraints = {
        release_second_person: () => evidenceProblem('release-second-person'),
        release_needs_data: () => evidenceProblem('release-needs-data'),
      };
      if (await translating(constraints, () => release(trx, of, id, actor!.id)))
        await journal({ act: acts.release, subject: of, subjectId: id });
      return seen(trx, of, id, actor!.id);
    },
  }),
];
