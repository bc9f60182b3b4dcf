import { defineWords } from '../../platform/language/words.ts';

export const text3Words = defineWords({
  in: { ar: '{label}: {language}', fr: '{label} : {language}', en: '{label}: {language}' },
});
