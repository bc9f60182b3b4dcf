import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { translationMethods } from '../../platform/language/localized.ts';
import { agreementWords, evidenceWords } from '../cited/rating.ts';
import { families, sides } from '../meeting/meeting.ts';
import { charterId, localeSchema, originalText, plain, writtenText } from '../texts.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { personalKinds } from './personal.ts';
import { questionMarks } from './mark.ts';
import { questionLife, setAsideReasons } from './question.ts';

export const raiseQuestion = z.strictObject({
  text: originalText,
  /** The seat for which the secretariat types; a delegate's own seat is found from the account. */
  seat: z.uuid().nullable().default(null),
  charter: charterId.nullable().default(null),
  /** The person was told of what looks personal in the text and sends it all the same. */
  confirmed: z.boolean().default(false),
});
export type RaiseQuestion = z.infer<typeof raiseQuestion>;

export const questionLine = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  number: z.number().int(),
  text: translatedTextSchema,
  state: questionLife.stateSchema,
  sequence: z.number().int(),
  reason: z.enum(setAsideReasons).nullable(),
  /** The body that is competent instead. */
  competent: z.string().nullable(),
  into: z.object({ id: z.uuid(), number: z.number().int() }).nullable(),
  institution: localizedSchema.nullable(),
  country: z.string().nullable(),
  side: z.enum(sides).nullable(),
  family: z.enum(families).nullable(),
  typedFor: z.boolean(),
  fromPublic: z.boolean(),
  charter: z.string().nullable(),
  raisedAt: z.string(),
  /** Whether its words are shown to the public. */
  published: z.boolean(),
});
export type QuestionLine = z.infer<typeof questionLine>;

export const questionActView = actView(questionLife, translatedTextSchema, {
  into: z.object({ id: z.uuid(), number: z.number().int() }).nullable(),
  reason: z.enum(setAsideReasons).nullable(),
  /** The body that is competent instead. */
  competent: z.string().nullable(),
  answer: z.uuid().nullable(),
});
export type QuestionActView = z.infer<typeof questionActView>;

export const questionTextView = z.object({
  locale: localeSchema,
  version: z.number().int(),
  text: z.string(),
  method: z.enum(translationMethods),
  by: z.string().nullable(),
  at: z.string(),
  erased: z.boolean(),
});

export const questionMarkView = z.object({
  sequence: z.number().int(),
  act: z.enum(questionMarks),
  locale: localeSchema.nullable(),
  by: z.string().nullable(),
  at: z.string(),
});
export type QuestionMarkView = z.infer<typeof questionMarkView>;

/** What a released answer says, without its citations. */
export const releasedWords = z.object({
  id: z.uuid(),
  title: translatedTextSchema,
  statement: translatedTextSchema,
  notShown: translatedTextSchema,
  grounds: translatedTextSchema,
  /** Null on synthetic data. */
  evidence: z.enum(evidenceWords).nullable(),
  agreement: z.enum(agreementWords).nullable(),
  /** Whether any result under it comes from synthetic data. */
  synthetic: z.boolean(),
  releasedOn: z.string(),
});
export type ReleasedWords = z.infer<typeof releasedWords>;

export const questionView = questionLine.extend({
  meetingTitle: localizedSchema,
  meetingState: z.string(),
  texts: z.array(questionTextView),
  acts: z.array(questionActView),
  /** What was decided about its words, never which words. */
  marks: z.array(questionMarkView),
  /** Questions merged into this one: each keeps its text, asker and language. */
  merged: z.array(questionLine),
  /** Whether a recording of it can be heard; that of a question of the public is heard in the inbox alone. */
  spoken: z.boolean(),
  /** Whether the reader raised it or sits in its seat. */
  own: z.boolean(),
  /** Whether the reader may erase it: it is their own text. */
  mayErase: z.boolean(),
  /** What looks personal in the texts, for who decides about showing them. */
  signs: z.array(z.enum(personalKinds)),
  answers: z.array(releasedWords),
});
export type QuestionView = z.infer<typeof questionView>;

export const questionBoard = z.object({
  questions: z.array(questionLine),
  /** Questions of earlier meetings of the chain that are still open. */
  inherited: z.array(questionLine.extend({ meetingTitle: localizedSchema })),
});

/** A translation, written on the version of that language that the person saw (0: none yet). */
export const translateQuestion = z.strictObject({
  text: plain,
  method: z.enum(['human', 'machine']),
  version: z.number().int().min(0),
});

