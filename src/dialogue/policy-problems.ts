import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of policy texts and of who was consulted on them. */
export const { problem: policyProblem } = defineProblems('policy', {
  none: {
    status: 404,
    words: {
      en: 'There is no such policy text.',
      fr: 'Ce texte de politique n’existe pas.',
      ar: 'لا يوجد نص سياسات بهذا المعرّف.',
    },
  },
  'no-entry': {
    status: 404,
    words: { en: 'There is no such entry.', fr: 'Cette entrée n’existe pas.', ar: 'لا يوجد قيد بهذا المعرّف.' },
  },
  full: {
    status: 409,
    words: {
      en: '{most} entries at most stand with one text.',
      fr: 'Un texte porte au plus {most} entrées.',
      ar: 'الحد الأقصى للقيود لكل نص: {most}.',
    },
  },
  over: {
    status: 409,
    words: {
      en: 'This text was declined or withdrawn: nothing is entered with it.',
      fr: 'Ce texte a été écarté ou retiré : on n’y saisit plus rien.',
      ar: 'رُدّ هذا النص أو سُحب: لا يُسجَّل معه شيء.',
    },
  },
  'second-person': {
    status: 403,
    words: {
      en: 'A second person publishes it, not who entered it.',
      fr: 'Une deuxième personne publie, pas celle qui a saisi.',
      ar: 'ينشره شخص ثانٍ، لا من سجّله.',
    },
  },
});
