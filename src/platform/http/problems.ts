import { defineProblems } from '../problem/problem.ts';

/** Problems that any endpoint can answer with. */
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
      ar: 'دوركم لا يسمح بهذا الإجراء: {act}.',
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
  'too-many-uploads': {
    status: 429,
    words: {
      en: 'Too many sendings are under way at once ({most, number} at most). Wait until one has ended.',
      fr: 'Trop d’envois sont en cours à la fois ({most, number} au plus). Attendez que l’un d’eux se termine.',
      ar: 'عمليات إرسال كثيرة جارية في الوقت نفسه (الحد الأقصى {most, number}). انتظروا حتى تنتهي إحداها.',
    },
  },
  'slow-sender': {
    status: 408,
    words: {
      en: 'Nothing more came for {seconds, plural, one {# second} other {# seconds}}, or too slowly. What had arrived of an upload is kept: go on from there.',
      fr: 'Plus rien n’est arrivé pendant {seconds, plural, one {# seconde} other {# secondes}}, ou trop lentement. Ce qui était arrivé d’un envoi est conservé : reprenez à partir de là.',
      ar: 'لم يصل شيء خلال {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} أو كان الوصول بطيئًا جدًا. ما وصل من التحميل محفوظ: واصلوا من هناك.',
    },
  },
  'bad-text': {
    status: 400,
    words: {
      en: 'The text in “{field}” contains characters that are not text.',
      fr: 'Le texte de « {field} » contient des caractères qui ne sont pas du texte.',
      ar: 'يحتوي النص في «{field}» على رموز ليست نصًا.',
    },
  },
  'bad-number': {
    status: 400,
    words: {
      en: 'The number in “{field}” is larger than any that is read here.',
      fr: 'Le nombre de « {field} » dépasse tout ce qui est lu ici.',
      ar: 'العدد في «{field}» أكبر من أي عدد يُقرأ هنا.',
    },
  },
  'bad-json': {
    status: 400,
    words: {
      en: 'What was sent cannot be read as JSON: {reason, select, empty {it is empty} depth {it is nested deeper than {what} levels} name {the name {what} is not accepted} place {it breaks off or has a wrong character after {what} characters} other {it breaks off or has a wrong character}}.',
      fr: 'L’envoi n’est pas lisible comme JSON : {reason, select, empty {il est vide} depth {plus de {what} niveaux imbriqués} name {le nom {what} n’est pas admis} place {interrompu, ou caractère incorrect après {what} caractères} other {interrompu, ou caractère incorrect}}.',
      ar: 'تتعذر قراءة ما أُرسل على أنه JSON: {reason, select, empty {لا يحتوي على شيء} depth {تداخل يتجاوز {what} مستوى} name {الاسم «{what}» غير مقبول} place {نص مقطوع أو محرف غير صحيح بعد الموضع {what}} other {نص مقطوع أو محرف غير صحيح}}.',
    },
  },
  'bad-address': {
    status: 400,
    words: {
      en: 'This address is not written correctly.',
      fr: 'Cette adresse est mal écrite.',
      ar: 'هذا العنوان غير مكتوب كما ينبغي.',
    },
  },
  'unknown-language': {
    status: 400,
    words: {
      en: 'The address asks for a language that is not spoken here (lang). There are: {known}.',
      fr: 'L’adresse demande une langue qui n’existe pas ici (lang). Il y a : {known}.',
      ar: 'يطلب العنوان لغة غير متاحة هنا (lang). اللغات المتاحة: {known}.',
    },
  },
  'bad-header': {
    status: 400,
    words: {
      en: 'The header “{name}” of the request is not clear.',
      fr: 'L’en-tête « {name} » de la demande n’est pas clair.',
      ar: 'ترويسة الطلب «{name}» غير واضحة.',
    },
  },
  unreadable: {
    status: 400,
    words: {
      en: 'What was sent is not a request.',
      fr: 'L’envoi n’est pas une demande lisible.',
      ar: 'ما أُرسل ليس طلبًا مقروءًا.',
    },
  },
  'request-timeout': {
    status: 408,
    words: {
      en: 'The request did not arrive in time.',
      fr: 'La demande n’est pas arrivée à temps.',
      ar: 'لم يصل الطلب في الوقت المناسب.',
    },
  },
  'headers-too-large': {
    status: 431,
    words: {
      en: 'The headers of the request are too long.',
      fr: 'Les en-têtes de la demande sont trop longs.',
      ar: 'ترويسات الطلب طويلة جدًا.',
    },
  },
  'wrong-type': {
    status: 415,
    words: {
      en: 'This kind of content is not read here ({type}).',
      fr: 'Ce type de contenu n’est pas lu ici ({type}).',
      ar: 'لا يُقرأ هذا النوع من المحتوى هنا ({type}).',
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
