import { defineWords } from '../language/words.ts';

export const trilingualWords = defineWords({
  languages: { ar: 'لغات {label}', fr: 'Langues : {label}', en: 'Languages: {label}' },
  empty: { ar: 'فارغ', fr: 'vide', en: 'empty' },
  original: { ar: 'أصلي', fr: 'original', en: 'original' },
  project: { ar: 'صيغت معًا', fr: 'rédigé ensemble', en: 'written together' },
  human: { ar: 'ترجمة', fr: 'traduit', en: 'translated' },
  machine: { ar: 'آلية', fr: 'automatique', en: 'machine' },
  method: { ar: 'مصدر هذا النص', fr: 'Origine de ce texte', en: 'How this text came to be' },
  in: { ar: '{label} – {language}', fr: '{label} – {language}', en: '{label} – {language}' },
  missing: {
    ar: 'ينقص النص في: {languages}.',
    fr: 'Il manque : {languages}.',
    en: 'Still missing: {languages}.',
  },
});
