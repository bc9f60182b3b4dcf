import { defineWords } from '../language/words.ts';

export const textWords = defineWords({
  original: { ar: 'النص الأصلي', fr: 'L’original', en: 'The original' },
  none: { ar: 'لا نص بعد.', fr: 'Pas encore de texte.', en: 'No text yet.' },
});
