import { defineWords } from '../language/words.ts';

export const taskWords = defineWords({
  title: { ar: 'ما ينتظركم', fr: 'Ce qui vous attend', en: 'What waits for you' },
  none: { ar: 'لا شيء ينتظركم', fr: 'Rien ne vous attend', en: 'Nothing waits for you' },
  noneLead: {
    ar: 'كل ما يمكنكم القيام به الآن قد أُنجز. ما يستجد يظهر هنا.',
    fr: 'Tout ce que vous pouviez faire est fait. Ce qui se présente paraîtra ici.',
    en: 'Everything that you could do is done. What comes up is shown here.',
  },
  since: { ar: 'منذ {moment}', fr: 'depuis {moment}', en: 'since {moment}' },
  until: { ar: 'قبل {moment}', fr: 'avant {moment}', en: 'before {moment}' },
  late: { ar: 'فات موعده', fr: 'en retard', en: 'overdue' },
  number: { ar: 'رقم {n}', fr: 'n° {n}', en: 'No. {n}' },
  rest: {
    ar: 'و{n, plural, zero {لا شيء} one {واحد} two {اثنان} few {# أخرى} many {# أخرى} other {# أخرى}} بعد ذلك',
    fr: '{n, plural, one {et # autre ensuite} other {et # autres ensuite}}',
    en: '{n, plural, one {and # more after these} other {and # more after these}}',
  },
  many: { ar: 'أكثر من {n}', fr: 'plus de {n}', en: 'more than {n}' },
});
