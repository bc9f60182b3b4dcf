import { defineWords } from '../../platform/language/words.ts';

export const personalWords = defineWords({
  title: {
    ar: 'في النص ما يشبه',
    fr: 'Le texte semble contenir',
    en: 'The text seems to hold',
  },
  lead: {
    ar: 'قد يُعرف منه من هو شخص. احذفوه، أو أكّدوا أنه يمكن أن يبقى.',
    fr: 'On pourrait y reconnaître une personne. Retirez-le, ou confirmez que cela peut rester.',
    en: 'Somebody could be recognised by it. Take it out, or confirm that it may stand.',
  },
  stands: {
    ar: 'قرأت النص ويمكن أن يبقى كما هو',
    fr: 'J’ai relu le texte : il peut rester tel quel',
    en: 'I have read the text again: it may stand as it is',
  },
});
