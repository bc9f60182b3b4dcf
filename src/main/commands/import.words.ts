import { defineWords } from '../../platform/language/words.ts';

/** What `dawra import` says. */
export const importCommandWords = defineWords({
  home: {
    en: 'Home of the installation: {home}',
    fr: 'Répertoire de l’installation : {home}',
    ar: 'مجلد النسخة المثبتة: {home}',
  },
  newHome: {
    en: 'Home of the installation, new: {home}. If it stands elsewhere, set DAWRA_HOME.',
    fr: 'Répertoire de l’installation, nouveau : {home}. S’il est ailleurs, indiquez-le dans DAWRA_HOME.',
    ar: 'مجلد النسخة المثبتة، وهو جديد: {home}. إن كان في موضع آخر فحدّدوه في DAWRA_HOME.',
  },
  error: { en: 'error: {what}', fr: 'erreur : {what}', ar: 'خطأ: {what}' },
  warning: { en: 'warning: {what}', fr: 'avertissement : {what}', ar: 'تنبيه: {what}' },
  read: {
    en: '{rows, plural, one {# row} other {# rows}}, {columns, plural, one {# column} other {# columns}}, {errors, plural, one {# error} other {# errors}}',
    fr: '{rows, plural, one {# ligne} other {# lignes}}, {columns, plural, one {# colonne} other {# colonnes}}, {errors, plural, one {# erreur} other {# erreurs}}',
    ar: 'الصفوف: {rows}، الأعمدة: {columns}، الأخطاء: {errors}',
  },
  codebook: {
    en: 'Codebook that would be frozen:',
    fr: 'Dictionnaire qui serait figé :',
    ar: 'دليل الرموز الذي سيُجمَّد:',
  },
  number: { en: 'number', fr: 'nombre', ar: 'عدد' },
  date: { en: 'date', fr: 'date', ar: 'تاريخ' },
  category: { en: 'category', fr: 'catégorie', ar: 'فئة' },
  text: { en: 'text', fr: 'texte', ar: 'نص' },
  id: { en: 'identifier', fr: 'identifiant', ar: 'معرّف' },
  missing: { en: 'missing: {codes}', fr: 'manquantes : {codes}', ar: 'إجابات ناقصة: {codes}' },
  dry: {
    en: 'Nothing was stored. To freeze the file, give --as <name> and --yes.',
    fr: 'Rien n’a été enregistré. Pour figer le fichier, ajoutez --as <nom> et --yes.',
    ar: 'لم يُخزَّن شيء. لتجميد الملف أضيفوا --as <الاسم> و--yes.',
  },
  decide: {
    en: 'To say which: {one} or {other}',
    fr: 'Pour l’indiquer : {one} ou {other}',
    ar: 'لبيان أيهما: {one} أو {other}',
  },
  mendHow: {
    en: 'To have them mended: {one}',
    fr: 'Pour les rétablir : {one}',
    ar: 'لإصلاحها: {one}',
  },
  refused: {
    en: 'The file was refused; nothing was stored.',
    fr: 'Le fichier est refusé ; rien n’a été enregistré.',
    ar: 'رُفض الملف ولم يُخزَّن شيء.',
  },
  ask: {
    en: 'Freeze it as {name}? (y/n) ',
    fr: 'Le figer sous le nom {name} ? (o/n) ',
    ar: 'هل يُجمَّد باسم {name}؟ (ن/ل) ',
  },
  needsName: { en: '--yes needs --as <name>', fr: '--yes exige --as <nom>', ar: 'يتطلب --yes الخيار --as <الاسم>' },
  needsReason: {
    en: '{name} exists already: a correction needs --reason',
    fr: '{name} existe déjà : une correction exige --reason',
    ar: '{name} موجود من قبل: يتطلب التصحيح الخيار --reason',
  },
  badOption: {
    en: '--{option}: “{found}” is not known. Possible: {expected}',
    fr: '--{option} : « {found} » est inconnu. Possibles : {expected}',
    ar: '--{option}: «{found}» غير معروف. الممكن: {expected}',
  },
  frozen: { en: '{name}: version {version}', fr: '{name} : version {version}', ar: '{name}: النسخة {version}' },
});
