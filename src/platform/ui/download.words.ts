import { defineWords } from '../language/words.ts';

export const downloadWords = defineWords({
  download: { ar: 'تنزيل', fr: 'Télécharger', en: 'Download' },
});
