import type { Route } from '../../platform/http/route.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { sendToHolders } from '../../platform/mail/send.ts';
import { implement } from '../implement.ts';
import { resultToRelease, versionToRelease } from '../notices.ts';
import { evidenceProblem } from '../problems.ts';
import { releaseApi, type ReleaseKind, type ReleaseView } from './release.contract.ts';
import { askRelease, getRelease, release, type Releasable } from './release.sql.ts';

/** What may be released: a result, the public face of a version. */
export interface Releasing {
  readonly of: Releasable;
  readonly api: (typeof releaseApi)[ReleaseKind];
  readonly acts: { readonly see: string; readonly ask: string; readonly release: string };
  /** What has to be released before it. @throws Problem evidence.release-needs-data with where to mend it as an item */
  readonly requireBefore?: (trx: Trx, id: string) => Promise<void>;
  /** The whole id of something by the beginning of it. @throws Problem when there is none that the person may see */
  readonly find: (trx: Trx, id: string) => Promise<string>;
}

const seen = async (trx: Trx, of: Releasable, id: string, account: string): Promise<ReleaseView> =>
  (await getRelease(trx, of, id, account))!;

/** Publishing by two people: one asks, another who had no hand in it releases. */
export const releaseRoutesOf = ({ of, api, acts, find, requireBefore }: Releasing): Route[] => [
  implement(api.read, {
    permission: acts.see,
    work: async ({ trx, params, actor }) => seen(trx, of, await find(trx, params.id), actor!.id),
  }),
  implement(api.ask, {
    permission: acts.ask,
    work: async ({ trx, params, actor, services, journal }) => {
      const id = await find(trx, params.id);
      if (await askRelease(trx, of, id, actor!.id)) {
        await journal({ act: acts.ask, subject: of, subjectId: id });
        const kind = of === 'result' ? resultToRelease : versionToRelease;
        await sendToHolders(trx, services, {
          ...{ permission: acts.release, except: [actor!.id], kind, parameters: { id } },
        });
      }
      return seen(trx, of, id, actor!.id);
    },
  }),
  implement(api.release, {
    permission: acts.release,
    work: async ({ trx, params, actor, journal }) => {
      const id = await find(trx, params.id);
      const { state, handsOn } = await seen(trx, of, id, actor!.id);
      if (state === 'inside') throw evidenceProblem('release-not-asked');
      if (state === 'asked' && handsOn) throw evidenceProblem('release-second-person');
      if (state === 'asked') await requireBefore?.(trx, id);
      if (await release(trx, of, id, actor!.id)) await journal({ act: acts.release, subject: of, subjectId: id });
      return seen(trx, of, id, actor!.id);
    },
  }),
];
