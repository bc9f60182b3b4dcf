import { definePageHelp } from '../ui/page-help.ts';

export const signInHelp = definePageHelp({
  purpose: {
    ar: 'الدخول إلى منصة العمل. الصفحات العمومية تُقرأ بلا حساب.',
    fr: 'Entrer dans l’espace de travail. Les pages publiques se lisent sans compte.',
    en: 'Enter the workbench. The public pages are read without an account.',
  },
  example: {
    ar: 'عنوان بريدكم وكلمة المرور، ثم رمز من تطبيق التحقق إن كان مفعّلًا. أو مفتاح مرور محفوظ على جهازكم.',
    fr: 'Votre adresse et votre mot de passe, puis un code si vous l’avez activé. Ou une clé d’accès gardée sur votre appareil.',
    en: 'Your address and password, then a code if you have that in use. Or a passkey kept on your device.',
  },
  next: {
    ar: 'نسيتم كلمة المرور؟ اطلبوا رابطًا جديدًا من هذه الصفحة. وإن لم تُدعوا بعد، فالإدارة هي التي تدعو.',
    fr: 'Mot de passe oublié ? Demandez un lien ici. Sans invitation encore, adressez-vous à l’administration.',
    en: 'Forgotten your password? Ask for a link here. Not invited yet? The administration invites.',
  },
});

export const providerHelp = definePageHelp({
  purpose: {
    ar: 'هنا تصلون بعد الدخول عبر خدمة هوية خارجية.',
    fr: 'On arrive ici après s’être identifié auprès d’un fournisseur d’identité.',
    en: 'You arrive here after an identity provider has let you in.',
  },
  example: {
    ar: 'وزارة لها خدمة هوية خاصة بها: يدخل موظفها هناك ثم يُعاد إلى هنا.',
    fr: 'Un ministère a son propre fournisseur : l’agent s’y identifie, puis revient ici.',
    en: 'A ministry has a provider of its own: its officer signs in there and comes back here.',
  },
  next: {
    ar: 'انتظروا لحظة. إن لم يحدث شيء فارجعوا إلى صفحة الدخول.',
    fr: 'Attendez un instant. Si rien ne vient, retournez à la page de connexion.',
    en: 'Wait a moment. If nothing happens, go back to the page for signing in.',
  },
});

export const invitationHelp = definePageHelp({
  purpose: {
    ar: 'قبول دعوة: تختارون كلمة مرور فيُفتح حسابكم بالأدوار المذكورة.',
    fr: 'Accepter une invitation : vous choisissez un mot de passe et le compte s’ouvre avec les rôles indiqués.',
    en: 'Accept an invitation: you choose a password, and the account opens with the roles that are named.',
  },
  example: {
    ar: 'جملة من أربع كلمات لا رابط بينها أسهل حفظًا وأصعب تخمينًا من كلمة قصيرة فيها رموز.',
    fr: 'Quatre mots sans lien se retiennent mieux, et se devinent moins, qu’un mot court à symboles.',
    en: 'Four unrelated words are easier to remember, and harder to guess, than a short word with signs.',
  },
  next: {
    ar: 'بعد القبول تصلون إلى صفحتكم الرئيسية. الرابط يصلح مرة واحدة.',
    fr: 'Vous arrivez ensuite à votre accueil. Le lien ne sert qu’une fois.',
    en: 'You then arrive at your home page. The link works once.',
  },
});

export const renewalHelp = definePageHelp({
  purpose: {
    ar: 'طلب رابط لاختيار كلمة مرور جديدة.',
    fr: 'Demander un lien pour choisir un nouveau mot de passe.',
    en: 'Ask for a link to choose a new password.',
  },
  example: {
    ar: 'اكتبوا عنوان بريدكم. الرد هو نفسه لكل عنوان، فلا يُعرف من له حساب.',
    fr: 'Écrivez votre adresse. Le retour est le même pour toute adresse : nul n’apprend qui a un compte.',
    en: 'Write your address. The reply is the same for every address: nobody learns who has an account.',
  },
  next: {
    ar: 'افتحوا بريدكم. الرابط يصلح ساعة واحدة ولا يُلغي التحقق بخطوتين.',
    fr: 'Ouvrez votre courrier. Le lien vaut une heure et n’ôte pas l’authentification à deux facteurs.',
    en: 'Open your mail. The link works for an hour and does not take two-factor authentication away.',
  },
});

