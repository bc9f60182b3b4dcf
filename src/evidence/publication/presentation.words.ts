import { defineWords } from '../../platform/language/words.ts';

/** Words of the tables and charts of a result on a page. */
export const presentationWords = defineWords({
  base: { en: 'Base (people)', fr: 'Effectif (personnes)', ar: 'عدد الأشخاص' },
  weighted: { en: 'Weighted base', fr: 'Effectif pondéré', ar: 'العدد المرجَّح' },
  weightedOf: { en: 'weighted {n}', fr: 'pondéré {n}', ar: 'مرجَّحًا {n}' },
  interval: { en: 'confidence interval', fr: 'intervalle de confiance', ar: 'مجال الثقة' },
  intervalHead: { en: 'Confidence interval', fr: 'Intervalle de confiance', ar: 'مجال الثقة' },
  difference: { en: 'p-value', fr: 'Valeur p', ar: 'قيمة p' },
  term: { en: 'Characteristic', fr: 'Caractéristique', ar: 'الخاصية' },
  suppressed: {
    en: '“Too few”: fewer people than the threshold stand behind this figure, or it would let such a figure be worked out.',
    fr: '« Trop peu » : moins de personnes que le seuil, ou le chiffre permettrait d’en déduire un tel.',
    ar: '«عدد قليل»: يستند الرقم إلى أشخاص أقل من العتبة، أو قد يكشف رقمًا من هذا النوع.',
  },
  scroll: { en: 'Table: {caption}', fr: 'Tableau : {caption}', ar: 'جدول: {caption}' },
  about: { en: 'Population and source', fr: 'Population et source', ar: 'المجتمع المدروس والمصدر' },
  points: { en: 'in percentage points', fr: 'en points de pourcentage', ar: 'بالنقاط المئوية' },
  estimate: { en: 'Figure', fr: 'Chiffre', ar: 'الرقم' },
  none: { en: 'no figure', fr: 'pas de chiffre', ar: 'لا رقم' },
});
