import { defineWords } from '../language/words.ts';

/** Words on and beside charts. */
export const chartWords = defineWords({
  figure: { en: '{label}: {value}', fr: '{label} : {value}', ar: '{label}: {value}' },
  withInterval: {
    en: '{value} (confidence interval {interval})',
    fr: '{value} (intervalle de confiance {interval})',
    ar: '{value} (مجال الثقة {interval})',
    note: 'Read aloud by screen readers after the name of the group.',
  },
  chartAs: { ar: 'الرسم كملف:', fr: 'Le graphique en fichier :', en: 'The chart as a file:' },
  source: { en: 'Source: {text}', fr: 'Source : {text}', ar: 'المصدر: {text}' },
  licence: { en: 'Licence: {text}', fr: 'Licence : {text}', ar: 'الرخصة: {text}' },
  hash: { en: 'Hash: {text}', fr: 'Empreinte : {text}', ar: 'البصمة: {text}' },
  more: {
    en: '{n, plural, one {and # more row, on the page} other {and # more rows, on the page}}',
    fr: '{n, plural, one {et # autre ligne, sur la page} other {et # autres lignes, sur la page}}',
    ar: '{n, plural, one {وسطر آخر في الصفحة} two {وسطران آخران في الصفحة} few {و# أسطر أخرى في الصفحة} many {و# سطرًا آخر في الصفحة} other {و# سطر آخر في الصفحة}}',
  },
  none: { en: '× no figure: nobody counted', fr: '× pas de chiffre : personne n’a compté', ar: '× لا رقم: لم يُحصَ أحد' },
  hatched: { en: 'Hatched: {reason}', fr: 'Hachuré : {reason}', ar: 'المظلَّل: {reason}' },
  break: {
    en: '{n}: from {period}, {reason}',
    fr: '{n} : à partir de {period}, {reason}',
    ar: '{n}: ابتداءً من {period}، {reason}',
  },
  time: { en: 'Year', fr: 'Année', ar: 'السنة' },
  inPeriod: { en: '{value} ({period})', fr: '{value} ({period})', ar: '{value} ({period})' },
  row: { en: 'Row', fr: 'Ligne', ar: 'السطر' },
  series: { en: 'Series', fr: 'Série', ar: 'السلسلة' },
  value: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
  low: { en: 'Confidence interval from', fr: 'Intervalle de confiance de', ar: 'مجال الثقة من' },
  high: { en: 'Confidence interval to', fr: 'Intervalle de confiance à', ar: 'مجال الثقة إلى' },
  shown: { en: 'As printed', fr: 'Tel qu’imprimé', ar: 'كما يُعرض' },
  base: { en: 'Base', fr: 'Effectif', ar: 'عدد الأشخاص' },
  note: { en: 'Note', fr: 'Note', ar: 'ملاحظة' },
});
