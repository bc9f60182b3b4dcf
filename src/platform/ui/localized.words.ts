import { defineWords } from '../language/words.ts';

export const localizedWords = defineWords({
  in: { ar: '{label}: {language}', fr: '{label} : {language}', en: '{label}: {language}' },
  otherLanguages: { en: 'In the other languages', fr: 'Dans les autres langues', ar: 'باللغات الأخرى' },
});
