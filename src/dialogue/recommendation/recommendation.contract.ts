import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { agreementWords, evidenceWords } from '../cited/rating.ts';
import { citedResult } from '../answer/answer.contract.ts';
import { charterId, draftText, plain, writtenText } from '../texts.contract.ts';
import { judgementForm, judgementView } from './judgement.contract.ts';
import { addressees, recommendationLife } from './recommendation.ts';
import { citationStates } from '../cited/citation.ts';

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
  /** The proposition from which it comes. */
  proposition: z.uuid().nullable().default(null),
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

/** A proposition with its space. */
export const originView = z.object({ proposition: z.uuid(), number: z.number().int(), spaceTitle: localizedSchema });
export type Origin = z.infer<typeof originView>;

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
  /** The proposition from which the wording comes, where it does and whoever reads sees that. */
  origin: originView.nullable(),
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
  meetingTitle: localizedSchema,
  number: z.number().int(),
  charter: z.string().nullable(),
  state: recommendationLife.stateSchema,
  version: z.number().int(),
  text: translatedTextSchema,
  addressee: z.enum(addressees).nullable(),
  cites: z.array(z.enum(citationStates)),
});
export type RecommendationLine = z.infer<typeof recommendationLine>;

export const recommendationView = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  meetingTitle: localizedSchema,
  number: z.number().int(),
  charter: z.string().nullable(),
  state: recommendationLife.stateSchema,
  sequence: z.number().int(),
  /** Of a meeting of the past, which stands. */
  record: z.boolean(),
  /** Newest wording first. */
  versions: z.array(recommendationVersion),
  /** By criterion, the last one of each first. */
  judgements: z.array(judgementView),
  acts: z.array(actView(recommendationLife, z.string(), { number: z.number().int() })),
});
export type RecommendationView = z.infer<typeof recommendationView>;

export const recommendationList = defineList({
  line: recommendationLine,
  filters: {
    state: recommendationLife.stateSchema,
    addressee: z.enum(addressees),
    meeting: z.uuid(),
    cites: z.enum(citationStates),
  },
  sorts: ['meeting', 'number'],
  searched: true,
});

export const recommendationApi = {
  list: listOf('/api/recommendations', recommendationList, {
    summary: 'Recommendations with how their citations stand',
  }),
  begin: post('/api/recommendations', {
    summary: 'Write a recommendation; it takes the next number of its meeting',
    body: newRecommendation,
    reply: recommendationView,
    status: 201,
  }),
  read: get('/api/recommendations/:id', {
    summary: 'A recommendation: wordings, citations, acts',
    reply: recommendationView,
  }),
  write: put('/api/recommendations/:id', {
    summary: 'A further wording with its reason, on the one that was seen',
    body: changeRecommendation,
    reply: recommendationView,
  }),
  judge: post('/api/recommendations/:id/judgements', {
    summary:
      'Judge a wording by one criterion (GRADE evidence to decision), with the reason; the one before stays to be read',
    body: judgementForm,
    reply: recommendationView,
    status: 201,
  }),
  act: actEndpoint('/api/recommendations/:id/acts', recommendationLife, {
    summary: 'Publish a recommendation, or withdraw it',
    note: plain,
    reply: recommendationView,
  }),
};
