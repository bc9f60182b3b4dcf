import { z } from 'zod';
import { text3Schema, translatedTextSchema } from '../../platform/language/text3.contract.ts';
import { citationStates } from '../recommendation/recommendation.ts';
import { draftText, plain } from '../texts.contract.ts';
import { agreementWords, answerActs, answerStates, evidenceWords } from './answer.ts';

const resultId = z.string().regex(/^[0-9a-f]{12,64}$/);

/** What a person writes: the questions answered, the results cited, and what they show and do not show. A draft may lack any of it. */
export const answerForm = z.strictObject({
  queries: z.array(z.uuid()).max(50),
  results: z.array(resultId).max(30),
  title: draftText,
  statement: draftText,
  notShown: draftText,
  grounds: draftText,
  evidence: z.enum(evidenceWords).nullable(),
  agreement: z.enum(agreementWords).nullable(),
});
export type AnswerForm = z.infer<typeof answerForm>;
/** A further version says on which it was written and why. */
export const changeAnswer = answerForm.extend({ base: z.number().int().min(1), reason: plain });

export const citedResult = z.object({
  id: z.string(),
  dataSet: z.string(),
  version: z.number().int(),
  title: text3Schema,
  synthetic: z.boolean(),
  state: z.enum(citationStates),
  newest: z.string(),
});
export type CitedResult = z.infer<typeof citedResult>;

export const answeredQuery = z.object({
  id: z.uuid(),
  number: z.number().int(),
  meeting: z.uuid(),
  text: translatedTextSchema,
});

export const answerVersion = z.object({
  number: z.number().int(),
  title: translatedTextSchema,
  statement: translatedTextSchema,
  notShown: translatedTextSchema,
  grounds: translatedTextSchema,
  evidence: z.enum(evidenceWords).nullable(),
  agreement: z.enum(agreementWords).nullable(),
  reason: z.string().nullable(),
  author: z.string().nullable(),
  at: z.string(),
  queries: z.array(answeredQuery),
  results: z.array(citedResult),
});
export type AnswerVersion = z.infer<typeof answerVersion>;

export const answerActView = z.object({
  sequence: z.number().int(),
  act: z.enum(answerActs),
  number: z.number().int(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
});

export const answerView = z.object({
  id: z.uuid(),
  state: z.enum(answerStates),
  sequence: z.number().int(),
  /** Newest version first. */
  versions: z.array(answerVersion),
  acts: z.array(answerActView),
  /** What the second-person rule leaves to the reader. */
  mayReview: z.boolean(),
  mayWrite: z.boolean(),
});
export type AnswerView = z.infer<typeof answerView>;

export const answerLine = z.object({
  id: z.uuid(),
  state: z.enum(answerStates),
  number: z.number().int(),
  title: translatedTextSchema,
  queries: z.array(z.number().int()),
  author: z.string().nullable(),
  at: z.string(),
  /** Whether it rests on synthetic data: then no recommendation cites it. */
  synthetic: z.boolean(),
});
export type AnswerLine = z.infer<typeof answerLine>;

/** An act by hand: which act was the last one seen; sending back and withdrawing say why. */
export const answerStepForm = z.strictObject({ sequence: z.number().int().min(1), note: plain.optional() });

export const knownResult = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.number().int(),
  title: text3Schema,
  synthetic: z.boolean(),
  released: z.boolean(),
});
export type KnownResult = z.infer<typeof knownResult>;

/** An item of `dialogue.release-lacks`: what is missing, its name, and where it is mended. */
export const lackingItem = z.object({ missing: z.enum(['published', 'opened']), name: z.string(), at: z.string() });
