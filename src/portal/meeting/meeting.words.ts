import { defineWords } from '../../platform/language/words.ts';

export const meetingWords = defineWords({
  listTitle: { ar: 'الاجتماعات', fr: 'Les réunions', en: 'The meetings' },
  listLead: {
    ar: 'تجتمع بلدان المنشأ والمقصد ومنظماتها، فتطرح أسئلة. لا يُختتم اجتماع وفيه سؤال بلا إجابة ولا تعليل.',
    fr: 'Pays d’origine et de destination se réunissent, avec leurs organisations, et posent des questions. Aucune réunion ne se clôt sur une question sans réponse ni motif.',
    en: 'Countries of origin and destination meet, with their organisations, and raise questions. No meeting closes over a question that has neither answer nor reason.',
  },
  none: { ar: 'لم يُعقد أي اجتماع بعد.', fr: 'Aucune réunion n’a encore eu lieu.', en: 'No meeting has been held yet.' },
  noneLead: {
    ar: 'تظهر الاجتماعات هنا عند افتتاحها.',
    fr: 'Les réunions paraissent ici à leur ouverture.',
    en: 'Meetings appear here once they open.',
  },
  when: { ar: '{place}، من {from} إلى {to}', fr: '{place}, du {from} au {to}', en: '{place}, {from} to {to}' },
  whenOne: { ar: '{place}، {from}', fr: '{place}, {from}', en: '{place}, {from}' },
  answered: { ar: 'أسئلة أُجيب عنها', fr: 'Questions ayant reçu une réponse', en: 'Questions answered' },
  counts: {
    ar: 'تعذرت الإجابة عن {setAside}؛ مدمجة: {merged}؛ مفتوحة: {open}',
    fr: 'Sans réponse possible : {setAside} ; fusionnées : {merged} ; ouvertes : {open}',
    en: 'Not answerable: {setAside}; merged: {merged}; open: {open}',
  },
  description: {
    ar: '{where}. {questions, plural, zero {لا أسئلة منشورة} one {سؤال منشور واحد} two {سؤالان منشوران} few {# أسئلة منشورة} many {# سؤالًا منشورًا} other {# سؤال منشور}}، أُجيب عن {answered}.',
    fr: '{where}. {questions, plural, =0 {Aucune question publiée} one {# question publiée} other {# questions publiées}}, dont {answered} avec réponse.',
    en: '{where}. {questions, plural, =0 {No published questions} one {# published question} other {# published questions}}, {answered} answered.',
  },
  record: { ar: 'ما نُشر عنه', fr: 'Ce qui en est publié', en: 'What is published of it' },
  aims: { ar: 'الغايات (بنود الميثاق)', fr: 'Objectifs (points de la charte)', en: 'Aims (items of the charter)' },
  principles: {
    ar: 'المبادئ (بنود الميثاق)',
    fr: 'Principes (points de la charte)',
    en: 'Principles (items of the charter)',
  },
  agenda: { ar: 'جدول الأعمال', fr: 'Ordre du jour', en: 'Agenda' },
  minutesLong: {
    ar: '({n, plural, zero {لا دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}})',
    fr: '({n, plural, one {# minute} other {# minutes}})',
    en: '({n, plural, one {# minute} other {# minutes}})',
  },
  askedBy: { ar: 'بطلب من: {side}', fr: 'À la demande de : {side}', en: 'Asked for by: {side}' },
  seats: { ar: 'من حضر', fr: 'Qui était là', en: 'Who was there' },
  seatsCaption: {
    ar: 'المشاركون حسب فئة الفاعلين والجانب',
    fr: 'Participants par catégorie d’acteurs et par partie',
    en: 'Participants by stakeholder group and party',
  },
  family: { ar: 'فئة الفاعلين', fr: 'Catégorie d’acteurs', en: 'Stakeholder group' },
  total: { ar: 'المجموع', fr: 'Total', en: 'Total' },
  questions: { ar: 'الأسئلة', fr: 'Les questions', en: 'The questions' },
  answer: { ar: 'الإجابة: {title}', fr: 'Réponse : {title}', en: 'Answer: {title}' },
  minutes: { ar: 'المحضر', fr: 'Compte rendu', en: 'Minutes' },
  minutesApproved: {
    ar: 'محضر صادق عليه الجانبان في {date}',
    fr: 'Compte rendu approuvé par les deux parties le {date}',
    en: 'Minutes approved by both parties on {date}',
  },
  statements: { ar: 'عبارات للتصويت', fr: 'Affirmations', en: 'Statements' },
  countries: {
    ar: 'ما فعله كل بلد وكل فئة',
    fr: 'Ce qu’a fait chaque pays, chaque catégorie d’acteurs',
    en: 'What each country and each stakeholder group did',
  },
  consultations: {
    ar: 'الاستشارات المفتوحة للجميع',
    fr: 'Consultations ouvertes à tous',
    en: 'Consultations open to everyone',
  },
  note: { ar: 'ملاحظة', fr: 'Note', en: 'Note' },
  source: { ar: 'المصدر: {source}', fr: 'Source : {source}', en: 'Source: {source}' },
  charter: { ar: 'البنود', fr: 'Points de la charte', en: 'Items of the charter' },
  previous: { ar: 'الاجتماع السابق: {title}', fr: 'Réunion précédente : {title}', en: 'The meeting before: {title}' },
  recommendations: {
    ar: 'التوصيات المنبثقة عنه',
    fr: 'Les recommandations qui en sont issues',
    en: 'The recommendations that came of it',
  },
  noQuestions: {
    ar: 'لم يُطرح أي سؤال بعد.',
    fr: 'Aucune question n’a encore été posée.',
    en: 'No question has been raised yet.',
  },
});
