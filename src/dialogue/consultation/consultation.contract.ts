import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { families } from '../meeting/meeting.ts';
import { fullyLocalized, plain, writtenText } from '../texts.contract.ts';
import { consultationLife, contributionOrigins, isShort } from './consultation.ts';
import { contributionContent, contributionForm, mostQuestions } from './contribution.contract.ts';

const sectionForm = z.strictObject({
  heading: writtenText,
  text: writtenText.nullable(),
  questions: z.array(writtenText).max(mostQuestions),
});
const sections = z.array(sectionForm).min(1).max(40);
export type SectionForm = z.infer<typeof sectionForm>;
export const sectionView = z.object({
  heading: translatedTextSchema,
  text: translatedTextSchema.nullable(),
  questions: z.array(translatedTextSchema),
});
export type Section = z.infer<typeof sectionView>;
const target = z.strictObject({ family: z.enum(families), least: z.number().int().min(1).max(10_000) });

const fields = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  title: fullyLocalized,
  opens: z.iso.date(),
  closes: z.iso.date(),
  shortReason: writtenText.nullable().default(null),
  sealed: z.boolean().default(false),
  targets: z.array(target).max(families.length).default([]),
  sections,
});
type Days = Pick<z.output<typeof fields>, 'opens' | 'closes' | 'shortReason'>;
const ordered = ({ opens, closes }: Days): boolean => closes > opens;
const backwards = {
  ...saying({
    ar: 'النهاية تسبق البداية',
    fr: 'la fin précède le début',
    en: 'the end comes before the beginning',
  }),
  path: ['closes'],
};
const long = ({ opens, closes, shortReason }: Days): boolean => shortReason !== null || !isShort(opens, closes);
const sayWhy = {
  ...saying({
    ar: 'أقل من اثني عشر أسبوعًا: اذكروا السبب',
    fr: 'moins de douze semaines : dites pourquoi',
    en: 'less than twelve weeks: say why',
  }),
  path: ['shortReason'],
};
export const consultationForm = fields.refine(ordered, backwards).refine(long, sayWhy);
export type ConsultationForm = z.output<typeof consultationForm>;

export const consultationLine = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: localizedSchema,
  opens: z.iso.date(),
  closes: z.iso.date(),
  sealed: z.boolean(),
  state: consultationLife.stateSchema,
  /** Contributions; null of a sealed one until it is closed and opened. */
  contributions: z.number().int().nullable(),
});
export type ConsultationLine = z.infer<typeof consultationLine>;
const counts = z.partialRecord(z.enum([...families, 'others']), z.number().int());
export const consultationView = consultationLine.extend({
  shortReason: translatedTextSchema.nullable(),
  targets: z.array(z.object({ family: z.enum(families), least: z.number().int() })),
  number: z.number().int(),
  sections: z.array(sectionView),
  sequence: z.number().int(),
  /** How many contributed by family; null of a sealed one while it is sealed. */
  counts: counts.nullable(),
  corrections: z.array(z.object({ number: z.number().int(), reason: translatedTextSchema, on: z.iso.date() })),
  acts: z.array(actView(consultationLife, z.string(), { number: z.number().int() })),
});
export type ConsultationView = z.infer<typeof consultationView>;

export const consultationList = defineList({
  line: consultationLine,
  filters: { state: consultationLife.stateSchema },
  sorts: ['closes'],
  usual: '-closes',
  searched: true,
});

export const contributionLine = z.object({
  id: z.uuid(),
  number: z.number().int(),
  origin: z.enum(contributionOrigins),
  family: z.enum(families).nullable(),
  day: z.iso.date().nullable(),
  shown: z.boolean(),
  /** Null once it was erased. */
  content: contributionContent.nullable(),
});
export type ContributionLine = z.infer<typeof contributionLine>;
export const contributionList = defineList({
  line: contributionLine,
  filters: {
    family: z.enum([...families, 'others']),
    origin: z.enum(contributionOrigins),
    shown: z.enum(['yes', 'no']),
  },
  sorts: ['number'],
});

/** Sheets of paper that are filed at once. */
export const mostSheets = 20;

const one = '/api/consultations/:id' as const;
const byNumber = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(1_000_000) });
/** Recordings of spoken contributions. */
export const contributionFiles = {
  recording: { url: `${one}/contributions/:number/recording`, params: byNumber },
} as const;
export const consultationApi = {
  list: listOf('/api/consultations', consultationList, { summary: 'Consultations that the reader sees' }),
  write: post('/api/consultations', {
    summary: 'Write a consultation: document with questions, dates, aims',
    body: consultationForm,
    reply: consultationView,
    status: 201,
  }),
  read: get(one, { summary: 'A consultation with its document, aims, who is missing, acts', reply: consultationView }),
  revise: put(one, {
    summary: 'Change a draft, on the version that was seen',
    body: fields
      .extend({ base: z.number().int().min(1) })
      .refine(ordered, backwards)
      .refine(long, sayWhy),
    reply: consultationView,
  }),
  correct: post(`${one}/corrections`, {
    summary: 'Correct the document of an open consultation; the reason is shown, the questions stay',
    body: z.strictObject({ sections, reason: writtenText, base: z.number().int().min(1) }),
    reply: consultationView,
  }),
  act: actEndpoint(`${one}/acts`, consultationLife, {
    summary: 'Open a consultation, remind the stakeholder groups that are missing, close it once its last day is over',
    note: plain,
    reply: consultationView,
  }),
  contributions: {
    ...get(`${one}/contributions`, {
      summary: 'Contributions, in pages; of a sealed consultation once it was closed and opened',
      query: contributionList.query,
      reply: contributionList.page,
    }),
    list: contributionList,
  },
  typed: post(`${one}/paper`, {
    summary: 'Contributions on paper, typed in a batch',
    body: z.strictObject({ contributions: z.array(contributionForm).min(1).max(mostSheets) }),
    reply: z.object({ made: z.number().int(), references: z.array(z.string()) }),
    status: 201,
  }),
  show: post(`${one}/shown`, {
    summary: 'Let anyone read contributions once the synopsis is published, or hold them back again',
    body: z.strictObject({ numbers: z.array(z.number().int().min(1)).min(1).max(200), shown: z.boolean() }),
    reply: z.object({ marked: z.number().int() }),
  }),
  transcribe: post(`${one}/contributions/:number/transcript`, {
    summary: 'Write down what a spoken contribution says, question by question; the recording stays with it',
    params: byNumber,
    body: z.strictObject({ answers: contributionForm.shape.answers.min(1) }),
    reply: z.object({ number: z.number().int() }),
  }),
  similar: get(`${one}/similar`, {
    summary:
      'Contributions that say the same or nearly the same, in groups: campaigns. None is taken away or counted less',
    reply: z.object({ compared: z.number().int(), groups: z.array(z.array(z.number().int())), more: z.number().int() }),
  }),
};
