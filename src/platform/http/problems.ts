import { defineProblems } from '../problem/problem.ts';

/** Problems that any door can answer with. */
export const { catalogue: platformProblems, problem: platformProblem } = defineProblems('platform', {
  'invalid-request': {
    status: 400,
    words: {
      en: 'The request is not valid: {fields}.',
      fr: 'La demande n’est pas valide : {fields}.',
      ar: 'الطلب غير صالح: {fields}.',
    },
  },
  'sign-in-needed': {
    status: 401,
    words: { en: 'Please sign in first.', fr: 'Veuillez d’abord vous connecter.', ar: 'يرجى تسجيل الدخول أولًا.' },
  },
  'not-permitted': {
    status: 403,
    words: {
      en: 'Your role does not allow this: {act}.',
      fr: 'Votre rôle ne le permet pas : {act}.',
      ar: 'صفتكم لا تسمح بهذا الإجراء: {act}.',
    },
  },
  'other-origin': {
    status: 403,
    words: {
      en: 'This request came from another site and was refused.',
      fr: 'Cette demande vient d’un autre site et a été refusée.',
      ar: 'ورد هذا الطلب من موقع آخر فرُفض.',
    },
  },
  'not-found': {
    status: 404,
    words: {
      en: 'There is nothing at this address.',
      fr: 'Il n’y a rien à cette adresse.',
      ar: 'لا يوجد شيء في هذا العنوان.',
    },
  },
  'too-large': {
    status: 413,
    words: {
      en: 'What was sent is larger than this place accepts ({limit}).',
      fr: 'L’envoi dépasse la taille acceptée ici ({limit}).',
      ar: 'ما أُرسل أكبر من الحجم المقبول ({limit}).',
    },
  },
  'too-many-requests': {
    status: 429,
    words: {
      en: 'Too many requests. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
      fr: 'Trop de demandes. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
      ar: 'عدد الطلبات كبير جدًا. أعيدوا المحاولة بعد {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
    },
  },
  bug: {
    status: 500,
    words: {
      en: 'Something went wrong on our side. Nothing was changed. Reference: {reference}.',
      fr: 'Une erreur s’est produite de notre côté. Rien n’a été modifié. Référence : {reference}.',
      ar: 'حدث خطأ من جهتنا ولم يتغيّر شيء. المرجع: {reference}.',
    },
  },
});
