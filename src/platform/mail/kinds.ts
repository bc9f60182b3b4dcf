import type { Notice, SecurityMail } from './mail.ts';

/** Messages about the access to an account. */
export const securityMail = {
  'account.invitation': {
    name: 'account.invitation',
    security: true,
    line: {
      ar: 'فُتح لكم حساب في Dawra. الرابط صالح لاستعمال واحد.',
      fr: 'Un compte vous est ouvert dans Dawra. Le lien sert une seule fois.',
      en: 'An account in Dawra is open to you. The link works once.',
    },
    path: () => '/app/invitation',
  },
  'account.renewal': {
    name: 'account.renewal',
    security: true,
    line: {
      ar: 'يتيح هذا الرابط اختيار كلمة مرور جديدة، لاستعمال واحد.',
      fr: 'Ce lien permet de choisir un nouveau mot de passe. Il sert une seule fois.',
      en: 'This link lets you choose a new password. It works once.',
    },
    path: () => '/app/invitation',
  },
  'account.factor-removal': {
    name: 'account.factor-removal',
    security: true,
    line: {
      ar: 'طُلبت إزالة التحقق بخطوتين من حسابكم. يمكنكم الرفض قبل انتهاء المهلة.',
      fr: 'La suppression de votre authentification à deux facteurs a été demandée. Vous pouvez la refuser avant la fin du délai.',
      en: 'Somebody asked that two-factor authentication be taken from your account. You can refuse before the time is over.',
    },
    path: () => '/app/account',
  },
  'account.password': {
    name: 'account.password',
    security: true,
    line: {
      ar: 'تغيّرت كلمة مرور حسابكم، وانتهت الجلسات الأخرى.',
      fr: 'Le mot de passe de votre compte a changé ; les autres sessions sont terminées.',
      en: 'The password of your account was changed; other sessions have ended.',
    },
    path: () => '/app/account',
  },
  'account.ways': {
    name: 'account.ways',
    security: true,
    line: {
      ar: 'تغيّرت طرق الدخول إلى حسابكم. إن لم تفعلوا ذلك فغيّروا كلمة المرور.',
      fr: 'Les moyens de connexion de votre compte ont changé. Si ce n’est pas vous, changez votre mot de passe.',
      en: 'The ways of signing in to your account were changed. If it was not you, change your password.',
    },
    path: () => '/app/account',
  },
  'account.passkey-stopped': {
    name: 'account.passkey-stopped',
    security: true,
    line: {
      ar: 'أُوقف أحد مفاتيح المرور في حسابكم لأن له على ما يبدو نسخة أخرى.',
      fr: 'Une clé d’accès de votre compte a été arrêtée : elle semble exister en double.',
      en: 'A passkey of your account was stopped, because it seems to exist twice.',
    },
    path: () => '/app/account',
  },
  'account.mail-test': {
    name: 'account.mail-test',
    security: true,
    line: {
      ar: 'رسالة تجريبية: البريد يصل إليكم.',
      fr: 'Message d’essai : le courrier vous parvient.',
      en: 'A test message: mail reaches you.',
    },
    path: () => '/app/account',
  },
  'mail.test': {
    name: 'mail.test',
    security: true,
    line: {
      ar: 'رسالة تجريبية: البريد يعمل.',
      fr: 'Message d’essai : le courrier fonctionne.',
      en: 'A test message: mail works.',
    },
    path: () => '/app/mail',
  },
} as const satisfies Readonly<Record<string, SecurityMail>>;
export type SecurityKind = keyof typeof securityMail;

/** Kinds by name. A kind that the program does not know any more is undefined: its messages end as cancelled. */
export const kindNamed = (notices: readonly Notice[], name: string): SecurityMail | Notice | undefined =>
  notices.find((notice) => notice.name === name) ??
  (Object.hasOwn(securityMail, name) ? securityMail[name as SecurityKind] : undefined);
