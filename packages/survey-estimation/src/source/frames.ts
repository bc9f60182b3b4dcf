/**
 * Samples of two overlapping frames as one source: who could have been drawn from both has a weight that counts him once.
 *
 * Source: Hartley (1962), Multiple frame surveys, Proc. Social Statistics Section ASA, 203-206 (a constant share of the overlap from each frame);
 * Kalton and Anderson (1986), Sampling rare populations, JRSS A 149, 65-82 (the expected number of selections from both); both in Lohr (2011),
 * Alternative survey sample designs: sampling with multiple overlapping frames, Survey Methodology 37, 197-213.
 */
import type { Expression, Variables } from '../core/circumstances.ts';
import { checkLevels, evaluate, UNKNOWN, YES } from '../core/expression.ts';
import { numbersOf, type Frame } from '../core/frame.ts';
import { neededColumns } from '../core/needed.ts';
import { refuse } from '../core/refusal.ts';
import { withoutCodes } from './missing.ts';
import type { Source } from './source.ts';
import { loadedInTurn, stacked } from './stacked.ts';

/** The column that tells the frames apart, from 1; samples of different frames are independent. */
export const FRAME = 'frame';
/** The weight that counts everybody once. */
export const FRAME_WEIGHT = 'frame weight';

/** A sample, and who in it could have been drawn from the other frame too. */
export interface FrameSample {
  /** The rows of the sample. */
  readonly data: Source;
  /** Holds for units that are in the other frame too. */
  readonly overlap: Expression;
  /** For `expected`: the weight that a unit would have had in the other frame, needed where `overlap` holds. */
  readonly otherWeight?: string;
}

/** How the overlap is shared out. */
export interface FrameRule {
  /** `constant` (Hartley) or `expected` (Kalton and Anderson). */
  readonly estimator: 'constant' | 'expected';
  /** For `constant`: the share of the overlap that is taken from the first frame. */
  readonly theta: number;
  /** The column of weights within the frame. */
  readonly weights: string;
}

/** Stacks the samples of two frames; `declared` are the variables as their owner gave them. */
export function fromFrames(samples: readonly FrameSample[], rule: FrameRule, declared: Variables): Source {
  return {
    load: async (variables, needed) => {
      const { [FRAME]: _frame, [FRAME_WEIGHT]: _weight, ...own } = variables;
      const spoken = neededColumns(
        own,
        rule.weights,
        samples.map(({ overlap, otherWeight }) => [overlap, otherWeight]),
      );
      const frames = await loadedInTurn(
        samples.map(({ data }) => data),
        own,
        new Set([...needed, ...spoken]),
      );
      return stacked(frames, own, {
        [FRAME]: frames.map(({ rows }, k) => new Float64Array(rows).fill(k + 1)),
        [FRAME_WEIGHT]: frames.map((frame, k) => countedOnce(withoutCodes(frame, declared), samples[k]!, rule, k)),
      });
    },
  };
}

/** The weights of a sample. Refuses `missing-design-value` where it is unknown whether a unit is in both frames. */
function countedOnce(
  frame: Frame,
  { overlap, otherWeight }: FrameSample,
  { estimator, theta, weights }: FrameRule,
  place: number,
): Float64Array {
  checkLevels(overlap, frame);
  const inBoth = evaluate(overlap, frame);
  const w = numbersOf(frame, weights);
  const other = otherWeight === undefined ? undefined : numbersOf(frame, otherWeight);
  const share = place === 0 ? theta : 1 - theta;
  return w.map((own, i) => {
    const where = `data line ${frame.line[i]! + 1} of frame ${place + 1}`;
    if (Number.isNaN(own)) return refuse('missing-design-value', `"${weights}" is missing in ${where}`);
    if (inBoth[i] === UNKNOWN)
      return refuse('missing-design-value', `whether a unit is in both frames is unknown in ${where}`);
    if (inBoth[i] !== YES) return own;
    if (estimator === 'constant') return share * own;
    const there = other![i]!;
    if (!(own > 0 && there > 0))
      return refuse('missing-design-value', `a unit in both frames needs two weights above 0, and has not in ${where}`);
    return 1 / (1 / own + 1 / there);
  });
}
