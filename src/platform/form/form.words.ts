import { defineWords } from '../language/words.ts';

export const formWords = defineWords({
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
  theirs: {
    ar: 'عدّل شخص آخر هذا في هذه الأثناء. ما كتبتموه باقٍ.',
    fr: 'Quelqu’un d’autre a modifié ceci entre-temps. Ce que vous avez écrit reste.',
    en: 'Somebody else changed this in the meantime. What you wrote stays.',
  },
  overwrite: {
    ar: 'حفظ ما كتبتُه فوق ذلك',
    fr: 'Enregistrer par-dessus ce que j’ai écrit',
    en: 'Save what I wrote on top of it',
  },
  discard: { ar: 'الأخذ بنسخة الآخر', fr: 'Reprendre l’autre version', en: 'Take the other version instead' },
  leave: {
    ar: 'لم يُحفظ ما كتبتموه. أتغادرون الصفحة مع ذلك؟',
    fr: 'Ce que vous avez écrit n’est pas enregistré. Quitter la page quand même ?',
    en: 'What you wrote is not saved. Leave the page all the same?',
  },
  unsaved: { ar: 'لم يُحفظ بعد', fr: 'Non enregistré', en: 'Not saved yet' },
});
