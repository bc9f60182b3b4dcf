import { defineWords } from '../language/words.ts';

export const taskWords = defineWords({
  title: { ar: 'ما ينتظركم', fr: 'Ce qui vous attend', en: 'What waits for you' },
  none: { ar: 'لا شيء ينتظركم', fr: 'Rien ne vous attend', en: 'Nothing waits for you' },
  noneLead: {
    ar: 'كل ما يمكنكم القيام به الآن قد أُنجز. ما يستجد يظهر هنا.',
    fr: 'Tout ce que vous pouviez faire est fait. Ce qui se présente paraîtra ici.',
    en: 'Everything that you could do is done. What comes up is shown here.',
  },
  order: {
    ar: 'الأقرب موعدًا أولًا، ثم الأقدم انتظارًا',
    fr: 'le plus pressé d’abord, puis ce qui attend depuis le plus longtemps',
    en: 'the most pressing first, then what has waited longest',
  },
  since: { ar: 'ينتظر منذ {moment}.', fr: 'En attente depuis le {moment}.', en: 'Waiting since {moment}.' },
  days: {
    ar: '{n, plural, =0 {اليوم} one {يوم} two {يومان} few {أيام} many {يومًا} other {يوم}}',
    fr: '{n, plural, =0 {jour : aujourd’hui} one {jour} other {jours}}',
    en: '{n, plural, =0 {days: today} one {day} other {days}}',
  },
  noDate: { ar: 'بلا موعد', fr: 'sans date', en: 'no date' },
  late: { ar: 'فات موعده', fr: 'en retard', en: 'overdue' },
  number: { ar: 'رقم {n}', fr: 'n° {n}', en: 'No. {n}' },
  rest: {
    ar: 'و{n, plural, zero {لا شيء} one {واحد} two {اثنان} few {# أخرى} many {# أخرى} other {# أخرى}} بعد ذلك',
    fr: '{n, plural, one {et # autre ensuite} other {et # autres ensuite}}',
    en: '{n, plural, one {and # more after these} other {and # more after these}}',
  },
  many: { ar: 'أكثر من {n}', fr: 'plus de {n}', en: 'more than {n}' },
});
