import { definePageHelp } from '../ui/page-help.ts';

export const searchHelp = definePageHelp({
  purpose: {
    ar: 'بحث واحد في كل ما يحق لكم الاطلاع عليه: اجتماعات وأسئلة وإجابات وتوصيات وبيانات.',
    fr: 'Une seule recherche sur tout ce que vous pouvez voir : réunions, questions, réponses, recommandations, données.',
    en: 'One search over everything that you may see: meetings, questions, answers, recommendations, data.',
  },
  example: {
    ar: 'اكتبوا «تقاعد» من دون تشكيل ولا همزات: تجدونه كيفما كُتب. كلمتان تعنيان أن تردا معًا.',
    fr: '« retraite » trouve aussi « Retraités » ; les accents ne comptent pas. Deux mots : les deux doivent s’y trouver.',
    en: '“pension” finds “Pensions” too; accents do not matter. Two words: both have to be there.',
  },
  next: {
    ar: 'افتحوا ما وجدتم. ما لا يظهر فإما أنه غير موجود وإما أن دوركم لا يتيحه.',
    fr: 'Ouvrez ce que vous avez trouvé. Ce qui ne paraît pas n’existe pas, ou votre rôle ne l’ouvre pas.',
    en: 'Open what you found. What does not appear is not there, or your role does not open it.',
  },
});
