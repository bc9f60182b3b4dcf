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
  'begin-anew': {
    status: 409,
    words: {
      en: 'This sign-in is over: it was finished already, took too long, or was begun in another window. Please begin anew.',
      fr: 'Cette connexion est terminée : elle a déjà abouti, a trop duré ou a commencé dans une autre fenêtre. Recommencez.',
      ar: 'انتهت محاولة الدخول هذه: لأنها اكتملت من قبل أو طالت أكثر من اللازم أو بدأت في نافذة أخرى. ابدؤوا من جديد.',
    },
  },
  'passkey-refused': {
    status: 401,
    words: {
      en: 'This passkey does not open an account here. Try another one, or your password.',
      fr: 'Cette clé d’accès n’ouvre aucun compte ici. Essayez-en une autre, ou votre mot de passe.',
      ar: 'مفتاح المرور هذا لا يفتح حسابًا هنا. جرّبوا مفتاحًا آخر أو كلمة المرور.',
    },
  },
  'passkey-copied': {
    status: 401,
    words: {
      en: 'This passkey seems to exist twice, so it was stopped. Enter in another way, remove it in your account and tell the administration.',
      fr: 'Cette clé d’accès semble exister en double ; elle a été arrêtée. Entrez autrement, retirez-la dans votre compte et prévenez l’administration.',
      ar: 'يبدو أن لمفتاح المرور هذا نسخة أخرى، فأُوقف. ادخلوا بطريقة أخرى وأزيلوه من حسابكم وأخبروا الإدارة.',
    },
  },
  'passkeys-not-offered': {
    status: 409,
    words: {
      en: 'Passkeys cannot be used at this address of the installation.',
      fr: 'Les clés d’accès ne peuvent pas servir à cette adresse de l’installation.',
      ar: 'لا يمكن استعمال مفاتيح المرور على هذا العنوان.',
    },
  },
  'passkey-not-added': {
    status: 422,
    words: {
      en: 'The passkey could not be added: it is known already, does not check who uses it, or there are ten already.',
      fr: 'La clé d’accès n’a pas pu être ajoutée : elle est déjà connue, ne vérifie pas qui l’utilise, ou il y en a déjà dix.',
      ar: 'تعذّرت إضافة مفتاح المرور: لأنه معروف من قبل أو لا يتحقق من مستعمله أو لأن العدد بلغ عشرة.',
    },
  },
  'no-such-passkey': {
    status: 404,
    words: {
      en: 'There is no such passkey.',
      fr: 'Cette clé d’accès n’existe pas.',
      ar: 'لا وجود لمفتاح المرور هذا.',
    },
  },
  'no-such-provider': {
    status: 404,
    words: {
      en: 'This installation knows no such identity provider.',
      fr: 'Cette installation ne connaît pas ce fournisseur d’identité.',
      ar: 'لا تعرف هذه النسخة مزوّد الهوية هذا.',
    },
  },
  'no-such-link': {
    status: 404,
    words: {
      en: 'Your account is not connected with this identity provider.',
      fr: 'Votre compte n’est pas relié à ce fournisseur d’identité.',
      ar: 'حسابكم غير مرتبط بمزوّد الهوية هذا.',
    },
  },
  'provider-unlinked': {
    status: 403,
    words: {
      en: 'You signed in at the identity provider, but no account here is connected with it. Enter with your password and connect it in “My account”. Accounts are opened by invitation.',
      fr: 'Vous êtes connecté auprès du fournisseur d’identité, mais aucun compte ici n’y est relié. Entrez avec votre mot de passe et reliez-le dans « Mon compte ». Les comptes s’ouvrent sur invitation.',
      ar: 'سجّلتم الدخول لدى مزوّد الهوية، لكن لا حساب هنا مرتبط به. ادخلوا بكلمة المرور واربطوه في «حسابي». الحسابات تُفتح بدعوة.',
    },
  },
  'provider-linked': {
    status: 409,
    words: {
      en: 'Not connected: this account, or this identity at the provider, is connected already.',
      fr: 'Non relié : ce compte, ou cette identité auprès du fournisseur, est déjà relié.',
      ar: 'لم يتم الربط: هذا الحساب أو هذه الهوية لدى المزوّد مرتبطة من قبل.',
    },
  },
  'provider-declined': {
    status: 403,
    words: {
      en: 'The sign-in at the identity provider was given up.',
      fr: 'La connexion auprès du fournisseur d’identité a été abandonnée.',
      ar: 'أُلغي الدخول لدى مزوّد الهوية.',
    },
  },
  'provider-away': {
    status: 503,
    words: {
      en: 'The identity provider does not answer. Try again later, or enter with your password.',
      fr: 'Le fournisseur d’identité ne répond pas. Réessayez plus tard, ou entrez avec votre mot de passe.',
      ar: 'مزوّد الهوية لا يستجيب. أعيدوا المحاولة لاحقًا أو ادخلوا بكلمة المرور.',
    },
  },
  'provider-clock': {
    status: 503,
    words: {
      en: 'The clock of the identity provider and the clock of this installation differ. Please tell the administration; your password opens your account meanwhile.',
      fr: 'L’horloge du fournisseur d’identité et celle de cette installation diffèrent. Prévenez l’administration ; votre mot de passe ouvre votre compte entre-temps.',
      ar: 'ساعة مزوّد الهوية وساعة هذه النسخة مختلفتان. أخبروا الإدارة؛ ويمكنكم في الأثناء الدخول بكلمة المرور.',
    },
  },
  'provider-answer': {
    status: 403,
    words: {
      en: 'The answer of the identity provider could not be accepted. Begin anew; if it happens again, tell the administration.',
      fr: 'La réponse du fournisseur d’identité n’a pas pu être acceptée. Recommencez ; si cela se répète, prévenez l’administration.',
      ar: 'تعذّر قبول ما أرسله مزوّد الهوية. ابدؤوا من جديد، وإذا تكرر ذلك فأخبروا الإدارة.',
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
