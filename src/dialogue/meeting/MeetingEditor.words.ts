import { defineWords } from '../../platform/language/words.ts';

export const editorWords = defineWords({
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  plan: { ar: 'تنظيم اجتماع', fr: 'Prévoir une réunion', en: 'Plan a meeting' },
  edit: { ar: 'تعديل الاجتماع', fr: 'Modifier la réunion', en: 'Change the meeting' },
  slug: { ar: 'الاسم المختصر في الرابط', fr: 'Nom court dans l’adresse', en: 'Short name in addresses' },
  slugHint: {
    ar: 'حروف لاتينية صغيرة وأرقام وشرطات، مثل rabat-2008',
    fr: 'Minuscules, chiffres et tirets, par exemple rabat-2008',
    en: 'Small letters, digits and dashes, for instance rabat-2008',
  },
  edition: { ar: 'رقم الدورة', fr: 'Numéro de l’édition', en: 'Number of the edition' },
  title: { ar: 'العنوان', fr: 'Intitulé', en: 'Title' },
  place: { ar: 'المكان', fr: 'Lieu', en: 'Place' },
  starts: { ar: 'من', fr: 'Du', en: 'From' },
  ends: { ar: 'إلى', fr: 'Au', en: 'To' },
  kind: { ar: 'النوع', fr: 'Type', en: 'Type' },
  space: { ar: 'فضاء الحوار', fr: 'Espace de dialogue', en: 'Space of the dialogue' },
  previous: { ar: 'الاجتماع السابق', fr: 'Réunion précédente', en: 'Previous meeting' },
  none: { ar: 'لا شيء', fr: 'Aucune', en: 'None' },
  aims: { ar: 'الغايات (معرّفات الميثاق)', fr: 'Objectifs (identifiants de la charte)', en: 'Aims (charter ids)' },
  principles: {
    ar: 'المبادئ (معرّفات الميثاق)',
    fr: 'Principes (identifiants de la charte)',
    en: 'Principles (charter ids)',
  },
  idsHint: {
    ar: 'تفصل بينها فواصل: PR-1, PR-2',
    fr: 'Séparés par des virgules : PR-1, PR-2',
    en: 'Separated by commas: PR-1, PR-2',
  },
  agenda: { ar: 'جدول الأعمال', fr: 'Ordre du jour', en: 'Agenda' },
  point: { ar: 'النقطة {n}', fr: 'Point {n}', en: 'Point {n}' },
  charter: { ar: 'معرّفات الميثاق', fr: 'Identifiants de la charte', en: 'Charter ids' },
  addPoint: { ar: 'إضافة نقطة', fr: 'Ajouter un point', en: 'Add a point' },
  removePoint: { ar: 'إزالة النقطة {n}', fr: 'Retirer le point {n}', en: 'Remove point {n}' },
  source: { ar: 'المصدر', fr: 'Source', en: 'Source' },
});
