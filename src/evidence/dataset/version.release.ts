import type { Route } from '../../platform/http/route.ts';
import { found } from '../../platform/record/record.ts';
import { evidenceProblem } from '../problems.ts';
import { releaseApi } from '../release/release.contract.ts';
import { releaseRoutesOf } from '../release/release.routes.ts';
import { getVersion } from './version.sql.ts';

/** Codebook and design of a version on their way to the public. */
export const versionReleaseRoutes: Route[] = releaseRoutesOf({
  of: 'data_version',
  api: releaseApi.versions,
  acts: { see: 'dataset.read', ask: 'dataset.ask-release', release: 'dataset.release' },
  find: async (trx, id) => found(await getVersion(trx, id), () => evidenceProblem('no-data-set')).id,
});
