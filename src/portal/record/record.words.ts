import { defineWords } from '../../platform/language/words.ts';

export const recordWords = defineWords({
  label: { ar: 'أو سجّلوه بصوتكم', fr: 'Ou dites-le de vive voix', en: 'Or say it aloud' },
  hint: {
    ar: 'على الهاتف: اختاروا المسجّل. ملف صوتي حتى 3 ميغابايت (نحو عشر دقائق). نحذف منه ما يكتبه الهاتف عن المكان والجهاز. صوتكم قد يدل عليكم: تسمعه الأمانة وحدها، وتكتب نصه، ولا يُنشر التسجيل.',
    fr: 'Sur un téléphone : choisissez l’enregistreur. Un fichier de son, 3 Mo au plus (environ dix minutes). Nous en retirons ce que le téléphone y écrit du lieu et de l’appareil. Une voix peut dire qui parle : seul le secrétariat l’écoute et la transcrit ; l’enregistrement n’est pas publié.',
    en: 'On a phone: choose the recorder. A sound file of 3 MB at most (some ten minutes). We take out what the phone writes in it about place and device. A voice may tell who speaks: only the secretariat hears it and writes it down; the recording is not published.',
  },
  again: {
    ar: 'أرفقوا التسجيل من جديد: لم يُحفظ.',
    fr: 'Joignez l’enregistrement à nouveau : il n’a pas été gardé.',
    en: 'Attach the recording again: it was not kept.',
  },
  noSound: {
    ar: 'هذا الملف ليس تسجيلًا صوتيًا يمكن سماعه هنا، أو يتجاوز 3 ميغابايت.',
    fr: 'Ce fichier n’est pas un son qui puisse être écouté ici, ou il dépasse 3 Mo.',
    en: 'This file is no sound that can be played here, or it is larger than 3 MB.',
  },
});
