import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localeSchema, localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { voteWords } from '../statement/votes.ts';
import { fullyLocalized, plain, writtenText } from '../texts.contract.ts';
import { resultsView } from './results.contract.ts';
import { longestStatement, mostCodes, mostStatements, standings, statementListLife } from './statement-list.ts';

const shortText = writtenText.refine(
  (text) => Object.values(text).every((part) => !part || part.text.length <= longestStatement),
  saying({
    ar: 'العبارة 140 علامة على الأكثر بكل لغة',
    fr: 'une affirmation a 140 signes au plus dans chaque langue',
    en: 'a statement has 140 signs at most in each language',
  }),
);
const fields = z.strictObject({
  title: fullyLocalized,
  opens: z.iso.date(),
  closes: z.iso.date(),
  /** The address under which anyone with a code votes; null: members alone. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60)
    .nullable()
    .default(null),
});
const ordered = ({ opens, closes }: { opens: string; closes: string }): boolean => closes >= opens;
const backwards = {
  ...saying({
    ar: 'النهاية تسبق البداية',
    fr: 'la fin précède le début',
    en: 'the end comes before the beginning',
  }),
  path: ['closes'],
};
export const newStatementList = fields.extend({ space: z.uuid() }).refine(ordered, backwards);
export type StatementListForm = z.output<typeof fields>;
export const changeStatementList = fields.extend({ revision: z.number().int().min(1) }).refine(ordered, backwards);

const number = z.number().int().min(1).max(mostStatements);
const markForm = z
  .strictObject({ number, act: z.enum(['show', 'set_aside']), reason: writtenPlain(500).nullable().default(null) })
  .refine(({ act, reason }) => (act === 'set_aside') === (reason !== null), {
    ...saying({
      ar: 'يُذكر سبب الاستبعاد، ولا سبب للعرض',
      fr: 'qui écarte une affirmation dit pourquoi ; la montrer ne demande pas de motif',
      en: 'whoever sets a statement aside says why; showing it takes no reason',
    }),
    path: ['reason'],
  });

export const statementListLine = z.object({
  id: z.uuid(),
  space: z.uuid(),
  spaceTitle: localizedSchema,
  title: localizedSchema,
  opens: z.iso.date(),
  closes: z.iso.date(),
  state: statementListLife.stateSchema,
  /** Statements that are shown, and who voted on one at least. */
  statements: z.number().int(),
  voters: z.number().int(),
});
export type StatementListLine = z.infer<typeof statementListLine>;

export const statementView = z.object({
  number: z.number().int(),
  text: translatedTextSchema,
  /** The institution under whose mandate it was written; null: a moderator. */
  by: localizedSchema.nullable(),
  standing: z.enum(standings),
  /** Why it was set aside. */
  reason: z.string().nullable(),
  /** Whether whoever reads wrote it, by their mandate or by hand: they do not moderate it. */
  mine: z.boolean(),
  /** The vote of the reader's mandate. */
  vote: z.enum(voteWords).nullable(),
});
export type StatementView = z.infer<typeof statementView>;

export const statementListView = statementListLine.extend({
  slug: z.string().nullable(),
  /** Codes of the public, drawn and used; null of a list of members alone, and to who does not moderate it. */
  codes: z.object({ drawn: z.number().int(), used: z.number().int() }).nullable(),
  revision: z.number().int(),
  sequence: z.number().int(),
  /** Voices in the space today. */
  mandates: z.number().int(),
  /** Whether votes are taken today. */
  taking: z.boolean(),
  /** Whether results are shown to whoever reads: once it is closed, to moderators before. */
  told: z.boolean(),
  /** Under which institution whoever reads speaks in the space today. */
  speaks: localizedSchema.nullable(),
  list: z.array(statementView),
  acts: z.array(actView(statementListLife, z.string(), {})),
});
export type StatementListView = z.infer<typeof statementListView>;

/** One statement to vote on, and how far its voter is. */
export const ballotView = z.object({
  title: localizedSchema,
  speaks: localizedSchema,
  taking: z.boolean(),
  /** Null when nothing is left. */
  statement: z
    .object({ number: z.number().int(), text: translatedTextSchema, vote: z.enum(voteWords).nullable() })
    .nullable(),
  given: z.number().int(),
  total: z.number().int(),
});
export type BallotView = z.infer<typeof ballotView>;

export const statementListList = defineList({
  line: statementListLine,
  filters: { state: statementListLife.stateSchema, space: z.uuid() },
  sorts: ['closes'],
  usual: '-closes',
  searched: true,
});

const one = '/api/statement-lists/:id' as const;
export const statementApi = {
  list: listOf('/api/statement-lists', statementListList, { summary: 'Lists of statements that the reader sees' }),
  prepare: post('/api/statement-lists', {
    summary: 'Prepare a list of statements for a space',
    body: newStatementList,
    reply: statementListView,
    status: 201,
  }),
  read: get(one, { summary: 'A list with its statements as far as the reader sees them', reply: statementListView }),
  change: put(one, {
    summary: 'Change title and days of a list that is not open yet',
    body: changeStatementList,
    reply: statementListView,
  }),
  act: actEndpoint(`${one}/acts`, statementListLife, {
    summary: 'Open a list for votes, close it',
    note: plain,
    reply: statementListView,
  }),
  add: post(`${one}/statements`, {
    summary: 'Add a statement, under a mandate or as a moderator; somebody else shows it',
    body: z.strictObject({ text: shortText }),
    reply: statementListView,
    status: 201,
  }),
  translate: put(`${one}/statements/:number/texts/:locale`, {
    summary: 'Translate a statement into a language in which it was not written',
    params: z.object({
      id: z.uuid(),
      number: z.coerce.number().int().min(1).max(mostStatements),
      locale: localeSchema,
    }),
    body: z.strictObject({ text: writtenPlain(longestStatement), method: z.enum(['human', 'machine']) }),
    reply: statementListView,
  }),
  mark: post(`${one}/marks`, {
    summary: 'Show a statement, or set it aside with a reason; not by its author',
    body: markForm,
    reply: statementListView,
  }),
  ballot: get(`${one}/ballot`, {
    summary: 'The next statement to vote on, drawn by how much its votes would tell; or the one that is asked for',
    query: z.strictObject({ number: z.coerce.number().int().min(1).max(mostStatements).optional() }),
    reply: ballotView,
  }),
  vote: post(`${one}/votes`, {
    summary: 'Vote on a statement under a mandate; the last vote counts. The reply is the next statement',
    body: z.strictObject({ number, vote: z.enum(voteWords) }),
    reply: ballotView,
  }),
  draw: post(`${one}/codes`, {
    summary: 'Draw codes of the public for a list with an address; they are given once and kept as hashes',
    body: z.strictObject({ count: z.number().int().min(1).max(mostCodes) }),
    reply: z.object({ codes: z.array(z.string()) }),
    status: 201,
  }),
  results: get(`${one}/results`, {
    summary: 'What the votes amount to; nothing of fewer than five voters',
    reply: resultsView,
  }),
};
/** Files of a list. */
export const statementFiles = {
  votes: get(`${one}/votes.csv`, { summary: 'Votes without names', reply: z.unknown() }),
};
