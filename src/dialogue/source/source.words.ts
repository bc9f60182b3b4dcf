import { defineWords } from '../../platform/language/words.ts';

export const sourceWords = defineWords({
  sources: { ar: 'مصادر أخرى تستند إليها', fr: 'Autres sources', en: 'Other sources it rests on' },
  lead: {
    ar: 'سلسلة تدفقات منشورة، أو نص قانوني، أو ممارسة، أو وثيقة: بعنوانها ومن أصدرها وتاريخها.',
    fr: 'Une série de flux publiée, un texte juridique, une pratique, un document : son titre, qui l’a émis, sa date.',
    en: 'A published series of flows, a legal text, a practice, a document: its title, who issued it, its date.',
  },
  source: { ar: 'المصدر {n}', fr: 'Source {n}', en: 'Source {n}' },
  kind: { ar: 'نوع المصدر {n}', fr: 'Nature de la source {n}', en: 'Kind of source {n}' },
  series: { ar: 'السلسلة (المصدر {n})', fr: 'Série (source {n})', en: 'Series (source {n})' },
  title: {
    ar: 'عنوان المصدر {n} كما هو',
    fr: 'Titre de la source {n}, tel quel',
    en: 'Title of source {n} as it stands',
  },
  issuer: { ar: 'من أصدر المصدر {n}', fr: 'Auteur ou organisme (source {n})', en: 'Author or body (source {n})' },
  dated: { ar: 'تاريخ المصدر {n}', fr: 'Date de la source {n}', en: 'Date of source {n}' },
  address: { ar: 'عنوان المصدر {n} على الشبكة', fr: 'Adresse (source {n})', en: 'Address (source {n})' },
  locator: {
    ar: 'الموضع في المصدر {n} (مادة، صفحة، جدول)',
    fr: 'Endroit dans la source {n} (article, page, tableau)',
    en: 'Where in source {n} (article, page, table)',
  },
  add: { ar: 'إضافة مصدر', fr: 'Ajouter une source', en: 'Add a source' },
  remove: { ar: 'إزالة المصدر {n}', fr: 'Retirer la source {n}', en: 'Remove source {n}' },
  changed: {
    ar: 'تغيّرت السلسلة منذ الاستشهاد بها',
    fr: 'La série a changé depuis',
    en: 'The series has changed since',
  },
  extracted: { ar: 'استُخرجت في {date}', fr: 'extraite le {date}', en: 'extracted {date}' },
});
