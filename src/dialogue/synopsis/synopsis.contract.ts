import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { consultationView } from '../consultation/consultation.contract.ts';
import { fullyLocalized, writtenText } from '../texts.contract.ts';

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
const number = z.number().int().min(1);

const sentenceForm = z.strictObject({
  /** The question that it is about. */
  question: number.max(60),
  /** You said: one sentence. */
  said: writtenText,
  /** They answered. */
  answered: writtenText.nullable(),
  /** It changed. */
  changed: writtenText.nullable(),
  /** Numbers of the contributions behind it. */
  contributions: z
    .array(number)
    .min(1, {
      ...saying({
        ar: 'كل جملة تستند إلى مساهمة واحدة على الأقل',
        fr: 'chaque phrase repose sur une contribution au moins',
        en: 'every sentence rests on one contribution at least',
      }),
    })
    .max(20_000),
});
export type SentenceForm = z.infer<typeof sentenceForm>;
export const sentenceView = z.object({
  question: z.number().int(),
  said: translatedTextSchema,
  answered: translatedTextSchema.nullable(),
  changed: translatedTextSchema.nullable(),
  contributions: z.array(z.number().int()),
});
export type Sentence = z.infer<typeof sentenceView>;
export const synopsisView = z.object({
  /** 0 before the first version. */
  number: z.number().int(),
  sentences: z.array(sentenceView),
  /** Contributions that it rests on and that nobody may read yet: it is not published over them. */
  hidden: z.array(z.number().int()),
});
export type SynopsisView = z.infer<typeof synopsisView>;

const coded = z.object({ number: z.number().int(), question: z.number().int(), code: z.string() });
export const codingView = z.object({
  codes: z.array(z.object({ code: z.string(), label: localizedSchema })),
  /** One's own codes for the contributions that were asked for: the other person's are not seen before both have coded. */
  mine: z.array(coded),
  agreement: z.array(
    z.object({
      one: z.string().nullable(),
      other: z.string().nullable(),
      units: z.number().int(),
      same: z.number().int(),
      share: z.number().nullable(),
      kappa: z.number().nullable(),
    }),
  ),
  /** What two people coded differently; `settled` is the code that holds. The first 200. */
  differences: z.array(
    z.object({
      number: z.number().int(),
      question: z.number().int(),
      codes: z.array(z.string()),
      settled: z.string().nullable(),
    }),
  ),
});
export type CodingView = z.infer<typeof codingView>;

const one = '/api/consultations/:id' as const;
export const synopsisApi = {
  coding: get(`${one}/coding`, {
    summary: 'Codes of a consultation, one’s own coding, how two people agree and where they differ',
    query: z.strictObject({ from: z.coerce.number().int().min(1).default(1) }),
    reply: codingView,
  }),
  addCode: post(`${one}/codes`, {
    summary: 'Add a code, or give it other words',
    body: z.strictObject({ code, label: fullyLocalized }),
    reply: codingView,
  }),
  code: post(`${one}/codings`, {
    summary: 'Code what a contribution says to a question, or settle a difference by name of code',
    body: z.strictObject({ number, question: number.max(60), code, settles: z.boolean().default(false) }),
    reply: coded,
  }),
  read: get(`${one}/synopsis`, { summary: 'The synopsis as it was last written', reply: synopsisView }),
  write: put(`${one}/synopsis`, {
    summary: 'A further version of the synopsis, on the one that was seen',
    body: z.strictObject({ sentences: z.array(sentenceForm).min(1).max(400), base: z.number().int().min(0) }),
    reply: synopsisView,
  }),
  publish: post(`${one}/publish`, {
    summary: 'Publish the version of the synopsis that was seen, over contributions that are shown',
    body: z.strictObject({ sequence: number, number }),
    reply: consultationView,
  }),
};