export const accountHelp = definePageHelp({
  purpose: {
    ar: 'حسابكم: اسمكم ولغتكم، وأدواركم ومدتها، وكيف تدخلون، وما يصلكم من رسائل، وأين أنتم متصلون الآن.',
    fr: 'Votre compte : nom, langue, rôles et leur durée, façons d’entrer, courriers reçus, sessions ouvertes.',
    en: 'Your account: name, language, roles and how long they last, ways to enter, mail you receive, open sessions.',
  },
  example: {
    ar: 'استعملتم حاسوبًا ليس لكم؟ أنهوا جلسته من قائمة الجلسات المفتوحة.',
    fr: 'Vous avez utilisé un ordinateur qui n’est pas le vôtre ? Mettez fin à sa session dans la liste.',
    en: 'You used a computer that is not yours? End its session in the list of open sessions.',
  },
  next: {
    ar: 'فعّلوا التحقق بخطوتين واحفظوا رموز الاسترجاع على ورق.',
    fr: 'Activez l’authentification à deux facteurs et gardez les codes de secours sur papier.',
    en: 'Put two-factor authentication into use and keep the recovery codes on paper.',
  },
});

export const peopleHelp = definePageHelp({
  purpose: {
    ar: 'من يدخل منصة العمل وبأي دور وإلى متى. منح دور لا يفتح إلا ما يتيحه ذلك الدور.',
    fr: 'Qui entre dans l’espace de travail, avec quel rôle, jusqu’à quand. Un rôle n’ouvre que ce qui lui revient.',
    en: 'Who enters the workbench, in which role, until when. A role opens what belongs to it and nothing else.',
  },
  example: {
    ar: 'مندوبة تمثل وزارة طوال الاجتماع: ادعوها بدور «مندوب»، واختاروا مؤسستها، وحددوا يوم الانتهاء.',
    fr: 'Une déléguée représente un ministère le temps d’une réunion : invitez-la comme « Délégation », avec son institution et une date de fin.',
    en: 'A delegate stands for a ministry during one meeting: invite her as “Delegate”, with her institution and a last day.',
  },
  next: {
    ar: 'تابعوا الدعوات التي لم تُقبل والأدوار التي تقترب نهايتها: تظهر في «ما ينتظركم».',
    fr: 'Suivez les invitations non acceptées et les rôles qui finissent : ils paraissent dans « Ce qui vous attend ».',
    en: 'Follow invitations that are not accepted and roles that end: they appear in “What waits for you”.',
  },
});

export const auditHelp = definePageHelp({
  purpose: {
    ar: 'كل ما جرى: من قام بماذا ومتى. لا يُعدَّل منه شيء ولا يُحذف، وكل سطر مرتبط بما قبله.',
    fr: 'Tout ce qui a été fait : qui, quoi, quand. Rien n’y est modifié ni ôté ; chaque ligne est liée à la précédente.',
    en: 'All that was done: who, what, when. Nothing is changed or removed; every line is tied to the one before.',
  },
  example: {
    ar: 'من منح هذا الدور يوم الثلاثاء؟ حددوا اليوم وابحثوا عن منح الأدوار.',
    fr: 'Qui a donné ce rôle mardi ? Choisissez le jour et l’acte.',
    en: 'Who gave this role on Tuesday? Choose the day and the act.',
  },
  next: {
    ar: 'لا أسماء ولا إجابات في السجل: انتقلوا من الرقم إلى الشيء نفسه إن كان دوركم يتيحه.',
    fr: 'Ni noms ni réponses ici : allez de l’identifiant à la chose si votre rôle l’ouvre.',
    en: 'No names and no answers stand here: go from the id to the thing, where your role opens it.',
  },
});

export const apiHelp = definePageHelp({
  purpose: {
    ar: 'وصف نقاط النفاذ لمن يكتب برامج تقرأ من دورة.',
    fr: 'La description de l’API, pour qui écrit des programmes qui lisent Dawra.',
    en: 'The description of the API, for whoever writes programs that read from Dawra.',
  },
  example: {
    ar: 'مركز بحث يريد جدول التدفقات كل ليلة: يبحث هنا عن العنوان وصيغة الرد.',
    fr: 'Un centre de recherche veut chaque nuit le tableau des flux : il trouve ici l’adresse et la forme de la réponse.',
    en: 'A research centre wants the table of flows every night: it finds the address and the form of the reply here.',
  },
  next: {
    ar: 'ما يُقرأ بلا حساب منشور كله. وما عداه يتبع دوركم.',
    fr: 'Ce qui se lit sans compte est publié. Le reste suit votre rôle.',
    en: 'What is read without an account is published. The rest follows your role.',
  },
});
