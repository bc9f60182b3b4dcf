import { z } from 'zod';
import { get } from '../client/endpoint.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { defineList, listOf } from '../list/list.ts';

const id = z.string().max(60);
const code = z.string().max(40);
const day = z.iso.date();

export const codeSource = z.object({ title: z.string(), url: z.url(), seen: day.nullable() });
export const review = z.discriminatedUnion('state', [
  z.object({ state: z.literal('proposed') }),
  z.object({ state: z.literal('checked'), by: localizedSchema, on: day }),
]);
const mapping = z.object({ scheme: localizedSchema, codes: z.array(z.string()), text: localizedSchema });

/** A code as it is filed, with everything that its list would say for it. */
export const codeView = z.object({
  list: id,
  code,
  label: localizedSchema,
  definition: localizedSchema.nullable(),
  parent: code.nullable(),
  from: day,
  until: day.nullable(),
  becomes: z.array(code),
  founded: z.string().nullable(),
  mapping: z.array(mapping),
  source: codeSource,
  review,
});
export type CodeView = z.infer<typeof codeView>;

export const listHead = z.object({
  id,
  label: localizedSchema,
  definition: localizedSchema,
  parents: id.nullable(),
  source: codeSource,
  review,
  /** First day that it knows. */
  from: day,
  /** Days on which it changed, the first included. */
  turns: z.array(day),
  /** Codes in force today. */
  size: z.number().int(),
  /** Codes in force today that are to be checked. */
  proposed: z.number().int(),
});
export type ListHead = z.infer<typeof listHead>;

/** A code beside what it was made from, and how it ended. */
export const codeLine = codeView.extend({
  madeFrom: z.array(code),
  parentLabel: localizedSchema.nullable(),
});
export type CodeLine = z.infer<typeof codeLine>;

export const listOnDay = listHead.extend({
  on: day,
  codes: z.array(codeLine),
  /** Codes that may be asked for as parents. */
  parentsOf: z.array(z.object({ code, label: localizedSchema })),
});
export type ListOnDay = z.infer<typeof listOnDay>;

export const codeLines = defineList({
  line: codeLine,
  filters: { list: id, on: day, parent: code },
  sorts: ['place', 'code'],
  searched: true,
});

const byId = z.object({ id });
export const codeApi = {
  lists: get('/api/code-lists', { summary: 'Coded lists with their sources', reply: z.array(listHead) }),
  read: get('/api/code-lists/:id', {
    summary: 'A coded list as it stands on a day, today unless told',
    params: byId,
    query: z.object({ on: day.optional() }),
    reply: listOnDay,
  }),
  restate: get('/api/code-lists/:id/restated', {
    summary:
      'Names under the list of one day what was coded under that of another; refused when it may be several codes',
    params: byId,
    query: z.object({ code, from: day, on: day.optional() }),
    reply: codeView,
  }),
  codes: listOf('/api/codes', codeLines, {
    summary: 'Codes of all lists or of one, on a day, searched in every language',
  }),
};

/** A list on a day as a file. */
export const codeFile = {
  url: '/api/code-lists/:id/csv',
  params: byId,
  query: z.object({ on: day.optional() }),
} as const;
