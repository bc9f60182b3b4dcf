import { defineProblems } from '../../platform/problem/problem.ts';

/** Known problems of who comes to a meeting. */
export const { problem: attendanceProblem } = defineProblems('attendance', {
  'list-lines': {
    status: 422,
    words: {
      en: 'Nobody was added: look at {n, plural, one {line {lines}} other {lines {lines}}} of the list.',
      fr: 'Personne n’est ajouté : voyez {n, plural, one {la ligne {lines}} other {les lignes {lines}}} de la liste.',
      ar: 'لم يُضَف أحد: راجعوا {n, plural, zero {الأسطر} one {السطر {lines}} two {السطرين {lines}} few {الأسطر {lines}} many {الأسطر {lines}} other {الأسطر {lines}}} من القائمة.',
    },
  },
  'list-most': {
    status: 422,
    words: {
      en: 'A list has {n} participants at most. Nobody was added.',
      fr: 'Une liste compte au plus {n} participants. Personne n’est ajouté.',
      ar: 'القائمة {n} مشارك على الأكثر. لم يُضَف أحد.',
    },
  },
  closed: {
    status: 409,
    words: {
      en: 'The meeting is closed: nobody is invited to it any more.',
      fr: 'La réunion est close : on n’y invite plus personne.',
      ar: 'الاجتماع مختتم: لا يُدعى إليه أحد بعد الآن.',
    },
  },
});
