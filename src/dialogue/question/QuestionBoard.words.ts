import { defineWords } from '../../platform/language/words.ts';

export const boardWords = defineWords({
  title: { ar: 'لوحة الأسئلة', fr: 'Tableau des questions', en: 'Question board' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  projector: { ar: 'شاشة العرض', fr: 'Écran de la salle', en: 'Screen of the room' },
  paper: { ar: 'أسئلة على ورق', fr: 'Questions sur papier', en: 'Questions on paper' },
  csv: { ar: 'تنزيل (CSV)', fr: 'Télécharger (CSV)', en: 'Download (CSV)' },
  answered: { ar: 'أسئلة أُجيب عنها', fr: 'Questions ayant reçu une réponse', en: 'Questions answered' },
  search: {
    ar: 'بحث (باللغات الثلاث)',
    fr: 'Recherche (dans les trois langues)',
    en: 'Search (in the three languages)',
  },
  side: { ar: 'الجانب', fr: 'Partie', en: 'Party' },
  anySide: { ar: 'كل الجوانب', fr: 'Toutes les parties', en: 'All parties' },
  keys: {
    ar: 'لوحة المفاتيح: / للبحث، N لسؤال جديد.',
    fr: 'Clavier : / pour chercher, N pour une nouvelle question.',
    en: 'Keyboard: / to search, N for a new question.',
  },
  number: { ar: 'السؤال {n}', fr: 'Question {n}', en: 'Question {n}' },
  none: { ar: 'لا سؤال هنا.', fr: 'Aucune question ici.', en: 'No question here.' },
  noneAtAll: { ar: 'لم يُطرح سؤال بعد.', fr: 'Aucune question encore.', en: 'No question yet.' },
  noneBelongs: {
    ar: 'هنا تُرتَّب أسئلة الاجتماع حسب حالتها، حتى ينال كل منها إجابة أو تعليلًا.',
    fr: 'Ici se rangent les questions de la réunion, jusqu’à ce que chacune ait une réponse ou une raison.',
    en: 'The questions of the meeting stand here by state, until each has an answer or a reason.',
  },
  noneRaise: {
    ar: 'اكتبوا السؤال الأول في الخانة أعلاه.',
    fr: 'Écrivez la première dans le champ ci-dessus.',
    en: 'Write the first one in the field above.',
  },
  noneBy: {
    ar: 'يطرحها المشاركون والعائدون والأمانة ما دام الاجتماع مفتوحًا.',
    fr: 'Les participants, les migrants de retour et le secrétariat les posent tant que la réunion est ouverte.',
    en: 'Participants, returnees and the secretariat raise them while the meeting is open.',
  },
  inherited: {
    ar: 'أسئلة موروثة ما زالت مفتوحة',
    fr: 'Questions héritées, encore ouvertes',
    en: 'Inherited questions, still open',
  },
  into: { ar: 'دُمج في السؤال {n}', fr: 'Fusionnée dans la question {n}', en: 'Merged into question {n}' },
  public: { ar: 'من الجمهور', fr: 'Du public', en: 'From the public' },
  typedFor: { ar: 'دوّنته الأمانة', fr: 'Noté par le secrétariat', en: 'Typed by the secretariat' },
  capture: { ar: 'سؤال جديد', fr: 'Nouvelle question', en: 'New question' },
  captureHint: {
    ar: 'Enter للتسجيل ثم السؤال التالي، Shift+Enter لسطر جديد.',
    fr: 'Entrée enregistre et passe à la suivante, Maj+Entrée va à la ligne.',
    en: 'Enter files it and goes on to the next, Shift+Enter begins a new line.',
  },
  language: { ar: 'لغة السؤال', fr: 'Langue de la question', en: 'Language of the question' },
  seat: { ar: 'باسم المشارك', fr: 'Au nom de', en: 'On behalf of' },
  mine: { ar: 'باسمي', fr: 'En mon nom', en: 'In my own name' },
  charter: {
    ar: 'قسم من التقرير (معرّف الميثاق)',
    fr: 'Section du rapport (identifiant de la charte)',
    en: 'Section of the report (charter id)',
  },
  raise: { ar: 'تسجيل السؤال', fr: 'Enregistrer la question', en: 'File the question' },
  raised: { ar: 'سُجّل السؤال رقم {n}.', fr: 'La question {n} est enregistrée.', en: 'Question {n} is filed.' },
  closed: {
    ar: 'الاجتماع مختتم: لا يُطرح فيه سؤال.',
    fr: 'La réunion est close : on n’y pose plus de question.',
    en: 'The meeting is closed: nothing more is raised there.',
  },
});
