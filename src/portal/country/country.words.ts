import { defineWords } from '../../platform/language/words.ts';

export const countryWords = defineWords({
  title: {
    ar: 'ما فعله كل بلد وكل فئة',
    fr: 'Ce qu’a fait chaque pays, chaque catégorie d’acteurs',
    en: 'What each country and each stakeholder group did',
  },
  lead: {
    ar: 'من الاجتماعات إلى الوعود: ما هو منشور في هذا الموقع، مرتبًا حسب من فعله.',
    fr: 'Des réunions aux engagements : ce que ce site publie, rangé selon qui l’a fait.',
    en: 'From meetings to promises: what this site publishes, by who did it.',
  },
  countries: { ar: 'البلدان', fr: 'Pays', en: 'Countries' },
  families: { ar: 'فئات المشاركين', fr: 'Catégories d’acteurs', en: 'Stakeholder groups' },
  who: { ar: 'من', fr: 'Qui', en: 'Who' },
  none: { ar: 'لا شيء مسجل', fr: 'Rien n’est consigné', en: 'Nothing on record' },
  noneLead: {
    ar: 'لا يعني ذلك أنه لم يفعل شيئًا: لا شيء منشور هنا باسمه بعد.',
    fr: 'Cela ne veut pas dire que rien n’a été fait : rien n’est encore publié ici sous ce nom.',
    en: 'That does not mean that nothing was done: nothing is published here under this name yet.',
  },
  noCountry: {
    ar: 'لا يوجد بلد باسمه شيء مسجل.',
    fr: 'Aucun pays n’a rien de consigné.',
    en: 'No country has anything on record.',
  },
  every: { ar: 'كل البلدان والفئات', fr: 'Tous les pays et catégories', en: 'All countries and groups' },
  counted: { ar: 'الحصيلة', fr: 'En nombres', en: 'In numbers' },
  rule: {
    ar: 'الحضور في الاجتماعات والأسئلة: بحسب البلد للسلطات العمومية وحدها، وللباقين بحسب الفئة. لا يُذكر اسم شخص.',
    fr: 'Présence aux réunions et questions : par pays pour les seuls pouvoirs publics, par catégorie pour tous les autres. Aucune personne n’est nommée.',
    en: 'Presence at meetings and questions: by country for public authorities alone, by group for all others. No person is named.',
  },
  more: {
    ar: 'تُعرض أحدث {shown} من أصل {n}.',
    fr: 'Les {shown} plus récents sur {n}.',
    en: 'The newest {shown} of {n}.',
  },
  line: { ar: '{number}: {title}', fr: '{number} : {title}', en: '{number}: {title}' },
  took_part: { ar: 'اجتماعات شارك فيها', fr: 'Réunions suivies', en: 'Meetings attended' },
  asked: { ar: 'أسئلة طرحها', fr: 'Questions posées', en: 'Questions asked' },
  answered: { ar: 'إجابات عن أسئلته', fr: 'Réponses reçues', en: 'Answers to them' },
  tabled: { ar: 'مقترحات قدّمها', fr: 'Propositions déposées', en: 'Propositions tabled' },
  adopted: { ar: 'مقترحات اعتمدها مع دول أخرى', fr: 'Propositions adoptées en commun', en: 'Adopted in common' },
  agreed: { ar: 'مقترحات وافق عليها', fr: 'Propositions soutenues au vote', en: 'Propositions agreed to' },
  dissented: { ar: 'مقترحات عارضها', fr: 'Propositions contestées au vote', en: 'Propositions dissented from' },
  abstained: { ar: 'مقترحات امتنع عنها', fr: 'Abstentions', en: 'Abstentions' },
  position: { ar: 'مواقف معلنة', fr: 'Positions déclarées', en: 'Positions stated' },
  promised: { ar: 'وعود', fr: 'Engagements pris', en: 'Promises made' },
  answers_for: { ar: 'وعود يتحمل مسؤوليتها', fr: 'Engagements dont il répond', en: 'Promises answered for' },
  policy: { ar: 'نصوص سياسات', fr: 'Textes de politique', en: 'Policy texts' },
  consulted: {
    ar: 'نصوص سياسات استُشيرت فيها',
    fr: 'Textes de politique sur lesquels elle a été consultée',
    en: 'Policy texts on which it was consulted',
  },
  contributed: {
    ar: 'استشارات ساهم فيها',
    fr: 'Consultations auxquelles il contribue',
    en: 'Consultations contributed to',
  },
});
