import { get, post, put } from '../client/endpoint.ts';
import { z } from 'zod';
import { countrySchema } from '../codes/country.ts';
import { saying } from '../language/issue.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { writtenPlain } from '../language/written.contract.ts';
import { doneSchema, familySchema, sideSchema } from './account.contract.ts';
import { perLocale } from '../language/locale.ts';

const filled = writtenPlain(300);

/** An institution at the table: where it stands (side; it decides itself whether it stands for both or neither) and whom it speaks for (family). Country: ISO 3166-1 alpha-2. */
export const institutionRequestSchema = z
  .object({
    name: z.strictObject(perLocale(() => filled)),
    country: countrySchema.nullable(),
    side: sideSchema,
    family: familySchema,
  })
  .refine(({ country, side }) => side === 'both_or_neither' || (country === null) === (side === 'international'), {
    path: ['country'],
    ...saying({
      ar: 'لا بلد لمؤسسة دولية، ولكل مؤسسة على جانب بلد؛ ومن كانت لكلا الجانبين أو لا لأيهما فلها أن تذكر بلدا',
      fr: 'une institution internationale n’a pas de pays, une institution d’une partie en a un, une institution des deux ou d’aucune peut en avoir un',
      en: 'an international institution has no country; one of a party has one; one of both parties or neither may',
    }),
  })
  .refine(({ side, family }) => side !== 'both_or_neither' || family !== 'public_authority', {
    path: ['side'],
    ...saying({
      ar: 'السلطة العامة، ومنها القنصلية، على جانب دولتها',
      fr: 'une autorité publique, consulat compris, relève de la partie de son État',
      en: 'a public authority, a consulate among them, is of the party of its State',
    }),
  });
export type InstitutionRequest = z.infer<typeof institutionRequestSchema>;

export const institutionSchema = z.object({
  id: z.uuid(),
  name: localizedSchema,
  country: z.string().nullable(),
  side: sideSchema,
  family: familySchema,
});
export type Institution = z.infer<typeof institutionSchema>;
export const institutionsSchema = z.object({ institutions: z.array(institutionSchema) });

/** Institutions around the table. */
export const institutionApi = {
  list: get('/api/institutions', { summary: 'Institutions around the table', reply: institutionsSchema }),
  add: post('/api/institutions', {
    summary: 'Add an institution',
    body: institutionRequestSchema,
    reply: institutionSchema,
    status: 201,
  }),
  change: put('/api/institutions/:id', {
    summary: 'Correct an institution',
    body: institutionRequestSchema,
    reply: doneSchema,
  }),
};
