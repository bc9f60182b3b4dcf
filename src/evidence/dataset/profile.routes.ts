import type { Route } from '../../platform/http/route.ts';
import { found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { evidenceProblem } from '../problems.ts';
import { getImport } from './import.sql.ts';
import { profileApi } from './profile.contract.ts';
import { countProfiles, listProfiles } from './profile.sql.ts';

/** Profiles of columns are for whoever sent the file, as its rows are. */
export const profileRoutes: Route[] = [
  implement(profileApi.read, {
    permission: 'dataset.import',
    work: async ({ trx, params: { id }, query }) => {
      const { report } = found(await getImport(trx, id), () => evidenceProblem('no-import'));
      const places = query.places.split(',').map(Number);
      return {
        done: await countProfiles(trx, id),
        of: report?.columns.length ?? 0,
        profiles: await listProfiles(trx, id, places),
      };
    },
  }),
];
