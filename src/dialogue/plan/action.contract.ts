import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { hashId } from '../../platform/record/record.ts';
import { citedResult } from '../answer/answer.contract.ts';
import { families, sides } from '../meeting/meeting.ts';
import { fullyLocalized, plain, writtenText } from '../texts.contract.ts';
import { actionKinds, actionLife, needs, obstacleLife } from './action.ts';
import { inOrder, measures } from './indicator.ts';
import { isCurrency, transactionKinds } from './money.ts';

const day = z.iso.date();
const code = z.string().min(1).max(80);
/** A figure of an indicator: at most four decimals. */
const figure = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine(
    (value) => Number(value.toFixed(4)) === value,
    saying({ ar: 'أربع منازل عشرية على الأكثر', fr: 'quatre décimales au plus', en: 'four decimals at most' }),
  );
const days = saying({
  ar: 'النهاية تسبق البداية',
  fr: 'la fin précède le début',
  en: 'the end comes before the beginning',
});

/** An indicator in the words of IATI: what is measured, baseline, a target a period. Figures of percentages lie between 0 and 100. */
const indicator = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9-]{1,40}$/),
    title: fullyLocalized,
    measure: z.enum(measures),
    /** Whether more is better. */
    ascending: z.boolean(),
    /** Whether figures of several places may be added. */
    aggregation: z.boolean(),
    baseline: z.strictObject({ year: z.number().int().min(1900).max(2200), value: figure }),
    periods: z
      .array(z.strictObject({ starts: day, ends: day, target: figure }))
      .min(1)
      .max(40),
  })
  .refine(({ periods }) => inOrder(periods), {
    ...saying({
      ar: 'الفترات متتالية دون تداخل، ولا تنتهي فترة قبل بدايتها',
      fr: 'les périodes se suivent sans se chevaucher, et aucune ne finit avant de commencer',
      en: 'periods follow one another without overlap, and none ends before it begins',
    }),
    path: ['periods'],
  })
  .refine(
    ({ measure, baseline, periods }) =>
      measure !== 'percentage' ||
      [baseline.value, ...periods.map(({ target }) => target)].every((x) => x >= 0 && x <= 100),
    {
      ...saying({
        ar: 'النسبة بين 0 و100',
        fr: 'un pourcentage va de 0 à 100',
        en: 'a percentage lies between 0 and 100',
      }),
      path: ['baseline', 'value'],
    },
  );
export type Indicator = z.infer<typeof indicator>;

const twice = saying({ ar: 'مكرر', fr: 'en double', en: 'stands twice' });
const once = <T>(list: readonly T[]): boolean => new Set(list).size === list.length;

/** A body that answers for an action on one side: who speaks for it in the space, or an institution that is known. */
const body = z.union([z.strictObject({ mandate: z.uuid() }), z.strictObject({ institution: z.uuid() })]);
export type Body = z.infer<typeof body>;

const wordingFields = z.strictObject({
  text: writtenText,
  kind: z.enum(actionKinds),
  mechanisms: z.array(z.uuid()).max(20).refine(once, twice).default([]),
  originBody: body.nullable().default(null),
  destinationBody: body.nullable().default(null),
  /** Codes of `return-types` and `profiles`; of regions `list/code`. */
  returnTypes: z.array(code).max(20).refine(once, twice).default([]),
  profiles: z.array(code).max(20).refine(once, twice).default([]),
  regions: z.array(code).max(60).refine(once, twice).default([]),
  objective: writtenText.nullable().default(null),
  /** What migrants aspire to, and the released results that say so. */
  aspirations: writtenText.nullable().default(null),
  evidence: z.array(hashId).max(20).refine(once, twice).default([]),
  /** Reforms of institutions for citizens who were expelled, where the action has any. */
  reforms: writtenText.nullable().default(null),
  starts: day.nullable().default(null),
  deadline: day.nullable().default(null),
  indicators: z
    .array(indicator)
    .max(12)
    .refine((list) => once(list.map(({ key }) => key)), twice)
    .default([]),
});
const inTime = ({ starts, deadline }: { starts: string | null; deadline: string | null }) =>
  starts === null || deadline === null || deadline >= starts;
