import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of terms and their definitions. */
export const { problem: termProblem } = defineProblems('term', {
  none: {
    status: 404,
    words: { en: 'There is no such term.', fr: 'Ce terme n’existe pas.', ar: 'لا يوجد مصطلح بهذا المعرّف.' },
  },
  'no-definition': {
    status: 404,
    words: {
      en: 'There is no such definition.',
      fr: 'Cette définition n’existe pas.',
      ar: 'لا يوجد تعريف بهذا المعرّف.',
    },
  },
  'code-taken': {
    status: 409,
    words: {
      en: 'Another term has the short name {code}.',
      fr: 'Un autre terme porte le nom court {code}.',
      ar: 'الاسم المختصر {code} لمصطلح آخر.',
    },
  },
  full: {
    status: 409,
    words: {
      en: 'A term holds {most} definitions at most.',
      fr: 'Un terme porte au plus {most} définitions.',
      ar: 'الحد الأقصى لتعريفات المصطلح الواحد: {most}.',
    },
  },
  content: {
    status: 409,
    words: {
      en: 'This definition belongs to the reference content and comes with the program.',
      fr: 'Cette définition appartient au contenu de référence, livré avec le programme.',
      ar: 'هذا التعريف من المحتوى المرجعي الذي يأتي مع البرنامج.',
    },
  },
  'second-person': {
    status: 403,
    words: {
      en: 'A second person publishes a definition, not who entered it.',
      fr: 'Une deuxième personne publie une définition, pas celle qui l’a saisie.',
      ar: 'ينشر التعريفَ شخص ثانٍ، لا من سجّله.',
    },
  },
  'not-released': {
    status: 422,
    words: {
      en: 'Only a published definition of this term can be used.',
      fr: 'Seule une définition publiée de ce terme peut servir.',
      ar: 'لا يُستعمل إلا تعريف منشور لهذا المصطلح.',
    },
  },
  'not-voted': {
    status: 422,
    words: {
      en: 'The parties have not voted on this proposition.',
      fr: 'Les parties n’ont pas voté cette proposition.',
      ar: 'لم يصوّت الجانبان على هذا المقترح.',
    },
  },
  'not-agreed': {
    status: 422,
    words: {
      en: 'The vote on this proposition shows no consensus of both parties.',
      fr: 'Le vote de cette proposition ne montre pas de consensus des deux parties.',
      ar: 'لا يُظهر التصويت على هذا المقترح توافق الجانبين.',
    },
  },
  'no-newer': {
    status: 409,
    words: {
      en: 'This plan stands on the newest terms already.',
      fr: 'Ce plan suit déjà les termes les plus récents.',
      ar: 'تعتمد هذه الخطة أحدث صيغة للمصطلحات أصلًا.',
    },
  },
});
