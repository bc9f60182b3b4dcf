import { byHash, found } from '../../platform/record/record.ts';
import { implement } from '../implement.ts';
import { dataSetApi, versionFiles } from './version.contract.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { evidenceProblem } from '../problems.ts';
import { codebookSheets } from './workbook.computation.ts';
import { jsonFile, workbookFile } from './download.ts';
import { getVersion, listDataSets, listVersions, newestVersion } from './version.sql.ts';

const compartment = 'statistical';

const none = () => evidenceProblem('no-data-set');

export const versionRoutes: Route[] = [
  implement(dataSetApi.list, { permission: 'dataset.read', work: ({ trx, query }) => listDataSets(trx, query) }),
  implement(dataSetApi.versions, {
    permission: 'dataset.read',
    work: async ({ trx, params }) => {
      const newest = found(await newestVersion(trx, params.slug), none);
      return listVersions(trx, newest.dataSet);
    },
  }),
  implement(dataSetApi.version, {
    permission: 'dataset.read',
    work: async ({ trx, params }) => found(await getVersion(trx, params.id), none),
  }),
  defineRoute({
    method: 'GET',
    url: versionFiles.json.url,
    permission: 'dataset.read',
    compartment,
    summary: 'The codebook of a version, as it is imported',
    params: byHash,
    work: async ({ trx, params }) => {
      const { slug, number, codebook } = found(await getVersion(trx, params.id), none);
      return jsonFile(`${slug}-${number}-codebook.json`, codebook);
    },
  }),
  defineRoute({
    method: 'GET',
    url: versionFiles.codebook.url,
    permission: 'dataset.read',
    compartment,
    summary: 'The codebook of a version as a workbook',
    params: byHash,
    transaction: 'phases',
    work: async ({ phase, params, locale, services, asker }) => {
      const { slug, number, codebook } = found(await phase((trx) => getVersion(trx, params.id)), none);
      const { installation } = services.settings;
      const bytes = await services.compute.run(codebookSheets, { codebook, locale, installation }, asker);
      return workbookFile(`${slug}-${number}-codebook.xlsx`, bytes);
    },
  }),
];
