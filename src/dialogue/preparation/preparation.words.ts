import { defineWords } from '../../platform/language/words.ts';

export const preparationWords = defineWords({
  title: { ar: 'ما يُعرض على الاجتماع', fr: 'Ce qui attend la réunion', en: 'What the meeting takes up' },
  meeting: { ar: 'الاجتماع', fr: 'Réunion', en: 'Meeting' },
  take: { ar: 'إدراج في جدول الأعمال', fr: 'Mettre à l’ordre du jour', en: 'Put on the agenda' },
  taken: { ar: 'أُدرج في جدول الأعمال.', fr: 'Mis à l’ordre du jour.', en: 'Put on the agenda.' },
  since: {
    ar: 'منذ الاجتماع السابق ({date})',
    fr: 'Depuis la réunion précédente ({date})',
    en: 'Since the meeting before ({date})',
  },
  first: {
    ar: 'لا اجتماع قبله في سلسلته أو في فضائه.',
    fr: 'Aucune réunion avant celle-ci, dans sa suite ou dans son espace.',
    en: 'No meeting before it, in its chain or in its space.',
  },
  questions: {
    ar: 'أسئلة بلا إجابة ولا سبب',
    fr: 'Questions sans réponse ni motif',
    en: 'Questions without answer or reason',
  },
  noQuestions: { ar: 'لا سؤال مفتوح.', fr: 'Aucune question ouverte.', en: 'No open question.' },
  answers: {
    ar: 'إجابات تغيّرت بياناتها',
    fr: 'Réponses dont les données ont changé',
    en: 'Answers whose data changed',
  },
  noAnswers: { ar: 'كل الإجابات سارية.', fr: 'Toutes les réponses sont à jour.', en: 'Every answer stands.' },
  data: { ar: 'أدلة جديدة', fr: 'Éléments nouveaux', en: 'New evidence' },
  dataLine: {
    ar: '{title}، النسخة {number}، {date}',
    fr: '{title}, version {number}, {date}',
    en: '{title}, version {number}, {date}',
  },
  results: {
    ar: '{n, plural, zero {لا نتيجة منشورة جديدة} one {نتيجة منشورة جديدة واحدة} two {نتيجتان منشورتان جديدتان} few {# نتائج منشورة جديدة} many {# نتيجة منشورة جديدة} other {# نتيجة منشورة جديدة}}.',
    fr: '{n, plural, =0 {Aucun résultat nouvellement publié} one {# résultat nouvellement publié} other {# résultats nouvellement publiés}}.',
    en: '{n, plural, =0 {No result newly published} one {# result newly published} other {# results newly published}}.',
  },
  propositions: {
    ar: 'مقترحات قيد النقاش أو التصويت',
    fr: 'Propositions en discussion ou au vote',
    en: 'Propositions under discussion or in vote',
  },
  noPropositions: {
    ar: 'لا مقترح قيد النقاش.',
    fr: 'Aucune proposition en discussion.',
    en: 'No proposition under discussion.',
  },
  proposition: { ar: 'المقترح {n}', fr: 'Proposition {n}', en: 'Proposition {n}' },
  late: { ar: 'وعود انقضى أجلها', fr: 'Promesses échues', en: 'Promises that are overdue' },
  noLate: { ar: 'لا وعد متأخر.', fr: 'Aucune promesse en retard.', en: 'No promise is overdue.' },
  lateLine: {
    ar: 'الإجراء {n}، كان أجله {date}',
    fr: 'Action {n}, échue le {date}',
    en: 'Action {n}, due on {date}',
  },
  minutes: {
    ar: 'محاضر لم تتم المصادقة عليها',
    fr: 'Comptes rendus non approuvés',
    en: 'Minutes that are not approved',
  },
  noMinutes: { ar: 'لا محضر ينتظر.', fr: 'Aucun compte rendu en attente.', en: 'No minutes are waiting.' },
});
