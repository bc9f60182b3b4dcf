import { z } from 'zod';
import { text3Schema, translatedTextSchema } from '../../platform/language/text3.contract.ts';
import { agreementWords, evidenceWords } from '../answer/answer.ts';
import { citedResult } from '../answer/answer.contract.ts';
import { charterId, draftText, plain, writtenText } from '../texts.contract.ts';
import { addressees, citationStates, recommendationActs, recommendationStates } from './recommendation.ts';

const cited = z.union([
  z.strictObject({ answer: z.uuid() }),
  z.strictObject({ result: z.string().regex(/^[0-9a-f]{12,64}$/) }),
]);
export type Cited = z.infer<typeof cited>;

/** A draft may lack its text and its addressee. */
export const recommendationForm = z.strictObject({
  text: draftText,
  addressee: z.enum(addressees).nullable(),
  cites: z.array(cited).max(40).default([]),
});
export type RecommendationForm = z.infer<typeof recommendationForm>;
export const newRecommendation = recommendationForm.extend({
  meeting: z.uuid(),
  charter: charterId.nullable().default(null),
});
/** A further wording says on which it was written and why. */
export const changeRecommendation = recommendationForm.extend({
  base: z.number().int().min(1),
  reason: writtenText,
});

export const citationView = z.object({
  place: z.number().int(),
  state: z.enum(citationStates),
  answer: z
    .object({
      id: z.uuid(),
      number: z.number().int(),
      title: translatedTextSchema,
      evidence: z.enum(evidenceWords),
      agreement: z.enum(agreementWords),
    })
    .nullable(),
  result: z.string().nullable(),
  results: z.array(citedResult),
});
export type CitationView = z.infer<typeof citationView>;

export const recommendationVersion = z.object({
  number: z.number().int(),
  text: translatedTextSchema,
  addressee: z.enum(addressees).nullable(),
  reason: translatedTextSchema.nullable(),
  by: z.string().nullable(),
  at: z.string(),
  citations: z.array(citationView),
});
export type RecommendationVersion = z.infer<typeof recommendationVersion>;

export const recommendationLine = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  meetingTitle: text3Schema,
  number: z.number().int(),
  charter: z.string().nullable(),
  state: z.enum(recommendationStates),
  version: z.number().int(),
  text: translatedTextSchema,
  addressee: z.enum(addressees).nullable(),
  cites: z.array(z.enum(citationStates)),
});
export type RecommendationLine = z.infer<typeof recommendationLine>;

export const recommendationView = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  meetingTitle: text3Schema,
  number: z.number().int(),
  charter: z.string().nullable(),
  state: z.enum(recommendationStates),
  sequence: z.number().int(),
  /** Newest wording first. */
  versions: z.array(recommendationVersion),
  acts: z.array(
    z.object({
      sequence: z.number().int(),
      act: z.enum(recommendationActs),
      number: z.number().int(),
      note: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
});
export type RecommendationView = z.infer<typeof recommendationView>;
export const recommendationStep = z.strictObject({ sequence: z.number().int().min(1), note: plain.optional() });
