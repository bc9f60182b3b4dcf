import { defineWords } from '../../platform/language/words.ts';

export const missingWords = defineWords({
  lacks: { ar: 'ينقص', fr: 'Manque', en: 'Missing' },
  lacksIn: { ar: 'ينقص: {languages}', fr: 'Manque : {languages}', en: 'Missing: {languages}' },
  seeMissing: { ar: 'إلى الحقول الناقصة', fr: 'Voir les champs manquants', en: 'See the missing fields' },
});
