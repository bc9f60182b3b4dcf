import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of recommendations of other bodies. */
export const { problem: adviceProblem } = defineProblems('advice', {
  none: {
    status: 404,
    words: {
      en: 'There is no such recommendation of another body.',
      fr: 'Cette recommandation d’un autre organisme n’existe pas.',
      ar: 'لا توجد توصية لجهة أخرى بهذا المعرّف.',
    },
  },
  'no-link': {
    status: 404,
    words: {
      en: 'Nothing of ours stands beside it in this way.',
      fr: 'Rien des nôtres n’y est rapproché ainsi.',
      ar: 'لا شيء مما لدينا مقرون بها على هذا النحو.',
    },
  },
  linked: {
    status: 409,
    words: {
      en: 'It stands beside that already.',
      fr: 'Elle en est déjà rapprochée.',
      ar: 'هي مقرونة به أصلًا.',
    },
  },
  full: {
    status: 409,
    words: {
      en: '{most} of ours at most stand beside one of theirs.',
      fr: 'Au plus {most} des nôtres se rapprochent d’une recommandation.',
      ar: 'الحد الأقصى لما يُقرن بتوصية واحدة: {most}.',
    },
  },
  content: {
    status: 409,
    words: {
      en: 'This recommendation belongs to the reference content and comes with the program.',
      fr: 'Cette recommandation appartient au contenu de référence, livré avec le programme.',
      ar: 'هذه التوصية من المحتوى المرجعي الذي يأتي مع البرنامج.',
    },
  },
  'second-person': {
    status: 403,
    words: {
      en: 'A second person publishes it, not who entered it.',
      fr: 'Une deuxième personne la publie, pas celle qui l’a saisie.',
      ar: 'ينشرها شخص ثانٍ، لا من سجّلها.',
    },
  },
});
