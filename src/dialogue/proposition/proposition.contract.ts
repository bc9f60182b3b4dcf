import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { saying } from '../../platform/language/issue.ts';
import { localeSchema, localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { stances } from '../agreement/agreement.ts';
import { families, sides } from '../meeting/meeting.ts';
import { principleIds } from '../principles.ts';
import { datedSchema, fullyLocalized, originalText, plain, writtenText } from '../texts.contract.ts';
import { becameView } from './became.contract.ts';
import { amendmentLife, positionStances, propositionLife } from './proposition.ts';

/** Who speaks: an institution with its side, never a person. */
export const speaker = z.object({
  name: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
});

export const newProposition = z.strictObject({
  space: z.uuid(),
  text: originalText,
  /** The secretariat types for a mandate; without it whoever writes speaks under their own. */
  mandate: z.uuid().nullable().default(null),
  splitFrom: z.uuid().nullable().default(null),
});
export type NewProposition = z.infer<typeof newProposition>;
export const rewordProposition = z.strictObject({
  text: originalText,
  base: z.number().int().min(1),
  reason: writtenText,
});
const translation = z.strictObject({
  text: writtenPlain(20_000),
  method: z.enum(['human', 'machine']),
  /** The wording that was translated. */
  number: z.number().int().min(1),
});
const newAmendment = z.strictObject({
  base: z.number().int().min(1),
  text: originalText,
  reason: writtenText.nullable().default(null),
  mandate: z.uuid().nullable().default(null),
});
const says = saying({
  ar: 'يجب ذكر سبب المعارضة',
  fr: 'qui s’oppose dit pourquoi',
  en: 'whoever disagrees says why',
});
const ballot = z
  .strictObject({
    number: z.number().int().min(1),
    stance: z.enum(stances),
    reason: writtenText.nullable().default(null),
    mandate: z.uuid().nullable().default(null),
  })
  .refine(({ stance, reason }) => reason !== null || stance === 'agree' || stance === 'abstain', {
    ...says,
    path: ['reason'],
  });
const adoption = z.strictObject({ number: z.number().int().min(1), adopts: z.boolean() });
const positionForm = z.strictObject({
  country: countrySchema,
  stance: z.enum(positionStances),
  text: writtenText,
  source: writtenPlain(500),
  dated: datedSchema,
  /** The body that spoke for the State, in its own name; null where the source does not say. */
  body: fullyLocalized.nullable().default(null),
});
export type PositionForm = z.infer<typeof positionForm>;

export const propositionLine = z.object({
  id: z.uuid(),
  space: z.uuid(),
  spaceTitle: localizedSchema,
  number: z.number().int(),
  state: propositionLife.stateSchema,
  version: z.number().int(),
  text: translatedTextSchema,
  by: speaker,
  /** The principle of the first meeting that it puts to the vote. */
  principle: z.enum(principleIds).nullable(),
  /** Amendments that wait for an answer. */
  waiting: z.number().int(),
  /** States that adopted the wording. */
  adopted: z.array(z.string()),
  at: z.string(),
});
export type PropositionLine = z.infer<typeof propositionLine>;

export const versionView = z.object({
  number: z.number().int(),
  text: translatedTextSchema,
  reason: translatedTextSchema.nullable(),
  /** The amendment that it took over, by its number. */
  amendment: z.number().int().nullable(),
  by: z.string().nullable(),
  at: z.string(),
});

export const voteView = z.object({
  number: z.number().int(),
  mandate: z.uuid(),
  speaker,
  stance: z.enum(stances),
  reason: translatedTextSchema.nullable(),
  at: z.string(),
});
export type VoteView = z.infer<typeof voteView>;

export const amendmentView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  base: z.number().int(),
  by: speaker,
  text: translatedTextSchema,
  reason: translatedTextSchema.nullable(),
  state: amendmentLife.stateSchema,
  sequence: z.number().int(),
  acts: z.array(actView(amendmentLife, z.string(), {})),
  /** Whether whoever reads proposed it, and whether they may answer it. */
  mine: z.boolean(),
  answers: z.boolean(),
});
export type AmendmentView = z.infer<typeof amendmentView>;

