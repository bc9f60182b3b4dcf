import { z } from 'zod';
import { localeSchema, text3Schema } from '../language/text3.contract.ts';
import { saying } from '../language/issue.ts';
import { momentSchema, nameSchema, roleSchema } from './account.contract.ts';

export const grantSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  grantedBy: z.string().nullable(),
});

/** A person as the administration sees them. */
export const personSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  institution: z.object({ id: z.uuid(), name: text3Schema }).nullable(),
  createdAt: momentSchema,
  disabledAt: momentSchema.nullable(),
  totp: z.boolean(),
  openSessions: z.int(),
  seenAt: momentSchema.nullable(),
  grants: z.array(grantSchema),
});
export type Person = z.infer<typeof personSchema>;

export const peopleQuery = z.object({
  search: z.string().trim().max(200).default(''),
  role: roleSchema.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export const peopleSchema = z.object({ total: z.int(), people: z.array(personSchema) });

export const personPatchSchema = z.object({
  name: nameSchema.optional(),
  institution: z.uuid().nullable().optional(),
  disabled: z.boolean().optional(),
});

/** A new grant; without dates it holds from today on. Both ends belong to it. */
export const grantRequestSchema = z
  .object({ role: roleSchema, validFrom: z.iso.date().optional(), validTo: z.iso.date().nullable().default(null) })
  .refine((grant) => !grant.validFrom || !grant.validTo || grant.validFrom <= grant.validTo, {
    path: ['validTo'],
    ...saying({
      ar: 'لا تسبق النهايةُ البدايةَ',
      fr: 'la fin ne peut précéder le début',
      en: 'the end cannot come before the beginning',
    }),
  });
export const grantParams = z.object({ id: z.uuid(), grant: z.uuid() });
