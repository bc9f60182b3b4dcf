import { defineWords } from '../language/words.ts';

/** What a notice says: nothing by which whoever reads along learns what the reader is to the installation. */
export const noticeLines = defineWords({
  something: {
    ar: 'هناك ما ينتظركم في Dawra.',
    fr: 'Quelque chose vous attend dans Dawra.',
    en: 'Something waits for you in Dawra.',
  },
  aText: {
    ar: 'نصٌّ ينتظركم في Dawra.',
    fr: 'Un texte vous attend dans Dawra.',
    en: 'A text waits for you in Dawra.',
  },
});
