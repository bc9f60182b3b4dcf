import { defineWords } from '../../platform/language/words.ts';

export const commentWords = defineWords({
  title: { ar: 'ملاحظات على المسودة', fr: 'Remarques sur le brouillon', en: 'Remarks on the draft' },
  lead: {
    ar: 'يراها من يعملون على هذه الإجابة ومن يراجعونها، ولا تُنشر.',
    fr: 'Vues de qui travaille à cette réponse ou la relit ; elles ne sont jamais publiées.',
    en: 'Seen by those who work on this answer or review it; never published.',
  },
  none: { ar: 'لا ملاحظة بعد.', fr: 'Aucune remarque.', en: 'No remark yet.' },
  write: { ar: 'ملاحظة', fr: 'Remarque', en: 'Remark' },
  add: { ar: 'إضافة الملاحظة', fr: 'Ajouter la remarque', en: 'Add the remark' },
  on: {
    ar: 'على النسخة {n}، {who}، {when}',
    fr: 'Sur la version {n}, {who}, {when}',
    en: 'On version {n}, {who}, {when}',
  },
  somebody: { ar: 'شخص', fr: 'une personne', en: 'somebody' },
  erase: { ar: 'محو', fr: 'Effacer', en: 'Erase' },
  sure: {
    ar: 'تُمحى كلمات هذه الملاحظة نهائيًا.',
    fr: 'Les mots de cette remarque sont effacés définitivement.',
    en: 'The words of this remark are erased for good.',
  },
});
