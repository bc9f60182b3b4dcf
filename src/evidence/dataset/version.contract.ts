import { byHash } from '../../platform/record/record.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { get, post } from '../../platform/client/endpoint.ts';
import { z } from 'zod';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { resultView } from '../result/result.contract.ts';

/** A data set as the list shows it, with its newest version. */
export const dataSetView = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: localizedSchema,
  synthetic: z.boolean(),
  version: z.string(),
  number: z.number().int(),
  rows: z.number().int(),
  variables: z.number().int(),
  sample: z.string(),
  frozenAt: z.string(),
  released: z.boolean(),
});
export type DataSetView = z.infer<typeof dataSetView>;

/** What is public of a data set: the codebook and design of its newest version, or nothing. */
export const publicStates = ['released', 'inside'] as const;
export const dataSetList = defineList({
  line: dataSetView,
  filters: { public: z.enum(publicStates) },
  sorts: ['name', 'rows', 'frozen'],
  searched: true,
});

export const versionView = z.object({
  id: z.string(),
  dataSet: z.uuid(),
  slug: z.string(),
  title: localizedSchema,
  number: z.number().int(),
  reason: z.string().nullable(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  rows: z.number().int(),
  rowsHash: z.string(),
  synthetic: z.boolean(),
  threshold: z.number().int(),
  frozenAt: z.string(),
  released: z.boolean(),
  codebook,
});
export type VersionView = z.infer<typeof versionView>;

/** Data sets and their versions. */
export const dataSetApi = {
  list: listOf('/api/data-sets', dataSetList, { summary: 'Data sets with their newest version' }),
  versions: get('/api/data-sets/:slug', {
    summary: 'All versions of a data set, newest first',
    params: z.object({ slug: z.string().max(80) }),
    reply: z.array(versionView),
  }),
  version: get('/api/versions/:id', { summary: 'One version with its codebook', params: byHash, reply: versionView }),
  frequencies: post('/api/versions/:id/variables/:name/frequencies', {
    summary: 'Frequencies of one variable, after disclosure control: what they tell is counted as told',
    params: byHash.extend({ name: z.string().max(128) }),
    reply: z.object({ result: resultView.nullable() }),
  }),
};

/** Files of a version. */
export const versionFiles = {
  codebook: { url: '/api/versions/:id/codebook.xlsx' },
  json: { url: '/api/versions/:id/codebook.json' },
} as const;
