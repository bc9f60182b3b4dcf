import type { Route } from '../../platform/http/route.ts';
import { getVersion } from '../dataset/version.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { releaseApi } from '../release/release.contract.ts';
import { releaseRoutesOf } from '../release/release.routes.ts';
import { readResult } from './answer.ts';

/** A result on its way to the public: the description of its data goes before it. */
export const resultReleaseRoutes: Route[] = releaseRoutesOf({
  of: 'result',
  api: releaseApi.results,
  acts: { see: 'result.read', ask: 'result.ask-release', release: 'result.release' },
  requireBefore: async (trx, id) => {
    const { data } = await readResult(trx, id);
    const version = await getVersion(trx, data.id);
    if (!version?.released)
      throw evidenceProblem('release-needs-data', {}, [
        { missing: 'released', name: data.slug, at: `/data/${data.slug}?version=${data.id}` },
      ]);
  },
  find: async (trx, id) => (await readResult(trx, id)).id,
});