export const positionView = z.object({
  country: z.string(),
  stance: z.enum(positionStances),
  body: localizedSchema.nullable(),
  text: translatedTextSchema,
  source: z.string(),
  dated: z.string(),
});

const related = z.object({ id: z.uuid(), number: z.number().int() });
export const propositionView = propositionLine.omit({ waiting: true, adopted: true, at: true }).extend({
  sequence: z.number().int(),
  /** Newest wording first. */
  versions: z.array(versionView),
  amendments: z.array(amendmentView),
  /** Votes that count, of every wording that was voted: those of the one that stands first. */
  votes: z.array(voteView),
  /** Mandates in force that have no vote on the wording that stands. */
  silent: z.array(speaker),
  adopted: z.array(z.object({ country: z.string(), name: localizedSchema })),
  positions: z.array(positionView),
  /** What became of it, in order; empty while nothing is on record. */
  became: z.array(becameView),
  /** Countries of destination around the table: those without a position have none. */
  destinations: z.array(z.string()),
  splitFrom: related.nullable(),
  splits: z.array(related),
  merged: z.array(related),
  into: related.nullable(),
  acts: z.array(actView(propositionLife, z.string(), { number: z.number().int() })),
  /** The mandate under which whoever reads speaks in the space today. */
  mandate: speaker.extend({ id: z.uuid() }).nullable(),
  /** Whether it was proposed under that mandate, or they typed it. */
  mine: z.boolean(),
});
export type PropositionView = z.infer<typeof propositionView>;

export const propositionList = defineList({
  line: propositionLine,
  filters: { state: propositionLife.stateSchema, space: z.uuid() },
  sorts: ['at', 'number'],
  usual: '-at',
  searched: true,
});

const one = '/api/propositions/:id' as const;
export const propositionApi = {
  list: listOf('/api/propositions', propositionList, { summary: 'Propositions that the reader sees' }),
  begin: post('/api/propositions', {
    summary: 'Write a proposition under a mandate; it takes the next number of its space',
    body: newProposition,
    reply: propositionView,
    status: 201,
  }),
  read: get(one, {
    summary: 'A proposition: wordings, amendments, votes, who adopted it, positions of States',
    reply: propositionView,
  }),
  reword: put(one, {
    summary: 'A further wording with its reason, on the one that was seen; a vote under way ends',
    body: rewordProposition,
    reply: propositionView,
  }),
  translate: put(`${one}/texts/:locale`, {
    summary: 'Translate the wording that stands into a language in which it was not given',
    params: z.object({ id: z.uuid(), locale: localeSchema }),
    body: translation,
    reply: propositionView,
  }),
  act: actEndpoint(`${one}/acts`, propositionLife, {
    summary: 'Table, open or close the vote, take up again, withdraw',
    note: plain,
    reply: propositionView,
  }),
  merge: post(`${one}/merge`, {
    summary: 'Merge a proposition into another one of its space; both keep their trace',
    body: z.strictObject({ into: z.uuid(), sequence: z.number().int().min(1), note: plain.nullable().default(null) }),
    reply: propositionView,
  }),
  vote: post(`${one}/votes`, {
    summary: 'Vote on the wording in vote, under a mandate; the last vote of a mandate counts',
    body: ballot,
    reply: propositionView,
  }),
  adopt: post(`${one}/adoptions`, {
    summary: 'A State of origin adopts the wording as a common proposition, or leaves it',
    body: adoption,
    reply: propositionView,
  }),
  position: post(`${one}/positions`, {
    summary: 'Write down what a State says of a proposition, with source and date',
    body: positionForm,
    reply: propositionView,
  }),
  amend: post(`${one}/amendments`, {
    summary: 'Propose another wording in the place of the one that stands',
    body: newAmendment,
    reply: propositionView,
    status: 201,
  }),
  answerAmendment: actEndpoint('/api/amendments/:id/acts', amendmentLife, {
    summary: 'Accept, decline or withdraw an amendment; an accepted one is the next wording',
    note: plain,
    reply: amendmentView,
  }),
};