const atDeadline = { ...days, path: ['deadline'] };
export const actionForm = wordingFields.refine(inTime, atDeadline);
export type ActionForm = z.infer<typeof actionForm>;
const newAction = wordingFields
  .extend({ measure: z.uuid(), mandate: z.uuid().nullable().default(null) })
  .refine(inTime, atDeadline);
const rewordAction = wordingFields
  .extend({ base: z.number().int().min(1), reason: writtenText })
  .refine(inTime, atDeadline);

const adoption = z
  .strictObject({
    number: z.number().int().min(1),
    adopts: z.boolean(),
    reservation: writtenText.nullable().default(null),
  })
  .refine(({ adopts, reservation }) => adopts || reservation !== null, {
    ...saying({
      ar: 'يجب ذكر سبب عدم الاعتماد',
      fr: 'qui n’adopte pas dit pourquoi',
      en: 'whoever does not adopt says why',
    }),
    path: ['reservation'],
  });

const actual = z.strictObject({
  indicator: z.string().max(40),
  starts: day,
  ends: day,
  value: figure,
  source: writtenPlain(500),
});
const transaction = z.strictObject({
  kind: z.enum(transactionKinds),
  /** Whole smallest units of the currency, more than nothing: 12.500 TND are "12500". */
  minor: z.string().regex(/^[1-9]\d{0,14}$/),
  currency: z.string().refine(
    isCurrency,
    saying({
      ar: 'ليست عملة من ISO 4217، مثل MAD',
      fr: 'ce n’est pas une monnaie d’ISO 4217, par exemple MAD',
      en: 'not a currency of ISO 4217, such as MAD',
    }),
  ),
  dated: day,
  /** The day whose rate holds where the amount is converted. */
  valueDate: day,
  provider: fullyLocalized,
  source: writtenPlain(500),
});
export type TransactionForm = z.infer<typeof transaction>;
const newObstacle = z.strictObject({ text: writtenText, owner: z.uuid(), due: day });

export const bodyView = z.object({
  name: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
});
const ownedBody = bodyView.extend({ mandate: z.uuid().nullable(), institution: z.uuid().nullable() });
export const mechanismUsed = z.object({
  id: z.uuid(),
  name: localizedSchema,
  country: z.string().nullable(),
  isNew: z.boolean(),
  exists: z.boolean(),
});

export const wordingView = z.object({
  number: z.number().int(),
  text: translatedTextSchema,
  kind: z.enum(actionKinds),
  mechanisms: z.array(mechanismUsed),
  originBody: ownedBody.nullable(),
  destinationBody: ownedBody.nullable(),
  returnTypes: z.array(z.string()),
  profiles: z.array(z.string()),
  regions: z.array(z.string()),
  objective: translatedTextSchema.nullable(),
  aspirations: translatedTextSchema.nullable(),
  evidence: z.array(citedResult),
  reforms: translatedTextSchema.nullable(),
  starts: day.nullable(),
  deadline: day.nullable(),
  indicators: z.array(indicator),
  reason: translatedTextSchema.nullable(),
  by: z.string().nullable(),
  at: z.string(),
});
export type WordingView = z.infer<typeof wordingView>;

export const partyView = bodyView.extend({
  number: z.number().int(),
  mandate: z.uuid(),
  adopts: z.boolean(),
  reservation: translatedTextSchema.nullable(),
  at: z.string(),
});
export const actualView = z.object({
  indicator: z.string(),
  starts: day,
  ends: day,
  value: z.number(),
  source: z.string(),
});
export const transactionView = z.object({
  id: z.uuid(),
  kind: z.enum(transactionKinds),
  minor: z.string(),
  currency: z.string(),
  dated: day,
  valueDate: day,
  provider: localizedSchema,
  source: z.string(),
  /** Why it does not hold any more. */
  cancelled: z.string().nullable(),
});
export const obstacleView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  text: translatedTextSchema,
  owner: bodyView,
  due: day,
  state: obstacleLife.stateSchema,
  sequence: z.number().int(),
  acts: z.array(actView(obstacleLife, z.string(), {})),
  /** Whether whoever reads may act on it. */
  mine: z.boolean(),
});
export type ObstacleView = z.infer<typeof obstacleView>;

