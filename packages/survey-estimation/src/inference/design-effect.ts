/** Design effects: the variance over that of a simple random sample of as many rows. Source: Kish (1965), Survey Sampling, 8.2. */
import { orNull } from './output.ts';
import { weightedMoment, weightedSum } from './weighted.ts';

export interface DeffRequest {
  readonly kind: 'mean' | 'total' | 'proportion';
  /** `wor`: against sampling without replacement from N = sum of weights; `wr`: with replacement. */
  readonly deff: 'wor' | 'wr';
  readonly se: number;
  readonly sumw: number;
  /** Number of used rows of the data. */
  readonly n: number;
}

/** The design effect of one estimate over the used rows; null where it does not exist (se 0, N <= n, one row). */
export function designEffect(
  w: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  { kind, deff, se, sumw, n }: DeffRequest,
): number | null {
  if (se === 0 || !Number.isFinite(se) || (deff === 'wor' && sumw <= n)) return null;
  const mean = weightedSum(w, y, rows) / sumw;
  const s2 = weightedMoment(w, y, mean, y, mean, rows, n);
  const simple = (s2 / n) * (deff === 'wor' ? 1 - n / sumw : 1) * (kind === 'total' ? sumw * sumw : 1);
  return orNull((se * se) / simple);
}
