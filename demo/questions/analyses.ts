import { text } from '../../content/text.ts';
import type { Text } from '../../content/text.ts';
import type { AnalysisRequest } from './analysis.ts';

const GOOD = { column: 'reintegration_good', level: 'yes' };
const UNEMPLOYED = { column: 'status_after', level: 'unemployed' };
const UNPREPARED = { column: 'preparedness', level: 'none' };
const UNREADY = { column: 'readiness', level: 'none' };
const COMPARED = [{ return_type: 'compelled' }, { return_type: 'decided' }];
const LOGIT = { method: 'logit' as const };
const COMPELLED = { eq: ['return_type', 'compelled'] as [string, string] };
const CONTROLS = ['return_type', 'sex', 'age_survey', 'country_return'];
const byObjectives = [
  { kind: 'proportion', of: GOOD, by: ['objectives_met'], confidence: LOGIT },
  {
    kind: 'difference',
    of: { kind: 'proportion', of: GOOD, by: ['objectives_met'] },
    between: [{ objectives_met: 'yes' }, { objectives_met: 'no' }],
  },
] satisfies AnalysisRequest['estimates'];
const EXPERIENCE_MODEL = {
  kind: 'glm' as const,
  family: 'binomial' as const,
  response: GOOD,
  terms: [{ column: 'objectives_met', reference: 'no' }, ...CONTROLS],
};
const byTraining = (column: 'training_abroad' | 'training_after') =>
  [
    { kind: 'proportion', of: GOOD, by: [column], confidence: LOGIT },
    {
      kind: 'difference',
      of: { kind: 'proportion', of: GOOD, by: [column] },
      between: [{ [column]: 'yes' }, { [column]: 'no' }],
    },
  ] satisfies AnalysisRequest['estimates'];
const trainingOf = (type: 'decided' | 'compelled') =>
  ({
    domain: { eq: ['return_type', type] },
    estimates: [...byTraining('training_abroad'), ...byTraining('training_after')],
  }) satisfies AnalysisRequest;
const TRAINING_MODEL = {
  kind: 'glm' as const,
  family: 'binomial' as const,
  response: GOOD,
  terms: [{ column: 'training_abroad', reference: 'no' }, { column: 'training_after', reference: 'no' }, ...CONTROLS],
};

/** The analyses behind the first four answers, by key; all of them on the synthetic survey of 992 returnees. */
export const ANALYSES = {
  /** V-14.2: unemployment after return, compelled against decided. */
  unemployment: {
    estimates: [
      { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'] }, between: COMPARED },
    ],
  },
  /** The same among the active: people at work or unemployed. */
  unemployment_active: {
    domain: { in: ['status_after', ['waged', 'employer', 'self_employed', 'seasonal', 'family_worker', 'unemployed']] },
    estimates: [
      { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'] }, between: COMPARED },
    ],
  },
  /** II-3.1: reintegration by whether the stay abroad met its objectives; the model as odds ratios and as average marginal effects. */
  experience: {
    estimates: [
      ...byObjectives,
      EXPERIENCE_MODEL,
      { kind: 'margins', model: EXPERIENCE_MODEL, of: 'objectives_met', against: 'no' },
    ],
  },
  /** The same among decided returns only, so that the kind of return cannot explain it. */
  experience_decided: { domain: { eq: ['return_type', 'decided'] }, estimates: byObjectives },
  /** The same among compelled returns only. */
  experience_compelled: { domain: COMPELLED, estimates: byObjectives },
  /** IV-11.2: reintegration by training, abroad and after return, all returns in one model. */
  training: {
    estimates: [
      TRAINING_MODEL,
      { kind: 'margins', model: TRAINING_MODEL, of: 'training_abroad', against: 'no' },
      { kind: 'margins', model: TRAINING_MODEL, of: 'training_after', against: 'no' },
    ],
  },
  /** The shares among decided and among compelled returns apart. */
  training_decided: trainingOf('decided'),
  training_compelled: trainingOf('compelled'),
  /** V-14.1: preparation, compelled against decided. */
  preparation: {
    estimates: [
      { kind: 'proportion', of: UNPREPARED, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNPREPARED, by: ['return_type'] }, between: COMPARED },
      { kind: 'crosstabTest', rows: 'return_type', columns: 'preparedness', statistic: 'F' },
    ],
  },
  /** Preparation and means of those compelled, by the main reason they gave: an expulsion is an enforced return. */
  prepared_reason: {
    estimates: [
      { kind: 'proportion', of: UNPREPARED, by: ['reason_compelled'], confidence: LOGIT },
      { kind: 'proportion', of: UNREADY, by: ['reason_compelled'], confidence: LOGIT },
    ],
  },
  /** The means alone, leaving choice out: no readiness, compelled against decided. */
  readiness: {
    estimates: [
      { kind: 'proportion', of: UNREADY, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNREADY, by: ['return_type'] }, between: COMPARED },
    ],
  },
} satisfies Readonly<Record<string, AnalysisRequest>>;

