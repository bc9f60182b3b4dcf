import { defineWords } from '../../platform/language/words.ts';

export const homeWords = defineWords({
  title: {
    ar: 'العودة من الهجرة: أسئلة، وإجابات يمكن لأي شخص التحقق منها',
    fr: 'Revenir de migration : des questions, des réponses vérifiables',
    en: 'Returning from migration: questions, and answers that can be checked',
  },
  description: {
    ar: 'دورة: نتائج مسوح العائدين إلى البلدان المغاربية، وإجابات عن أسئلة الاجتماعات، وتوصيات الرباط، بأرقام يعيد حسابها من شاء.',
    fr: 'Dawra : enquêtes auprès des migrants de retour au Maghreb, réponses aux questions des réunions, recommandations de Rabat, avec des chiffres que chacun recalcule.',
    en: 'Dawra: surveys of return migrants to the Maghreb, answers to the questions of the meetings, the Rabat recommendations, with figures anyone can recompute.',
  },
  toAnswers: { ar: 'كل الإجابات', fr: 'Toutes les réponses', en: 'All answers' },
  none: {
    ar: 'لم تُنشر أي إجابة بعد.',
    fr: 'Aucune réponse n’est encore publiée.',
    en: 'No answer has been published yet.',
  },
  noneLead: {
    ar: 'تظهر هنا الإجابات بعد أن يراجعها شخص ثانٍ.',
    fr: 'Les réponses paraissent ici une fois relues par une seconde personne.',
    en: 'Answers appear here once a second person has reviewed them.',
  },
  whole: {
    ar: 'الإجابة كاملة، وما لا تثبته',
    fr: 'La réponse entière, et ce qu’elle ne montre pas',
    en: 'The whole answer, and what it does not show',
  },
  recompute: { ar: 'إعادة حساب هذه الأرقام', fr: 'Recalculer ces chiffres', en: 'Recompute these figures' },
  apartTitle: {
    ar: 'العودة شيء، والإبعاد شيء آخر',
    fr: 'Revenir n’est pas être renvoyé',
    en: 'Returning is not being sent back',
  },
  toFlows: { ar: 'التدفقات حسب المصدر', fr: 'Voir les flux', en: 'See the flows' },
  apart: {
    ar: 'إعادة القبول والطرد إجراءان تتخذهما الإدارات. لا يُجمعان هنا أبدًا مع العودة التي يقررها الشخص: البرنامج يرفض ذلك ويقول لماذا.',
    fr: 'Réadmission et expulsion sont des actes d’administrations. Elles ne sont jamais additionnées aux retours que les personnes décident : le programme le refuse et dit pourquoi.',
    en: 'Readmission and expulsion are acts of administrations. They are never added to the returns that people decide: the program refuses, and says why.',
  },
  ask: { ar: 'طرح سؤال', fr: 'Poser une question', en: 'Ask a question' },
  returneeTitle: { ar: 'إن كنتم قد عدتم', fr: 'Vous êtes migrant(e) de retour', en: 'If you have come back' },
  returnee: {
    ar: 'تجدون هنا ما قاله آخرون مثلكم عن العمل والتكوين والاستعداد للعودة. لا تظهر الأسماء أبدًا: لا تُنشر إلا أرقام عن مجموعات. ويمكنكم طرح سؤالكم بلغتكم، بلا حساب، ومتابعة مآله.',
    fr: 'Vous trouverez ici ce que d’autres ont dit du travail, de la formation et de la préparation du retour. Aucun nom n’apparaît : seuls des chiffres sur des groupes sont publiés. Vous pouvez poser votre question dans votre langue, sans compte, et suivre ce qu’elle devient.',
    en: 'Here is what others said about work, training and preparing to return. No name ever appears: only figures about groups are published. You can ask your question in your language, without an account, and follow what becomes of it.',
  },
  from: {
    ar: 'من سؤال طُرح في: {meeting}',
    fr: 'D’une question posée à : {meeting}',
    en: 'From a question asked at: {meeting}',
  },
  table: {
    ar: 'المصدر، والأرقام في جدول',
    fr: 'La source, et les chiffres en tableau',
    en: 'The source, and the figures as a table',
  },
  counters: { ar: 'بالأرقام', fr: 'En chiffres', en: 'In figures' },
  answered: { ar: 'أسئلة أُجيب عنها', fr: 'questions ayant reçu une réponse', en: 'questions answered' },
  founded: {
    ar: 'توصيات تقوم على أدلة',
    fr: 'recommandations étayées',
    en: 'recommendations with evidence',
  },
  kept: { ar: 'وعود أُوفي بها', fr: 'engagements tenus', en: 'promises kept' },
  fresh: { ar: 'منذ آخر بيانات', fr: 'depuis les dernières données', en: 'since the last data' },
  of: { ar: 'من {n}', fr: 'sur {n}', en: 'of {n}' },
  days: {
    ar: '{n, plural, zero {يوم} one {يوم} two {يومان} few {أيام} many {يومًا} other {يوم}}',
    fr: '{n, plural, one {jour} other {jours}}',
    en: '{n, plural, one {day} other {days}}',
  },
  start: { ar: 'من أين تبدؤون؟', fr: 'Par où commencer ?', en: 'Where would you like to start?' },
  notListed: { ar: 'لستم في هذه القائمة؟', fr: 'Pas dans cette liste ?', en: 'Not in this list?' },
  notListedLead: {
    ar: 'طرح سؤال، بلا حساب',
    fr: 'Poser une question, sans compte',
    en: 'Ask a question: no account needed',
  },
  latest: { ar: 'إجابات أخرى', fr: 'D’autres réponses', en: 'More answers' },
});
