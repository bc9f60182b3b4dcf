/** The calibration functions F(u) of Deville and Sarndal (1992), table 1, and their slopes; `bounds` limit F. */
import { refuse } from '../core/refusal.ts';
import type { RegressionStep } from './step.ts';

export interface Distance {
  readonly factor: (u: number) => number;
  readonly slope: (u: number) => number;
}

/** The function that a step asks for. Refuses `bad-spec` for bounds that do not hold 1, or logit without bounds. */
export function distanceOf(step: RegressionStep): Distance {
  const low = step.bounds?.[0] ?? -Infinity;
  const high = step.bounds?.[1] ?? Infinity;
  if (!(low < 1 && high > 1)) refuse('bad-spec', `the bounds of g must lie on both sides of 1, not [${low}, ${high}]`);
  if (step.method === 'logit') {
    if (!Number.isFinite(low) || !Number.isFinite(high)) refuse('bad-spec', 'the logit method needs two bounds');
    return logit(low, high);
  }
  const free: Distance =
    step.method === 'linear' ? { factor: (u) => 1 + u, slope: () => 1 } : { factor: Math.exp, slope: Math.exp };
  return {
    factor: (u) => Math.min(Math.max(free.factor(u), low), high),
    slope: (u) => (free.factor(u) > low && free.factor(u) < high ? free.slope(u) : 0),
  };
}

function logit(low: number, high: number): Distance {
  const a = (high - low) / ((high - 1) * (1 - low));
  return {
    factor: (u) => {
      const e = Math.exp(-a * Math.abs(u));
      const [down, up] = u > 0 ? [e, 1] : [1, e];
      return (low * (high - 1) * down + high * (1 - low) * up) / ((high - 1) * down + (1 - low) * up);
    },
    slope: (u) => {
      const e = Math.exp(-a * Math.abs(u));
      const [down, up] = u > 0 ? [e, 1] : [1, e];
      const base = (high - 1) * down + (1 - low) * up;
      return (a * (high - 1) * (1 - low) * (high - low) * e) / (base * base);
    },
  };
}
