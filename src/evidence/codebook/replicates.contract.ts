import { z } from 'zod';
import { columnNameSchema } from './column-name.ts';

/** How the replicates were made (field guide of statistics, section 2): the words of those who publish them. */
export const replicateTypes = ['BRR', 'Fay', 'JK1', 'JK2', 'JKn', 'bootstrap', 'SDR', 'other'] as const;

const scale = z.number().positive();

/** Replicate weights: the columns and how their estimates become a variance. */
export const replicates = z.strictObject({
  type: z.enum(replicateTypes),
  /** Columns, in order. */
  weights: z.array(columnNameSchema.min(1)).min(2).max(2000),
  /** The factor of Fay's method, from 0 to less than 1. */
  fay: z.number().min(0).lt(1).optional(),
  scale: scale.optional(),
  /** A factor for each replicate, or one for all. */
  rscales: z.union([scale, z.array(z.number().min(0))]).optional(),
  /** `false`: the columns are factors, to be multiplied by the weights. */
  combined: z.boolean().optional(),
  /** `true`: deviations from the full estimate; else from the mean of the replicates. */
  mse: z.boolean().optional(),
  /** Degrees of freedom as published; else the rank of the replicate weights less 1. */
  df: z.number().positive().optional(),
});
export type Replicates = z.infer<typeof replicates>;
