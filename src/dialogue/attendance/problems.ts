import { defineProblems } from '../../platform/problem/problem.ts';

/** Known problems of who comes to a meeting. */
export const { problem: attendanceProblem } = defineProblems('attendance', {
  'list-lines': {
    status: 422,
    words: {
      en: 'Nobody was added: look at {n, plural, one {line {lines}} other {lines {lines}}} of the list.{more, plural, =0 {} one { # more error is not listed.} other { # more errors are not listed.}}',
      fr: 'Personne n’est ajouté : voyez {n, plural, one {la ligne {lines}} other {les lignes {lines}}} de la liste.{more, plural, =0 {} one { # autre erreur n’est pas citée.} other { # autres erreurs ne sont pas citées.}}',
      ar: 'لم يُضَف أحد: راجعوا {n, plural, zero {الأسطر} one {السطر {lines}} two {السطرين {lines}} few {الأسطر {lines}} many {الأسطر {lines}} other {الأسطر {lines}}} من القائمة.{more, plural, zero {} one { وخطأ آخر لم يُذكر.} two { وخطآن آخران لم يُذكرا.} few { و# أخطاء أخرى لم تُذكر.} many { و# خطأ آخر لم يُذكر.} other { و# خطأ آخر لم يُذكر.}}',
    },
  },
  'list-most': {
    status: 422,
    words: {
      en: 'A list has {n} participants at most. Nobody was added.',
      fr: 'Une liste compte au plus {n} participants. Personne n’est ajouté.',
      ar: 'القائمة {n} مشارك على الأكثر. لم يُضَف أحد.',
    },
  },
  'bad-mail': {
    status: 422,
    words: {
      en: 'This is no mail address.',
      fr: 'Ce n’est pas une adresse électronique.',
      ar: 'هذا ليس عنوان بريد إلكتروني.',
    },
  },
  'no-address': {
    status: 409,
    words: {
      en: 'No mail address is kept for this participant: enter one.',
      fr: 'Aucune adresse électronique n’est connue pour ce participant : saisissez-en une.',
      ar: 'لا عنوان بريد محفوظًا لهذا المشارك: أدخلوا عنوانًا.',
    },
  },
  'no-mail-server': {
    status: 409,
    words: {
      en: 'No mail goes out from this installation: hand the link over instead.',
      fr: 'Cette installation n’envoie pas de courrier : remettez plutôt le lien.',
      ar: 'هذه المنظومة لا ترسل بريدًا: سلّموا الرابط بأنفسكم.',
    },
  },
  'invite-planned': {
    status: 409,
    words: {
      en: 'The meeting was opened: invitations go out before.',
      fr: 'La réunion est ouverte : on invite avant.',
      ar: 'افتُتح الاجتماع: الدعوات تُرسل قبل ذلك.',
    },
  },
  'invited-often': {
    status: 429,
    words: {
      en: 'A participant is invited {n} times a day at most, and a meeting sends 400 invitations. Nothing was sent.',
      fr: 'Un participant est invité {n} fois par jour au plus, et une réunion envoie 400 invitations. Rien n’est parti.',
      ar: 'يُدعى المشارك {n} مرات في اليوم على الأكثر، ويرسل الاجتماع 400 دعوة. لم يُرسل شيء.',
    },
  },
  'not-now': {
    status: 409,
    words: {
      en: 'Attendance is not taken now: from the first day of the meeting, while a code is shown.',
      fr: 'La présence ne se marque pas maintenant : à partir du premier jour de la réunion, pendant qu’un code est affiché.',
      ar: 'لا يُسجَّل الحضور الآن: يُسجَّل من أول يوم للاجتماع ما دام رمز معروضًا.',
    },
  },
  'wrong-code': {
    status: 422,
    words: {
      en: 'This is not the code that is shown now.',
      fr: 'Ce n’est pas le code affiché en ce moment.',
      ar: 'هذا ليس الرمز المعروض الآن.',
    },
  },
  'too-many-codes': {
    status: 429,
    words: {
      en: 'Too many wrong codes. Wait ten minutes, or ask the secretariat to mark you.',
      fr: 'Trop de codes faux. Attendez dix minutes, ou demandez au secrétariat de vous marquer.',
      ar: 'رموز خاطئة كثيرة. انتظروا عشر دقائق أو اطلبوا من الأمانة تسجيل حضوركم.',
    },
  },
  closed: {
    status: 409,
    words: {
      en: 'The meeting is closed: nobody is invited to it any more.',
      fr: 'La réunion est close : on n’y invite plus personne.',
      ar: 'الاجتماع مختتم: لا يُدعى إليه أحد بعد الآن.',
    },
  },
});
