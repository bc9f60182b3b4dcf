import { defineWords } from '../../platform/language/words.ts';

export const boxWords = defineWords({
  label: { ar: 'البحث في الموقع', fr: 'Rechercher sur le site', en: 'Search this site' },
  placeholder: { ar: 'سؤال أو كلمة', fr: 'Question ou mot', en: 'Question or word' },
  go: { ar: 'بحث', fr: 'Rechercher', en: 'Search' },
});
