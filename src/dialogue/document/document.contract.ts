import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { localeSchema, localizedSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { draftLocalized, plain } from '../texts.contract.ts';
import { saying } from '../../platform/language/issue.ts';
import { documentKinds, documentLife, isTitled } from './document.ts';

/** A document before its file comes: a title in one language at least, and the language it is in. */
export const documentForm = z.strictObject({
  title: draftLocalized.refine(
    isTitled,
    saying({
      ar: 'يلزم عنوان بلغة واحدة على الأقل',
      fr: 'il faut un titre dans une langue au moins',
      en: 'a title in one language at least is needed',
    }),
  ),
  language: localeSchema,
  /** The name of the file, seen by those who see the document inside. */
  name: writtenPlain(300),
});

const documentAct = actView(documentLife, z.string(), {});
export const documentView = z.object({
  id: z.uuid(),
  title: localizedSchema,
  language: localeSchema,
  kind: z.enum(documentKinds).nullable(),
  bytes: z.number().int().nullable(),
  name: z.string(),
  state: documentLife.stateSchema,
  sequence: z.number().int(),
  acts: z.array(documentAct),
});
export type DocumentView = z.infer<typeof documentView>;
export const documentsView = z.object({
  title: localizedSchema,
  /** Nothing is added to the record of a past meeting. */
  record: z.boolean(),
  documents: z.array(documentView),
});
export type DocumentsView = z.infer<typeof documentsView>;

/** A document as anyone reads it; of one that was withdrawn only that it was, and why. */
export const releasedDocument = z.object({
  id: z.uuid(),
  title: localizedSchema,
  language: localeSchema,
  kind: z.enum(documentKinds),
  bytes: z.number().int(),
  state: z.enum(['published', 'withdrawn']),
  publishedOn: z.string(),
  reason: z.string().nullable(),
});
export type ReleasedDocument = z.infer<typeof releasedDocument>;

export const documentFiles = { file: { url: '/api/meeting-documents/:id/file' } } as const;
export const documentApi = {
  list: get('/api/meetings/:id/documents', { summary: 'Documents of a meeting', reply: documentsView }),
  add: post('/api/meetings/:id/documents', {
    summary: 'Announce a document of a meeting, before its file',
    body: documentForm,
    reply: documentView,
    status: 201,
  }),
  receive: post('/api/meeting-documents/:id/file', {
    summary: 'The file of a document: PDF, ODT, DOCX, PNG or JPEG of 20 MB at most, without macros',
    reply: documentView,
  }),
  act: actEndpoint('/api/meeting-documents/:id/acts', documentLife, {
    summary: 'Publish a document, or withdraw it: its file is gone for good',
    note: plain,
    reply: documentView,
  }),
};
