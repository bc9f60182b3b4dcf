import { defineWords } from './words.ts';

/** What can be wrong with one field of a request; the field itself is named before it. */
export const issueWords = defineWords({
  missing: { ar: 'قيمة مطلوبة غير موجودة', fr: 'valeur obligatoire absente', en: 'a required value is missing' },
  type: {
    ar: 'النوع غير صحيح، المنتظر {expected}',
    fr: 'type incorrect, attendu : {expected}',
    en: 'wrong type, expected {expected}',
  },
  value: {
    ar: 'القيمة غير مقبولة، المنتظر إحدى القيم: {values}',
    fr: 'valeur non admise, attendu l’une de : {values}',
    en: 'not an accepted value, expected one of: {values}',
  },
  exactly: {
    ar: 'القيمة غير مقبولة، المنتظر {values}',
    fr: 'valeur non admise, attendu : {values}',
    en: 'not an accepted value, expected {values}',
  },
  empty: { ar: 'لا يُترك فارغًا', fr: 'ne peut rester vide', en: 'must not be empty' },
  short: {
    ar: 'أقصر مما يلزم: {limit, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأقل',
    fr: 'trop court : au moins {limit, plural, one {# caractère} other {# caractères}}',
    en: 'too short: at least {limit, plural, one {# character} other {# characters}}',
  },
  long: {
    ar: 'أطول مما يُقبل: {limit, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأكثر',
    fr: 'trop long : au plus {limit, plural, one {# caractère} other {# caractères}}',
    en: 'too long: at most {limit, plural, one {# character} other {# characters}}',
  },
  few: {
    ar: 'العدد أقل مما يلزم: {limit, plural, zero {# عنصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}} على الأقل',
    fr: 'pas assez d’éléments : au moins {limit, number}',
    en: 'too few entries: at least {limit, number}',
  },
  many: {
    ar: 'العدد أكبر مما يُقبل: {limit, plural, zero {# عنصر} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرًا} other {# عنصر}} على الأكثر',
    fr: 'trop d’éléments : au plus {limit, number}',
    en: 'too many entries: at most {limit, number}',
  },
  small: { ar: 'أصغر قيمة مقبولة: {limit}', fr: 'valeur minimale : {limit}', en: 'the smallest value is {limit}' },
  large: { ar: 'أكبر قيمة مقبولة: {limit}', fr: 'valeur maximale : {limit}', en: 'the largest value is {limit}' },
  above: { ar: 'يجب أن تكون القيمة أكبر من {limit}', fr: 'doit dépasser {limit}', en: 'must be more than {limit}' },
  below: {
    ar: 'يجب أن تكون القيمة أصغر من {limit}',
    fr: 'doit être inférieur à {limit}',
    en: 'must be less than {limit}',
  },
  multiple: {
    ar: 'يجب أن تكون القيمة من مضاعفات {divisor}',
    fr: 'doit être un multiple de {divisor}',
    en: 'must be a multiple of {divisor}',
  },
  format: { ar: 'الكتابة غير صحيحة', fr: 'forme incorrecte', en: 'not written in the form expected here' },
  email: { ar: 'ليس عنوان بريد إلكتروني', fr: 'n’est pas une adresse électronique', en: 'not an e-mail address' },
  identifier: { ar: 'ليس معرّفًا', fr: 'n’est pas un identifiant', en: 'not an identifier' },
  address: { ar: 'ليس عنوان صفحة', fr: 'n’est pas une adresse de page', en: 'not the address of a page' },
  date: { ar: 'ليس تاريخًا', fr: 'n’est pas une date', en: 'not a date' },
  moment: { ar: 'ليس تاريخًا ووقتًا', fr: 'n’est pas une date avec heure', en: 'not a date and time' },
  starts: { ar: 'يجب أن يبدأ بـ {part}', fr: 'doit commencer par {part}', en: 'must begin with {part}' },
  ends: { ar: 'يجب أن ينتهي بـ {part}', fr: 'doit se terminer par {part}', en: 'must end with {part}' },
  includes: { ar: 'يجب أن يحتوي على {part}', fr: 'doit contenir {part}', en: 'must contain {part}' },
  unknown: { ar: 'حقول غير معروفة: {keys}', fr: 'champs inconnus : {keys}', en: 'unknown fields: {keys}' },
  key: { ar: 'اسم حقل غير مقبول', fr: 'nom de champ non admis', en: 'a field has a name that is not accepted' },
  element: { ar: 'أحد العناصر غير مقبول', fr: 'un élément n’est pas admis', en: 'one of the entries is not accepted' },
  union: {
    ar: 'لا يوافق أيًّا من الصيغ المقبولة',
    fr: 'ne correspond à aucune des formes admises',
    en: 'matches none of the accepted forms',
  },
  other: { ar: 'قيمة غير مقبولة', fr: 'valeur non admise', en: 'not accepted' },
  at: { ar: '«{field}»: {what}', fr: '« {field} » : {what}', en: '“{field}”: {what}' },
  atWhole: { ar: 'الطلب: {what}', fr: 'la demande : {what}', en: 'the request: {what}' },
});

/** Kinds of values as a person calls them. */
export const valueWords = defineWords({
  string: { ar: 'نص', fr: 'un texte', en: 'a text' },
  number: { ar: 'عدد', fr: 'un nombre', en: 'a number' },
  int: { ar: 'عدد صحيح', fr: 'un nombre entier', en: 'a whole number' },
  boolean: { ar: 'نعم أو لا', fr: 'oui ou non', en: 'yes or no' },
  array: { ar: 'قائمة', fr: 'une liste', en: 'a list' },
  object: { ar: 'مجموعة حقول', fr: 'un ensemble de champs', en: 'a set of fields' },
  date: { ar: 'تاريخ', fr: 'une date', en: 'a date' },
  null: { ar: 'لا شيء', fr: 'rien', en: 'nothing' },
  other: { ar: 'قيمة من نوع آخر', fr: 'une valeur d’un autre type', en: 'a value of another type' },
});
