import { definePageHelp } from '../../platform/ui/page-help.ts';

export const minutesHelp = definePageHelp({
  purpose: {
    ar: 'محضر الاجتماع: ما قيل وما تقرر، ومن صادق من كل جانب ومن اعترض ولماذا.',
    fr: 'Le compte rendu d’une réunion : ce qui a été dit et décidé, qui l’approuve de chaque partie, qui objecte et pourquoi.',
    en: 'The minutes of a meeting: what was said and decided, who approves of each party, who objects and why.',
  },
  example: {
    ar: 'وزارة تطلب تعديل النقطة 2: تأخذ الأمانة به في صيغة جديدة وتُطلب المصادقة من جديد.',
    fr: 'Un ministère demande de modifier le point 2 : le secrétariat le reprend dans une nouvelle version, soumise à nouveau.',
    en: 'A ministry asks to change point 2: the secretariat takes it up in a new version, which is sent again.',
  },
  next: {
    ar: 'من حضر يصادق أو يعترض قبل آخر يوم. حين يصادق الجانبان يُثبت ذلك فيُنشر المحضر بثلاث لغات وملف PDF.',
    fr: 'Qui était là approuve ou objecte avant le dernier jour. Quand les deux parties approuvent, on le constate et le compte rendu paraît en trois langues et en PDF.',
    en: 'Who was there approves or objects before the last day. When both parties approve this is recorded, and the minutes appear in three languages and as PDF.',
  },
});

export const minutesEditorHelp = definePageHelp({
  purpose: {
    ar: 'كتابة المحضر نقطة نقطة انطلاقًا من جدول الأعمال، مع القرارات.',
    fr: 'Écrire le compte rendu point par point, à partir de l’ordre du jour, avec les décisions.',
    en: 'Write the minutes point by point from the agenda, with the decisions.',
  },
  example: {
    ar: '«تقرر أن تُعرض حصيلة الشباك في الاجتماع القادم»: قرار واحد في كل سطر.',
    fr: '« Le bilan du guichet est présenté à la prochaine réunion » : une décision par ligne.',
    en: '“The results of the desk are presented at the next meeting”: one decision a line.',
  },
  next: {
    ar: 'أرسلوه للمصادقة من صفحته. أسماء الأشخاص لا تُكتب: تُذكر المؤسسات.',
    fr: 'Soumettez-le depuis sa page. On n’écrit pas de noms de personnes : on nomme les institutions.',
    en: 'Send it for approval from its page. Names of persons are not written: institutions are named.',
  },
});
