import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { families, sides } from '../meeting/meeting.ts';
import { draftText, fullyLocalized, plain } from '../texts.contract.ts';
import { spaceKinds, spaceLife } from './space.ts';

const day = z.iso.date();

const quota = z
  .strictObject({
    side: z.enum(sides),
    family: z.enum(families),
    least: z.number().int().min(0).max(100),
    most: z.number().int().min(0).max(100).nullable().default(null),
    why: writtenPlain(500),
  })
  .refine(
    ({ least, most }) => most === null || most >= least,
    saying({
      ar: 'الحد الأقصى أقل من الحد الأدنى',
      fr: 'le maximum est inférieur au minimum',
      en: 'the most is below the least',
    }),
  );

const spaceFields = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  kind: z.enum(spaceKinds),
  title: fullyLocalized,
  purpose: draftText.default({}),
  /** The countries of a corridor, in its order: from where people return, and to where they had gone. */
  origin: countrySchema.nullable().default(null),
  destination: countrySchema.nullable().default(null),
  quotas: z.array(quota).max(40).default([]),
});
const isPair = ({ kind, origin, destination }: { kind: string; origin: string | null; destination: string | null }) =>
  kind !== 'corridor' || (origin !== null && destination !== null && origin !== destination);
const pair = saying({
  ar: 'للممر بلدان مختلفان',
  fr: 'un corridor a deux pays différents',
  en: 'a corridor has two different countries',
});
export const spaceForm = spaceFields.refine(isPair, { ...pair, path: ['destination'] });
export type SpaceForm = z.infer<typeof spaceForm>;
export const changeSpace = spaceFields
  .extend({ revision: z.number().int().min(1) })
  .refine(isPair, { ...pair, path: ['destination'] });

export const spaceLine = z.object({
  id: z.uuid(),
  slug: z.string(),
  kind: z.enum(spaceKinds),
  title: localizedSchema,
  origin: z.string().nullable(),
  destination: z.string().nullable(),
  state: spaceLife.stateSchema,
  /** Mandates in force today, and propositions that the reader sees. */
  mandates: z.number().int(),
  propositions: z.number().int(),
});
export type SpaceLine = z.infer<typeof spaceLine>;

export const mandateView = z.object({
  id: z.uuid(),
  institution: z.uuid().nullable(),
  person: z.string().nullable(),
  name: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
  basis: z.string(),
  starts: day,
  ends: day.nullable(),
  /** Whether whoever reads speaks under it today. */
  mine: z.boolean(),
});
export type MandateView = z.infer<typeof mandateView>;

export const spaceView = spaceLine.extend({
  purpose: translatedTextSchema,
  quotas: z.array(quota),
  revision: z.number().int(),
  sequence: z.number().int(),
  /** The day (UTC) on which mandates are in force or not. */
  today: day,
  members: z.array(mandateView),
  meetings: z.array(
    z.object({ id: z.uuid(), title: localizedSchema, starts: z.string(), ends: z.string(), state: z.string() }),
  ),
  acts: z.array(actView(spaceLife, z.string(), {})),
});
export type SpaceView = z.infer<typeof spaceView>;

const ordered = ({ starts, ends }: { starts: string; ends: string | null }) => ends === null || ends >= starts;
const backwards = saying({
  ar: 'النهاية تسبق البداية',
  fr: 'la fin précède le début',
  en: 'the end comes before the beginning',
});
export const mandateForm = z
  .strictObject({
    institution: z.uuid().nullable().default(null),
    name: fullyLocalized,
    country: countrySchema.nullable().default(null),
    side: z.enum(sides),
    family: z.enum(families),
    /** The letter, decision or vote by which it was given. */
    basis: writtenPlain(500),
    starts: day,
    ends: day.nullable().default(null),
  })
  .refine(ordered, { ...backwards, path: ['ends'] });
export type MandateForm = z.infer<typeof mandateForm>;

export const spaceList = defineList({
  line: spaceLine,
  filters: { kind: z.enum(spaceKinds), state: spaceLife.stateSchema },
  sorts: ['slug'],
  searched: true,
});

export const spaceApi = {
  list: listOf('/api/spaces', spaceList, {
    summary: 'Spaces of the dialogue that the reader takes part in or works for',
  }),
  establish: post('/api/spaces', { summary: 'Establish a space', body: spaceForm, reply: spaceView, status: 201 }),
  read: get('/api/spaces/:id', { summary: 'A space: who speaks in it, its meetings, acts', reply: spaceView }),
  change: put('/api/spaces/:id', {
    summary: 'Change a space, on the revision that was seen',
    body: changeSpace,
    reply: spaceView,
  }),
  act: actEndpoint('/api/spaces/:id/acts', spaceLife, {
    summary: 'End a space, or resume it',
    note: plain,
    reply: spaceView,
  }),
  give: post('/api/spaces/:id/mandates', {
    summary: 'Give a mandate: an institution speaks in the space from a day on',
    body: mandateForm,
    reply: spaceView,
    status: 201,
  }),
  end: put('/api/mandates/:id/end', {
    summary: 'Set the last day of a mandate; what it says is never changed otherwise',
    body: z.strictObject({ ends: day.nullable() }),
    reply: spaceView,
  }),
};
