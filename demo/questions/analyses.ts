import { text } from '../text.ts';
import type { Text } from '../text.ts';
import type { AnalysisQuestion } from './analysis.ts';

const GOOD = { column: 'reintegration_good', level: 'yes' };
const UNEMPLOYED = { column: 'status_after', level: 'unemployed' };
const UNPREPARED = { column: 'preparedness', level: 'none' };
const UNREADY = { column: 'readiness', level: 'none' };
const COMPARED = [{ return_type: 'compelled' }, { return_type: 'decided' }];
const LOGIT = { method: 'logit' as const };

/** The analyses behind the first four answers, by key; all of them on the synthetic survey of 992 returnees. */
export const ANALYSES = {
  /** V-14.2: unemployment after return, compelled against decided. */
  unemployment: {
    estimates: [
      { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'] }, between: COMPARED },
    ],
  },
  /** The same among people at work or without work. */
  unemployment_active: {
    domain: { in: ['status_after', ['waged', 'employer', 'self_employed', 'seasonal', 'family_worker', 'unemployed']] },
    estimates: [
      { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNEMPLOYED, by: ['return_type'] }, between: COMPARED },
    ],
  },
  /** II-3.1: reintegration by whether the stay abroad met its objectives. */
  experience: {
    estimates: [
      { kind: 'proportion', of: GOOD, by: ['objectives_met'], confidence: LOGIT },
      {
        kind: 'difference',
        of: { kind: 'proportion', of: GOOD, by: ['objectives_met'] },
        between: [{ objectives_met: 'yes' }, { objectives_met: 'no' }],
      },
      {
        kind: 'glm',
        family: 'binomial',
        response: GOOD,
        terms: [{ column: 'objectives_met', reference: 'no' }, 'return_type', 'sex', 'age_survey', 'country_return'],
      },
    ],
  },
  /** The same among decided returns only, so that the kind of return cannot explain it. */
  experience_decided: {
    domain: { eq: ['return_type', 'decided'] },
    estimates: [
      { kind: 'proportion', of: GOOD, by: ['objectives_met'], confidence: LOGIT },
      {
        kind: 'difference',
        of: { kind: 'proportion', of: GOOD, by: ['objectives_met'] },
        between: [{ objectives_met: 'yes' }, { objectives_met: 'no' }],
      },
    ],
  },
  /** IV-11.2: reintegration by training, abroad and after return. */
  training: {
    estimates: [
      { kind: 'proportion', of: GOOD, by: ['training_abroad'], confidence: LOGIT },
      {
        kind: 'difference',
        of: { kind: 'proportion', of: GOOD, by: ['training_abroad'] },
        between: [{ training_abroad: 'yes' }, { training_abroad: 'no' }],
      },
      { kind: 'proportion', of: GOOD, by: ['training_after'], confidence: LOGIT },
      {
        kind: 'difference',
        of: { kind: 'proportion', of: GOOD, by: ['training_after'] },
        between: [{ training_after: 'yes' }, { training_after: 'no' }],
      },
      {
        kind: 'glm',
        family: 'binomial',
        response: GOOD,
        terms: [
          { column: 'training_abroad', reference: 'no' },
          { column: 'training_after', reference: 'no' },
          'return_type',
          'sex',
          'age_survey',
          'country_return',
        ],
      },
    ],
  },
  /** V-14.1: preparation, compelled against decided. */
  preparation: {
    estimates: [
      { kind: 'proportion', of: UNPREPARED, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNPREPARED, by: ['return_type'] }, between: COMPARED },
      { kind: 'crosstabTest', rows: 'return_type', columns: 'preparedness', statistic: 'F' },
    ],
  },
  /** The means alone, leaving choice out: no readiness, compelled against decided. */
  readiness: {
    estimates: [
      { kind: 'proportion', of: UNREADY, by: ['return_type'], confidence: LOGIT },
      { kind: 'difference', of: { kind: 'proportion', of: UNREADY, by: ['return_type'] }, between: COMPARED },
    ],
  },
} satisfies Readonly<Record<string, AnalysisQuestion>>;

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
    'إعادة الاندماج حسب تحقق أهداف الهجرة، العودات المقرَّرة وحدها',
    'Réinsertion, selon que les objectifs ont été atteints, retours décidés seulement',
    'Reintegration, by whether the objectives were met, decided returns only',
  ),
  training: text(
    'إعادة الاندماج حسب التكوين المهني',
    'Réinsertion, selon la formation professionnelle',
    'Reintegration, by vocational training',
  ),
  preparation: text(
    'الاستعداد للعودة حسب نوع العودة',
    'Préparation du retour, selon le type de retour',
    'Preparedness, by type of return',
  ),
  readiness: text(
    'الجاهزية حسب نوع العودة',
    'Capacité à revenir, selon le type de retour',
    'Readiness, by type of return',
  ),
};
