import { defineWords } from '../language/words.ts';

export const comboWords = defineWords({
  none: { ar: 'لا نتيجة لهذا البحث.', fr: 'Aucun résultat.', en: 'No match.' },
  found: {
    ar: '{n, plural, zero {لا نتيجة} one {نتيجة واحدة} two {نتيجتان} few {{n} نتائج} many {{n} نتيجة} other {{n} نتيجة}}',
    fr: '{n, plural, one {{n} résultat} other {{n} résultats}}',
    en: '{n, plural, one {{n} match} other {{n} matches}}',
  },
  narrow: {
    ar: 'تظهر أول {shown} نتيجة من {n}؛ واصلوا الكتابة لتضييق البحث.',
    fr: 'Les {shown} premiers sur {n} ; continuez à écrire pour préciser.',
    en: 'The first {shown} of {n}; keep typing to narrow down.',
  },
  clear: { ar: 'محو الاختيار', fr: 'Effacer le choix', en: 'Clear the choice' },
  open: { ar: 'عرض القائمة', fr: 'Afficher la liste', en: 'Show the list' },
});
