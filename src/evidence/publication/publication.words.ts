import { defineWords } from '../../platform/language/words.ts';

/** Warnings beside figures; the first is the text of the field guide (survey-and-framework, section 9.3). */
export const warningWords = defineWords({
  'not-random': {
    en: 'These people were not drawn at random. The interval only shows how far the figure would vary if the same kind of recruitment were repeated; it says nothing about people who could not be reached.',
    fr: 'Ces personnes n’ont pas été tirées au sort. L’intervalle montre seulement la variation attendue si le même recrutement était répété ; il ne dit rien des personnes qui n’ont pas pu être jointes.',
    ar: 'لم يُختَر هؤلاء الأشخاص بالقرعة. يبيّن مجال الثقة فقط مقدار تغيّر الرقم لو أُعيد الاستقطاب بالطريقة نفسها، ولا يقول شيئًا عمّن تعذّر الوصول إليهم.',
  },
  synthetic: {
    en: 'SYNTHETIC DATA: these answers were made by a program. They describe nobody.',
    fr: 'DONNÉES SYNTHÉTIQUES : ces réponses ont été produites par un programme. Elles ne décrivent personne.',
    ar: 'بيانات اصطناعية: هذه الإجابات ولّدها برنامج ولا تصف أي شخص.',
  },
  'kept-back': {
    en: 'Some figures are not shown because they rest on too few people, or would let such a figure be worked out.',
    fr: 'Certains chiffres ne sont pas montrés : ils reposent sur trop peu de personnes, ou permettraient d’en déduire un tel.',
    ar: 'لا تُعرض بعض الأرقام لأنها تستند إلى عدد قليل جدًا من الأشخاص أو لأنها قد تكشف رقمًا من هذا النوع.',
  },
  'small-base': {
    en: 'Some percentages rest on fewer than 30 people: read them with great care.',
    fr: 'Certains pourcentages reposent sur moins de 30 personnes : à lire avec une grande prudence.',
    ar: 'تستند بعض النسب إلى أقل من 30 شخصًا: ينبغي قراءتها بحذر شديد.',
  },
  'few-clusters': {
    en: 'Few clusters stand behind some intervals; they are wide and themselves uncertain.',
    fr: 'Peu de grappes soutiennent certains intervalles ; ils sont larges et eux-mêmes incertains.',
    ar: 'تستند بعض مجالات الثقة إلى عدد قليل من العناقيد؛ فهي واسعة وغير مؤكدة بدورها.',
  },
  'derived-rule': {
    en: 'A variable used here was derived by a rule that the codebook shows.',
    fr: 'Une variable utilisée ici est dérivée selon une règle que montre le dictionnaire.',
    ar: 'أحد المتغيرات المستعملة هنا مشتق بقاعدة يعرضها دليل الرموز.',
  },
});

