import { defineWords } from '../../platform/language/words.ts';

/** Titles on an agenda. */
export const leftWords = defineWords({
  question: {
    ar: 'السؤال {n} من اجتماع «{meeting}»، بلا إجابة بعد',
    fr: 'Question {n} de la réunion « {meeting} », encore sans réponse',
    en: 'Question {n} of the meeting “{meeting}”, not answered yet',
  },
  late: {
    ar: 'وعد انقضى أجله: الإجراء {n}',
    fr: 'Promesse échue : action {n}',
    en: 'A promise that is overdue: action {n}',
  },
  answer: {
    ar: 'إجابة تغيّرت بياناتها: {title}',
    fr: 'Réponse dont les données ont changé : {title}',
    en: 'An answer whose data changed: {title}',
  },
  proposition: {
    ar: 'المقترح {n}، قيد النقاش',
    fr: 'Proposition {n}, en discussion',
    en: 'Proposition {n}, under discussion',
  },
  minutes: {
    ar: 'محضر اجتماع «{meeting}»، لم تتم المصادقة عليه',
    fr: 'Compte rendu de la réunion « {meeting} », non approuvé',
    en: 'Minutes of the meeting “{meeting}”, not approved',
  },
});
