import { defineProblems } from '../problem/problem.ts';

const { catalogue, problem } = defineProblems('list', {
  'bad-page': {
    status: 400,
    words: {
      en: 'This page of the list cannot be found. Begin again at the first page.',
      fr: 'Cette page de la liste est introuvable. Recommencez à la première page.',
      ar: 'تعذّر العثور على هذه الصفحة من القائمة. ابدؤوا من الصفحة الأولى.',
    },
  },
});
export { catalogue as listProblems, problem as listProblem };
