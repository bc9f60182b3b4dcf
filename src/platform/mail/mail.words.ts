import { defineWords } from '../language/words.ts';

/** What messages say besides the sentence of their kind. Nothing here may tell what the reader is to the installation. */
export const messageWords = defineWords({
  waits: {
    ar: 'Dawra: هناك ما ينتظركم',
    fr: 'Dawra : quelque chose vous attend',
    en: 'Dawra: something waits for you',
  },
  access: { ar: 'Dawra: الدخول إلى حسابكم', fr: 'Dawra : l’accès à votre compte', en: 'Dawra: access to your account' },
  several: {
    ar: '{n, plural, zero {لا شيء ينتظركم.} one {أمر واحد ينتظركم.} two {أمران ينتظرانكم.} few {# أمور تنتظركم.} many {# أمرًا ينتظركم.} other {# أمر ينتظركم.}}',
    fr: '{n, plural, one {Une chose vous attend.} other {# choses vous attendent.}}',
    en: '{n, plural, one {One thing waits for you.} other {# things wait for you.}}',
  },
  behind: {
    ar: 'افتحوا هذا الرابط وسجّلوا الدخول للاطلاع:',
    fr: 'Ouvrez ce lien et connectez-vous pour voir de quoi il s’agit :',
    en: 'Open this link and sign in to see what it is:',
  },
  link: { ar: 'افتحوا هذا الرابط:', fr: 'Ouvrez ce lien :', en: 'Open this link:' },
  choose: {
    ar: 'لاختيار ما يصلكم من رسائل ومتى:',
    fr: 'Pour choisir ce que vous recevez et quand :',
    en: 'To choose what reaches you and when:',
  },
  ignore: {
    ar: 'إن لم تكونوا تتوقعون هذه الرسالة فأبلغوا إدارة النظام، ولا تسلّموا الرابط لأحد.',
    fr: 'Si vous n’attendiez pas ce message, prévenez l’administration et ne transmettez le lien à personne.',
    en: 'If you did not expect this message, tell the administration, and give the link to nobody.',
  },
  hidden: {
    ar: '(رابط يُستعمل مرة واحدة، لا يُعرض هنا)',
    fr: '(lien à usage unique, non montré ici)',
    en: '(link for one use, not shown here)',
  },
});
