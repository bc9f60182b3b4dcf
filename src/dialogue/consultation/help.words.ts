import { definePageHelp } from '../../platform/ui/page-help.ts';

export const consultationsHelp = definePageHelp({
  purpose: {
    ar: 'الاستشارات: ما هو مفتوح، وما ينتظر الترميز أو الملخص.',
    fr: 'Les consultations : ce qui est ouvert, ce qui attend d’être codé ou résumé.',
    en: 'Consultations: what is open, what waits to be coded or summed up.',
  },
  example: {
    ar: 'كتاب أخضر عن إعادة الإدماج بعشرة أسئلة، مفتوح من يناير إلى أبريل.',
    fr: 'Un livre vert sur la réintégration, dix questions, ouvert de janvier à avril.',
    en: 'A Green Paper on reintegration with ten questions, open from January to April.',
  },
  next: {
    ar: 'افتحوا واحدة لتروا من لم يساهم بعد.',
    fr: 'Ouvrez-en une pour voir qui n’a pas encore contribué.',
    en: 'Open one to see who has not contributed yet.',
  },
});

export const consultationHelp = definePageHelp({
  purpose: {
    ar: 'استشارة واحدة: وثيقتها، ومن ساهم ومن لم يساهم، وما المتشابه، وما تم.',
    fr: 'Une consultation : son document, qui a contribué, qui manque, ce qui se ressemble, ce qui a été fait.',
    en: 'One consultation: its document, who contributed, who is missing, what is similar, what was done.',
  },
  example: {
    ar: 'لا مساهمة من النقابات بعد ستة أسابيع: يُرسل تذكير.',
    fr: 'Aucun syndicat après six semaines : on relance.',
    en: 'No trade union after six weeks: a reminder goes out.',
  },
  next: {
    ar: 'بعد يومها الأخير تُغلق، ثم يرمّز شخصان، ثم يُكتب الملخص.',
    fr: 'Après son dernier jour on la clôt, deux personnes codent, puis la synthèse s’écrit.',
    en: 'After its last day it is closed, two people code, then the synopsis is written.',
  },
});

export const consultationEditorHelp = definePageHelp({
  purpose: {
    ar: 'كتابة وثيقة الاستشارة وأسئلتها بكل اللغات، أو تصحيحها بعد فتحها.',
    fr: 'Écrire le document et ses questions dans chaque langue, ou le corriger une fois ouvert.',
    en: 'Write the document and its questions in every language, or correct it once it is open.',
  },
  example: {
    ar: '«ما الذي كان سيساعدكم قبل المغادرة؟»: سؤال واحد في كل خانة.',
    fr: '« Qu’est-ce qui vous aurait aidé avant le départ ? » : une question par champ.',
    en: '“What would have helped you before you left?”: one question a field.',
  },
  next: {
    ar: 'بعد الفتح لا تتغير الأسئلة ولا التواريخ.',
    fr: 'Une fois ouverte, ni questions ni dates ne changent.',
    en: 'Once it is open neither questions nor dates change.',
  },
});

export const contributionsHelp = definePageHelp({
  purpose: {
    ar: 'قراءة المساهمات واحدة واحدة، وترميز كل إجابة، واختيار ما يُعرض.',
    fr: 'Lire les contributions une à une, coder chaque réponse, choisir ce qui est montré.',
    en: 'Read contributions one by one, code each answer, choose what is shown.',
  },
  example: {
    ar: 'إجابة تذكر اسم شخص: لا تُعرض.',
    fr: 'Une réponse nomme une personne : on ne la montre pas.',
    en: 'An answer names a person: it is not shown.',
  },
  next: {
    ar: 'شخص ثانٍ يرمّز دون أن يرى رموزكم.',
    fr: 'Une seconde personne code sans voir vos codes.',
    en: 'A second person codes without seeing your codes.',
  },
});

export const synopsisHelp = definePageHelp({
  purpose: {
    ar: 'مدى اتفاق المرمّزين، والملخص: ما قيل، وبماذا أُجيب، وما تغيّر.',
    fr: 'L’accord des deux codages, et la synthèse : ce qui est dit, ce qui est répondu, ce qui a changé.',
    en: 'How far both coders agree, and the synopsis: what was said, answered, changed.',
  },
  example: {
    ar: '«الأجور المستحقة لا تُدفع»: تستند إلى المساهمات 3 و7 و12.',
    fr: '« Les salaires dus ne sont pas payés » : repose sur les contributions 3, 7 et 12.',
    en: '“Wages due are not paid”: rests on contributions 3, 7 and 12.',
  },
  next: {
    ar: 'اعرضوا المساهمات المذكورة ثم انشروا الملخص.',
    fr: 'Montrez les contributions citées, puis publiez la synthèse.',
    en: 'Show the contributions it rests on, then publish the synopsis.',
  },
});

export const paperHelp = definePageHelp({
  purpose: {
    ar: 'كتابة ما ورد على الورق، عدة أوراق في دفعة واحدة.',
    fr: 'Saisir ce qui est arrivé sur papier, plusieurs feuilles en un lot.',
    en: 'Type what came on paper, several sheets in one batch.',
  },
  example: {
    ar: 'عشر أوراق جُمعت في لقاء جمعية: تُكتب ثم تُحفظ معًا.',
    fr: 'Dix feuilles recueillies dans une association : on les saisit, puis on les enregistre ensemble.',
    en: 'Ten sheets gathered at an association: they are typed, then filed together.',
  },
  next: {
    ar: 'سلّموا كل رقم مرجعي لصاحب الورقة.',
    fr: 'Remettez à chacun la référence de sa feuille.',
    en: 'Give everyone the reference of their sheet.',
  },
});
