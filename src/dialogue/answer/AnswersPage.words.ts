import { defineWords } from '../../platform/language/words.ts';

export const answersWords = defineWords({
  title: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
  lead: {
    ar: 'ما ينتظر المراجعة أو النشر أولًا. لا يراجع الإجابةَ من حررها.',
    fr: 'D’abord ce qui attend une relecture ou une publication. Personne ne relit ce qu’il a rédigé.',
    en: 'What waits for review or publication comes first. Nobody reviews what they wrote.',
  },
  write: { ar: 'تحرير إجابة', fr: 'Rédiger une réponse', en: 'Write an answer' },
  name: { ar: 'الإجابة', fr: 'Réponse', en: 'Answer' },
  questions: { ar: 'عن الأسئلة', fr: 'Aux questions', en: 'To questions' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  author: { ar: 'المحرر', fr: 'Rédigée par', en: 'Written by' },
  at: { ar: 'آخر إجراء', fr: 'Dernier acte', en: 'Last act' },
  empty: { ar: 'لا إجابة بعد.', fr: 'Aucune réponse.', en: 'No answer yet.' },
  belongs: {
    ar: 'تظهر هنا الإجابات منذ إرسالها للمراجعة، ومسوداتكم أنتم.',
    fr: 'Ici paraissent les réponses dès qu’elles sont soumises à relecture, et vos propres brouillons.',
    en: 'Answers stand here once they are sent to review, and your own drafts.',
  },
  by: {
    ar: 'يحررها الباحثون والأمانة، انطلاقًا من سؤال.',
    fr: 'La recherche et le secrétariat les rédigent, à partir d’une question.',
    en: 'Researchers and the secretariat write them, beginning from a question.',
  },
});
