import type { Localized } from '../../platform/language/locale.ts';

/** Decisions about the words of a question, beside its life: shown to the public or taken back, a part taken out, erased. */
export const questionMarks = ['publish', 'unpublish', 'redact', 'erase'] as const;
export type QuestionMark = (typeof questionMarks)[number];

export const questionMarkLabel: Readonly<Record<QuestionMark, Localized>> = {
  publish: { ar: 'إظهار السؤال للعموم', fr: 'Montrer au public', en: 'Show to the public' },
  unpublish: { ar: 'حجب السؤال عن العموم', fr: 'Retirer de la vue du public', en: 'Take from public view' },
  redact: { ar: 'حذف جزء من النص', fr: 'Supprimer une partie du texte', en: 'Take a part of the text out' },
  erase: { ar: 'محو السؤال', fr: 'Effacer la question', en: 'Erase the question' },
};
