import { defineWords } from '../../platform/language/words.ts';

export const answerWords = defineWords({
  title: { ar: 'إجابة', fr: 'Réponse', en: 'Answer' },
  answers: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
  change: { ar: 'نسخة جديدة', fr: 'Nouvelle version', en: 'A further version' },
  version: { ar: 'النسخة {n}', fr: 'Version {n}', en: 'Version {n}' },
  versions: { ar: 'النسخ', fr: 'Versions', en: 'Versions' },
  by: { ar: '{who}، {when}', fr: '{who}, {when}', en: '{who}, {when}' },
  why: { ar: 'السبب: {reason}', fr: 'Motif : {reason}', en: 'Reason: {reason}' },
  questions: { ar: 'تجيب عن', fr: 'Répond à', en: 'Answers' },
  number: { ar: 'السؤال {n}', fr: 'Question {n}', en: 'Question {n}' },
  results: { ar: 'النتائج المستشهد بها', fr: 'Résultats cités', en: 'Results cited' },
  history: { ar: 'ما جرى', fr: 'Ce qui a été fait', en: 'What was done' },
  secondPerson: {
    ar: 'لقد حررتم هذه الإجابة: يراجعها شخص آخر.',
    fr: 'Vous avez rédigé cette réponse : une autre personne la relit.',
    en: 'You wrote on this answer: somebody else reviews it.',
  },
  releases: {
    ar: 'بالنشر تُنشر أيضًا النتائج المستشهد بها ووصف بياناتها، وتصبح الأسئلة مجابًا عنها.',
    fr: 'La publication publie aussi les résultats cités et la description de leurs données ; les questions auront reçu une réponse.',
    en: 'Publishing it also publishes the results it cites and the description of their data; the questions become answered.',
  },
  published: {
    ar: 'السؤال {name}: عرضه على العموم',
    fr: 'Question {name} : la montrer au public',
    en: 'Question {name}: show it to the public',
  },
  opened: {
    ar: 'الاجتماع {name}: افتتاحه',
    fr: 'Réunion {name} : l’ouvrir',
    en: 'Meeting {name}: open it',
  },
  withdraws: {
    ar: 'بالسحب تُفتح الأسئلة من جديد.',
    fr: 'Le retrait rouvre les questions.',
    en: 'Withdrawing opens the questions again.',
  },
  application: { ar: 'النظام', fr: 'le système', en: 'the system' },
});
