import { defineWords } from '../language/words.ts';

export const copyWords = defineWords({
  copy: { ar: 'نسخ', fr: 'Copier', en: 'Copy' },
  copied: { ar: 'تم النسخ', fr: 'Copié', en: 'Copied' },
  failed: { ar: 'تعذّر النسخ', fr: 'Copie impossible', en: 'Could not copy' },
  hash: { ar: 'البصمة', fr: 'Empreinte', en: 'Hash' },
  copyHash: { ar: 'نسخ البصمة كاملة', fr: 'Copier l’empreinte entière', en: 'Copy the whole hash' },
});
