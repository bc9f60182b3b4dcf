import { defineWords } from '../../platform/language/words.ts';

/** What stands beside a recommendation of ours. */
export const besideWords = defineWords({
  title: {
    ar: 'ما توصي به جهات أخرى في هذا',
    fr: 'Ce que d’autres recommandent là-dessus',
    en: 'What others recommend on this',
  },
  library: {
    ar: 'ما توصي به جهات أخرى',
    fr: 'Ce que d’autres organismes recommandent',
    en: 'What other bodies recommend',
  },
});
