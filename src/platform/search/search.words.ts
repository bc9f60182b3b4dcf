import { defineWords } from '../language/words.ts';

export const searchWords = defineWords({
  title: { ar: 'البحث', fr: 'Rechercher', en: 'Search' },
  label: {
    ar: 'البحث في كل ما يمكنكم الاطلاع عليه',
    fr: 'Chercher dans tout ce que vous pouvez voir',
    en: 'Search everything you may see',
  },
  hint: {
    ar: 'كثرة الكلمات تضيّق النتائج. يُبحث في جميع اللغات، ولا فرق بين الحركات وأشكال الحروف.',
    fr: 'Plusieurs mots resserrent la recherche. Elle se fait dans toutes les langues, sans égard aux accents.',
    en: 'Several words narrow it down. All languages are searched, and accents make no difference.',
  },
  nothing: { ar: 'لا نتائج', fr: 'Rien de trouvé', en: 'Nothing found' },
  nothingLead: {
    ar: 'لا يوجد في ما يمكنكم الاطلاع عليه ما يحتوي على كل هذه الكلمات.',
    fr: 'Rien de ce que vous pouvez voir ne contient tous ces mots.',
    en: 'Nothing that you may see holds all these words.',
  },
  more: { ar: 'المزيد من: {kind}', fr: 'Suite : {kind}', en: 'More of: {kind}' },
  all: { ar: 'كل الأنواع', fr: 'Tous les types', en: 'All types' },
  partial: {
    ar: 'بُحث في الأحدث فقط.',
    fr: 'Seuls les plus récents ont été cherchés.',
    en: 'Only the newest were searched.',
  },
  number: { ar: 'رقم {n}', fr: 'n° {n}', en: 'No. {n}' },
  found: {
    ar: '{n, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
    fr: '{n, plural, =0 {Rien de trouvé} one {# résultat affiché} other {# résultats affichés}}',
    en: '{n, plural, =0 {Nothing found} one {# match shown} other {# matches shown}}',
  },
});
