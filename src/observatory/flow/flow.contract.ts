import { get } from '../../platform/client/endpoint.ts';
import { z } from 'zod';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { conceptCodes } from './concept.ts';
import { directions, populations } from './flow.ts';

export const observation = z.object({
  period: z.string(),
  value: z.number().int().nullable(),
  reporting: z.number().int().nullish(),
  possible: z.number().int().nullish(),
});

const term = z.object({ cells: z.number().int(), halfWidth: z.number().int() });
const bound = z.object({
  terms: z.array(term),
  within: z.number().int().nullable(),
  absent: z.number().int(),
  complete: z.boolean(),
});
const seriesBreak = z.object({ period: z.string(), reason: localizedSchema });

/** A series as it is filed and released. */
export const filedSeries = z.object({
  id: z.string(),
  title: localizedSchema,
  concept: z.enum(conceptCodes),
  direction: z.enum(directions),
  country: z.string(),
  reporter: z.object({ code: z.string(), label: localizedSchema, aggregate: z.boolean() }),
  population: z.enum(populations),
  unit: z.literal('persons'),
  rounding: z.number().int(),
  missingCode: z.string(),
  source: z.object({ citation: z.string(), url: z.string(), extracted: z.string(), licence: z.string() }),
  caution: localizedSchema,
  continuous: z.boolean(),
  breaks: z.array(seriesBreak),
  beside: z.object({ series: z.string(), why: localizedSchema }).nullable(),
  hash: z.string(),
  observations: z.array(observation),
});

/** A series as anyone may read it: every figure with the bound of its cells, and whether a break begins with it. */
export const flowSeries = filedSeries.extend({
  observations: z.array(observation.extend({ ...bound.shape, break: z.boolean() })),
});
export type ReleasedFlow = z.infer<typeof flowSeries>;
export type ReleasedObservation = ReleasedFlow['observations'][number];

export const flowSum = z.object({
  concept: z.enum(conceptCodes),
  series: z.array(z.string()),
  breaks: z.array(seriesBreak.extend({ series: z.array(z.string()) })),
  periods: z.array(
    z.object({
      period: z.string(),
      value: z.number().int().nullable(),
      missing: z.array(z.string()),
      ...bound.shape,
    }),
  ),
});

/** `ids`: series to add, separated by commas. */
export const sumRequest = z.object({ ids: z.string().max(2000) });

/** Published flows. */
export const flowApi = {
  list: get('/api/flows', { summary: 'Published series of flows, each under its concept', reply: z.array(flowSeries) }),
  sum: get('/api/flows/sum', {
    summary: 'Adds series that count the same thing about different people; refuses every other sum with its reason',
    query: sumRequest,
    reply: flowSum,
  }),
};

/** The same as files. */
export const flowFiles = { series: { url: '/api/flows/csv' }, sum: { url: '/api/flows/sum/csv' } } as const;
