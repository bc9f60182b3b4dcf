/**
 * Non-response adjustment in classes: respondents carry the weight of their class, non-respondents lose theirs.
 *
 * Source: Oh and Scheuren (1983); Sarndal, Swensson and Wretman (1992), 15.6. The variance knows that the class weights are
 * themselves estimated from the sample: x becomes x - e m + d m, m the mean of the respondents of the class.
 */
import { checkLevels, evaluate, YES } from '../core/expression.ts';
import { columnOf, type Frame } from '../core/frame.ts';
import { namesOf } from '../core/measure.ts';
import { slicedSums } from '../numeric/slices.ts';
import { refuse } from '../core/refusal.ts';
import type { CalibrationStep } from '../core/circumstances.ts';
import { columnsKey, singleKey } from '../core/keys.ts';
import type { CalibrationMethod } from './step.ts';

type NonresponseStep = Extract<CalibrationStep, { method: 'nonresponse' }>;

/** Refuses `missing-calibration-value` for a class that is missing, `calibration-mismatch` for a class without respondents. */
export function nonresponse(step: NonresponseStep, frame: Frame): CalibrationMethod {
  const by = namesOf(step.by);
  for (const name of by) {
    const column = columnOf(frame, name);
    if (column.type === 'number' ? column.values.some((x) => isNaN(x)) : column.codes.includes(-1)) {
      refuse(
        'missing-calibration-value',
        `"${name}" is missing in some row; a class is needed for non-respondents too`,
      );
    }
  }
  const { codes, count, name } = by.length === 0 ? singleKey(frame.rows) : columnsKey(frame, by);
  checkLevels(step.responded, frame);
  const responded = evaluate(step.responded, frame);
  return (before) => {
    const whole = slicedSums(codes, count, before);
    const answered = slicedSums(
      codes,
      count,
      before.map((w, i) => (responded[i] === YES ? w : 0)),
    );
    const factor = whole.map((sum, c) => {
      if (sum > 0 && !(answered[c]! > 0)) refuse('calibration-mismatch', `the class ${name(c)} has no respondent`);
      return sum > 0 ? sum / answered[c]! : 0;
    });
    const weights = before.map((w, i) => (responded[i] === YES ? w * factor[codes[i]!]! : 0));
    const residualise = (x: Float64Array) => {
      const mean = slicedSums(codes, count, x).map((sum, c) => (whole[c]! > 0 ? sum / whole[c]! : 0));
      return x.map((value, i) => value + (before[i]! - weights[i]!) * mean[codes[i]!]!);
    };
    return { weights, residualise, after: true };
  };
}
