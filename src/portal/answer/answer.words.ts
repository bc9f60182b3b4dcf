import { defineWords } from '../../platform/language/words.ts';

export const answerWords = defineWords({
  listTitle: {
    ar: 'أسئلة الاجتماعات وإجاباتها',
    fr: 'Les questions posées et leurs réponses',
    en: 'Questions raised, and their answers',
  },
  listLead: {
    ar: 'كل سؤال يُطرح في اجتماع يُرقَّم. ويكتب الإجابة شخص ويراجعها آخر قبل نشرها.',
    fr: 'Toute question posée en réunion reçoit un numéro. Une personne rédige la réponse, une autre la relit avant publication.',
    en: 'Every question raised at a meeting is numbered. One person writes the answer, another reviews it before it is published.',
  },
  listDescription: {
    ar: 'الأسئلة التي طُرحت في الاجتماعات: {answers, plural, zero {لا إجابات منشورة} one {إجابة منشورة واحدة} two {إجابتان منشورتان} few {# إجابات منشورة} many {# إجابة منشورة} other {# إجابة منشورة}}، و{waiting, plural, zero {لا سؤال ينتظر} one {سؤال واحد ينتظر} two {سؤالان ينتظران} few {# أسئلة تنتظر} many {# سؤالًا ينتظر} other {# سؤال ينتظر}}.',
    fr: 'Les questions posées en réunion : {answers, plural, =0 {aucune réponse publiée} one {# réponse publiée} other {# réponses publiées}}, {waiting, plural, =0 {aucune question en attente} one {# question en attente} other {# questions en attente}}.',
    en: 'Questions raised at meetings: {answers, plural, =0 {no published answers} one {# published answer} other {# published answers}}, {waiting, plural, =0 {no questions waiting} one {# question waiting} other {# questions waiting}}.',
  },
  answered: { ar: 'إجابات منشورة', fr: 'Réponses publiées', en: 'Published answers' },
  evidenceFilter: { ar: 'قوة الأدلة', fr: 'Solidité des éléments probants', en: 'Strength of evidence' },
  noneWaiting: {
    ar: 'لا سؤال منشور ينتظر إجابة.',
    fr: 'Aucune question publiée n’attend de réponse.',
    en: 'No published question waits for an answer.',
  },
  toAsk: { ar: 'طرح سؤال', fr: 'Poser une question', en: 'Ask a question' },
  waiting: {
    ar: 'أسئلة بلا إجابة منشورة',
    fr: 'Questions sans réponse publiée',
    en: 'Questions without a published answer',
  },
  none: {
    ar: 'لم تُنشر أي إجابة بعد.',
    fr: 'Aucune réponse n’est encore publiée.',
    en: 'No answer has been published yet.',
  },
  noneLead: {
    ar: 'يمكنكم طرح سؤال وتتبّع مآله.',
    fr: 'Vous pouvez poser une question et suivre ce qu’elle devient.',
    en: 'You can ask a question and follow what becomes of it.',
  },
  over: { ar: 'إجابة', fr: 'Réponse', en: 'Answer' },
  asked: { ar: 'السؤال', fr: 'Question', en: 'Question' },
  askedAt: { ar: 'السؤال {number}، {meeting}', fr: 'Question {number}, {meeting}', en: 'Question {number}, {meeting}' },
  from: { ar: 'طرحه: {who}', fr: 'Posée par : {who}', en: 'Asked by: {who}' },
  fromPublic: { ar: 'سؤال من الصفحات العمومية', fr: 'Question du public', en: 'A question from the public' },
  original: { ar: 'النص الأصلي ({language})', fr: 'Texte original ({language})', en: 'Original text ({language})' },
  shows: { ar: 'ما تُظهره الأرقام', fr: 'Ce que montrent les chiffres', en: 'What the figures show' },
  notShown: { ar: 'ما لا تُظهره', fr: 'Ce qu’ils ne montrent pas', en: 'What they do not show' },
  grounds: { ar: 'قوة الأدلة', fr: 'La solidité des éléments probants', en: 'How strong the evidence is' },
  elsewhere: { ar: 'ما نُشر في غير هذا الموضع', fr: 'Ce qui est publié ailleurs', en: 'What is published elsewhere' },
  results: { ar: 'النتائج المستشهد بها', fr: 'Les résultats cités', en: 'The results cited' },
  result: { ar: 'النتيجة {hash}', fr: 'Résultat {hash}', en: 'Result {hash}' },
  open: {
    ar: 'فتح النتيجة وتنزيلها وإعادة حسابها',
    fr: 'Ouvrir, télécharger, recalculer ce résultat',
    en: 'Open, download, recompute this result',
  },
  newer: {
    ar: 'النتيجة على أحدث نسخة من البيانات',
    fr: 'Le résultat sur la version la plus récente des données',
    en: 'The result on the newest version of the data',
  },
  released: {
    ar: 'نُشر في {date}، النسخة {number}',
    fr: 'Publiée le {date}, version {number}',
    en: 'Published {date}, version {number}',
  },
  merged: {
    ar: 'مدمج في السؤال {number}',
    fr: 'Fusionnée dans la question {number}',
    en: 'Merged into question {number}',
  },
  unavailable: { ar: 'لم تُنشر هذه النتيجة.', fr: 'Ce résultat n’est pas publié.', en: 'This result is not published.' },
});
