import { z } from 'zod';
import { measure } from '../finding/measure.ts';
import { localizedSchema as localized } from '../../platform/language/localized.contract.ts';

export const compareFormats = ['csv', 'json'] as const;
export type CompareFormat = (typeof compareFormats)[number];

export const statistics = ['percent', 'percent_about', 'percent_more_than', 'count'] as const;

/** A printed figure beside the one computed from rows; `reproduced` is exact (percent or count) and null on an empty base. */
export const comparisonCell = z.object({
  row: localized,
  column: localized,
  variable: localized,
  statistic: z.enum(statistics),
  published: z.number(),
  decimals: z.union([z.literal(0), z.literal(1)]),
  reproduced: z.number().nullable(),
  base: z.number().int(),
  missing: z.number().int(),
  tolerance: z.number(),
  agrees: z.boolean(),
  publishedBase: z.number().int().nullable(),
  baseStatus: z.enum(['published', 'inferred', 'not-given']),
  source: z.object({ citation: z.string(), url: z.string(), caution: localized.optional() }),
  note: localized.nullable(),
  /** What it measures, where that is told by codes alone and of the same people. */
  measure: measure.nullable(),
});
export type ComparisonCell = z.infer<typeof comparisonCell>;

export const comparisonTable = z.object({
  id: z.string(),
  title: localized,
  note: localized,
  /** Frozen data from which the figures were computed. */
  data: z.string(),
  slug: z.string(),
  /** Whether those data are synthetic: then so is every figure computed from them. */
  synthetic: z.boolean(),
  /** Who counts as a returnee in them, and when people were asked. */
  eligibility: z.string(),
  fieldwork: z.object({ from: z.string(), to: z.string() }),
  cells: z.array(comparisonCell),
});
export type ComparisonTable = z.infer<typeof comparisonTable>;
