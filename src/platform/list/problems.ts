import { defineProblems } from '../problem/problem.ts';

const { catalogue, problem } = defineProblems('list', {
  'bad-page': {
    status: 400,
    words: {
      en: 'This page of the list cannot be found. Begin the list again.',
      fr: 'Cette page de la liste est introuvable. Reprenez la liste au début.',
      ar: 'تعذّر العثور على هذه الصفحة من القائمة. ابدؤوا القائمة من جديد.',
    },
  },
});
export { catalogue as listProblems, problem as listProblem };
