import { defineProblems } from '../problem/problem.ts';

/** What can stand in the way of a recording. */
export const { problem: recordingProblem } = defineProblems('recording', {
  none: {
    status: 404,
    words: { en: 'There is no recording.', fr: 'Il n’y a pas d’enregistrement.', ar: 'لا يوجد تسجيل.' },
  },
  'no-sound': {
    status: 422,
    words: {
      en: 'This file is no sound that can be played here (Ogg, WebM, M4A, MP3, AAC or WAV, without pictures). Nothing of it was kept.',
      fr: 'Ce fichier n’est pas un son qui puisse être écouté ici (Ogg, WebM, M4A, MP3, AAC ou WAV, sans images). Rien n’en a été conservé.',
      ar: 'هذا الملف ليس تسجيلًا صوتيًا يمكن سماعه هنا (Ogg أو WebM أو M4A أو MP3 أو AAC أو WAV، بلا صور). لم يُحتفظ بشيء منه.',
    },
  },
  full: {
    status: 507,
    words: {
      en: 'There is no room for more recordings. Nothing was sent; write it, or come back later.',
      fr: 'Il n’y a plus de place pour des enregistrements. Rien n’est parti ; écrivez, ou revenez plus tard.',
      ar: 'لم يعد هناك متسع للتسجيلات. لم يُرسل شيء؛ اكتبوا نصًا أو عودوا لاحقًا.',
    },
  },
  'bad-form': {
    status: 400,
    words: {
      en: 'This form did not arrive whole. Nothing was kept.',
      fr: 'Ce formulaire n’est pas arrivé entier. Rien n’a été conservé.',
      ar: 'لم يصل هذا النموذج كاملًا. لم يُحتفظ بشيء.',
    },
  },
});
