import { defineWords } from '../language/words.ts';

export const renewalWords = defineWords({
  title: { ar: 'نسيتم كلمة المرور', fr: 'Mot de passe oublié', en: 'Forgotten password' },
  signIn: { ar: 'تسجيل الدخول', fr: 'Se connecter', en: 'Sign in' },
  lead: {
    ar: 'اكتبوا بريدكم الإلكتروني ليصلكم رابط لاختيار كلمة مرور جديدة. إن كان لكم تحقق بخطوتين فسيُطلب رمزه.',
    fr: 'Indiquez votre adresse : un lien pour choisir un nouveau mot de passe y sera envoyé. L’authentification à deux facteurs reste demandée.',
    en: 'Give your address, and a link to choose a new password is sent there. Two-factor authentication is still asked for.',
  },
  email: { ar: 'البريد الإلكتروني', fr: 'Adresse électronique', en: 'E-mail address' },
  ask: { ar: 'إرسال الرابط', fr: 'Envoyer le lien', en: 'Send the link' },
  asked: { ar: 'تفقّدوا بريدكم', fr: 'Consultez votre courrier', en: 'Look at your mail' },
  askedLead: {
    ar: 'إن كان لهذا البريد حساب فالرابط في طريقه إليه، ويعمل مرة واحدة خلال ساعة. إن لم يصل فاطلبوا من الإدارة رابطًا.',
    fr: 'Si un compte a cette adresse, le lien est en route ; il sert une fois, pendant une heure. S’il n’arrive pas, demandez un lien à l’administration.',
    en: 'If an account has this address, the link is on its way; it works once, for an hour. If it does not come, ask an administrator for a link.',
  },
  notOffered: { ar: 'لا يُرسل بريد من هنا', fr: 'Aucun courrier ne part d’ici', en: 'No mail is sent from here' },
  notOfferedLead: {
    ar: 'اطلبوا من المسؤول عن الإدارة رابطًا لاختيار كلمة مرور جديدة.',
    fr: 'Demandez à l’administration un lien pour choisir un nouveau mot de passe.',
    en: 'Ask an administrator for a link to choose a new password.',
  },
});
