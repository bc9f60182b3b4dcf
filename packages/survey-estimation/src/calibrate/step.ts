/** A step of calibration: what is asked, and what was carried out. */
import type { CalibrationStep } from '../core/circumstances.ts';

/** Calibration by a distance to the weights. */
export type RegressionStep = Extract<CalibrationStep, { method: 'linear' | 'raking' | 'logit' }>;

/** Replaces a column x of weighted linearised values (rows of the file, zero outside the used rows) by its residuals. */
export type Residualise = (x: Float64Array) => Float64Array;

/** What a step does to one set of weights. */
export interface Calibrated {
  readonly weights: Float64Array;
  /** null where the step changes nothing in the variance. */
  readonly residualise: Residualise | null;
  /** True where the step acts on what the calibrations leave, and so comes last. */
  readonly after?: boolean;
}

/** A step made ready for the data: its columns are read and checked once, and it is then applied to any weights. */
export type CalibrationMethod = (weights: Float64Array) => Calibrated;
