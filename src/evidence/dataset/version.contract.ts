import { z } from 'zod';
import { text3Schema } from '../../platform/language/text3.contract.ts';
import { codebook } from '../codebook/codebook.contract.ts';

/** A data set as the list shows it, with its newest version. */
export const dataSetView = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: text3Schema,
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

export const versionView = z.object({
  id: z.string(),
  dataSet: z.uuid(),
  slug: z.string(),
  title: text3Schema,
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
