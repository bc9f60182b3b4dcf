import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const principleWords = defineWords({
  title: { ar: 'المبادئ السبعة', fr: 'Les sept principes', en: 'The seven principles' },
  spaces: { ar: 'فضاءات الحوار', fr: 'Espaces', en: 'Spaces' },
  principle: { ar: 'المبدأ', fr: 'Principe', en: 'Principle' },
  proposition: { ar: 'المقترح', fr: 'Proposition', en: 'Proposition' },
  state: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
  result: { ar: 'نتيجة التصويت', fr: 'Résultat du vote', en: 'Result of the vote' },
  number: { ar: 'المقترح {n}', fr: 'Proposition {n}', en: 'Proposition {n}' },
  notPut: { ar: 'لم يُعرض بعد', fr: 'pas encore proposé', en: 'not proposed yet' },
  put: { ar: 'عرض ما لم يُعرض للنقاش', fr: 'Déposer ceux qui ne le sont pas', en: 'Table those that are not yet' },
  putHint: {
    ar: 'يصبح كل مبدأ مقترحًا كغيره: يمكن تعديله، ثم تفتح الأمانة التصويت عليه.',
    fr: 'Chaque principe devient une proposition comme une autre : on peut l’amender, puis le secrétariat ouvre le vote.',
    en: 'Each principle becomes a proposition like any other: it can be amended, then the secretariat opens the vote.',
  },
  typedFor: { ar: 'باسم', fr: 'Au nom de', en: 'On behalf of' },
});

export const principlesHelp = definePageHelp({
  purpose: {
    ar: 'المبادئ السبعة للاجتماع الأول، وما صوّت به هذا الفضاء على كل منها.',
    fr: 'Les sept principes de la première réunion, et ce que cet espace a voté sur chacun.',
    en: 'The seven principles of the first meeting, and how this space voted on each.',
  },
  example: {
    ar: 'تعرض وزارة المبادئ للنقاش، وتطلب نقابة تعديل أحدها، ثم يصوّت الجانبان.',
    fr: 'Un ministère dépose les principes, un syndicat demande d’en amender un, puis les deux parties votent.',
    en: 'A ministry tables the principles, a trade union asks to amend one, then both parties vote.',
  },
  next: {
    ar: 'افتحوا مقترحًا لتعديله أو للتصويت عليه.',
    fr: 'Ouvrez une proposition pour l’amender ou la voter.',
    en: 'Open a proposition to amend it or to vote on it.',
  },
});
