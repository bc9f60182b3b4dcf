import { z } from 'zod';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { codebookSheets } from './workbook.computation.ts';
import { jsonFile, workbookFile } from './download.ts';
import { dataSetView, versionView } from './version.contract.ts';
import { getVersion, listDataSets, listVersions, newestVersion } from './version.sql.ts';

const bySlug = z.object({ slug: z.string().max(80) });
const byId = z.object({ id: z.string().regex(/^[0-9a-f]{12,64}$/) });
const compartment = 'statistical';

function refuse(): never {
  throw evidenceProblem('no-data-set');
}

export const versionRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/data-sets',
    permission: 'dataset.read',
    compartment,
    summary: 'Data sets with their newest version',
    reply: z.array(dataSetView),
    work: ({ trx }) => listDataSets(trx),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/data-sets/:slug',
    permission: 'dataset.read',
    compartment,
    summary: 'All versions of a data set, newest first',
    params: bySlug,
    reply: z.array(versionView),
    work: async ({ trx, params }) => {
      const newest = (await newestVersion(trx, params.slug)) ?? refuse();
      return listVersions(trx, newest.dataSet);
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/versions/:id',
    permission: 'dataset.read',
    compartment,
    summary: 'One version with its codebook',
    params: byId,
    reply: versionView,
    work: async ({ trx, params }) => (await getVersion(trx, params.id)) ?? refuse(),
  }),
  defineRoute({
    method: 'GET',
    url: '/api/versions/:id/codebook.json',
    permission: 'dataset.read',
    compartment,
    summary: 'The codebook of a version, as it is imported',
    params: byId,
    work: async ({ trx, params }) => {
      const found = (await getVersion(trx, params.id)) ?? refuse();
      return jsonFile(`${found.slug}-${found.number}-codebook.json`, found.codebook);
    },
  }),
  defineRoute({
    method: 'GET',
    url: '/api/versions/:id/codebook.xlsx',
    permission: 'dataset.read',
    compartment,
    summary: 'The codebook of a version as a workbook',
    params: byId,
    transaction: 'phases',
    work: async ({ phase, params, locale, house, asker }) => {
      const { slug, number, codebook } = (await phase((trx) => getVersion(trx, params.id))) ?? refuse();
      const bytes = await house.compute.run(
        codebookSheets,
        { codebook, locale, installation: house.settings.installation },
        asker,
      );
      return workbookFile(`${slug}-${number}-codebook.xlsx`, bytes);
    },
  }),
];
