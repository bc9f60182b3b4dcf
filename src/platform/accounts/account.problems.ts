import { defineProblems } from '../problem/problem.ts';

/** What can go wrong at the endpoint. No wording tells whether an address belongs to someone. */
export const { catalogue: accountProblems, problem: accountProblem } = defineProblems('accounts', {
  'sign-in-failed': {
    status: 401,
    words: {
      en: 'The address, the password or the code is not right.',
      fr: 'L’adresse, le mot de passe ou le code n’est pas correct.',
      ar: 'البريد الإلكتروني أو كلمة المرور أو الرمز غير صحيح.',
    },
  },
  'wait-before-sign-in': {
    status: 429,
    words: {
      en: 'Too many failed attempts. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
      fr: 'Trop d’essais infructueux. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
      ar: 'محاولات فاشلة كثيرة. أعيدوا المحاولة بعد {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
    },
  },
  'password-wrong': {
    status: 403,
    words: {
      en: 'Your password is not right.',
      fr: 'Votre mot de passe n’est pas correct.',
      ar: 'كلمة المرور غير صحيحة.',
    },
  },
  'password-short': {
    status: 422,
    words: {
      en: 'A password needs at least {min} characters; a few words together do well.',
      fr: 'Un mot de passe compte au moins {min} caractères ; quelques mots à la suite conviennent bien.',
      ar: 'تتكوّن كلمة المرور من {min} حرفًا على الأقل؛ وتصلح لذلك بضع كلمات متتالية.',
    },
  },
  'password-long': {
    status: 422,
    words: {
      en: 'A password has at most {max} characters.',
      fr: 'Un mot de passe compte au plus {max} caractères.',
      ar: 'لا تتجاوز كلمة المرور {max} حرفًا.',
    },
  },
  'password-common': {
    status: 422,
    words: {
      en: 'This password is among the first that anyone would guess. Please choose another.',
      fr: 'Ce mot de passe est parmi les premiers qu’on essaierait. Choisissez-en un autre.',
      ar: 'كلمة المرور هذه من أول ما يمكن تخمينه. يرجى اختيار غيرها.',
    },
  },
  'password-personal': {
    status: 422,
    words: {
      en: 'A password must not be your own name or address.',
      fr: 'Un mot de passe ne peut pas être votre nom ou votre adresse.',
      ar: 'لا يجوز أن تكون كلمة المرور اسمكم أو بريدكم.',
    },
  },
  'code-wrong': {
    status: 422,
    words: {
      en: 'The code is not right or was already used. Wait for the next one.',
      fr: 'Le code n’est pas correct ou a déjà servi. Attendez le suivant.',
      ar: 'الرمز غير صحيح أو سبق استعماله. انتظروا الرمز التالي.',
    },
  },
  'totp-not-begun': {
    status: 409,
    words: {
      en: 'No two-factor authentication is waiting to be confirmed.',
      fr: 'Aucune authentification à deux facteurs n’attend d’être confirmée.',
      ar: 'لا يوجد تحقق بخطوتين في انتظار التأكيد.',
    },
  },
  'totp-already-on': {
    status: 409,
    words: {
      en: 'Two-factor authentication is already in use. Remove it first.',
      fr: 'L’authentification à deux facteurs est déjà en service. Retirez-la d’abord.',
      ar: 'التحقق بخطوتين مفعّل. أزيلوه أولًا.',
    },
  },
  'invitation-not-valid': {
    status: 410,
    words: {
      en: 'This invitation was used, withdrawn or has expired. Ask for a new one.',
      fr: 'Cette invitation a servi, a été retirée ou a expiré. Demandez-en une nouvelle.',
      ar: 'هذه الدعوة استُعملت أو سُحبت أو انتهت صلاحيتها. اطلبوا دعوة جديدة.',
    },
  },
  'renewal-waits': {
    status: 409,
    words: {
      en: 'This link takes two-factor authentication away and works in {hours, plural, one {# hour} other {# hours}}: until then the person can refuse it.',
      fr: 'Ce lien supprime l’authentification à deux facteurs et ne vaudra que dans {hours, plural, one {# heure} other {# heures}} : jusque-là la personne peut s’y opposer.',
      ar: 'هذا الرابط يزيل التحقق بخطوتين ولا يعمل إلا بعد {hours, plural, one {ساعة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}: ويمكن لصاحب الحساب رفضه حتى ذلك الحين.',
    },
  },
  'no-renewal': {
    status: 409,
    words: {
      en: 'Nothing waits that would take your two-factor authentication away.',
      fr: 'Rien n’est en attente qui supprimerait votre authentification à deux facteurs.',
      ar: 'لا شيء في الانتظار من شأنه إزالة التحقق بخطوتين من حسابكم.',
    },
  },
  'account-exists': {
    status: 409,
    words: {
      en: 'Someone with this address already has an account.',
      fr: 'Une personne avec cette adresse a déjà un compte.',
      ar: 'يوجد حساب بهذا البريد الإلكتروني.',
    },
  },
  'no-such-person': {
    status: 404,
    words: { en: 'There is no such person.', fr: 'Cette personne n’existe pas.', ar: 'لا وجود لهذا الشخص.' },
  },
  'no-such-session': {
    status: 404,
    words: {
      en: 'There is no such open session.',
      fr: 'Cette session n’est pas ouverte.',
      ar: 'لا توجد جلسة مفتوحة كهذه.',
    },
  },
  'no-such-grant': {
    status: 404,
    words: { en: 'This role was not given.', fr: 'Ce rôle n’a pas été donné.', ar: 'هذا الدور لم يُمنح.' },
  },
  'grant-overlaps': {
    status: 409,
    words: {
      en: 'The person already has this role during that time.',
      fr: 'La personne a déjà ce rôle pendant cette période.',
      ar: 'لهذا الشخص هذا الدور في تلك المدة.',
    },
  },
  'no-such-institution': {
    status: 404,
    words: { en: 'There is no such institution.', fr: 'Cette institution n’existe pas.', ar: 'لا وجود لهذه المؤسسة.' },
  },
  'institution-exists': {
    status: 409,
    words: {
      en: 'An institution of this country already has this name.',
      fr: 'Une institution de ce pays porte déjà ce nom.',
      ar: 'توجد مؤسسة بهذا الاسم في هذا البلد.',
    },
  },
  'last-administrator': {
    status: 409,
    words: {
      en: 'At least one administrator is needed.',
      fr: 'Il faut au moins une personne chargée de l’administration.',
      ar: 'لا بد من وجود مسؤول إدارة واحد على الأقل.',
    },
  },
});
