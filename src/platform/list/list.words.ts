import { defineWords } from '../language/words.ts';

export const listWords = defineWords({
  search: { ar: 'بحث', fr: 'Rechercher', en: 'Search' },
  any: { ar: 'الكل', fr: 'Tous', en: 'All' },
  total: {
    ar: '{n, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
    fr: '{n, plural, =0 {aucun résultat} one {# résultat} other {# résultats}}',
    en: '{n, plural, =0 {no result} one {# result} other {# results}}',
  },
  over: { ar: 'أكثر من {n}', fr: 'plus de {n}', en: 'more than {n}' },
  next: { ar: 'الصفحة التالية', fr: 'Page suivante', en: 'Next page' },
  first: { ar: 'إلى البداية', fr: 'Au début', en: 'To the beginning' },
  noMatch: {
    ar: 'لا شيء يطابق ما طُلب.',
    fr: 'Rien ne correspond à ce qui est demandé.',
    en: 'Nothing matches what was asked.',
  },
  pages: { ar: 'الصفحات', fr: 'Pages', en: 'Pages' },
});