/** Showing a question, with what looks personal in it seen. */
export const publishQuestion = z.strictObject({ confirmed: z.boolean().default(false) });
/** A part of a text to take out, as it stands there, and the version that was read. */
export const redactQuestion = z.strictObject({ part: z.string().min(1).max(4000), version: z.number().int().min(1) });

export const publicQuestionView = z.object({
  id: z.uuid(),
  reference: z.string(),
  locale: localeSchema,
  text: z.string(),
  askedAt: z.string(),
  erased: z.boolean(),
  /** Whether it was spoken: its recording can be heard. */
  spoken: z.boolean(),
  /** What looks personal in it. */
  signs: z.array(z.enum(personalKinds)),
  question: z.object({ id: z.uuid(), number: z.number().int(), meeting: z.uuid() }).nullable(),
  declined: translatedTextSchema.nullable(),
});
export type PublicQuestionView = z.infer<typeof publicQuestionView>;
export const acceptPublic = z.strictObject({
  meeting: z.uuid(),
  /** What the recording says; asked for where nothing else was written. */
  transcript: writtenPlain(4000).nullable().default(null),
  charter: charterId.nullable().default(null),
  confirmed: z.boolean().default(false),
});
export const declinePublic = z.strictObject({ reason: writtenText });

const byLocale = z.object({ id: z.uuid(), locale: localeSchema });

/** What of a board travels as a file. */
export const boardFiles = { csv: { url: '/api/meetings/:id/questions.csv' } } as const;

export const questionApi = {
  board: get('/api/meetings/:id/questions', {
    summary: 'The questions of a meeting, and those it inherits open',
    reply: questionBoard,
  }),
  raise: post('/api/meetings/:id/questions', {
    summary: 'Raise a question; the secretariat may type it for a participant',
    body: raiseQuestion,
    reply: questionView,
    status: 201,
  }),
  read: get('/api/questions/:id', {
    summary: 'A question: texts, acts, merged questions, answers',
    reply: questionView,
  }),
  act: actEndpoint('/api/questions/:id/acts', questionLife, {
    summary:
      'An act on a question: ask for clarification, clarify, merge, undo a merge, say it cannot be answered, reopen',
    note: writtenText,
    reply: questionView,
  }),
  translate: put('/api/questions/:id/texts/:locale', {
    summary: 'Translate a question, stating how; the original is never rewritten',
    params: byLocale,
    body: translateQuestion,
    reply: questionView,
  }),
  redact: post('/api/questions/:id/texts/:locale/redact', {
    summary: 'Take a part out of a text for good; history says that, not what',
    params: byLocale,
    body: redactQuestion,
    reply: questionView,
  }),
  publish: post('/api/questions/:id/publish', {
    summary: 'Show the text of a question to the public',
    body: publishQuestion,
    reply: questionView,
  }),
  unpublish: post('/api/questions/:id/unpublish', {
    summary: 'Take the text of a question from public view',
    reply: questionView,
  }),
  record: post('/api/questions/:id/recording', {
    summary:
      'Put a recording beside one’s own question, or one that was typed for a participant (application/octet-stream)',
    reply: questionView,
  }),
  erase: post('/api/questions/:id/erase', {
    summary: 'Erase the words of one’s own question, with their translations and what was said about it',
    reply: questionView,
  }),
};

/** Recordings, to be heard by who reads the question. */
export const questionFiles = {
  recording: { url: '/api/questions/:id/recording' },
  publicRecording: { url: '/api/public-questions/:id/recording' },
} as const;

/** Questions that anyone asked on the public pages: those that wait, the oldest first; then those that were decided. */
export const publicQuestionApi = {
  list: listOf(
    '/api/public-questions',
    defineList({
      line: publicQuestionView,
      filters: { decided: z.enum(['yes', 'no']) },
      sorts: ['asked', 'decided'],
    }),
    { summary: 'Questions that the public asked' },
  ),
  accept: post('/api/public-questions/:id/accept', {
    summary: 'Take a public question into a meeting',
    body: acceptPublic,
    reply: questionView,
    status: 201,
  }),
  decline: post('/api/public-questions/:id/decline', {
    summary: 'Decline a public question with a reason that its asker reads',
    body: declinePublic,
    reply: z.object({ declined: z.literal(true) }),
  }),
};
