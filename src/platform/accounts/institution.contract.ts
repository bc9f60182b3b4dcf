import { z } from 'zod';
import { saying } from '../problem/issue.ts';
import { text3Schema } from '../language/text3.contract.ts';
import { familySchema, sideSchema } from './account.contract.ts';

const filled = z.string().trim().min(1).max(300);

/** An institution at the table: where it stands (side) and whom it speaks for (family). Country: ISO 3166-1 alpha-2. */
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
  .refine((institution) => (institution.country === null) === (institution.side === 'international'), {
    path: ['country'],
    ...saying({
      ar: 'لا بلد لمؤسسة دولية، ولكل مؤسسة أخرى بلد',
      fr: 'une institution internationale n’a pas de pays, toute autre en a un',
      en: 'an international institution has no country, every other has one',
    }),
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
