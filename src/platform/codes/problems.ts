import { defineProblems } from '../problem/problem.ts';

/** Known problems of coded lists: each names the nearest right one. */
export const { catalogue: codeProblems, problem: codeProblem } = defineProblems('codes', {
  'no-list': {
    status: 404,
    words: {
      ar: 'لا توجد قائمة رموز باسم {list}. الأقرب: {nearest}.',
      fr: 'Aucune liste de codes ne s’appelle {list}. La plus proche : {nearest}.',
      en: 'There is no coded list {list}. The nearest: {nearest}.',
    },
  },
  'no-code': {
    status: 404,
    words: {
      ar: 'لا يوجد الرمز {code} في القائمة {list} بتاريخ {day}. الأقرب: {nearest}.',
      fr: 'Le code {code} n’existe pas dans la liste {list} au {day}. Le plus proche : {nearest}.',
      en: 'There is no code {code} in the list {list} on {day}. The nearest: {nearest}.',
    },
  },
  'no-day': {
    status: 422,
    words: {
      ar: 'لا تعرف القائمة {list} ما كان أو يكون في {day}. أقرب يوم: {nearest}.',
      fr: 'La liste {list} ne sait rien du {day}. Jour le plus proche : {nearest}.',
      en: 'The list {list} knows nothing of {day}. The nearest day: {nearest}.',
    },
  },
  'not-in-force': {
    status: 422,
    words: {
      ar: 'الرمز {code} من القائمة {list} غير سارٍ في {day} (السريان: {days}). يقابله حينئذ: {nearest}.',
      fr: 'Le code {code} de la liste {list} n’est pas en vigueur au {day} (en vigueur : {days}). À cette date : {nearest}.',
      en: 'The code {code} of the list {list} is not in force on {day} (in force: {days}). On that day: {nearest}.',
    },
  },
  ambiguous: {
    status: 422,
    words: {
      ar: 'ما رُمز بـ{code} في {day} قد يكون في {on} واحدًا من: {codes}. لا يُختار بينها دون معرفة المكان.',
      fr: 'Ce qui est codé {code} au {day} peut être, au {on}, l’un de : {codes}. On ne choisit pas sans connaître le lieu.',
      en: 'What is coded {code} on {day} may be one of these on {on}: {codes}. None is chosen without knowing the place.',
    },
  },
  'given-up': {
    status: 422,
    words: {
      ar: 'لا شيء يقابل الرمز {code} ({day}) في {on}.',
      fr: 'Rien ne correspond, au {on}, au code {code} ({day}).',
      en: 'Nothing stands on {on} for the code {code} of {day}.',
    },
  },
});
