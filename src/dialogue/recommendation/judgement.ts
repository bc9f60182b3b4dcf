import type { Localized } from '../../platform/language/locale.ts';

/**
 * What a recommendation is judged by beside its evidence, and the words of each judgement: GRADE evidence to decision (Alonso-Coello et al., BMJ 2016;353:i2016),
 * asked from the perspective of a population.
 */
const degrees = ['no', 'probably-no', 'probably-yes', 'yes', 'varies', 'unknown'] as const;
export const judgementWords = {
  problem: degrees,
  values: ['important', 'possibly-important', 'probably-not-important', 'not-important'],
  certainty: ['very-low', 'low', 'moderate', 'high', 'no-studies'],
  balance: [
    ...['favours-not', 'probably-favours-not', 'favours-neither', 'probably-favours', 'favours', 'varies', 'unknown'],
  ],
  resources: [
    ...['large-costs', 'moderate-costs', 'negligible', 'moderate-savings', 'large-savings', 'varies', 'unknown'],
  ],
  equity: ['reduced', 'probably-reduced', 'no-impact', 'probably-increased', 'increased', 'varies', 'unknown'],
  acceptability: degrees,
  feasibility: degrees,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Criterion = keyof typeof judgementWords;
export const criteria = Object.keys(judgementWords) as Criterion[];

/** Whether a judgement is one of its criterion. */
export const isJudgement = (criterion: Criterion, judgement: string): boolean =>
  judgementWords[criterion].some((one) => one === judgement);

export const criterionLabel: Readonly<Record<Criterion, Localized>> = {
  problem: { ar: 'أولوية المشكلة', fr: 'Priorité du problème', en: 'Priority of the problem' },
  values: { ar: 'اختلاف القيم', fr: 'Différences de valeurs', en: 'Differences in values' },
  certainty: { ar: 'يقين الأدلة', fr: 'Certitude des éléments probants', en: 'Certainty of the evidence' },
  balance: { ar: 'ميزان الآثار', fr: 'Balance des effets', en: 'Balance of effects' },
  resources: { ar: 'الموارد اللازمة', fr: 'Ressources nécessaires', en: 'Resources required' },
  equity: { ar: 'الإنصاف', fr: 'Équité', en: 'Equity' },
  acceptability: { ar: 'القبول', fr: 'Acceptabilité', en: 'Acceptability' },
  feasibility: { ar: 'إمكان التنفيذ', fr: 'Faisabilité', en: 'Feasibility' },
};
export const criterionQuestion: Readonly<Record<Criterion, Localized>> = {
  problem: { ar: 'هل المشكلة ذات أولوية؟', fr: 'Le problème est-il prioritaire ?', en: 'Is the problem a priority?' },
  values: {
    ar: 'هل يختلف الناس كثيرًا في ما يهمهم من النتائج؟',
    fr: 'Les personnes concernées jugent-elles très différemment ce qui compte ?',
    en: 'Do people differ much in how they value the main outcomes?',
  },
  certainty: {
    ar: 'ما مدى اليقين في الأدلة كلها؟',
    fr: 'Quelle est la certitude de l’ensemble des éléments probants ?',
    en: 'What is the overall certainty of the evidence?',
  },
  balance: {
    ar: 'هل ترجّح الآثار الأخذ بالتوصية؟',
    fr: 'Les effets sont-ils en faveur de la recommandation ?',
    en: 'Do the effects favour the recommendation?',
  },
  resources: { ar: 'ما حجم الموارد؟', fr: 'Quelles ressources faut-il ?', en: 'How large are the resources?' },
  equity: { ar: 'ما أثرها في الإنصاف؟', fr: 'Quel effet sur l’équité ?', en: 'What is the impact on equity?' },
  acceptability: {
    ar: 'هل تقبلها الجهات المعنية؟',
    fr: 'Est-elle acceptable pour les acteurs clés ?',
    en: 'Is it acceptable to key stakeholders?',
  },
  feasibility: { ar: 'هل يمكن تنفيذها؟', fr: 'Est-elle réalisable ?', en: 'Is it feasible to carry out?' },
};

const labels: Readonly<Record<string, Localized>> = {
  no: { ar: 'لا', fr: 'Non', en: 'No' },
  'probably-no': { ar: 'غالبًا لا', fr: 'Probablement non', en: 'Probably no' },
  'probably-yes': { ar: 'غالبًا نعم', fr: 'Probablement oui', en: 'Probably yes' },
  yes: { ar: 'نعم', fr: 'Oui', en: 'Yes' },
  varies: { ar: 'يتفاوت', fr: 'Selon les cas', en: 'Varies' },
  unknown: { ar: 'غير معروف', fr: 'Inconnu', en: 'Don’t know' },
  important: { ar: 'اختلاف مهم', fr: 'Différences importantes', en: 'Important differences' },
  'possibly-important': {
    ar: 'اختلاف قد يكون مهمًا',
    fr: 'Différences peut-être importantes',
    en: 'Possibly important differences',
  },
  'probably-not-important': {
    ar: 'غالبًا لا اختلاف مهمًا',
    fr: 'Probablement pas de différence importante',
    en: 'Probably no important differences',
  },
  'not-important': { ar: 'لا اختلاف مهمًا', fr: 'Pas de différence importante', en: 'No important differences' },
  'very-low': { ar: 'منخفض جدًا', fr: 'Très faible', en: 'Very low' },
  low: { ar: 'منخفض', fr: 'Faible', en: 'Low' },
  moderate: { ar: 'متوسط', fr: 'Modérée', en: 'Moderate' },
  high: { ar: 'عالٍ', fr: 'Élevée', en: 'High' },
  'no-studies': { ar: 'لا دراسات', fr: 'Aucune étude', en: 'No studies' },
  'favours-not': { ar: 'ترجّح تركها', fr: 'En défaveur', en: 'Favour leaving it' },
  'probably-favours-not': { ar: 'غالبًا ترجّح تركها', fr: 'Probablement en défaveur', en: 'Probably favour leaving it' },
  'favours-neither': { ar: 'لا ترجّح شيئًا', fr: 'Ni l’un ni l’autre', en: 'Favour neither' },
  'probably-favours': { ar: 'غالبًا ترجّح الأخذ بها', fr: 'Probablement en faveur', en: 'Probably favour it' },
  favours: { ar: 'ترجّح الأخذ بها', fr: 'En faveur', en: 'Favour it' },
  'large-costs': { ar: 'تكاليف كبيرة', fr: 'Coûts importants', en: 'Large costs' },
  'moderate-costs': { ar: 'تكاليف متوسطة', fr: 'Coûts modérés', en: 'Moderate costs' },
  negligible: { ar: 'تكاليف ووفورات ضئيلة', fr: 'Coûts et économies négligeables', en: 'Negligible costs and savings' },
  'moderate-savings': { ar: 'وفورات متوسطة', fr: 'Économies modérées', en: 'Moderate savings' },
  'large-savings': { ar: 'وفورات كبيرة', fr: 'Économies importantes', en: 'Large savings' },
  reduced: { ar: 'تُنقصه', fr: 'Réduite', en: 'Reduced' },
  'probably-reduced': { ar: 'غالبًا تُنقصه', fr: 'Probablement réduite', en: 'Probably reduced' },
  'no-impact': { ar: 'غالبًا لا أثر', fr: 'Probablement sans effet', en: 'Probably no impact' },
  'probably-increased': { ar: 'غالبًا تزيده', fr: 'Probablement accrue', en: 'Probably increased' },
  increased: { ar: 'تزيده', fr: 'Accrue', en: 'Increased' },
};
/** A judgement in three languages. @throws RangeError for a word that is none */
export function judgementLabel(judgement: string): Localized {
  const found = Object.hasOwn(labels, judgement) ? labels[judgement] : undefined;
  if (!found) throw new RangeError(`no judgement ${judgement}`);
  return found;
}
