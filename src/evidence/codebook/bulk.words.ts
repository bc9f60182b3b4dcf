import { defineWords } from '../../platform/language/words.ts';

/** Words of declaring codes for many columns at once. */
export const bulkWords = defineWords({
  open: {
    en: 'Declare codes for several columns',
    fr: 'Déclarer les codes de plusieurs colonnes',
    ar: 'تعريف رموز عدة أعمدة',
  },
  which: { en: 'Which columns', fr: 'Quelles colonnes', ar: 'أي أعمدة' },
  bySearch: { en: 'Columns found by a search', fr: 'Colonnes trouvées par une recherche', ar: 'أعمدة يجدها البحث' },
  byList: { en: 'Columns that share “{name}”', fr: 'Colonnes qui partagent « {name} »', ar: 'أعمدة تشترك في «{name}»' },
  byCodes: { en: 'Same codes: {codes} ({n})', fr: 'Mêmes codes : {codes} ({n})', ar: 'الرموز نفسها: {codes} ({n})' },
  search: { en: 'Name or label contains', fr: 'Le nom ou le libellé contient', ar: 'الاسم أو التسمية تحتوي' },
  chosen: {
    en: '{n, plural, one {# column is chosen} other {# columns are chosen}}',
    fr: '{n, plural, one {# colonne choisie} other {# colonnes choisies}}',
    ar: '{n, plural, zero {لم يُختر أي عمود} one {اختير عمود واحد} two {اختير عمودان} few {اختيرت # أعمدة} many {اختير # عمودًا} other {اختير # عمود}}',
  },
  first: { en: 'The first {n} are listed.', fr: 'Les {n} premières sont affichées.', ar: 'تُعرض أول {n}.' },
  name: { en: 'Name of the code list', fr: 'Nom de la liste de codes', ar: 'اسم قائمة الرموز' },
  nameHint: {
    en: 'All these columns share the list: what is changed in it later changes for all of them.',
    fr: 'Toutes ces colonnes partagent la liste : ce qu’on y change ensuite change pour toutes.',
    ar: 'تشترك هذه الأعمدة كلها في القائمة: ما يُغيَّر فيها لاحقًا يتغير لها كلها.',
  },
  paste: { en: 'Codes and labels', fr: 'Codes et libellés', ar: 'الرموز والتسميات' },
  pasteHint: {
    en: 'One code a line, then its labels; cells copied from a spreadsheet may be pasted. A first line may name the languages.',
    fr: 'Un code par ligne, puis ses libellés ; on peut coller des cellules d’un tableur. La première ligne peut nommer les langues.',
    ar: 'رمز في كل سطر ثم تسمياته؛ يمكن لصق خانات منسوخة من جدول. يجوز أن يذكر السطر الأول اللغات.',
  },
  kind: { en: '{code} is', fr: '{code} est', ar: '{code} هو' },
  answer: { en: 'Answer', fr: 'Réponse', ar: 'إجابة' },
  ordered: { en: 'The answers have an order', fr: 'Les réponses sont ordonnées', ar: 'للإجابات ترتيب' },
  unit: { en: 'Unit (for numbers)', fr: 'Unité (pour les nombres)', ar: 'الوحدة (للأعداد)' },
  declare: { en: 'Declare for these columns', fr: 'Déclarer pour ces colonnes', ar: 'تعريف لهذه الأعمدة' },
  undo: { en: 'Undo the last change', fr: 'Annuler le dernier changement', ar: 'التراجع عن آخر تغيير' },
  nothing: {
    en: 'Choose columns, and give codes or a unit.',
    fr: 'Choisissez des colonnes, et donnez des codes ou une unité.',
    ar: 'اختاروا أعمدة وأعطوا رموزًا أو وحدة.',
  },
  nameNeeded: { en: 'Give the list a name.', fr: 'Donnez un nom à la liste.', ar: 'أعطوا القائمة اسمًا.' },
  nameTaken: {
    en: 'Another list has this name, and other columns use it. Its codes would change for {n, plural, one {# more column} other {# more columns}}: press again to do so.',
    fr: 'Une autre liste porte ce nom et d’autres colonnes l’utilisent. Ses codes changeraient pour {n, plural, one {# colonne de plus} other {# colonnes de plus}} : appuyez encore pour le faire.',
    ar: 'هناك قائمة أخرى بهذا الاسم تستعملها أعمدة أخرى. ستتغير رموزها في {n, plural, zero {لا أعمدة} one {عمود آخر} two {عمودين آخرين} few {# أعمدة أخرى} many {# عمودًا آخر} other {# عمود آخر}}: اضغطوا ثانية للتأكيد.',
  },
  shared: {
    en: 'These codes are the list “{name}”, which {n, plural, one {# column uses} other {# columns share}}. A change here changes them for all.',
    fr: 'Ces codes forment la liste « {name} », que {n, plural, one {# colonne utilise} other {# colonnes partagent}}. Un changement vaut pour toutes.',
    ar: 'هذه الرموز هي القائمة «{name}» التي {n, plural, zero {لا يستعملها أي عمود} one {يستعملها عمود واحد} two {يشترك فيها عمودان} few {تشترك فيها # أعمدة} many {يشترك فيها # عمودًا} other {يشترك فيها # عمود}}. أي تغيير هنا يشملها كلها.',
  },
  own: {
    en: 'Give this column codes of its own',
    fr: 'Donner à cette colonne ses propres codes',
    ar: 'جعل رموز هذا العمود خاصة به',
  },
});
