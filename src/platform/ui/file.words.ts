import { defineWords } from '../language/words.ts';

export const fileWords = defineWords({
  choose: { ar: 'اختيار ملف', fr: 'Choisir un fichier', en: 'Choose a file' },
  drop: { ar: 'أو ضعوا الملف هنا', fr: 'ou déposez-le ici', en: 'or drop it here' },
  limit: { ar: 'الحجم الأقصى {size}.', fr: 'Taille maximale : {size}.', en: 'At most {size}.' },
  kinds: { ar: 'الأنواع المقبولة: {kinds}.', fr: 'Formats acceptés : {kinds}.', en: 'Accepted formats: {kinds}.' },
  tooLarge: {
    ar: 'حجم الملف {size}، وهو أكبر من الحد الأقصى {limit}.',
    fr: 'Le fichier fait {size} ; la limite est {limit}.',
    en: 'The file is {size}; the limit is {limit}.',
  },
  wrongKind: {
    ar: 'هذا النوع من الملفات غير مقبول: {name}',
    fr: 'Format non accepté : {name}',
    en: 'This kind of file is not accepted: {name}',
  },
  empty: { ar: 'الملف فارغ: {name}', fr: 'Le fichier est vide : {name}', en: 'The file is empty: {name}' },
  remove: { ar: 'إزالة الملف', fr: 'Retirer le fichier', en: 'Remove the file' },
});
