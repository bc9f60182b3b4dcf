import { defineWords } from '../language/words.ts';

export const tableWords = defineWords({
  missing: {
    ar: 'لا توجد بيانات',
    fr: 'pas de donnée',
    en: 'no data',
    note: 'read out for a cell without a value; zero is another thing',
  },
  scroll: { ar: 'جدول قابل للتمرير: {caption}', fr: 'Tableau défilant : {caption}', en: 'Scrollable table: {caption}' },
  sort: { ar: 'ترتيب حسب {column}', fr: 'Trier par {column}', en: 'Sort by {column}' },
  pages: { ar: 'الصفحات', fr: 'Pages', en: 'Pages' },
  previous: { ar: 'السابقة', fr: 'Précédente', en: 'Previous' },
  next: { ar: 'التالية', fr: 'Suivante', en: 'Next' },
  page: { ar: 'الصفحة {page} من {pages}', fr: 'Page {page} sur {pages}', en: 'Page {page} of {pages}' },
  rows: {
    ar: 'من {from} إلى {to} من أصل {total}',
    fr: '{from} à {to} sur {total}',
    en: '{from} to {to} of {total}',
  },
});
