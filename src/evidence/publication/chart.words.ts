import { defineWords } from '../../platform/language/words.ts';

/** Words on the charts of results. */
export const chartWords = defineWords({
  percent: { en: 'Share of people, %', fr: 'Part des personnes, %', ar: 'نسبة الأشخاص، %' },
  points: { en: 'Difference, percentage points', fr: 'Écart, points de pourcentage', ar: 'الفرق، نقاط مئوية' },
  number: { en: 'Estimate', fr: 'Estimation', ar: 'التقدير' },
  base: { en: 'base {n}', fr: 'effectif {n}', ar: 'عدد الأشخاص {n}' },
  reason: {
    en: 'too few people, or a figure that would let such a figure be worked out',
    fr: 'trop peu de personnes, ou un chiffre qui permettrait d’en déduire un tel',
    ar: 'عدد قليل من الأشخاص، أو رقم قد يكشف رقمًا من هذا النوع',
  },
  ratioScale: {
    en: '{effect}; logarithmic scale; 1 = no difference',
    fr: '{effect} ; échelle logarithmique ; 1 = aucune différence',
    ar: '{effect}؛ سلّم لوغاريتمي؛ 1 = لا فرق',
  },
});
