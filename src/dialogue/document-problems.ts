import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of documents of a meeting. */
export const { problem: documentProblem } = defineProblems('document', {
  none: {
    status: 404,
    words: {
      en: 'There is no such document.',
      fr: 'Ce document n’existe pas.',
      ar: 'لا توجد وثيقة بهذا المعرّف.',
    },
  },
  kind: {
    status: 422,
    words: {
      en: 'This file is none of those that can be attached: PDF, ODT, DOCX, PNG, JPEG, told by their content. Nothing of it was kept.',
      fr: 'Ce fichier n’est pas de ceux qui peuvent être joints : PDF, ODT, DOCX, PNG, JPEG, d’après leur contenu. Rien n’en a été conservé.',
      ar: 'هذا الملف ليس مما يمكن إرفاقه: PDF أو ODT أو DOCX أو PNG أو JPEG بحسب مضمونه. لم يُحتفظ بشيء منه.',
    },
  },
  macros: {
    status: 422,
    words: {
      en: 'This document holds macros or other files: save it without them, or as PDF. Nothing of it was kept.',
      fr: 'Ce document contient des macros ou d’autres fichiers : enregistrez-le sans eux, ou en PDF. Rien n’en a été conservé.',
      ar: 'في هذه الوثيقة وحدات ماكرو أو ملفات أخرى: احفظوها من دونها أو بصيغة PDF. لم يُحتفظ بشيء منها.',
    },
  },
  received: {
    status: 409,
    words: {
      en: 'The file of this document has come already; withdraw it and add another.',
      fr: 'Le fichier de ce document est déjà là ; retirez-le et ajoutez-en un autre.',
      ar: 'وصل ملف هذه الوثيقة من قبل؛ اسحبوها وأضيفوا غيرها.',
    },
  },
  busy: {
    status: 503,
    words: {
      en: 'Many documents are being sent. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
      fr: 'De nombreux documents sont en cours d’envoi. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
      ar: 'تُرسل الآن وثائق كثيرة. أعيدوا المحاولة بعد {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
    },
  },
  most: {
    status: 409,
    words: {
      en: 'A meeting has 50 documents at most: withdraw one first.',
      fr: 'Une réunion a au plus 50 documents : retirez-en un d’abord.',
      ar: 'للاجتماع 50 وثيقة على الأكثر: اسحبوا واحدة أولًا.',
    },
  },
});