export const presentWords = defineWords({
  all: { en: 'All', fr: 'Ensemble', ar: 'المجموع' },
  by: { en: '{what} by {groups}', fr: '{what} selon {groups}', ar: '{what} حسب {groups}' },
  mean: { en: 'Mean of {what}', fr: 'Moyenne : {what}', ar: 'متوسط {what}' },
  proportion: { en: '{what} (proportion)', fr: '{what} (proportion)', ar: '{what} (النسبة)' },
  total: { en: 'Total of {what}', fr: 'Total : {what}', ar: 'مجموع {what}' },
  ratio: { en: 'Ratio of {what}', fr: 'Rapport : {what}', ar: 'نسبة {what}' },
  quantile: { en: 'Quantiles of {what}', fr: 'Quantiles : {what}', ar: 'مئينات {what}' },
  variance: { en: 'Variance of {what}', fr: 'Variance : {what}', ar: 'تباين {what}' },
  table: { en: '{what}', fr: '{what}', ar: '{what}' },
  difference: { en: 'Difference: {what}', fr: 'Écart : {what}', ar: 'الفرق: {what}' },
  between: { en: '{first} less {second}', fr: '{first} moins {second}', ar: '{first} ناقص {second}' },
  contrast: { en: 'Comparison: {what}', fr: 'Comparaison : {what}', ar: 'مقارنة: {what}' },
  km: {
    en: 'Share not yet concerned, over {what}',
    fr: 'Part non encore concernée, selon {what}',
    ar: 'نسبة من لم يعنهم الأمر بعد حسب {what}',
  },
  rds: {
    en: '{what} (respondent-driven sampling)',
    fr: '{what} (échantillonnage dirigé par les répondants)',
    ar: '{what} (معاينة بتوجيه المستجيبين)',
  },
  among: { en: '{what} (only: {domain})', fr: '{what} (seulement : {domain})', ar: '{what} (فقط: {domain})' },
  margins: {
    en: 'Expected, the rest being equal: {what}',
    fr: 'Attendu, toutes choses égales par ailleurs : {what}',
    ar: 'المتوقع مع تساوي ما عداه: {what}',
  },
  effects: {
    en: 'Average marginal effect: {what}',
    fr: 'Effet marginal moyen : {what}',
    ar: 'متوسط الأثر الحدي: {what}',
  },
  glm: { en: 'Model of {what}', fr: 'Modèle : {what}', ar: 'نموذج {what}' },
  test: { en: 'Test of independence: {what}', fr: 'Test d’indépendance : {what}', ar: 'اختبار الاستقلالية: {what}' },
  testText: {
    en: 'Rao-Scott F = {f} on {ndf} and {ddf} degrees of freedom, p {p}; {n, plural, one {# person} other {# people}}.',
    fr: 'F de Rao-Scott = {f} à {ndf} et {ddf} degrés de liberté, p {p} ; {n, plural, one {# personne} other {# personnes}}.',
    ar: 'قيمة F لراو وسكوت = {f} بدرجتي حرية {ndf} و{ddf}، واحتمال p {p}؛ {n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.',
  },
  degf: {
    en: 'Degrees of freedom: {df}; {n, plural, one {# person} other {# people}}.',
    fr: 'Degrés de liberté : {df} ; {n, plural, one {# personne} other {# personnes}}.',
    ar: 'درجات الحرية: {df}؛ {n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.',
  },
  keptBack: { en: 'too few', fr: 'trop peu', ar: 'عدد قليل' },
  none: { en: '—', fr: '—', ar: '—' },
  against: {
    en: '{what}: {level} (against {reference})',
    fr: '{what} : {level} (référence : {reference})',
    ar: '{what}: {level} (مقارنة بـ {reference})',
  },
  intercept: { en: 'Constant', fr: 'Constante', ar: 'الثابت' },
  effect: {
    en: 'Average marginal effect (points)',
    fr: 'Effet marginal moyen (points)',
    ar: 'متوسط الأثر الحدي (نقاط)',
  },
  oddsRatio: { en: 'Odds ratio', fr: 'Rapport de cotes', ar: 'نسبة الأرجحية' },
  rateRatio: { en: 'Rate ratio', fr: 'Rapport de taux', ar: 'نسبة المعدلات' },
  hazardRatio: { en: 'Hazard ratio', fr: 'Rapport de risques', ar: 'نسبة المخاطر' },
  coefficient: { en: 'Coefficient', fr: 'Coefficient', ar: 'المعامل' },
  measure: { en: 'Measure', fr: 'Mesure', ar: 'المقياس' },
  people: {
    en: '{n, plural, one {# person} other {# people}}',
    fr: '{n, plural, one {# personne} other {# personnes}}',
    ar: '{n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  },
  rows: { en: 'People in the file', fr: 'Personnes dans le fichier', ar: 'عدد الأشخاص في الملف' },
  domain: { en: 'Only', fr: 'Uniquement', ar: 'فقط' },
  missing: { en: 'No answer: {variable}', fr: 'Sans réponse : {variable}', ar: 'بلا إجابة: {variable}' },
  noneMissing: {
    en: 'nobody, or too few to say',
    fr: 'personne, ou trop peu pour le dire',
    ar: 'لا أحد، أو عدد أقل من أن يُذكر',
  },
  'any-reason': { en: 'for any reason', fr: 'toutes raisons confondues', ar: 'لأي سبب كان' },
  level: { en: 'Confidence level', fr: 'Niveau de confiance', ar: 'مستوى الثقة' },
  threshold: { en: 'Disclosure threshold', fr: 'Seuil de confidentialité', ar: 'عتبة الإفصاح' },
  'not-asked': { en: 'not asked', fr: 'non posée', ar: 'لم يُطرح السؤال' },
  refused: { en: 'refused', fr: 'refus', ar: 'رفض الإجابة' },
  'does-not-know': { en: 'does not know', fr: 'ne sait pas', ar: 'لا يعرف' },
  'not-applicable': { en: 'not applicable', fr: 'sans objet', ar: 'لا ينطبق' },
  'not-readable': { en: 'not readable', fr: 'illisible', ar: 'غير مقروء' },
  blank: { en: 'left blank', fr: 'laissée vide', ar: 'متروك فارغًا' },
  source: { en: 'Source', fr: 'Source', ar: 'المصدر' },
  data: { en: 'Data', fr: 'Données', ar: 'البيانات' },
  dataText: {
    en: '{title}, version {number} ({hash})',
    fr: '{title}, version {number} ({hash})',
    ar: '{title}، النسخة {number} ({hash})',
  },
  rule: { en: 'Population', fr: 'Population', ar: 'المجتمع المدروس' },
  ruleText: {
    en: '{rule, select, unstated {not stated} other {rule set {rule}}}',
    fr: '{rule, select, unstated {non indiqué} other {règles {rule}}}',
    ar: '{rule, select, unstated {غير مذكور} other {قواعد {rule}}}',
  },
  fieldwork: { en: 'Fieldwork', fr: 'Terrain', ar: 'العمل الميداني' },
  fieldworkText: { en: '{from} to {to}', fr: 'du {from} au {to}', ar: 'من {from} إلى {to}' },
  unstated: { en: 'not stated', fr: 'non indiqué', ar: 'غير مذكور' },
  sample: { en: 'Sampling method', fr: 'Mode de sélection', ar: 'طريقة اختيار العينة' },
  probability: {
    en: 'probability sample, with known probabilities',
    fr: 'échantillon probabiliste, aux probabilités connues',
    ar: 'عينة احتمالية باحتمالات معروفة',
  },
  census: { en: 'census', fr: 'recensement', ar: 'حصر شامل' },
  quota: {
    en: 'quota sample: not drawn at random',
    fr: 'échantillon par quotas : non tiré au sort',
    ar: 'عينة حصصية: لم تُسحب بالقرعة',
  },
  snowball: {
    en: 'snowball sample: not drawn at random',
    fr: 'échantillon en boule de neige : non tiré au sort',
    ar: 'عينة كرة الثلج: لم تُسحب بالقرعة',
  },
  rdsSample: {
    en: 'respondent-driven sampling: not drawn at random',
    fr: 'échantillonnage dirigé par les répondants : non tiré au sort',
    ar: 'معاينة بتوجيه المستجيبين: لم تُسحب بالقرعة',
  },
  licence: { en: 'Licence', fr: 'Licence', ar: 'الرخصة' },
  engine: { en: 'Computed by', fr: 'Calculé par', ar: 'حُسب بواسطة' },
  hash: { en: 'Result', fr: 'Résultat', ar: 'النتيجة' },
  cite: {
    en: '{title}. {source} Version {number} ({data}). Result {hash}, {engine}.',
    fr: '{title}. {source} Version {number} ({data}). Résultat {hash}, {engine}.',
    ar: '{title}. {source} النسخة {number} ({data}). النتيجة {hash}، {engine}.',
  },
});

/** Why the engine refused, in plain words; the technical message follows. */
export const refusalWords = defineWords({
  'empty-domain': {
    en: 'Nobody in the data is in this group.',
    fr: 'Personne dans les données n’appartient à ce groupe.',
    ar: 'لا يوجد في البيانات أحد من هذه الفئة.',
  },
  'lonely-psu': {
    en: 'A stratum has a single cluster, so its variance cannot be known: {message}',
    fr: 'Une strate n’a qu’une grappe : sa variance ne peut être connue ({message})',
    ar: 'لإحدى الطبقات عنقود واحد فلا يمكن معرفة تباينها: {message}',
  },
  'kept-back': {
    en: 'This cannot be shown: nobody or too few people.',
    fr: 'Ceci ne peut être montré : personne ou trop peu de personnes.',
    ar: 'لا يمكن عرض هذا: لا أحد أو عدد قليل جدًا من الأشخاص.',
  },
  'unknown-column': {
    en: 'The data have no such variable: {message}',
    fr: 'Les données n’ont pas cette variable : {message}',
    ar: 'لا يوجد هذا المتغير في البيانات: {message}',
  },
  'unknown-level': {
    en: 'No such level: {message}',
    fr: 'Modalité inconnue : {message}',
    ar: 'صنف غير معروف: {message}',
  },
  'not-converged': {
    en: 'The model does not settle on an answer: {message}',
    fr: 'Le modèle ne converge pas : {message}',
    ar: 'لم يستقر النموذج على نتيجة: {message}',
  },
  separation: {
    en: 'A variable of the model separates the outcomes completely, so its effect has no finite value: {message}',
    fr: 'Une variable du modèle sépare entièrement les réponses : son effet n’a pas de valeur finie ({message})',
    ar: 'يفصل أحد متغيرات النموذج النتائج فصلًا تامًا فلا قيمة محدودة لأثره: {message}',
  },
  'too-few-levels': {
    en: 'At least two levels with people are needed: {message}',
    fr: 'Il faut au moins deux modalités représentées : {message}',
    ar: 'يلزم صنفان على الأقل فيهما أشخاص: {message}',
  },
  other: { en: 'The engine refused: {message}', fr: 'Le moteur a refusé : {message}', ar: 'رفض المحرك: {message}' },
});
