/** Trimming: weights cut to limits, the excess shared equally among those that were inside (R's survey: `trimWeights`). */
import { exactSum } from '../numeric/sum.ts';
import { refuse } from '../core/refusal.ts';
import type { CalibrationStep } from '../core/circumstances.ts';
import type { CalibrationMethod } from './step.ts';

type TrimStep = Extract<CalibrationStep, { method: 'trim' }>;

/** Trims once, or with `strict` until no weight is outside. Changes nothing in the variance. */
export function trim(step: TrimStep): CalibrationMethod {
  if (step.lower === undefined && step.upper === undefined)
    refuse('bad-spec', 'trimming needs a lower or an upper limit');
  const lower = step.lower ?? -Infinity;
  const upper = step.upper ?? Infinity;
  if (!(lower <= upper)) refuse('bad-spec', `trimming limits ${lower} and ${upper} are the wrong way round`);
  return (before) => {
    let weights = before;
    for (let round = 0; weights.some((w) => w < lower || w > upper); round++) {
      if (round > 0 && step.strict !== true) break;
      if (round === 10_000) refuse('calibration-failed', 'trimming does not come to an end');
      weights = trimmedOnce(weights, lower, upper);
    }
    return { weights, residualise: null };
  };
}

function trimmedOnce(before: Float64Array, lower: number, upper: number): Float64Array {
  const inside = (w: number) => w >= lower && w <= upper;
  const cut = before.map((w) => Math.min(Math.max(w, lower), upper));
  const excess = exactSum(before.map((w, i) => w - cut[i]!));
  const keepers = before.filter(inside).length;
  if (keepers === 0) refuse('calibration-failed', 'all weights lie outside the trimming limits');
  return before.map((w, i) => (inside(w) ? w + excess / keepers : cut[i]!));
}
