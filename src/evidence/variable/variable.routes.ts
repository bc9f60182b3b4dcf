import type { Route } from '../../platform/http/route.ts';
import { found } from '../../platform/record/record.ts';
import { dataSetApi } from '../dataset/version.contract.ts';
import { getVersion } from '../dataset/version.sql.ts';
import { implement } from '../implement.ts';
import { evidenceProblem } from '../problems.ts';
import { worksWithData } from '../release/release.sql.ts';
import { frequencies } from './frequency.ts';

/** What a page about a variable shows of it. */
export const variableRoutes: Route[] = [
  implement(dataSetApi.frequencies, {
    permission: 'dataset.read',
    transaction: 'phases',
    work: async ({ phase, services, params, asker }) => {
      const { version, works } = await phase(async (trx) => ({
        version: found(await getVersion(trx, params.id), () => evidenceProblem('no-data-set')),
        works: await worksWithData(trx),
      }));
      // What is computed here has not been released by anybody: it is for those who work with data.
      return { result: works ? ((await frequencies(phase, services, version, params.name, asker)) ?? null) : null };
    },
  }),
];
