import { z } from 'zod';
import { text3Schema } from '../language/text3.contract.ts';
import { familySchema, sideSchema } from './account.contract.ts';

const filled = z.string().trim().min(1).max(300);

/** An institution at the table: where it stands (side; it decides itself whether it stands for both or neither) and whom it speaks for (family). Country: ISO 3166-1 alpha-2. */
export const institutionRequestSchema = z
  .object({
    name: z.object({ ar: filled, fr: filled, en: filled }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    side: sideSchema,
    family: familySchema,
  })
  .refine(({ country, side }) => side === 'both_or_neither' || (country === null) === (side === 'international'), {
    path: ['country'],
    message: 'an international institution has no country; one on a side has one; one for both sides or neither may',
  })
  .refine(({ side, family }) => side !== 'both_or_neither' || family !== 'public_authority', {
    path: ['side'],
    message: 'a public authority, a consulate among them, is on the side of its State',
  });
export type InstitutionRequest = z.infer<typeof institutionRequestSchema>;

export const institutionSchema = z.object({
  id: z.uuid(),
  name: text3Schema,
  country: z.string().nullable(),
  side: sideSchema,
  family: familySchema,
});
export type Institution = z.infer<typeof institutionSchema>;
export const institutionsSchema = z.object({ institutions: z.array(institutionSchema) });
