import { defineWords } from '../../platform/language/words.ts';

/** Findings about what a file is and how its cells are to be read. */
export const readingIssueWords = defineWords({
  'other-format': {
    en: 'This file is of the format {found}, which is not read here. Open it in its program, save it as CSV or XLSX and send that file.',
    fr: 'Ce fichier est au format {found}, qui n’est pas lu ici. Ouvrez-le dans son programme, enregistrez-le en CSV ou XLSX et envoyez ce fichier.',
    ar: 'هذا الملف بصيغة {found} التي لا تُقرأ هنا. افتحوه في برنامجه واحفظوه بصيغة CSV أو XLSX ثم أرسلوا ذلك الملف.',
  },
  'no-workbook': {
    en: 'This is an archive of files (ZIP) without a workbook in it. Unpack it and send the table itself.',
    fr: 'C’est une archive de fichiers (ZIP) sans classeur. Décompressez-la et envoyez le tableau lui-même.',
    ar: 'هذا أرشيف ملفات (ZIP) لا مصنف فيه. فكّوه وأرسلوا الجدول نفسه.',
  },
  'named-otherwise': {
    en: 'The name of the file ends in {found}, but it is {expected}; it was read as what it is.',
    fr: 'Le nom du fichier finit par {found}, mais c’est {expected} ; il a été lu pour ce qu’il est.',
    ar: 'ينتهي اسم الملف بـ{found} لكنه {expected}، فقُرئ على حقيقته.',
  },
  'sheet-of-text': {
    en: 'A sheet was named (“{found}”), but this is a text file, which has none. Leave the sheet out, or send the workbook.',
    fr: 'Une feuille a été indiquée (« {found} »), mais ce fichier de texte n’en a pas. N’indiquez pas de feuille, ou envoyez le classeur.',
    ar: 'ذُكرت ورقة («{found}») لكن هذا ملف نصي لا أوراق فيه. لا تذكروا ورقة أو أرسلوا المصنف.',
  },
  'text-option': {
    en: 'An encoding or a delimiter was given ({found}), but this is a workbook, which says both itself. Leave it out.',
    fr: 'Un encodage ou un séparateur a été indiqué ({found}), mais ce classeur les précise lui-même. Ne l’indiquez pas.',
    ar: 'ذُكر ترميز أو فاصل ({found}) لكن هذا مصنف يحدّدهما بنفسه. لا تذكروه.',
  },
  'twice-encoded': {
    en: 'Letters were encoded twice before the file came here: “{found}” was probably “{expected}”. They stand as the file has them until you have them mended.',
    fr: 'Des lettres ont été encodées deux fois avant d’arriver ici : « {found} » était sans doute « {expected} ». Elles restent telles quelles tant que vous ne les faites pas rétablir.',
    ar: 'رُمّزت حروف مرتين قبل وصول الملف: «{found}» كانت على الأرجح «{expected}». تبقى كما هي في الملف إلى أن تطلبوا إصلاحها.',
  },
  'two-orders': {
    en: '“{found}” can be read in two ways, and no date of this column tells which: the day first or the month first. Say which.',
    fr: '« {found} » peut se lire de deux façons, et aucune date de cette colonne ne le précise : jour d’abord ou mois d’abord. Indiquez laquelle.',
    ar: '«{found}» يحتمل قراءتين ولا تاريخ في هذا العمود يحسم: اليوم أولًا أو الشهر أولًا. بيّنوا أيهما.',
  },
  'digits-lost': {
    en: '“{found}” has more digits than a number keeps; it was read as {expected}.',
    fr: '« {found} » a plus de chiffres qu’un nombre n’en garde ; lu {expected}.',
    ar: 'في «{found}» أرقام أكثر مما يحفظه العدد، وقُرئ {expected}.',
  },
  'whole-digits-lost': {
    en: '“{found}” has more digits than a number keeps: it would become {expected}, and two of such values one. Make the column text or an identifier.',
    fr: '« {found} » a plus de chiffres qu’un nombre n’en garde : il deviendrait {expected}, et deux valeurs une seule. Donnez à la colonne le type texte ou identifiant.',
    ar: 'في «{found}» أرقام أكثر مما يحفظه العدد: سيصبح {expected} وتصير القيمتان قيمة واحدة. اجعلوا نوع العمود نصًا أو معرّفًا.',
  },
  'hijri-years': {
    en: 'These are years of the Hijri calendar, such as {found}; nothing was converted. An age or a span worked out from them with Gregorian years would be wrong.',
    fr: 'Ce sont des années de l’hégire, telles que {found} ; rien n’a été converti. Un âge ou une durée calculés avec des années grégoriennes seraient faux.',
    ar: 'هذه سنوات هجرية مثل {found}، ولم يُحوَّل شيء. كل عمر أو مدة تُحسب منها مع سنوات ميلادية يكون خاطئًا.',
  },
  'hijri-dates': {
    en: '“{found}” is a date of the Hijri calendar; dates here are Gregorian. Make the column text, or a number for years, or convert it before you send the file.',
    fr: '« {found} » est une date de l’hégire ; les dates sont ici grégoriennes. Donnez à la colonne le type texte, ou nombre pour des années, ou convertissez-la avant l’envoi.',
    ar: '«{found}» تاريخ هجري، والتواريخ هنا ميلادية. اجعلوا نوع العمود نصًا، أو عددًا للسنوات، أو حوّلوه قبل الإرسال.',
  },
  'two-calendars': {
    en: 'Years of the Hijri calendar, such as {found}, and Gregorian ones, such as {expected}, stand in one column; nothing was converted. An age or a span worked out from it would be wrong.',
    fr: 'Des années de l’hégire, telles que {found}, et des années grégoriennes, telles que {expected}, figurent dans une même colonne ; rien n’a été converti. Un âge ou une durée calculés ainsi seraient faux.',
    ar: 'في عمود واحد سنوات هجرية مثل {found} وسنوات ميلادية مثل {expected}، ولم يُحوَّل شيء. كل عمر أو مدة تُحسب منه يكون خاطئًا.',
  },
  'clock-times': {
    en: 'These are times of day or durations, such as {found}; they were kept as text.',
    fr: 'Ce sont des heures ou des durées, telles que {found} ; elles ont été gardées comme texte.',
    ar: 'هذه أوقات من اليوم أو مدد مثل {found}، وحُفظت نصًا.',
  },
  'spelt-alike': {
    en: 'These answers differ only in capitals, accents, signs or zeros and are counted apart: {found}. If they are one answer, write it in one way and send the file again.',
    fr: 'Ces réponses ne diffèrent que par les majuscules, les accents, les signes ou les zéros et sont comptées à part : {found}. Si c’est une même réponse, écrivez-la d’une seule façon et renvoyez le fichier.',
    ar: 'لا تختلف هذه الإجابات إلا في شكل الحروف أو العلامات أو الأصفار، وتُحسب كل منها على حدة: {found}. إن كانت إجابة واحدة فاكتبوها بطريقة واحدة وأعيدوا إرسال الملف.',
  },
  'dates-among-groups': {
    en: 'Dates such as {found} stand among groups such as {expected}: spreadsheet programs make a date of a group such as 5-10. Write them as they were and send the file again.',
    fr: 'Des dates telles que {found} figurent parmi des tranches telles que {expected} : les tableurs font une date d’une tranche comme 5-10. Rétablissez-les et renvoyez le fichier.',
    ar: 'بين الفئات مثل {expected} تواريخ مثل {found}: برامج الجداول تحوّل فئة مثل 5-10 إلى تاريخ. أعيدوها كما كانت وأعيدوا إرسال الملف.',
  },
  'times-dropped': {
    en: 'Cells such as “{found}” say a time with the day: only the day is kept. If the time matters, make the variable a text.',
    fr: 'Des cellules telles que « {found} » donnent l’heure avec le jour : seul le jour est gardé. Si l’heure compte, déclarez la variable comme texte.',
    ar: 'خلايا مثل «{found}» تذكر الساعة مع اليوم: يُحفظ اليوم وحده. إن كانت الساعة مهمة فاجعلوا المتغير نصًا.',
  },
  'list-or-number': {
    en: 'Cells such as “{found}” were read as numbers; they may also be two answers of one person. If so, declare the variable as a question with several answers.',
    fr: 'Des cellules telles que « {found} » sont lues comme des nombres ; ce peuvent être deux réponses d’une même personne. Si c’est le cas, déclarez la variable comme question à plusieurs réponses.',
    ar: 'خلايا مثل «{found}» قُرئت أعدادًا؛ وقد تكون إجابتين لشخص واحد. إن كان كذلك فاجعلوا المتغير سؤالًا متعدد الإجابات.',
  },
  'code-two-readings': {
    en: 'The code “{found}” can be two numbers; in this column, where the comma marks decimals, it was read as {expected}. Write it without a point in the codebook.',
    fr: 'Le code « {found} » peut être deux nombres ; dans cette colonne, où la virgule marque les décimales, il a été lu {expected}. Écrivez-le sans point dans le dictionnaire.',
    ar: 'الرمز «{found}» قد يكون عددين؛ في هذا العمود الذي علامته العشرية فاصلة قُرئ {expected}. اكتبوه بلا نقطة في دليل الرموز.',
  },
});
