import { defineWords } from '../../platform/language/words.ts';
import { definePageHelp } from '../../platform/ui/page-help.ts';

export const codeWords = defineWords({
  title: { ar: 'رمز الحضور', fr: 'Code de présence', en: 'Attendance code' },
  markTitle: { ar: 'تسجيل حضوري', fr: 'Marquer ma présence', en: 'Mark myself present' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  notNow: {
    ar: 'يُسجَّل الحضور من أول يوم للاجتماع إلى اختتامه.',
    fr: 'La présence se marque du premier jour de la réunion à sa clôture.',
    en: 'Attendance is taken from the first day of the meeting until it is closed.',
  },
  minutes: { ar: 'كم دقيقة يُعرض', fr: 'Minutes d’affichage', en: 'Minutes to show it' },
  minutesHint: { ar: 'من دقيقة إلى ستين.', fr: 'De une à soixante.', en: 'From one to sixty.' },
  show: { ar: 'عرض رمز', fr: 'Afficher un code', en: 'Show a code' },
  another: { ar: 'عرض رمز آخر', fr: 'Afficher un autre code', en: 'Show another code' },
  end: { ar: 'إنهاء الرمز', fr: 'Mettre fin au code', en: 'End the code' },
  whole: { ar: 'على الشاشة كلها', fr: 'En plein écran', en: 'On the whole screen' },
  until: { ar: 'صالح حتى {time}', fr: 'Valable jusqu’à {time}', en: 'Counts until {time}' },
  running: {
    ar: 'رمز معروض صالح حتى {time}. لا يُعرض مرة ثانية: اعرضوا رمزًا آخر إن لزم.',
    fr: 'Un code affiché compte jusqu’à {time}. Il ne se montre pas deux fois : affichez-en un autre au besoin.',
    en: 'A code that is shown counts until {time}. It is not shown twice: show another where needed.',
  },
  elsewhere: {
    ar: 'عُرض رمز آخر من شاشة أخرى، صالح حتى {time}. لم يعد الرمز الذي كان هنا صالحًا.',
    fr: 'Un autre code a été affiché sur un autre écran, valable jusqu’à {time}. Celui qui était ici ne compte plus.',
    en: 'Another code was shown on another screen and counts until {time}. The one that stood here counts no more.',
  },
  ended: { ar: 'لا رمز معروضًا.', fr: 'Aucun code n’est affiché.', en: 'No code is shown.' },
  where: {
    ar: 'على هاتفكم: صفحة الاجتماع، ثم «تسجيل حضوري»',
    fr: 'Sur votre téléphone : la page de la réunion, puis « Marquer ma présence »',
    en: 'On your phone: the page of the meeting, then “Mark myself present”',
  },
  here: { ar: 'الحاضرون', fr: 'Présents', en: 'Present' },
  code: { ar: 'الرمز المعروض في القاعة', fr: 'Code affiché dans la salle', en: 'Code shown in the room' },
  codeHint: { ar: 'ستة أرقام.', fr: 'Six chiffres.', en: 'Six digits.' },
  mark: { ar: 'أنا حاضر', fr: 'Je suis là', en: 'I am here' },
  marked: { ar: 'سُجّل حضور {name}.', fr: 'La présence de {name} est marquée.', en: '{name} is marked present.' },
  forSeat: { ar: 'باسم {name}', fr: 'Pour {name}', en: 'For {name}' },
  noSeat: {
    ar: 'لستم أنتم ولا مؤسستكم ضمن المشاركين في هذا الاجتماع.',
    fr: 'Ni vous ni votre institution n’êtes parmi les participants de cette réunion.',
    en: 'Neither you nor your institution is among the participants of this meeting.',
  },
  noCode: {
    ar: 'لا رمز معروضًا الآن. اسألوا الأمانة.',
    fr: 'Aucun code n’est affiché en ce moment. Demandez au secrétariat.',
    en: 'No code is shown now. Ask the secretariat.',
  },
});

export const codeHelp = definePageHelp({
  purpose: {
    ar: 'تعرض هذه الشاشة رمزًا من ستة أرقام على حائط القاعة: من يكتبه من المشاركين في حسابه يُسجَّل حاضرًا.',
    fr: 'Cet écran montre au mur un code de six chiffres : le participant qui le saisit dans son compte est marqué présent.',
    en: 'This screen shows six digits on the wall of the room: a participant who types them in their account is marked present.',
  },
  example: {
    ar: 'عند الافتتاح تعرض الأمانة الرمز عشر دقائق. بعد الاستراحة تعرض رمزًا آخر لمن تأخر؛ والأول لم يعد يصلح.',
    fr: 'À l’ouverture, le secrétariat affiche le code dix minutes. Après la pause, un autre pour les retardataires ; le premier ne compte plus.',
    en: 'At the opening the secretariat shows the code for ten minutes. After the break another one for those who came late; the first counts no more.',
  },
  next: {
    ar: 'من ليس له حساب تسجّله الأمانة في صفحة الاجتماع. بعد خمسة رموز خاطئة في عشر دقائق ينتظر من كتبها؛ وبعد مئة من الجميع معًا ينتظر كل من كتب واحدًا منها. ومن لم يكتب رمزًا خاطئًا لا ينتظر أبدًا.',
    fr: 'Qui n’a pas de compte est marqué par le secrétariat sur la page de la réunion. Après cinq codes faux en dix minutes, leur auteur attend ; après cent de tous ensemble, quiconque en a saisi un attend. Qui n’en a saisi aucun n’attend jamais.',
    en: 'Whoever has no account is marked by the secretariat on the page of the meeting. After five wrong codes in ten minutes, whoever typed them waits; after a hundred by everyone together, whoever typed one waits. Whoever typed none never waits.',
  },
});
export const markHelp = definePageHelp({
  purpose: {
    ar: 'هنا تسجّلون حضور مؤسستكم في الاجتماع بالرمز المعروض في القاعة.',
    fr: 'On marque ici la présence de son institution à la réunion, par le code affiché dans la salle.',
    en: 'Here you mark your institution present at the meeting, by the code that is shown in the room.',
  },
  example: {
    ar: 'تقرأ مندوبة 482 913 على الحائط، فتكتبه على هاتفها، فتصير مؤسستها «حاضر».',
    fr: 'Une déléguée lit 482 913 au mur, le saisit sur son téléphone : son institution est « présente ».',
    en: 'A delegate reads 482 913 on the wall and types it on her phone: her institution is “present”.',
  },
  next: {
    ar: 'إن لم يعد الرمز صالحًا فاسألوا الأمانة عن رمز آخر، أو أن تسجّلكم بنفسها.',
    fr: 'Si le code ne compte plus, demandez-en un autre au secrétariat, ou qu’il vous marque lui-même.',
    en: 'If the code counts no more, ask the secretariat for another, or to mark you itself.',
  },
});
