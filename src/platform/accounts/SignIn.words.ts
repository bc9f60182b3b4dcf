import { defineWords } from '../language/words.ts';

export const signInWords = defineWords({
  title: { ar: 'تسجيل الدخول', fr: 'Se connecter', en: 'Sign in' },
  lead: {
    ar: 'لا حاجة إلى حساب لقراءة النتائج المنشورة. الحسابات تُفتح بدعوة.',
    fr: 'Aucun compte n’est nécessaire pour lire ce qui est publié. Les comptes s’ouvrent sur invitation.',
    en: 'No account is needed to read what is published. Accounts are opened by invitation.',
  },
  email: { ar: 'البريد الإلكتروني', fr: 'Adresse électronique', en: 'E-mail address' },
  password: { ar: 'كلمة المرور', fr: 'Mot de passe', en: 'Password' },
  enter: { ar: 'الدخول', fr: 'Entrer', en: 'Enter' },
  codeLead: {
    ar: 'اكتبوا الرمز الذي يعرضه تطبيق التحقق، أو أحد رموز الاسترجاع.',
    fr: 'Saisissez le code affiché par votre application, ou un de vos codes de secours.',
    en: 'Enter the code that your authenticator shows, or one of your recovery codes.',
  },
  code: { ar: 'الرمز', fr: 'Code', en: 'Code' },
  back: { ar: 'الرجوع', fr: 'Revenir', en: 'Back' },
  renew: { ar: 'نسيتم كلمة المرور؟', fr: 'Mot de passe oublié ?', en: 'Forgotten password?' },
  forgotten: {
    ar: 'نسيتم كلمة المرور؟ يرسل إليكم المسؤول عن الإدارة رابطًا جديدًا.',
    fr: 'Mot de passe oublié ? L’administration vous donne un nouveau lien.',
    en: 'Forgotten password? An administrator gives you a new link.',
  },
  demo: { ar: 'أشخاص للعرض', fr: 'Personnes de démonstration', en: 'Demonstration people' },
  demoLead: {
    ar: 'أشخاص من نسج الخيال، لا يظهرون إلا على هذا الجهاز. كلمة المرور المشتركة: {password}',
    fr: 'Personnes inventées, proposées sur cette machine seulement. Mot de passe commun : {password}',
    en: 'Invented people, offered on this machine only. Their common password: {password}',
  },
  enterAs: {
    ar: 'الدخول باسم {name} ({role})',
    fr: 'Entrer en tant que {name} ({role})',
    en: 'Enter as {name} ({role})',
  },
});
