import { defineWords } from '../../platform/language/words.ts';

export const listWords = defineWords({
  search: { ar: 'الكلمات', fr: 'Mots', en: 'Words' },
  any: { ar: 'الكل', fr: 'Tous', en: 'Any' },
  meeting: { ar: 'الاجتماع', fr: 'Réunion', en: 'Meeting' },
  show: { ar: 'عرض', fr: 'Afficher', en: 'Show' },
  counted: {
    ar: '{n, plural, zero {لا شيء} one {واحد} two {اثنان} few {#} many {#} other {#}}',
    fr: '{n, plural, =0 {aucun} one {#} other {#}}',
    en: '{n, plural, =0 {none} one {#} other {#}}',
  },
  moreThan: { ar: 'أكثر من {n}', fr: 'plus de {n}', en: 'more than {n}' },
  next: { ar: 'التالي', fr: 'Suite', en: 'Next' },
  first: { ar: 'الرجوع إلى البداية', fr: 'Revenir au début', en: 'Back to the beginning' },
  pages: { ar: 'صفحات القائمة', fr: 'Pages de la liste', en: 'Pages of the list' },
  nothing: {
    ar: 'لا شيء يطابق ما طُلب',
    fr: 'Rien ne correspond',
    en: 'Nothing matches',
  },
  nothingLead: {
    ar: 'احذفوا كلمة أو خيارًا، أو ابحثوا في الموقع كله.',
    fr: 'Retirez un mot ou un choix, ou cherchez sur tout le site.',
    en: 'Take away a word or a choice, or search the whole site.',
  },
  whole: { ar: 'عرض القائمة كلها', fr: 'Toute la liste', en: 'The whole list' },
  searchSite: { ar: 'البحث في الموقع', fr: 'Chercher sur le site', en: 'Search the site' },
});
