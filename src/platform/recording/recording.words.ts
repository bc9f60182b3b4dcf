import { defineWords } from '../language/words.ts';

export const recordingWords = defineWords({
  recording: { ar: 'التسجيل', fr: 'Enregistrement', en: 'Recording' },
  attach: {
    ar: 'تسجيل صوتي يُحفظ مع السؤال',
    fr: 'Enregistrement gardé avec la question',
    en: 'Recording kept with the question',
  },
  hint: {
    ar: 'ملف صوتي حتى 3 ميغابايت؛ على الهاتف يُفتح المسجّل.',
    fr: 'Un fichier de son, 3 Mo au plus ; un téléphone ouvre son enregistreur.',
    en: 'A sound file of 3 MB at most; a phone opens its recorder.',
  },
});
