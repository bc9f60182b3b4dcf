import { defineWords } from '../language/words.ts';

export const recentWords = defineWords({
  title: { ar: 'حيث كنتم', fr: 'Où vous en étiez', en: 'Where you were' },
  none: {
    ar: 'ما تفتحونه من اجتماعات وأسئلة وإجابات وبيانات يظهر هنا، لتعودوا إليه بضغطة.',
    fr: 'Les réunions, questions, réponses et données que vous ouvrez paraîtront ici, à une pression de distance.',
    en: 'Meetings, questions, answers and data that you open are shown here, one press away.',
  },
  device: {
    ar: 'محفوظ على هذا الجهاز وحده، ويُمحى عند تسجيل الخروج.',
    fr: 'Gardé sur cet appareil seulement, effacé quand vous vous déconnectez.',
    en: 'Kept on this device only, cleared when you sign out.',
  },
});
