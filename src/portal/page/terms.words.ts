import { defineWords } from '../../platform/language/words.ts';

/** On which edition of the terms something stands. */
export const termsWords = defineWords({
  version: {
    ar: 'المصطلحات وفق الصيغة {n}',
    fr: 'Termes selon la version {n}',
    en: 'Terms as of version {n}',
  },
});
