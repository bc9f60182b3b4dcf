import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { families, sides } from '../meeting/meeting.ts';
import { datedSchema, fullyLocalized, plain, webAddress, writtenText } from '../texts.contract.ts';
import { consultedLife, consultedWays, policyKinds, policyLife } from './policy.ts';

export const policyForm = z.strictObject({
  kind: z.enum(policyKinds),
  /** As it is called, in the languages in which it is given. */
  title: writtenText,
  /** Whose it is; none where it is that of an organisation. */
  countries: z
    .array(countrySchema)
    .max(60)
    .refine(
      (given) => new Set(given).size === given.length,
      saying({ ar: 'كل بلد مرة واحدة', fr: 'chaque pays une fois', en: 'each country once' }),
    )
    .default([]),
  /** Who made it. */
  body: fullyLocalized,
  dated: datedSchema,
  source: writtenPlain(1000),
  url: webAddress.nullable().default(null),
});
export type PolicyForm = z.infer<typeof policyForm>;

export const consultedForm = z
  .strictObject({
    family: z.enum(families),
    side: z.enum(sides),
    way: z.enum(consultedWays),
    /** One of ours. */
    consultation: z.uuid().nullable().default(null),
    dated: datedSchema,
    outcome: writtenText.nullable().default(null),
    source: writtenPlain(1000),
  })
  .refine(({ way, consultation }) => consultation === null || way === 'consultation', {
    ...saying({
      ar: 'تُذكر استشارة من استشاراتنا مع «استشارة عمومية» وحدها',
      fr: 'une consultation d’ici va avec « consultation publique » seulement',
      en: 'one of our consultations goes with “public consultation” only',
    }),
    path: ['consultation'],
  });
export type ConsultedForm = z.infer<typeof consultedForm>;

export const policyLine = z.object({
  id: z.uuid(),
  kind: z.enum(policyKinds),
  title: translatedTextSchema,
  countries: z.array(z.string()),
  body: localizedSchema,
  dated: z.string(),
  state: policyLife.stateSchema,
  /** Published entries on who was consulted. */
  consulted: z.number().int(),
});
export type PolicyLine = z.infer<typeof policyLine>;

const ours = z.object({ slug: z.string(), title: localizedSchema });
export const releasedConsulted = z.object({
  family: z.enum(families),
  side: z.enum(sides),
  way: z.enum(consultedWays),
  consultation: ours.nullable(),
  dated: z.string(),
  outcome: translatedTextSchema.nullable(),
  source: z.string(),
});
export type ReleasedConsulted = z.infer<typeof releasedConsulted>;
export const consultedView = releasedConsulted.extend({
  id: z.uuid(),
  state: consultedLife.stateSchema,
  sequence: z.number().int(),
  mine: z.boolean(),
  acts: z.array(actView(consultedLife, z.string(), {})),
});
export type ConsultedView = z.infer<typeof consultedView>;

export const policyView = policyLine.omit({ consulted: true }).extend({
  source: z.string(),
  url: z.string().nullable(),
  sequence: z.number().int(),
  mine: z.boolean(),
  consulted: z.array(consultedView),
  acts: z.array(actView(policyLife, z.string(), {})),
});
export type PolicyView = z.infer<typeof policyView>;

export const policyList = defineList({
  line: policyLine,
  filters: { kind: z.enum(policyKinds), state: policyLife.stateSchema },
  sorts: ['dated'],
  usual: '-dated',
  searched: true,
});

const one = '/api/policies/:id' as const;
export const policyApi = {
  list: listOf('/api/policies', policyList, {
    summary: 'Policy texts, with how many groups are known to have been consulted',
  }),
  enter: post('/api/policies', {
    summary: 'Enter a law, strategy, agreement or plan with its source; a second person publishes it',
    body: policyForm,
    reply: policyView,
    status: 201,
  }),
  read: get(one, { summary: 'A policy text with who was consulted on it', reply: policyView }),
  act: actEndpoint(`${one}/acts`, policyLife, {
    summary: 'Publish, decline or withdraw a policy text',
    note: plain,
    reply: policyView,
  }),
  consulted: post(`${one}/consulted`, {
    summary:
      'Enter which stakeholder group of which party was consulted: how, when, what came of it, where that stands',
    body: consultedForm,
    reply: policyView,
    status: 201,
  }),
  actConsulted: actEndpoint('/api/policy-consultations/:id/acts', consultedLife, {
    summary: 'Publish, decline or withdraw an entry on who was consulted',
    note: plain,
    reply: consultedView,
  }),
};

/** A policy text as anyone reads it. */
export const releasedPolicy = policyLine
  .omit({ state: true, consulted: true })
  .extend({ source: z.string(), url: z.string().nullable(), consulted: z.array(releasedConsulted) });
export type ReleasedPolicy = z.infer<typeof releasedPolicy>;
export const releasedPolicyList = defineList({
  line: releasedPolicy,
  filters: { kind: z.enum(policyKinds) },
  sorts: ['dated'],
  usual: '-dated',
  searched: true,
});
