import { defineWords } from '../../platform/language/words.ts';

export const libraryWords = defineWords({
  title: {
    ar: 'ما توصي به جهات أخرى',
    fr: 'Ce que d’autres organismes recommandent',
    en: 'What other bodies recommend',
  },
  lead: {
    ar: 'توصيات في العودة من خارج هذا الحوار: من قالها ومتى وأين، بجملة من كتابتنا، وما يقابلها من توصياتنا.',
    fr: 'Des recommandations sur le retour venues d’ailleurs : qui, quand, où, dans une phrase à nous, et ce qui y répond parmi les nôtres.',
    en: 'Recommendations on return from outside this dialogue: who, when and where, in a sentence of ours, and what of ours stands beside it.',
  },
  found: {
    ar: '{n, plural, zero {لا توصية} one {توصية واحدة} two {توصيتان} few {# توصيات} many {# توصية} other {# توصية}}',
    fr: '{n, plural, =0 {aucune recommandation} one {# recommandation} other {# recommandations}}',
    en: '{n, plural, =0 {no recommendations} one {# recommendation} other {# recommendations}}',
  },
  none: {
    ar: 'لا توصية لجهة أخرى منشورة هنا بعد.',
    fr: 'Aucune recommandation d’un autre organisme n’est encore publiée ici.',
    en: 'No recommendation of another body is published here yet.',
  },
  every: { ar: 'كل توصيات الجهات الأخرى', fr: 'Toutes ces recommandations', en: 'All of these recommendations' },
  theme: { ar: 'الموضوع', fr: 'Thème', en: 'Theme' },
  to: { ar: 'إلى', fr: 'Adressée à', en: 'Addressed to' },
  everyState: { ar: 'كل الدول', fr: 'tous les États', en: 'every State' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
  ours: { ar: 'ما يقابلها عندنا', fr: 'Ce qui y répond chez nous', en: 'What of ours stands beside it' },
  noOurs: {
    ar: 'لا توصية لنا ولا تدبير مقرون بها.',
    fr: 'Aucune de nos recommandations, aucune mesure n’en est rapprochée.',
    en: 'No recommendation or measure of ours stands beside it.',
  },
  recommendation: { ar: 'التوصية {n}، {title}', fr: 'Recommandation {n}, {title}', en: 'Recommendation {n}, {title}' },
  measure: { ar: 'التدبير {n}، {title}', fr: 'Mesure {n}, {title}', en: 'Measure {n}, {title}' },
  written: {
    ar: 'الجملة من كتابتنا وتلخص المصدر.',
    fr: 'La phrase est la nôtre et résume la source.',
    en: 'The sentence is ours and sums the source up.',
  },
});
