import { defineWords } from '../../platform/language/words.ts';

/** The steps of an answer, from the question to what follows. */
export const storyWords = defineWords({
  question: { ar: 'السؤال', fr: 'Question', en: 'Question' },
  chart: { ar: 'الرسم', fr: 'Le graphique', en: 'The chart' },
  numbers: { ar: 'ثلاثة أرقام', fr: 'Trois chiffres', en: 'Three numbers' },
  someNumbers: { ar: 'بالأرقام', fr: 'En chiffres', en: 'In numbers' },
  checked: {
    ar: 'من راجعها، وكيف تتحققون منها',
    fr: 'Qui a vérifié, comment vérifier',
    en: 'Who checked, and how to check',
  },
  checkedHow: {
    ar: 'كتب هذه الإجابة شخص، وراجعها شخص آخر، ونُشرت في {date} (النسخة {number}). ولا يُذكر اسم أحد.',
    fr: 'Une personne a écrit cette réponse, une autre l’a relue ; elle est publiée depuis le {date} (version {number}). Personne n’est nommé.',
    en: 'One person wrote this answer, another reviewed it; it was published on {date} (version {number}). Nobody is named.',
  },
  recompute: { ar: 'إعادة حساب هذه الأرقام', fr: 'Recalculer ces chiffres', en: 'Recompute these figures' },
  follows: { ar: 'ما يترتب عليها', fr: 'Ce qui en découle', en: 'What follows' },
  followsNone: {
    ar: 'لا تستند أي توصية منشورة إلى هذه الإجابة حتى الآن.',
    fr: 'Aucune recommandation publiée ne s’appuie encore sur cette réponse.',
    en: 'No published recommendation rests on this answer so far.',
  },
  followsSynthetic: {
    ar: 'الأرقام مختلقة: لا يجوز أن تستند إليها أي توصية.',
    fr: 'Les chiffres sont inventés : aucune recommandation ne peut s’y appuyer.',
    en: 'The figures are invented: no recommendation may rest on them.',
  },
  recommendation: { ar: 'التوصية {number}', fr: 'Recommandation {number}', en: 'Recommendation {number}' },
  points: { ar: 'نقطة', fr: 'points', en: 'points' },
  interval: { ar: 'مجال الثقة', fr: 'intervalle de confiance', en: 'confidence interval' },
  people: {
    ar: '{n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {{shown} أشخاص} many {{shown} شخصًا} other {{shown} شخص}}',
    fr: '{n, plural, one {{shown} personne} other {{shown} personnes}}',
    en: '{n, plural, one {{shown} person} other {{shown} people}}',
  },
  against: { ar: 'مقابل', fr: 'contre', en: 'against' },
  invented: { ar: 'رقم مختلق', fr: 'chiffre inventé', en: 'invented figure' },
  onPage: { ar: 'في هذه الصفحة', fr: 'Sur cette page', en: 'On this page' },
  use: { ar: 'استعمال هذه الإجابة', fr: 'Utiliser cette réponse', en: 'Use this answer' },
  cite: { ar: 'الاستشهاد بها', fr: 'La citer', en: 'Cite it' },
  embed: { ar: 'إدراج الرسم في موقع آخر', fr: 'Intégrer le graphique à un site', en: 'Embed the chart in a site' },
  share: { ar: 'صورة للمشاركة (PNG)', fr: 'Image à partager (PNG)', en: 'Picture to share (PNG)' },
  brief: { ar: 'موجز في صفحة واحدة (PDF)', fr: 'Note d’une page (PDF)', en: 'One-page brief (PDF)' },
});