export const actionLine = z.object({
  id: z.uuid(),
  plan: z.uuid(),
  planTitle: localizedSchema,
  number: z.number().int(),
  state: actionLife.stateSchema,
  text: translatedTextSchema,
  deadline: day.nullable(),
  late: z.number().int(),
});
export type ActionLine = z.infer<typeof actionLine>;

export const actionView = z.object({
  id: z.uuid(),
  measure: z.uuid(),
  measureText: translatedTextSchema,
  plan: z.uuid(),
  planTitle: localizedSchema,
  space: z.uuid(),
  number: z.number().int(),
  state: actionLife.stateSchema,
  sequence: z.number().int(),
  version: z.number().int(),
  by: bodyView,
  /** Newest first; from outside only the one that was adopted. */
  versions: z.array(wordingView),
  /** The promise that stands, where something was adopted: by its wording and state. */
  standing: z
    .object({ number: z.number().int(), state: z.enum(['adopted', 'under_way', 'done', 'dropped']) })
    .nullable(),
  late: z.number().int(),
  parties: z.array(partyView),
  /** Mandates in force without a word on the wording that stands. */
  silent: z.array(bodyView),
  lacks: z.array(z.enum(needs)),
  actuals: z.array(actualView),
  transactions: z.array(transactionView),
  obstacles: z.array(obstacleView),
  acts: z.array(actView(actionLife, z.string(), { number: z.number().int() })),
  /** The mandate under which whoever reads speaks in the space today, and those that may own an obstacle. */
  mandate: bodyView.extend({ id: z.uuid() }).nullable(),
  owners: z.array(bodyView.extend({ id: z.uuid() })),
  /** Whether whoever reads brought it in or answers for it. */
  mine: z.boolean(),
});
export type ActionView = z.infer<typeof actionView>;

export const actionList = defineList({
  line: actionLine,
  filters: { state: actionLife.stateSchema, plan: z.uuid(), late: z.enum(['yes']) },
  sorts: ['deadline', 'number'],
  searched: true,
});

const one = '/api/actions/:id' as const;
export const actionApi = {
  list: listOf('/api/actions', actionList, {
    summary: 'Actions of plans that the reader sees, the next deadline first',
  }),
  begin: post('/api/actions', {
    summary: 'Write an action under a measure; it takes the next number of its plan',
    body: newAction,
    reply: actionView,
    status: 201,
  }),
  read: get(one, { summary: 'An action: wordings, parties, indicators, money, obstacles', reply: actionView }),
  reword: put(one, {
    summary: 'A further wording with its reason, on the one that was seen; what was adopted is adopted anew',
    body: rewordAction,
    reply: actionView,
  }),
  act: actEndpoint(`${one}/acts`, actionLife, {
    summary: 'Propose, start, finish, reopen or drop an action',
    note: plain,
    reply: actionView,
  }),
  adopt: post(`${one}/adoptions`, {
    summary: 'Adopt the wording under a mandate, with reservations, or say why not',
    body: adoption,
    reply: actionView,
  }),
  report: post(`${one}/actuals`, {
    summary: 'Report what was reached in a period of an indicator',
    body: actual,
    reply: actionView,
  }),
  pay: post(`${one}/transactions`, {
    summary: 'Enter a commitment or a disbursement',
    body: transaction,
    reply: actionView,
  }),
  cancel: post(`${one}/cancellations`, {
    summary: 'Cancel an entry that was wrong, with the reason',
    body: z.strictObject({ transaction: z.uuid(), reason: writtenPlain(500) }),
    reply: actionView,
  }),
  hinder: post(`${one}/obstacles`, {
    summary: 'Note an obstacle, whose it is and until when',
    body: newObstacle,
    reply: actionView,
  }),
  answerObstacle: actEndpoint('/api/obstacles/:id/acts', obstacleLife, {
    summary: 'Escalate an obstacle to the chair, say that it is removed or back',
    note: plain,
    reply: obstacleView,
  }),
};
