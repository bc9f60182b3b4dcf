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
