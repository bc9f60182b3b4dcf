import { z } from 'zod';
import { get, post, put } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { draftText, fullyLocalized, writtenText } from '../texts.contract.ts';
import { actionKinds, actionLife } from './action.ts';
import { principleIds } from '../principles.ts';
import { principleStances } from './measure.ts';

const day = z.iso.date();
const backwards = saying({
  ar: 'النهاية تسبق البداية',
  fr: 'la fin précède le début',
  en: 'the end comes before the beginning',
});
/** Rule of a form with two days: none ends before it begins. */
export const ordered = ({ starts, ends }: { starts: string | null; ends: string | null }): boolean =>
  starts === null || ends === null || ends >= starts;
export const orderedAt = (field: string) => ({ ...backwards, path: [field] });

const planFields = z.strictObject({ title: fullyLocalized, purpose: draftText.default({}), starts: day, ends: day });
export const newPlan = planFields.extend({ space: z.uuid() }).refine(ordered, orderedAt('ends'));
export const changePlan = planFields.extend({ revision: z.number().int().min(1) }).refine(ordered, orderedAt('ends'));
export type PlanForm = z.infer<typeof planFields>;

const measureFields = z.strictObject({
  recommendation: z.uuid(),
  text: writtenText,
  /** Each of the seven principles is met, left aside or broken. */
  principles: z.strictObject(
    Object.fromEntries(principleIds.map((id) => [id, z.enum(principleStances)])) as Record<
      (typeof principleIds)[number],
      z.ZodEnum<{ [K in (typeof principleStances)[number]]: K }>
    >,
  ),
  /** Why a principle is left aside or broken; what is broken is explained. */
  why: writtenText.nullable().default(null),
  training: z.boolean(),
});
export type MeasureForm = z.infer<typeof measureFields>;
const explains = ({ principles, why }: MeasureForm): boolean =>
  why !== null || !Object.values(principles).includes('breaks');
const explained = {
  ...saying({
    ar: 'يجب ذكر سبب مخالفة المبدأ',
    fr: 'qui enfreint un principe dit pourquoi',
    en: 'whoever breaks a principle says why',
  }),
  path: ['why'],
};
export const measureForm = measureFields.refine(explains, explained);
const changeMeasure = measureFields.extend({ revision: z.number().int().min(1) }).refine(explains, explained);

export const planLine = z.object({
  id: z.uuid(),
  space: z.uuid(),
  spaceTitle: localizedSchema,
  title: localizedSchema,
  starts: day,
  ends: day,
  /** Actions that the reader sees, those that are done, those that are late. */
  actions: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
});
export type PlanLine = z.infer<typeof planLine>;

const cited = z.object({
  id: z.uuid(),
  number: z.number().int(),
  charter: z.string().nullable(),
  text: translatedTextSchema,
});
const actionOfPlan = z.object({
  id: z.uuid(),
  measure: z.uuid(),
  number: z.number().int(),
  state: actionLife.stateSchema,
  kind: z.enum(actionKinds),
  text: translatedTextSchema,
  deadline: day.nullable(),
  /** Days by which it is late; zero when it is not. */
  late: z.number().int(),
});
export type ActionOfPlan = z.infer<typeof actionOfPlan>;
export const measureView = z.object({
  id: z.uuid(),
  plan: z.uuid(),
  space: z.uuid(),
  number: z.number().int(),
  recommendation: cited,
  text: translatedTextSchema,
  principles: z.record(z.string(), z.enum(principleStances)),
  why: translatedTextSchema.nullable(),
  training: z.boolean(),
  revision: z.number().int(),
});
export type MeasureView = z.infer<typeof measureView>;

export const planView = planLine.omit({ actions: true, done: true, late: true }).extend({
  purpose: translatedTextSchema,
  revision: z.number().int(),
  /** The edition of the terms on which it stands, and the newest one; null where none was settled. */
  terms: z.number().int().nullable(),
  newestTerms: z.number().int().nullable(),
  measures: z.array(measureView),
  actions: z.array(actionOfPlan),
  /** Whether whoever reads may write in it: they speak in its space, or work for it. */
  writes: z.boolean(),
});
export type PlanView = z.infer<typeof planView>;

export const planList = defineList({
  line: planLine,
  filters: { space: z.uuid() },
  sorts: ['ends'],
  usual: '-ends',
  searched: true,
});

export const planApi = {
  list: listOf('/api/plans', planList, { summary: 'Action plans that the reader sees' }),
  begin: post('/api/plans', {
    summary: 'Begin the action plan of a space',
    body: newPlan,
    reply: planView,
    status: 201,
  }),
  read: get('/api/plans/:id', { summary: 'A plan: its measures, their principles, its actions', reply: planView }),
  change: put('/api/plans/:id', {
    summary: 'Change a plan, on the revision that was seen',
    body: changePlan,
    reply: planView,
  }),
  takeTerms: post('/api/plans/:id/terms', {
    summary: 'Take over the newest wordings of the terms, on the revision that was seen',
    body: z.strictObject({ revision: z.number().int().min(1) }),
    reply: planView,
  }),
  add: post('/api/plans/:id/measures', {
    summary: 'Add a measure that carries out a published recommendation',
    body: measureForm,
    reply: measureView,
    status: 201,
  }),
  measure: get('/api/measures/:id', { summary: 'A measure', reply: measureView }),
  changeMeasure: put('/api/measures/:id', {
    summary: 'Change a measure, on the revision that was seen; none under which something is proposed or adopted',
    body: changeMeasure,
    reply: measureView,
  }),
};
