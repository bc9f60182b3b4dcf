import { z } from 'zod';
import { text3Schema } from '../../platform/language/text3.contract.ts';
import { conceptCodes } from './concept.ts';
import { directions, populations } from './flow.ts';

export const observation = z.object({
  period: z.string(),
  value: z.number().int().nullable(),
  reporting: z.number().int().nullish(),
});

/** A series as anyone may read it. */
export const flowSeries = z.object({
  id: z.string(),
  title: text3Schema,
  concept: z.enum(conceptCodes),
  direction: z.enum(directions),
  country: z.string(),
  reporter: z.object({ code: z.string(), label: text3Schema, aggregate: z.boolean() }),
  population: z.enum(populations),
  unit: z.literal('persons'),
  rounding: z.number().int(),
  missingCode: z.string(),
  source: z.object({ citation: z.string(), url: z.string(), extracted: z.string(), licence: z.string() }),
  caution: text3Schema,
  continuous: z.boolean(),
  hash: z.string(),
  demo: z.boolean(),
  observations: z.array(observation),
});
export type ReleasedFlow = z.infer<typeof flowSeries>;

export const flowSum = z.object({
  concept: z.enum(conceptCodes),
  series: z.array(z.string()),
  within: z.number(),
  periods: z.array(z.object({ period: z.string(), value: z.number().int().nullable(), missing: z.array(z.string()) })),
});

/** `ids`: series to add, separated by commas. */
export const sumRequest = z.object({ ids: z.string().max(2000) });
