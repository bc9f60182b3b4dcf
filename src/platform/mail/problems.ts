import { defineProblems } from '../problem/problem.ts';

export const { catalogue: mailProblems, problem: mailProblem } = defineProblems('mail', {
  'too-many': {
    status: 429,
    words: {
      en: 'This address has had several messages about access to an account lately. Wait an hour, or pass the link on yourself.',
      fr: 'Cette adresse a reçu récemment plusieurs messages sur l’accès à un compte. Attendez une heure, ou transmettez le lien vous-même.',
      ar: 'وصلت إلى هذا البريد مؤخرًا عدة رسائل بشأن الدخول إلى الحساب. انتظروا ساعة أو سلّموا الرابط بأنفسكم.',
    },
  },
  'not-set': {
    status: 409,
    words: {
      en: 'No mail server is set here, so nothing can be sent by mail. Make the link and pass it on yourself.',
      fr: 'Aucun serveur de messagerie n’est configuré ici : rien ne peut être envoyé. Créez le lien et transmettez-le vous-même.',
      ar: 'لم يُضبط خادم بريد هنا، فلا يمكن إرسال أي شيء. أنشئوا الرابط وسلّموه بأنفسكم.',
    },
  },
  'no-such-message': {
    status: 404,
    words: { en: 'There is no such message.', fr: 'Ce message n’existe pas.', ar: 'لا وجود لهذه الرسالة.' },
  },
  'not-open': {
    status: 409,
    words: {
      en: 'This message cannot be tried again: it went out, or what it was about does not hold any more.',
      fr: 'Ce message ne peut être renvoyé : il est parti, ou ce dont il parlait ne vaut plus.',
      ar: 'لا يمكن إعادة إرسال هذه الرسالة: فقد أُرسلت أو لم يعد موضوعها قائمًا.',
    },
  },
});
