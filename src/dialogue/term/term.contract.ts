import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { fullyLocalized, plain, webAddress, writtenText } from '../texts.contract.ts';
import { releasedWording } from './released.contract.ts';
import { definitionLife, sourceLanguages, termStandings } from './term.ts';

export const termForm = z.strictObject({
  /** Part of the address: letters, digits and low lines. */
  code: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/),
  name: fullyLocalized,
});

export const definitionForm = z.strictObject({
  /** Who defines it so. */
  body: fullyLocalized,
  year: z.number().int().min(1900).max(2200),
  source: writtenPlain(1000),
  url: webAddress.nullable().default(null),
  /** Of the source. */
  language: z.enum(sourceLanguages),
  /** What it says, in our words. */
  text: writtenText,
  /** A few of its own words. */
  quote: writtenPlain(300).nullable().default(null),
});
export type DefinitionForm = z.infer<typeof definitionForm>;

/** Takes the wording of a voted proposition, or plainly a definition that nobody agreed on; on the version that was seen (0: none). */
export const versionForm = z
  .strictObject({
    proposition: z.uuid().nullable().default(null),
    definition: z.uuid().nullable().default(null),
    seen: z.number().int().min(0),
  })
  .refine(
    ({ proposition, definition }) => (proposition === null) !== (definition === null),
    saying({
      ar: 'يُختار مقترح أو تعريف، أحدهما فقط',
      fr: 'une proposition ou une définition, l’une des deux',
      en: 'a proposition or a definition, one of the two',
    }),
  );
export type VersionForm = z.infer<typeof versionForm>;

export const termLine = z.object({
  id: z.uuid(),
  code: z.string(),
  name: localizedSchema,
  standing: z.enum(termStandings),
  /** Definitions that the public sees, and those that wait for a second person. */
  definitions: z.number().int(),
  waiting: z.number().int(),
  /** The number of its newest wording; null without one. */
  version: z.number().int().nullable(),
});
export type TermLine = z.infer<typeof termLine>;

export const definitionView = definitionForm.extend({
  id: z.uuid(),
  body: localizedSchema,
  text: translatedTextSchema,
  /** Of the reference content: it is brought to the version of the program and takes no act. */
  content: z.boolean(),
  state: definitionLife.stateSchema,
  sequence: z.number().int(),
  mine: z.boolean(),
  acts: z.array(actView(definitionLife, z.string(), {})),
});
export type DefinitionView = z.infer<typeof definitionView>;

export const termView = z.object({
  id: z.uuid(),
  code: z.string(),
  name: localizedSchema,
  definitions: z.array(definitionView),
  versions: z.array(releasedWording),
});
export type TermView = z.infer<typeof termView>;

export const termList = defineList({
  line: termLine,
  filters: { standing: z.enum(termStandings) },
  sorts: ['code'],
  searched: true,
});

export const termApi = {
  list: listOf('/api/terms', termList, { summary: 'Terms of the dialogue, and whether their wording is agreed' }),
  add: post('/api/terms', { summary: 'Add a term', body: termForm, reply: termView, status: 201 }),
  read: get('/api/terms/:id', { summary: 'A term: its definitions, the wordings that were used', reply: termView }),
  define: post('/api/terms/:id/definitions', {
    summary: 'Enter how a body defines a term, with its source; a second person publishes it',
    body: definitionForm,
    reply: termView,
    status: 201,
  }),
  act: actEndpoint('/api/term-definitions/:id/acts', definitionLife, {
    summary: 'Publish, decline or withdraw a definition',
    note: plain,
    reply: definitionView,
  }),
  settle: post('/api/terms/:id/versions', {
    summary: 'Take the wording of a proposition on which the parties agreed, or a definition that is not agreed',
    body: versionForm,
    reply: termView,
    status: 201,
  }),
};