export type AnalysisId = keyof typeof ANALYSES;

/** The keys, stable across versions. */
export const ANALYSIS_IDS = Object.keys(ANALYSES) as readonly AnalysisId[];

/** What each analysis is called where it is listed, saved or cited. */
export const ANALYSIS_TITLES: Readonly<Record<AnalysisId, Text>> = {
  unemployment: text(
    'البطالة بعد العودة حسب نوع العودة',
    'Chômage après le retour, selon le type de retour',
    'Unemployment after return, by type of return',
  ),
  unemployment_active: text(
    'البطالة بين النشيطين حسب نوع العودة',
    'Chômage parmi les actifs, selon le type de retour',
    'Unemployment among the active, by type of return',
  ),
  experience: text(
    'إعادة الاندماج حسب تحقق أهداف الهجرة',
    'Réinsertion, selon que les objectifs de la migration ont été atteints',
    'Reintegration, by whether the objectives of the migration were met',
  ),
  experience_decided: text(
    'إعادة الاندماج حسب تحقق أهداف الهجرة، العودات بقرار شخصي وحدها',
    'Réinsertion, selon que les objectifs ont été atteints, retours décidés seulement',
    'Reintegration, by whether the objectives were met, decided returns only',
  ),
  experience_compelled: text(
    'إعادة الاندماج حسب تحقق أهداف الهجرة، العودات الاضطرارية وحدها',
    'Réinsertion, selon que les objectifs ont été atteints, retours contraints seulement',
    'Reintegration, by whether the objectives were met, compelled returns only',
  ),
  training: text(
    'إعادة الاندماج حسب التكوين المهني، نموذج',
    'Réinsertion, selon la formation professionnelle, modèle',
    'Reintegration, by vocational training, model',
  ),
  training_decided: text(
    'إعادة الاندماج حسب التكوين المهني، العودات بقرار شخصي',
    'Réinsertion, selon la formation professionnelle, retours décidés',
    'Reintegration, by vocational training, decided returns',
  ),
  training_compelled: text(
    'إعادة الاندماج حسب التكوين المهني، العودات الاضطرارية',
    'Réinsertion, selon la formation professionnelle, retours contraints',
    'Reintegration, by vocational training, compelled returns',
  ),
  preparation: text(
    'الاستعداد للعودة حسب نوع العودة',
    'Préparation du retour, selon le type de retour',
    'Preparedness, by type of return',
  ),
  prepared_reason: text(
    'الاستعداد والجاهزية حسب سبب العودة الاضطرارية',
    'Préparation et capacité, selon la raison du retour contraint',
    'Preparedness and readiness, by the reason of a compelled return',
  ),
  readiness: text(
    'الجاهزية حسب نوع العودة',
    'Capacité à revenir, selon le type de retour',
    'Readiness, by type of return',
  ),
};
