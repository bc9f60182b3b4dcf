import { defineWords } from '../../platform/language/words.ts';

export const figureWords = defineWords({
  notRandom: { ar: 'عيّنة لم تُسحب بالقرعة', fr: 'Personnes non tirées au sort', en: 'People not drawn at random' },
  invented: { ar: 'بيانات مختلقة', fr: 'Données inventées', en: 'Invented data' },
  readWith: { ar: 'تُقرأ هذه الأرقام مع ما يلي', fr: 'À lire avec ces chiffres', en: 'To be read with these figures' },
  counted: {
    ar: 'المجتمع المدروس، ومن لم يُجب',
    fr: 'Population, et qui n’a pas répondu',
    en: 'Population, and who did not answer',
  },
  source: { ar: 'المصدر والحساب', fr: 'Source et calcul', en: 'Source and computation' },
});
