/** Post-stratification. Source: Holt and Smith (1979), JRSS A 142, 33-46; variance as R's survey: `svyrecvar`. */
import type { Frame } from '../core/frame.ts';
import { ExactSums } from '../numeric/sum-groups.ts';
import type { Margin } from '../core/circumstances.ts';
import { cellFactors, cellsOf, cellWeights } from './cells.ts';
import type { CalibrationMethod } from './step.ts';

/** Weights that add up to the totals in every cell; x loses e times the mean of x d/e over d in its cell. */
export function poststratify(margin: Margin, frame: Frame): CalibrationMethod {
  const cells = cellsOf(margin, frame);
  return (before) => {
    const sample = cellWeights(cells, before);
    const factor = cellFactors(cells, sample);
    const weights = before.map((w, i) => w * factor[cells.cell[i]!]!);
    const residualise = (x: Float64Array) => {
      const sums = new ExactSums(sample.length);
      for (let i = 0; i < x.length; i++) {
        if (x[i] !== 0 && weights[i] !== 0) sums.add(cells.cell[i]!, (before[i]! * x[i]!) / weights[i]!);
      }
      const mean = sums.values().map((sum, k) => (sample[k] === 0 ? 0 : sum / sample[k]!));
      return x.map((value, i) => value - weights[i]! * mean[cells.cell[i]!]!);
    };
    return { weights, residualise };
  };
}
