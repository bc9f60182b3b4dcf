import { defineWords } from '../../platform/language/words.ts';

/** Kinds of variables. */
export const typeWords = defineWords({
  category: { en: 'Choice among answers', fr: 'Choix parmi des réponses', ar: 'اختيار من بين إجابات' },
  number: { en: 'Number', fr: 'Nombre', ar: 'عدد' },
  text: { en: 'Free text', fr: 'Texte libre', ar: 'نص حر' },
  date: { en: 'Date', fr: 'Date', ar: 'تاريخ' },
  id: { en: 'Identifier', fr: 'Identifiant', ar: 'معرّف' },
});

/** The moment of the cycle that a variable speaks of. */
export const stageWords = defineWords({
  before: { en: 'Before leaving', fr: 'Avant le départ', ar: 'قبل المغادرة' },
  abroad: { en: 'Abroad', fr: 'À l’étranger', ar: 'في الخارج' },
  after: { en: 'After the return', fr: 'Après le retour', ar: 'بعد العودة' },
  none: { en: 'No stage', fr: 'Sans étape', ar: 'دون مرحلة' },
});

/** Why an answer is not there. */
export const missingWords = defineWords({
  'not-asked': { en: 'Not asked', fr: 'Non posée', ar: 'لم يُطرح السؤال' },
  refused: { en: 'Refused to answer', fr: 'Refus de répondre', ar: 'رفض الإجابة' },
  'does-not-know': { en: 'Does not know', fr: 'Ne sait pas', ar: 'لا يعرف' },
  'not-applicable': { en: 'Does not apply', fr: 'Sans objet', ar: 'لا ينطبق' },
  'not-readable': { en: 'Not readable', fr: 'Illisible', ar: 'غير مقروء' },
  blank: { en: 'Left empty', fr: 'Laissé vide', ar: 'تُرك فارغًا' },
});

/** How people were found. */
export const sampleWords = defineWords({
  probability: { en: 'Probability sample', fr: 'Échantillon probabiliste', ar: 'عينة احتمالية' },
  census: { en: 'Census', fr: 'Recensement', ar: 'حصر شامل' },
  quota: { en: 'Quota sample', fr: 'Échantillon par quotas', ar: 'عينة حصصية' },
  snowball: { en: 'Snowball sample', fr: 'Échantillon en boule de neige', ar: 'عينة كرة الثلج' },
  rds: {
    en: 'Respondent-driven sampling (RDS)',
    fr: 'Échantillonnage dirigé par les répondants (RDS)',
    ar: 'المعاينة بتوجيه المستجيبين (RDS)',
  },
});
export const sampleHints = defineWords({
  probability: {
    en: 'From a list or by areas, with a known chance for each person. Margins of error say how far the figures reach.',
    fr: 'À partir d’une liste ou de zones, avec une chance connue pour chacun. Les marges d’erreur disent la portée des chiffres.',
    ar: 'من قائمة أو مناطق، ولكل شخص فرصة معروفة. هوامش الخطأ تبيّن مدى الأرقام.',
  },
  census: {
    en: 'A register or a count of all people concerned.',
    fr: 'Un registre ou un comptage de toutes les personnes concernées.',
    ar: 'سجل أو تعداد لجميع المعنيين.',
  },
  quota: {
    en: 'Interviewers looked for set numbers of people (by country, sex, age). Figures carry a plain warning.',
    fr: 'On a cherché des nombres fixés de personnes (par pays, sexe, âge). Les chiffres portent un avertissement clair.',
    ar: 'بُحث عن أعداد محددة من الأشخاص (حسب البلد والجنس والسن). تحمل الأرقام تنبيهًا واضحًا.',
  },
  snowball: {
    en: 'People led to other people they know.',
    fr: 'Des personnes ont mené à d’autres qu’elles connaissent.',
    ar: 'دلّ أشخاص على آخرين يعرفونهم.',
  },
  rds: {
    en: 'As a snowball, with counted coupons and the size of each person’s network.',
    fr: 'Comme la boule de neige, avec des coupons comptés et la taille du réseau de chacun.',
    ar: 'مثل كرة الثلج مع قسائم معدودة وحجم شبكة كل شخص.',
  },
});

/** Rule sets that decide who counts as a returnee. */
export const eligibilityWords = defineWords({
  'mirem-2006': {
    en: 'MIREM 2006: back within the last ten years, any stay abroad',
    fr: 'MIREM 2006 : rentré depuis dix ans au plus, tout séjour à l’étranger',
    ar: 'MIREM 2006: عاد خلال السنوات العشر الأخيرة، أيًا كانت مدة الإقامة',
  },
  'cris-2012': {
    en: 'CRIS 2012: abroad for a year or more, back for over three months, within ten years',
    fr: 'CRIS 2012 : un an ou plus à l’étranger, rentré depuis plus de trois mois et dix ans au plus',
    ar: 'CRIS 2012: سنة أو أكثر في الخارج، عاد منذ أكثر من ثلاثة أشهر وخلال عشر سنوات',
  },
  un: {
    en: 'United Nations: back to stay a year or more, after a year or more abroad',
    fr: 'Nations unies : rentré pour un an ou plus, après un an ou plus à l’étranger',
    ar: 'الأمم المتحدة: عاد لسنة أو أكثر بعد سنة أو أكثر في الخارج',
  },
  'hims-3-months': {
    en: 'MED-HIMS: three months or more abroad',
    fr: 'MED-HIMS : trois mois ou plus à l’étranger',
    ar: 'MED-HIMS: ثلاثة أشهر أو أكثر في الخارج',
  },
  unstated: { en: 'Not stated', fr: 'Non indiqué', ar: 'غير مذكور' },
});

/** What is done where a stratum has a single cluster. */
export const lonelyWords = defineWords({
  fail: { en: 'Refuse to compute', fr: 'Refuser de calculer', ar: 'رفض الحساب' },
  remove: { en: 'Leave it out of the variance', fr: 'L’écarter de la variance', ar: 'استبعادها من التباين' },
  certainty: { en: 'It was taken for certain', fr: 'Elle était sélectionnée d’office', ar: 'أُخذت على وجه اليقين' },
  adjust: { en: 'Compare it with the whole', fr: 'La comparer à l’ensemble', ar: 'مقارنتها بالمجموع' },
  average: { en: 'Give it the average variance', fr: 'Lui donner la variance moyenne', ar: 'إعطاؤها التباين المتوسط' },
});
