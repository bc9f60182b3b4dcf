import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { agreementLabels, stances } from '../agreement/agreement.ts';
import { families, sides } from '../meeting/meeting.ts';
import { propositionLife } from '../proposition/proposition.ts';
import { principleIds } from '../principles.ts';

/** The proposition by which a principle was put to the vote in a space. */
const put = z.object({
  id: z.uuid(),
  number: z.number().int(),
  state: propositionLife.stateSchema,
  /** What the vote amounts to, once it is closed. */
  label: z.enum(agreementLabels).nullable(),
});
export const principlesView = z.object({
  space: z.object({ id: z.uuid(), title: localizedSchema, ended: z.boolean() }),
  /** All seven in their order; of one that was not put to the vote there is none. */
  principles: z.array(z.object({ principle: z.enum(principleIds), proposition: put.nullable() })),
  /** Under which mandate whoever reads speaks in the space today. */
  mandate: z.uuid().nullable(),
});
export type PrinciplesView = z.infer<typeof principlesView>;

/** A vote on a principle that anyone reads. */
export const releasedPrinciple = z.object({
  principle: z.enum(principleIds),
  id: z.uuid(),
  number: z.number().int(),
  space: z.string(),
  spaceTitle: localizedSchema,
  /** The wording that was voted; the first is our sentence. */
  version: z.number().int(),
  text: translatedTextSchema,
  state: propositionLife.stateSchema,
  on: z.string(),
  votes: z.array(
    z.object({
      name: localizedSchema,
      country: z.string().nullable(),
      side: z.enum(sides),
      family: z.enum(families),
      stance: z.enum(stances),
      reason: translatedTextSchema.nullable(),
    }),
  ),
});
export type ReleasedPrinciple = z.infer<typeof releasedPrinciple>;

const address = '/api/spaces/:id/principles' as const;
export const principleApi = {
  read: get(address, { summary: 'The seven principles and how a space votes on them', reply: principlesView }),
  put: post(address, {
    summary:
      'Table each principle that no proposition of the space stands for, under a mandate; nothing is tabled twice',
    body: z.strictObject({ mandate: z.uuid().nullable().default(null) }),
    reply: principlesView,
    status: 201,
  }),
};
