import { defineWords } from '../../platform/language/words.ts';

export const codesWords = defineWords({
  title: { ar: 'رموز العموم', fr: 'Codes du public', en: 'Codes of the public' },
  lists: { ar: 'عبارات للتصويت', fr: 'Affirmations', en: 'Statements' },
  notPublic: {
    ar: 'ليست لهذه القائمة صفحة عمومية: أضيفوا عنوانها قبل فتحها.',
    fr: 'Cette liste n’a pas de page publique : donnez-lui une adresse avant de l’ouvrir.',
    en: 'This list has no public page: give it an address before it is opened.',
  },
  counted: {
    ar: 'سُحب {drawn} من الرموز، استُعمل منها {used}.',
    fr: '{drawn} codes tirés, {used} utilisés.',
    en: '{drawn} codes drawn, {used} used.',
  },
  count: { ar: 'كم رمزًا', fr: 'Combien de codes', en: 'How many codes' },
  countHint: {
    ar: 'رمز لكل شخص، 5000 على الأكثر في كل مرة.',
    fr: 'Un par personne, 5 000 au plus à la fois.',
    en: 'One a person, 5,000 at most at once.',
  },
  draw: { ar: 'سحب الرموز', fr: 'Tirer les codes', en: 'Draw the codes' },
  once: {
    ar: 'تُعرض هذه الرموز مرة واحدة: اطبعوها الآن.',
    fr: 'Ces codes ne sont montrés qu’une fois : imprimez-les maintenant.',
    en: 'These codes are shown once: print them now.',
  },
  onceLead: {
    ar: 'لا تحتفظ المنظومة بها. من يستعمل رمزًا أولًا يصوّت به وحده من جهازه. لا تكتبوا لمن أعطيتموه.',
    fr: 'L’installation ne les garde pas. Qui utilise un code le premier vote seul avec lui, depuis son appareil. Ne notez pas à qui vous le donnez.',
    en: 'The installation does not keep them. Whoever uses a code first votes with it alone, from their device. Do not write down to whom you give it.',
  },
  print: { ar: 'طباعة', fr: 'Imprimer', en: 'Print' },
  sheet: { ar: 'الرموز للقص', fr: 'Codes à découper', en: 'Codes to cut' },
});
