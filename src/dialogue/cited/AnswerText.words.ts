import { defineWords } from '../../platform/language/words.ts';

export const answerTextWords = defineWords({
  notShown: { ar: 'ما لا تُظهره النتائج', fr: 'Ce que cela ne montre pas', en: 'What this does not show' },
  grounds: { ar: 'على ماذا يقوم الحكم', fr: 'Sur quoi repose ce jugement', en: 'What this judgement rests on' },
  elsewhere: { ar: 'ما نُشر في غير هذا الموضع', fr: 'Ce qui est publié ailleurs', en: 'What is published elsewhere' },
  results: { ar: 'النتائج المستشهد بها', fr: 'Résultats cités', en: 'Results cited' },
  version: { ar: 'النسخة {n} من البيانات', fr: 'version {n} des données', en: 'version {n} of the data' },
  newest: {
    ar: 'النتيجة على أحدث نسخة',
    fr: 'Le résultat sur la dernière version',
    en: 'The result on the newest version',
  },
  synthetic: { ar: 'بيانات اصطناعية', fr: 'données synthétiques', en: 'synthetic data' },
});
