import { definePageHelp } from '../../platform/ui/page-help.ts';

export const meetingsHelp = definePageHelp({
  purpose: {
    ar: 'هنا كل الاجتماعات التي يحق لكم الاطلاع عليها: المقررة والمفتوحة والمختتمة، وكذلك سجل اجتماعات 2007 و2008.',
    fr: 'Toutes les réunions que vous pouvez voir : prévues, ouvertes, closes, et celles de 2007 et 2008 telles que l’imprimé les rapporte.',
    en: 'All meetings that you may see: planned, open and closed, and those of 2007 and 2008 as they stand in print.',
  },
  example: {
    ar: 'تبحث مندوبة عن الاجتماع المقبل: تختار الحالة «مفتوح»، وتفتح الاجتماع، ثم تطّلع على لوحة الأسئلة قبل أن تطرح سؤالها.',
    fr: 'Une déléguée cherche la prochaine réunion : elle filtre sur « Ouverte », ouvre la réunion et lit le tableau des questions avant d’y poser la sienne.',
    en: 'A delegate looks for the next meeting: she filters by “Open”, opens the meeting and reads the question board before she raises her own.',
  },
  next: {
    ar: 'افتحوا اجتماعًا لتروا جدول أعماله وأسئلته. تنظيم اجتماع جديد من عمل الأمانة.',
    fr: 'Ouvrez une réunion pour voir son ordre du jour et ses questions. En prévoir une nouvelle revient au secrétariat.',
    en: 'Open a meeting to see its agenda and questions. Planning a new one is the secretariat’s work.',
  },
});

export const meetingHelp = definePageHelp({
  purpose: {
    ar: 'كل ما يخص اجتماعًا واحدًا: موعده ومكانه وجدول أعماله، ومن يحضره من كل جانب، ووثائقه، وكم سؤالًا نال إجابة.',
    fr: 'Tout ce qui tient à une réunion : date, lieu, ordre du jour, qui vient de chaque partie, ses documents, combien de questions ont reçu une réponse.',
    en: 'Everything about one meeting: date, place, agenda, who comes from each party, its documents, how many questions have an answer.',
  },
  example: {
    ar: 'قبل الاجتماع بأسبوعين تضيف الأمانة المشاركين وتفتتحه، فتُعرض صفحته على العموم وتبدأ الأسئلة.',
    fr: 'Deux semaines avant, le secrétariat inscrit les participants et ouvre la réunion : sa page devient publique et les questions commencent.',
    en: 'Two weeks ahead the secretariat adds the participants and opens the meeting: its page becomes public and questions begin.',
  },
  next: {
    ar: 'انتقلوا إلى لوحة الأسئلة لطرح سؤال أو متابعته. ولا يُختتم الاجتماع ما دام فيه سؤال بلا إجابة ولا تعليل.',
    fr: 'Passez au tableau des questions pour en poser une ou la suivre. Une réunion ne se clôt pas tant qu’une question n’a ni réponse ni raison.',
    en: 'Go to the question board to raise a question or follow it. A meeting is not closed while a question has neither answer nor reason.',
  },
});

export const meetingEditorHelp = definePageHelp({
  purpose: {
    ar: 'هنا يُعَدّ الاجتماع: عنوانه ومكانه وأيامه وجدول أعماله. يبقى داخليًا إلى أن يُفتتح.',
    fr: 'On prépare ici la réunion : titre, lieu, dates, ordre du jour. Elle reste interne jusqu’à son ouverture.',
    en: 'A meeting is prepared here: title, place, days, agenda. It stays internal until it is opened.',
  },
  example: {
    ar: 'لا يُعرف بعد إلا الشهر؟ اكتبوا 2026-11 وأضيفوا اليوم لاحقًا. ويمكن كتابة العنوان بلغة واحدة أولًا ثم إتمامه قبل الافتتاح.',
    fr: 'Seul le mois est connu ? Écrivez 2026-11 et ajoutez le jour plus tard. Le titre peut exister d’abord dans une langue ; les autres avant l’ouverture.',
    en: 'Only the month is known? Write 2026-11 and add the day later. The title may stand in one language first; the others before it opens.',
  },
  next: {
    ar: 'احفظوا، ثم أضيفوا المشاركين في صفحة الاجتماع، ثم افتتحوه.',
    fr: 'Enregistrez, ajoutez les participants sur la page de la réunion, puis ouvrez-la.',
    en: 'Save, add the participants on the page of the meeting, then open it.',
  },
});
