import { defineWords } from '../language/words.ts';

export const acceptWords = defineWords({
  title: { ar: 'الدعوة', fr: 'Invitation', en: 'Invitation' },
  lead: {
    ar: 'مرحبًا بكم في دورة. اختاروا كلمة مرور لفتح حسابكم ({email}).',
    fr: 'Bienvenue dans Dawra. Choisissez un mot de passe pour ouvrir votre compte ({email}).',
    en: 'Welcome to Dawra. Choose a password to open your account ({email}).',
  },
  renewal: {
    ar: 'اختاروا كلمة مرور جديدة لحسابكم ({email}). تُنهى جلساتكم الأخرى.',
    fr: 'Choisissez un nouveau mot de passe pour votre compte ({email}). Vos autres sessions prendront fin.',
    en: 'Choose a new password for your account ({email}). Your other sessions will end.',
  },
  until: {
    ar: 'هذا الرابط صالح حتى {moment} ولمرة واحدة.',
    fr: 'Ce lien vaut jusqu’au {moment} et pour une seule fois.',
    en: 'This link holds until {moment} and works once.',
  },
  name: { ar: 'الاسم الظاهر للآخرين', fr: 'Nom montré aux autres', en: 'Name shown to others' },
  language: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
  password: { ar: 'كلمة المرور', fr: 'Mot de passe', en: 'Password' },
  again: { ar: 'كلمة المرور مرة أخرى', fr: 'Mot de passe, une seconde fois', en: 'Password, once more' },
  differ: { ar: 'كلمتا المرور مختلفتان.', fr: 'Les deux mots de passe diffèrent.', en: 'The two passwords differ.' },
  hint: {
    ar: '{min} حرفًا على الأقل. بضع كلمات لا رابط بينها أسهل حفظًا.',
    fr: 'Au moins {min} caractères. Quelques mots sans lien se retiennent bien.',
    en: 'At least {min} characters. A few unrelated words are easy to remember.',
  },
  short: { ar: 'ينقصها بعض الأحرف.', fr: 'Il manque des caractères.', en: 'A few characters are missing.' },
  common: { ar: 'سهلة التخمين.', fr: 'Trop facile à deviner.', en: 'Too easy to guess.' },
  personal: {
    ar: 'لا تستعملوا اسمكم أو بريدكم.',
    fr: 'N’utilisez ni votre nom ni votre adresse.',
    en: 'Do not use your name or address.',
  },
  long: { ar: 'طويلة جدًا.', fr: 'Trop long.', en: 'Too long.' },
  accept: { ar: 'فتح الحساب', fr: 'Ouvrir le compte', en: 'Open the account' },
  renew: { ar: 'اعتماد كلمة المرور', fr: 'Adopter ce mot de passe', en: 'Use this password' },
  code: {
    ar: 'رمز التحقق بخطوتين',
    fr: 'Code de l’authentification à deux facteurs',
    en: 'Code of two-factor authentication',
  },
  codeHint: {
    ar: 'الرمز الذي يعرضه تطبيق التحقق، أو أحد رموز الاسترجاع.',
    fr: 'Le code affiché par votre application, ou un de vos codes de secours.',
    en: 'The code that your authenticator shows, or one of your recovery codes.',
  },
});
