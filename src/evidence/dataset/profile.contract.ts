import { z } from 'zod';
import { get } from '../../platform/client/endpoint.ts';
import { missingKind } from '../codebook/codebook.contract.ts';

/** Counts are of rows; distinct values and quartiles are approximate where there are very many. */
export const columnProfile = z.object({
  /** Place of the column in the file, from 0. */
  place: z.number().int(),
  answers: z.number().int(),
  /** Answers that are not there, by kind as declared; empty cells are `blank`. */
  missing: z.partialRecord(missingKind, z.number().int()),
  /** Answers that look like marks of missing ones and are not declared so. */
  undeclared: z.number().int(),
  distinct: z.number().int(),
  /** Where every answer is a number. */
  numbers: z
    .object({
      least: z.number(),
      quartiles: z.tuple([z.number(), z.number(), z.number()]),
      most: z.number(),
      /** Answers in classes of equal width from the least to the most. */
      classes: z.array(z.number().int()),
    })
    .nullable(),
  /** The most frequent values, where there are few different ones. */
  top: z.array(z.object({ value: z.string(), n: z.number().int() })),
  /** Shapes of some answers where the answers themselves may identify: letters are x, digits 0. */
  shapes: z.array(z.string()),
});
export type ColumnProfile = z.infer<typeof columnProfile>;

/** Profiles of columns by their places, and how many columns are done. */
export const profileApi = {
  read: get('/api/imports/:id/profile', {
    summary: 'What some columns of an import hold, for who sent it',
    params: z.object({ id: z.uuid() }),
    /** Places of columns from 0, fifty at most; the first unless named. */
    query: z.object({
      places: z
        .string()
        .regex(/^\d{1,5}(,\d{1,5}){0,49}$/)
        .default('0'),
    }),
    reply: z.object({ done: z.number().int(), of: z.number().int(), profiles: z.array(columnProfile) }),
  }),
};
