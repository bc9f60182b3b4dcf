import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import type { Localized } from '../../platform/language/locale.ts';

/** Kinds of files that may be attached, told by their content. */
export const documentKinds = ['pdf', 'odt', 'docx', 'png', 'jpeg'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Bytes of a document, and documents of a meeting that stand. */
export const mostDocumentBytes = 20_000_000;
export const mostDocuments = 50;

export const kindName: Readonly<Record<DocumentKind, string>> = {
  pdf: 'PDF',
  odt: 'ODT',
  docx: 'DOCX',
  png: 'PNG',
  jpeg: 'JPEG',
};
/** Media types (IANA). */
export const mediaType: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** The life of a document of a meeting. */
export const documentLife = defineLifecycle({
  first: { act: 'add', state: 'waiting' },
  states: {
    waiting: {
      label: { ar: 'ينتظر ملفه', fr: 'Attend son fichier', en: 'Waits for its file' },
      tone: 'warning',
      open: true,
    },
    inside: {
      label: { ar: 'للمشاركين', fr: 'Pour les participants', en: 'For the participants' },
      tone: 'info',
      open: true,
    },
    published: { label: { ar: 'منشورة', fr: 'Publié', en: 'Published' }, tone: 'success', open: true },
    withdrawn: { label: { ar: 'مسحوبة', fr: 'Retiré', en: 'Withdrawn' }, tone: 'neutral' },
  },
  acts: {
    add: {
      label: { ar: 'إضافة وثيقة', fr: 'Ajouter un document', en: 'Add a document' },
      permission: 'meeting.write',
      by: 'rule',
    },
    receive: {
      label: { ar: 'وصول الملف', fr: 'Réception du fichier', en: 'File received' },
      permission: 'meeting.write',
      by: 'rule',
    },
    publish: {
      label: { ar: 'نشر الوثيقة', fr: 'Publier le document', en: 'Publish the document' },
      permission: 'meeting.write',
    },
    withdraw: {
      label: { ar: 'سحب الوثيقة', fr: 'Retirer le document', en: 'Withdraw the document' },
      permission: 'meeting.write',
      note: 'required',
    },
  },
  steps: {
    waiting: { receive: 'inside', withdraw: 'withdrawn' },
    inside: { publish: 'published', withdraw: 'withdrawn' },
    published: { withdraw: 'withdrawn' },
    withdrawn: {},
  },
});

/** Whether anything is written in some language. */
export const isTitled = (title: Localized): boolean => Object.values(title).some((text) => text.trim());
