import { defineWords } from '../language/words.ts';

export const labelWords = defineWords({
  only: { ar: 'في اللغة {language} فقط', fr: 'seulement en {language}', en: 'only in {language}' },
});
