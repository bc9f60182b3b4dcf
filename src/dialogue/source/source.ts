import type { Localized } from '../../platform/language/locale.ts';

/** What an answer may rest on beside results. */
export const sourceKinds = ['flow', 'legal', 'practice', 'document'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindLabel: Readonly<Record<SourceKind, Localized>> = {
  flow: { ar: 'سلسلة تدفقات', fr: 'Série de flux', en: 'Series of flows' },
  legal: { ar: 'نص قانوني', fr: 'Texte juridique', en: 'Legal text' },
  practice: { ar: 'ممارسة', fr: 'Pratique', en: 'Practice' },
  document: { ar: 'وثيقة', fr: 'Document', en: 'Document' },
};

/** Sources of one answer. */
export const mostSources = 30;
