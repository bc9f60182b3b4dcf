import { defineWords } from '../../platform/language/words.ts';

/** Words on and beside charts. */
export const chartWords = defineWords({
  points: { en: 'percentage points', fr: 'points de pourcentage', ar: 'نقاط مئوية' },
  ratioScale: {
    en: '{effect}; logarithmic scale; 1 = no difference',
    fr: '{effect} ; échelle logarithmique ; 1 = aucune différence',
    ar: '{effect}؛ سلّم لوغاريتمي؛ 1 = لا فرق',
  },
  suppressed: { en: 'too few', fr: 'trop peu', ar: 'عدد قليل' },
  figure: { en: '{label}: {value}', fr: '{label} : {value}', ar: '{label}: {value}' },
  withInterval: {
    en: '{value} (confidence interval {interval})',
    fr: '{value} (intervalle de confiance {interval})',
    ar: '{value} (مجال الثقة {interval})',
    note: 'Read aloud by screen readers after the name of the group.',
  },
});
