import { defineWords } from '../../platform/language/words.ts';

/** Headings of tables and sheets in files. */
export const exportWords = defineWords({
  places: { ar: 'الأسماء والحدود', fr: 'Noms et limites', en: 'Names and boundaries' },
  table: { en: 'Table', fr: 'Tableau', ar: 'الجدول' },
  row: { en: 'Row', fr: 'Ligne', ar: 'السطر' },
  column: { en: 'Column', fr: 'Colonne', ar: 'العمود' },
  estimate: { en: 'Estimate', fr: 'Estimation', ar: 'التقدير' },
  unit: { en: 'Unit', fr: 'Unité', ar: 'الوحدة' },
  percent: { en: 'proportion (0 to 1)', fr: 'proportion (0 à 1)', ar: 'نسبة (من 0 إلى 1)' },
  points: { en: 'difference of proportions', fr: 'écart de proportions', ar: 'فرق نسب' },
  number: { en: 'number', fr: 'nombre', ar: 'عدد' },
  low: { en: 'Confidence interval from', fr: 'Intervalle de confiance de', ar: 'مجال الثقة من' },
  high: { en: 'Confidence interval to', fr: 'Intervalle de confiance à', ar: 'مجال الثقة إلى' },
  se: { en: 'Standard error', fr: 'Erreur type', ar: 'الخطأ المعياري' },
  base: { en: 'Base (people)', fr: 'Effectif (personnes)', ar: 'عدد الأشخاص' },
  p: { en: 'p-value', fr: 'Valeur p', ar: 'قيمة p' },
  note: { en: 'Note', fr: 'Note', ar: 'ملاحظة' },
  interval: { en: 'Confidence interval', fr: 'Intervalle de confiance', ar: 'مجال الثقة' },
  effect: { en: 'Effect', fr: 'Effet', ar: 'الأثر' },
  warning: { en: 'Warning', fr: 'Avertissement', ar: 'تنبيه' },
  title: { en: 'Title', fr: 'Titre', ar: 'العنوان' },
  citation: { en: 'Cite as', fr: 'Citer ainsi', ar: 'الإحالة' },
  figures: { en: 'Figures', fr: 'Chiffres', ar: 'الأرقام' },
  about: { en: 'About', fr: 'À propos', ar: 'عن النتيجة' },
  synthetic: { en: 'SYNTHETIC', fr: 'SYNTHÉTIQUE', ar: 'اصطناعي' },
  chart: { en: 'Chart', fr: 'Graphique', ar: 'رسم بياني' },
});
