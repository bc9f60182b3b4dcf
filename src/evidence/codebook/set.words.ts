import { defineWords } from '../../platform/language/words.ts';

/** Words of multi-answer sets in the codebook editor. */
export const setWords = defineWords({
  chosen: { en: 'Chosen', fr: 'Choisie', ar: 'اختير' },
  notChosen: { en: 'Not chosen', fr: 'Non choisie', ar: 'لم يُختر' },
  sets: { en: 'Questions with several answers', fr: 'Questions à réponses multiples', ar: 'أسئلة متعددة الإجابات' },
  setsLead: {
    en: 'In a multi-answer set each option counts the people who chose it, out of all who answered the question.',
    fr: 'Dans un ensemble à réponses multiples, chaque option compte les personnes qui l’ont choisie, parmi toutes celles qui ont répondu à la question.',
    ar: 'في مجموعة الإجابات المتعددة يَعُدّ كل خيار من اختاروه من بين كل من أجابوا عن السؤال.',
  },
  proposed: { en: 'Proposed', fr: 'Proposé', ar: 'مقترحة' },
  optionsOf: {
    en: '{n, plural, one {# option} other {# options}}: {list}',
    fr: '{n, plural, one {# option} other {# options}} : {list}',
    ar: '{n, plural, zero {لا خيارات} one {خيار واحد} two {خياران} few {# خيارات} many {# خيارًا} other {# خيار}}: {list}',
  },
  fromColumn: {
    en: 'Several answers stand in each cell of this column.',
    fr: 'Chaque case de cette colonne contient plusieurs réponses.',
    ar: 'في كل خانة من هذا العمود عدة إجابات.',
  },
  blankIsNo: {
    en: 'An empty cell means “not chosen” where the same person chose another option.',
    fr: 'Une case vide signifie « non choisie » si la même personne a choisi une autre option.',
    ar: 'الخانة الفارغة تعني «لم يُختر» إذا اختار الشخص نفسه خيارًا آخر.',
  },
  confirm: { en: 'Confirm the set', fr: 'Confirmer l’ensemble', ar: 'تأكيد المجموعة' },
  confirmNamed: { en: 'Confirm the set {name}', fr: 'Confirmer l’ensemble {name}', ar: 'تأكيد المجموعة {name}' },
  dissolve: { en: 'Undo the set', fr: 'Défaire l’ensemble', ar: 'حل المجموعة' },
  dissolveNamed: { en: 'Undo the set {name}', fr: 'Défaire l’ensemble {name}', ar: 'حل المجموعة {name}' },
  label: { en: 'What the question was about', fr: 'Objet de la question', ar: 'موضوع السؤال' },
  labelNeeded: {
    en: 'Say in one language at least what the question was about.',
    fr: 'Indiquez dans une langue au moins l’objet de la question.',
    ar: 'اذكروا موضوع السؤال بلغة واحدة على الأقل.',
  },
});
