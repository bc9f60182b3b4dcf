import type { Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { releaseRoutesOf } from '../release/release.routes.ts';
import { getVersion } from './version.sql.ts';

/** Codebook and design of a version on their way to the public. */
export const versionReleaseRoutes: Route[] = releaseRoutesOf({
  of: 'data_version',
  url: '/api/versions/:id',
  acts: { see: 'dataset.read', ask: 'dataset.ask-release', release: 'dataset.release' },
  name: 'the codebook and design of a version',
  find: async (trx, id) => {
    const found = await getVersion(trx, id);
    if (!found) throw evidenceProblem('no-data-set');
    return found.id;
  },
});
