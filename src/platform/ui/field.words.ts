import { defineWords } from '../language/words.ts';

export const fieldWords = defineWords({
  optional: { ar: 'اختياري', fr: 'facultatif', en: 'optional' },
  notNumber: {
    ar: 'اكتبوا عددا، مثلا 1234,5.',
    fr: 'Saisissez un nombre, par exemple 1234,5.',
    en: 'Enter a number, for example 1234.5.',
  },
  notWhole: { ar: 'اكتبوا عددا صحيحا دون فاصلة.', fr: 'Saisissez un nombre entier.', en: 'Enter a whole number.' },
  tooSmall: {
    ar: 'أصغر قيمة مقبولة هي {limit}.',
    fr: 'La plus petite valeur admise est {limit}.',
    en: 'The smallest value allowed is {limit}.',
  },
  tooLarge: {
    ar: 'أكبر قيمة مقبولة هي {limit}.',
    fr: 'La plus grande valeur admise est {limit}.',
    en: 'The largest value allowed is {limit}.',
  },
  notDate: {
    ar: 'اكتبوا تاريخا: 1998 أو 07/1998 أو 03/07/1998.',
    fr: 'Saisissez une date : 1998, 07/1998 ou 03/07/1998.',
    en: 'Enter a date: 1998, 07/1998 or 03/07/1998.',
  },
  needMonth: { ar: 'اذكروا الشهر أيضا.', fr: 'Précisez aussi le mois.', en: 'Give the month too.' },
  needDay: {
    ar: 'اذكروا الشهر واليوم أيضا.',
    fr: 'Précisez aussi le mois et le jour.',
    en: 'Give the month and the day too.',
  },
  dateHint: {
    ar: 'السنة وحدها تكفي إن لم يُعرف الباقي: 1998 أو 07/1998 أو 03/07/1998.',
    fr: 'L’année suffit si le reste est inconnu : 1998, 07/1998 ou 03/07/1998.',
    en: 'The year alone is enough if the rest is unknown: 1998, 07/1998 or 03/07/1998.',
  },
  fullDateHint: {
    ar: 'اليوم/الشهر/السنة، مثلا 03/07/1998.',
    fr: 'Jour/mois/année, par exemple 03/07/1998.',
    en: 'Day/month/year, for example 03/07/1998.',
  },
  monthHint: {
    ar: 'الشهر/السنة، مثلا 07/1998.',
    fr: 'Mois/année, par exemple 07/1998.',
    en: 'Month/year, for example 07/1998.',
  },
  understood: { ar: 'فُهم: {what}', fr: 'Compris : {what}', en: 'Understood as: {what}' },
  choose: { ar: 'اختاروا…', fr: 'Choisir…', en: 'Choose…' },
  left: {
    ar: '{n, plural, zero {لم يبق أي حرف} one {بقي حرف واحد} two {بقي حرفان} few {بقيت {n} أحرف} many {بقي {n} حرفا} other {بقي {n} حرف}}',
    fr: '{n, plural, one {Il reste {n} caractère} other {Il reste {n} caractères}}',
    en: '{n, plural, one {{n} character left} other {{n} characters left}}',
  },
});
