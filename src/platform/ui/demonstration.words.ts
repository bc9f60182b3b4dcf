import { defineWords } from '../language/words.ts';

/** What every page and every file of a demonstration says. */
export const demonstrationWords = defineWords({
  title: { ar: 'عرض توضيحي', fr: 'Démonstration', en: 'Demonstration' },
  page: {
    ar: 'الأشخاص والمسوح والأسئلة والإجابات والتوصيات الجديدة هنا مختلقة. الأرقام المنشورة وسجل اجتماعات 2007 و2008 حقيقية وتذكر مصدرها.',
    fr: 'Les personnes, les enquêtes, les questions, les réponses et les nouvelles recommandations y sont inventées. Les chiffres publiés et la trace des réunions de 2007 et 2008 sont réels et citent leur source.',
    en: 'People, surveys, questions, answers and new recommendations here are invented. Published figures and the record of the meetings of 2007 and 2008 are real and name their source.',
  },
  file: {
    ar: 'عرض توضيحي: هذا الملف من نسخة تجريبية من دورة، فيها الأشخاص والمسوح والإجابات مختلقة.',
    fr: 'DÉMONSTRATION : ce fichier vient d’une démonstration de Dawra, où personnes, enquêtes et réponses sont inventées.',
    en: 'DEMONSTRATION: this file comes from a demonstration of Dawra, where people, surveys and answers are invented.',
  },
});
