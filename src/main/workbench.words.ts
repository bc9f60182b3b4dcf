import { defineWords } from '../platform/language/words.ts';

export const homeWords = defineWords({
  hello: { en: 'Hello, {name}.', fr: 'Bonjour, {name}.', ar: 'أهلًا {name}.' },
  waiting: {
    en: 'Hello, {name}. {n, plural, =0 {Nothing waits for you.} one {One thing waits for you.} other {# things wait for you.}}',
    fr: 'Bonjour, {name}. {n, plural, =0 {Rien ne vous attend.} one {Une chose vous attend.} other {# choses vous attendent.}}',
    ar: 'أهلًا {name}. {n, plural, zero {لا شيء ينتظركم.} one {أمر واحد ينتظركم.} two {أمران ينتظرانكم.} few {# أمور تنتظركم.} many {# أمرًا ينتظركم.} other {# أمر ينتظركم.}}',
  },
  lastVisit: { en: 'last visit {moment}', fr: 'dernière visite {moment}', ar: 'زيارتكم السابقة {moment}' },
  start: { en: 'Start something', fr: 'Commencer autre chose', ar: 'بدء عمل آخر' },
  portal: { en: 'Public pages', fr: 'Pages publiques', ar: 'الصفحات العمومية' },
  nowhere: {
    en: 'There is nothing at this address',
    fr: 'Il n’y a rien à cette adresse',
    ar: 'لا يوجد شيء في هذا العنوان',
  },
  nowhereLead: {
    en: 'The page does not exist, or your role does not open it.',
    fr: 'La page n’existe pas, ou votre rôle ne l’ouvre pas.',
    ar: 'الصفحة غير موجودة أو أن دوركم لا يتيحها.',
  },
  back: { en: 'Back to the home page', fr: 'Retour à l’accueil', ar: 'الرجوع إلى الصفحة الرئيسية' },
});

/** One line on the work of each role, for whoever comes for the first time. */
export const orientationWords = defineWords({
  returnee: {
    en: 'You can ask a question at a meeting and follow it here until it is answered. Other participants see that a returnee asks, not your name.',
    fr: 'Vous pouvez poser une question à une réunion et la suivre ici jusqu’à sa réponse. Les autres participants voient qu’un(e) migrant(e) de retour la pose, pas votre nom.',
    ar: 'يمكنكم طرح سؤال على اجتماع ومتابعته هنا إلى أن يُجاب عنه. يرى بقية المشاركين أن السائل عائد، ولا يرون اسمكم.',
  },
  interviewer: {
    en: 'You follow here the questions and meetings that the interviews serve.',
    fr: 'Vous suivez ici les questions et les réunions auxquelles servent les entretiens.',
    ar: 'تتابعون هنا الأسئلة والاجتماعات التي تُجرى المقابلات من أجلها.',
  },
  supervisor: {
    en: 'You are the second pair of eyes: you read what others wrote before it is published.',
    fr: 'Vous êtes la seconde lecture : vous relisez ce que d’autres ont écrit avant qu’il paraisse.',
    ar: 'أنتم القراءة الثانية: تراجعون ما حرره غيركم قبل أن يُنشر.',
  },
  researcher: {
    en: 'You bring data, ask them questions, and write answers that cite a result anyone can recompute.',
    fr: 'Vous importez des données, les analysez et rédigez des réponses qui citent un résultat que chacun peut recalculer.',
    ar: 'تستوردون البيانات وتحللونها، وتحررون إجابات تستند إلى نتيجة يمكن لأي شخص إعادة حسابها.',
  },
  secretariat: {
    en: 'You prepare meetings, see that every question gets an answer or a reason, and publish what a second person has read.',
    fr: 'Vous préparez les réunions, veillez à ce que chaque question reçoive une réponse ou une raison, et publiez ce qu’une seconde personne a relu.',
    ar: 'تُعدّون الاجتماعات، وتسهرون على أن ينال كل سؤال إجابة أو تعليلًا، وتنشرون ما راجعه شخص ثانٍ.',
  },
  delegate: {
    en: 'You raise your institution’s questions at meetings, follow them to their answers, and read the data behind.',
    fr: 'Vous posez aux réunions les questions de votre institution, les suivez jusqu’à leur réponse et lisez les données qui la fondent.',
    ar: 'تطرحون أسئلة مؤسستكم في الاجتماعات، وتتابعونها حتى الإجابة، وتطّلعون على البيانات التي تقوم عليها.',
  },
  employer: {
    en: 'You can ask what returnees have learnt and where they look for work, and follow the recommendations addressed to you.',
    fr: 'Vous pouvez demander ce que les migrants de retour ont appris et où ils cherchent du travail, et suivre les recommandations qui vous sont adressées.',
    ar: 'يمكنكم السؤال عمّا تعلّمه العائدون وأين يبحثون عن عمل، ومتابعة التوصيات الموجهة إليكم.',
  },
  consulate: {
    en: 'You pass on the questions that people bring to you, and follow what is answered.',
    fr: 'Vous transmettez les questions que l’on vous apporte et suivez les réponses.',
    ar: 'تنقلون الأسئلة التي تصلكم من الناس وتتابعون ما يُجاب به.',
  },
  administrator: {
    en: 'You invite people, give and take roles, and keep an eye on mail and on the audit log. The data themselves are not yours to see.',
    fr: 'Vous invitez les personnes, donnez et retirez les rôles, veillez sur le courrier et le journal d’audit. Les données elles-mêmes ne vous sont pas ouvertes.',
    ar: 'تدعون الأشخاص وتمنحون الأدوار وتسحبونها، وتتابعون البريد وسجل التدقيق. أما البيانات نفسها فلا تُفتح لكم.',
  },
});
