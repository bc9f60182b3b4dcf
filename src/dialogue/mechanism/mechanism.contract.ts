import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { datePrecision } from '../../platform/language/dates.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { fullyLocalized, writtenText } from '../texts.contract.ts';
import { mechanismKinds } from './mechanism.ts';

const day = z.iso.date();

/** A day, month or year that exists. */
const dated = z.string().refine(
  (given) => datePrecision(given) !== undefined,
  saying({
    ar: 'ليس تاريخًا: 2008 أو 2008-04 أو 2008-04-18',
    fr: 'ce n’est pas une date : 2008, 2008-04 ou 2008-04-18',
    en: 'not a date: 2008, 2008-04 or 2008-04-18',
  }),
);

export const mechanismForm = z.strictObject({
  kind: z.enum(mechanismKinds),
  name: fullyLocalized,
  /** Null where it belongs to no one State. */
  country: countrySchema.nullable().default(null),
  /** What it may do, and the legal text that lets it. */
  mandate: writtenText,
  basis: writtenPlain(1000),
  source: writtenPlain(1000),
  dated,
  /** Its last day. */
  ended: day.nullable().default(null),
  /** A new institution says why no existing one serves; null for one that exists. */
  whyNew: writtenText.nullable().default(null),
});
export type MechanismForm = z.infer<typeof mechanismForm>;

export const mechanismLine = z.object({
  id: z.uuid(),
  kind: z.enum(mechanismKinds),
  name: localizedSchema,
  country: z.string().nullable(),
  basis: z.string(),
  ended: day.nullable(),
  isNew: z.boolean(),
});
export type MechanismLine = z.infer<typeof mechanismLine>;

export const mechanismView = mechanismLine.omit({ isNew: true }).extend({
  mandate: translatedTextSchema,
  source: z.string(),
  dated: z.string(),
  whyNew: translatedTextSchema.nullable(),
  revision: z.number().int(),
  /** The day (UTC) on which it exists or not. */
  today: day,
});
export type MechanismView = z.infer<typeof mechanismView>;

export const mechanismList = defineList({
  line: mechanismLine,
  filters: { kind: z.enum(mechanismKinds), country: countrySchema, exists: z.enum(['yes', 'no']) },
  sorts: ['place'],
  searched: true,
});

export const mechanismApi = {
  list: listOf('/api/mechanisms', mechanismList, { summary: 'The register of mechanisms, by country and kind' }),
  register: post('/api/mechanisms', {
    summary: 'Enter a mechanism with what it may do, its legal basis and the source',
    body: mechanismForm,
    reply: mechanismView,
    status: 201,
  }),
  read: get('/api/mechanisms/:id', { summary: 'A mechanism', reply: mechanismView }),
  change: put('/api/mechanisms/:id', {
    summary: 'Change a mechanism, on the revision that was seen',
    body: mechanismForm.extend({ revision: z.number().int().min(1) }),
    reply: mechanismView,
  }),
};
