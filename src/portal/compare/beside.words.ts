import { defineWords } from '../../platform/language/words.ts';

export const besideWords = defineWords({
  published: { ar: 'رقم منشور', fr: 'Chiffre publié', en: 'Published figure' },
  benchmark: { ar: 'مسح آخر', fr: 'Autre enquête', en: 'Another survey' },
  country: { ar: 'بلد آخر', fr: 'Autre pays', en: 'Another country' },
  wave: { ar: 'مسح سابق', fr: 'Enquête antérieure', en: 'An earlier survey' },
  asked: { ar: 'مسح {when}', fr: 'enquête de {when}', en: 'survey of {when}' },
  sameRule: {
    ar: 'السؤال نفسه، والتعريف نفسه للعائد.',
    fr: 'Même question, même définition du migrant de retour.',
    en: 'The same question, the same definition of a returnee.',
  },
  otherSample: {
    ar: 'السؤال نفسه، والتعريف نفسه للعائد، لكن اختيار الأشخاص مختلف.',
    fr: 'Même question, même définition du migrant de retour, mais les personnes ont été choisies autrement.',
    en: 'The same question, the same definition of a returnee, but people were chosen otherwise.',
  },
  madeToAgree: {
    ar: 'التعريف نفسه؛ والملف المختلق صُنع ليعيد هذا الرقم: لا يثبت تطابقهما شيئًا.',
    fr: 'Même définition ; le fichier inventé a été fait pour redonner ce chiffre : leur accord ne prouve rien.',
    en: 'The same definition; the invented file was made to give this figure again: that they agree proves nothing.',
  },
});
