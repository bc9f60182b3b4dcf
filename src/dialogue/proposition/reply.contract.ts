import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { sides } from '../meeting/meeting.ts';
import { datedSchema, fullyLocalized, writtenText } from '../texts.contract.ts';

/** A letter in which a body without a mandate replied, with where it stands. */
const letter = z.strictObject({
  body: fullyLocalized,
  country: countrySchema.nullable(),
  side: z.enum(sides),
  source: writtenPlain(500),
  dated: datedSchema,
});
export const replyForm = z.strictObject({
  /** The wording that it answers. */
  number: z.number().int().min(1),
  text: writtenText,
  /** The secretariat types for a mandate. */
  mandate: z.uuid().nullable().default(null),
  letter: letter.nullable().default(null),
});
export type ReplyForm = z.infer<typeof replyForm>;

/** What a body says to a proposition; `dated` as precisely as it is known, `standing`: its last word. */
export const releasedReply = z.object({
  id: z.uuid(),
  number: z.number().int(),
  name: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  letter: z.boolean(),
  source: z.string().nullable(),
  dated: z.string(),
  text: translatedTextSchema,
  standing: z.boolean(),
});
export type ReleasedReply = z.infer<typeof releasedReply>;
/** `mayErase`: whether its words are there and whoever reads may take them out. */
export const replyView = releasedReply.extend({ mayErase: z.boolean() });
export type ReplyView = z.infer<typeof replyView>;

const address = '/api/propositions/:id/replies' as const;
const repliesView = z.object({ replies: z.array(replyView) });
export const replyApi = {
  read: get(address, {
    summary: 'What bodies replied to a proposition, the last word of each first',
    reply: repliesView,
  }),
  reply: post(address, {
    summary:
      'Reply to the wording that stands, under a mandate or as a letter with its source; a later reply of the same body takes its place',
    body: replyForm,
    reply: repliesView,
    status: 201,
  }),
  erase: post(`${address}/erase`, {
    summary: 'Erase the words of a reply: who wrote it, and the secretariat',
    body: z.strictObject({ reply: z.uuid() }),
    reply: repliesView,
  }),
};
