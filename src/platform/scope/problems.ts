import { defineProblems } from '../problem/problem.ts';

export const { problem: scopeProblem } = defineProblems('scopes', {
  unknown: {
    status: 409,
    words: {
      ar: 'لا يمكن منح الدور لـ«{of}»: غير معروف أو غير سارٍ في ذلك اليوم.',
      fr: 'Le rôle ne peut être donné pour « {of} » : inconnu, ou pas en vigueur ce jour-là.',
      en: 'The role cannot be given for “{of}”: it is not known, or not in force on that day.',
    },
  },
});
