import { z } from 'zod';
import { get, post, put } from '../platform/client/endpoint.ts';
import { localizedSchema } from '../platform/language/localized.contract.ts';
import { writtenNote, writtenPlain, writtenTitle } from '../platform/language/written.contract.ts';
import { actView } from '../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../platform/lifecycle/act.endpoint.ts';
import { defineLifecycle } from '../platform/lifecycle/lifecycle.ts';
import { defineList, listOf } from '../platform/list/list.ts';

const permission = 'pledge.write';

/** The life of a pledge. What was published is not written any more; whether it was kept is said once, with the reason. */
export const pledgeLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    published: { label: { ar: 'منشور', fr: 'Publié', en: 'Published' }, tone: 'info', open: true },
    kept: { label: { ar: 'تم الوفاء به', fr: 'Tenu', en: 'Kept' }, tone: 'success' },
    broken: { label: { ar: 'لم يُوفَ به', fr: 'Non tenu', en: 'Broken' }, tone: 'error' },
  },
  acts: {
    write: { label: { ar: 'تحرير', fr: 'Rédiger', en: 'Write' }, permission, by: 'rule' },
    publish: { label: { ar: 'نشر', fr: 'Publier', en: 'Publish' }, permission },
    keep: {
      label: { ar: 'إثبات الوفاء', fr: 'Constater qu’il est tenu', en: 'Mark as kept' },
      permission,
      note: 'required',
    },
    break: {
      label: { ar: 'إثبات عدم الوفاء', fr: 'Constater qu’il n’est pas tenu', en: 'Mark as broken' },
      permission,
      note: 'required',
      danger: true,
    },
  },
  steps: {
    draft: { write: 'draft', publish: 'published' },
    published: { keep: 'kept', break: 'broken' },
    kept: {},
    broken: {},
  },
});

export const pledgeForm = z.strictObject({
  title: writtenTitle,
  institution: writtenPlain(200),
  due: z.iso.date(),
});
export type PledgeForm = z.infer<typeof pledgeForm>;

export const publicPledge = z.object({
  id: z.uuid(),
  title: localizedSchema,
  institution: z.string(),
  due: z.iso.date(),
  state: pledgeLife.stateSchema,
  note: z.string().nullable(),
});
export type PublicPledge = z.infer<typeof publicPledge>;

export const pledgeLine = publicPledge.omit({ note: true });
export type PledgeLine = z.infer<typeof pledgeLine>;

export const pledgeView = pledgeLine.extend({
  sequence: z.number().int(),
  acts: z.array(actView(pledgeLife, z.string(), {})),
});
export type PledgeView = z.infer<typeof pledgeView>;

export const pledgeList = defineList({
  line: pledgeLine,
  filters: { state: pledgeLife.stateSchema },
  sorts: ['due', 'institution'],
  searched: true,
});

export const pledgeApi = {
  list: listOf('/api/pledges', pledgeList, { summary: 'Pledges and where they stand' }),
  read: get('/api/pledges/:id', { summary: 'A pledge with what was done', reply: pledgeView }),
  begin: post('/api/pledges', { summary: 'Write a pledge', body: pledgeForm, reply: pledgeView, status: 201 }),
  write: put('/api/pledges/:id', {
    summary: 'Change a draft, on the act that was seen',
    body: pledgeForm.extend({ base: z.number().int().min(1) }),
    reply: pledgeView,
  }),
  act: actEndpoint('/api/pledges/:id/acts', pledgeLife, {
    summary: 'Publish a pledge, or say whether it was kept',
    note: writtenNote,
    reply: pledgeView,
  }),
};
