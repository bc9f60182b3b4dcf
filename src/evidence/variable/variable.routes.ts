import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { resultView } from '../analysis/result.contract.ts';
import { getVersion } from '../dataset/version.sql.ts';
import { evidenceProblem } from '../problems.ts';
import { worksWithData } from '../release/release.sql.ts';
import { frequencies } from './frequency.ts';

/** What a page about a variable shows of it. */
export const variableRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/versions/:id/variables/:name',
    permission: 'dataset.read',
    compartment: 'statistical',
    summary: 'Frequencies of one variable, after disclosure control',
    params: z.object({ id: z.string().regex(/^[0-9a-f]{12,64}$/), name: z.string().max(128) }),
    reply: z.object({ result: resultView.nullable() }),
    transaction: 'phases',
    work: async ({ phase, house, params, asker }) => {
      const { version, works } = await phase(async (trx) => ({
        version: await getVersion(trx, params.id),
        works: await worksWithData(trx),
      }));
      if (!version) throw evidenceProblem('no-data-set');
      // What is computed here has not been released by anybody: it is for those who work with data.
      return { result: works ? ((await frequencies(phase, house, version, params.name, asker)) ?? null) : null };
    },
  }),
];
