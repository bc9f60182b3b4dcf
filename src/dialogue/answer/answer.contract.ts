import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { hashId } from '../../platform/record/record.ts';
import { sourceForms, sourceView } from '../source/source.contract.ts';
import { citationStates } from '../cited/citation.ts';
import { draftText, plain } from '../texts.contract.ts';
import { answerLife } from './answer.ts';
import { agreementWords, evidenceWords } from '../cited/rating.ts';

/** What a person writes: the questions answered, the results cited, and what they show and do not show. A draft may lack any of it. */
export const answerForm = z.strictObject({
  questions: z.array(z.uuid()).max(50),
  results: z.array(hashId).max(30),
  /** What it rests on beside results. */
  sources: sourceForms.default([]),
  title: draftText,
  statement: draftText,
  notShown: draftText,
  grounds: draftText,
  evidence: z.enum(evidenceWords).nullable(),
  agreement: z.enum(agreementWords).nullable(),
});
export type AnswerForm = z.output<typeof answerForm>;
/** A further version says on which it was written and why. */
export const changeAnswer = answerForm.extend({ base: z.number().int().min(1), reason: plain });

export const citedResult = z.object({
  id: z.string(),
  dataSet: z.string(),
  version: z.number().int(),
  title: localizedSchema,
  synthetic: z.boolean(),
  state: z.enum(citationStates),
  newest: z.string(),
});
export type CitedResult = z.infer<typeof citedResult>;

export const answeredQuestion = z.object({
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
  questions: z.array(answeredQuestion),
  results: z.array(citedResult),
  sources: z.array(sourceView),
});
export type AnswerVersion = z.infer<typeof answerVersion>;

export const answerActView = actView(answerLife, z.string(), { number: z.number().int() });

/** A remark on a version of an answer. */
export const answerComment = z.object({
  id: z.uuid(),
  number: z.number().int(),
  text: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  /** Whether the reader wrote it and it still stands: then they may erase it. */
  mayErase: z.boolean(),
});
export type AnswerComment = z.infer<typeof answerComment>;

export const answerView = z.object({
  id: z.uuid(),
  state: answerLife.stateSchema,
  sequence: z.number().int(),
  /** Newest version first. */
  versions: z.array(answerVersion),
  acts: z.array(answerActView),
  /** Remarks on its versions, oldest first; none for those who see only what stands released. */
  comments: z.array(answerComment),
  /** What the second-person rule leaves to the reader. */
  mayReview: z.boolean(),
  mayWrite: z.boolean(),
});
export type AnswerView = z.infer<typeof answerView>;

export const answerLine = z.object({
  id: z.uuid(),
  state: answerLife.stateSchema,
  number: z.number().int(),
  title: translatedTextSchema,
  questions: z.array(z.number().int()),
  author: z.string().nullable(),
  at: z.string(),
  /** Whether it rests on synthetic data: then no recommendation cites it. */
  synthetic: z.boolean(),
});
export type AnswerLine = z.infer<typeof answerLine>;

export const knownResult = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.number().int(),
  title: localizedSchema,
  synthetic: z.boolean(),
  released: z.boolean(),
});
export type KnownResult = z.infer<typeof knownResult>;

/** An item of `dialogue.release-lacks`: what is missing, its name, and where it is mended. */
export const lackingItem = z.object({ missing: z.enum(['published', 'opened']), name: z.string(), at: z.string() });

/** Those that wait for somebody come first, unless another order is asked for. */
export const answerList = defineList({
  line: answerLine,
  filters: { state: answerLife.stateSchema },
  sorts: ['waiting', 'at'],
  searched: true,
});

export const answerApi = {
  list: listOf('/api/answers', answerList, { summary: 'Answers, those that wait for somebody first' }),
  begin: post('/api/answers', {
    summary: 'Begin an answer: its first version is a draft',
    body: answerForm,
    reply: answerView,
    status: 201,
  }),
  read: get('/api/answers/:id', { summary: 'An answer: versions, citations, acts', reply: answerView }),
  write: put('/api/answers/:id', {
    summary: 'Write a further version on the one that was seen; somebody else’s in between is shown, not overwritten',
    body: changeAnswer,
    reply: answerView,
  }),
  act: actEndpoint('/api/answers/:id/acts', answerLife, {
    summary: 'An act on an answer: send to review, send back, approve, publish, withdraw',
    note: plain,
    reply: answerView,
  }),
  comment: post('/api/answers/:id/comments', {
    summary: 'Remark on a version of an answer, for those who see it before it is published; its authors are told',
    body: z.strictObject({ number: z.number().int().min(1), text: plain }),
    reply: answerView,
    status: 201,
  }),
  eraseComment: post('/api/answers/:id/comments/erase', {
    summary: 'Erase the words of one’s own remark',
    body: z.strictObject({ comment: z.uuid() }),
    reply: answerView,
  }),
  citable: get('/api/citable-results/:id', {
    summary: 'Whether a result exists and on which data; no figure',
    params: z.object({ id: hashId }),
    reply: knownResult,
  }),
};
