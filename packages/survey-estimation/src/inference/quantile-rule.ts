/**
 * Weighted quantiles by twelve rules.
 *
 * Sources: Hyndman and Fan (1996), American Statistician 50, 361-365 (rules 1 to 9, with weights as in R's survey
 * `svyquantile`); Shah and Vaish (2006). Shares count as equal within 1e-12.
 */
import { oneOf, type Described } from '../core/describe.ts';
import { slicesFor } from '../numeric/slices.ts';

export const quantileRules = [
  'math',
  'school',
  'shahvaish',
  'hf1',
  'hf2',
  'hf3',
  'hf4',
  'hf5',
  'hf6',
  'hf7',
  'hf8',
  'hf9',
] as const;
export const quantileRule = oneOf(...quantileRules);
/** A definition of quantiles. */
export type QuantileRule = Described<typeof quantileRule>;

const SAME = 1e-12;

/** Values in increasing order with their weights (not 0) and cumulated weights. */
export interface Distribution {
  readonly x: Float64Array;
  readonly w: Float64Array;
  /** C_k. */
  readonly cumulated: Float64Array;
}

/** Cumulates; rows of weight 0 are left out. `x` is sorted, equal values in file order. */
export function distribution(x: Float64Array, w: Float64Array): Distribution {
  const keep = w.some((v) => v === 0) ? (_: number, i: number) => w[i] !== 0 : null;
  const xs = keep ? x.filter(keep) : x;
  const ws = keep ? w.filter(keep) : w;
  const cumulated = cumulate(ws);
  return { x: xs, w: ws, cumulated };
}

/** Cumulated sums in two slices, each of them exact: the same for any order in which equal values came. */
function cumulate(w: Float64Array): Float64Array {
  const { first, second } = slicesFor(
    w.reduce((most, v) => Math.max(most, Math.abs(v)), 0),
    w.length,
  );
  const out = new Float64Array(w.length);
  let high = 0;
  let low = 0;
  for (let k = 0; k < w.length; k++) {
    const q = w[k]! + first - first;
    high += q;
    low += w[k]! - q + second - second;
    out[k] = high + low;
  }
  return out;
}

/** The quantile at p by a rule; NaN for no rows. */
export function quantileAt(d: Distribution, p: number, rule: QuantileRule): number {
  if (d.x.length === 0) return NaN;
  if (d.x.length === 1) return d.x[0]!;
  const distinct = rule === 'hf3' ? distinctValues(d) : d;
  if (distinct.x.length === 1) return distinct.x[0]!;
  const { x, w, cumulated: c } = distinct;
  const n = x.length;
  const total = c[n - 1]!;
  const line = (at: (k: number) => number) => interpolated(x, at, p);
  switch (rule) {
    case 'hf5':
      return line((k) => (c[k]! - w[k]! / 2) / total);
    case 'hf6':
      return line((k) => c[k]! / (total + w[n - 1]!));
    case 'hf7':
      return line((k) => (c[k]! - w[k]!) / c[n - 2]!);
    case 'hf8':
      return line((k) => (c[k]! - w[k]! + (2 * w[k]!) / 3) / (total + w[n - 1]! / 3));
    case 'hf9':
      return line((k) => (c[k]! - w[k]! + (5 * w[k]!) / 8) / (total + w[n - 1]! / 4));
    case 'shahvaish': {
      const scale = n / total;
      return stepped(x, (k) => (c[k]! * scale + 0.5 - (w[k]! * scale) / 2) / (n + 1), p);
    }
    default:
      return byShare(distinct, p, rule);
  }
}

/** The rules that look at C_k against pW itself. */
function byShare({ x, cumulated: c }: Distribution, p: number, rule: QuantileRule): number {
  const n = x.length;
  const total = c[n - 1]!;
  const below = countUpTo(n, (k) => c[k]!, p * total + SAME * total);
  const tie = below > 0 && Math.abs(c[below - 1]! - p * total) <= SAME * total;
  const here = x[below - 1]!;
  const up = x[Math.min(below, n - 1)]!;
  switch (rule) {
    case 'school':
    case 'hf2':
      return tie ? (here + up) / 2 : up;
    case 'hf3':
      return tie && below % 2 === 0 ? here : up;
    case 'hf4': {
      if (below === 0) return x[0]!;
      if (below === n) return x[n - 1]!;
      const share = (p - c[below - 1]! / total) / ((c[below]! - c[below - 1]!) / total);
      return here + (up - here) * Math.max(0, share);
    }
    default:
      return tie ? here : up;
  }
}

/** How many of the increasing values at(0), at(1), ... are at most `limit`. */
function countUpTo(n: number, at: (k: number) => number, limit: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Linear through (at(k), x_k), constant outside. */
function interpolated(x: Float64Array, at: (k: number) => number, p: number): number {
  const n = x.length;
  if (p <= at(0)) return x[0]!;
  if (p >= at(n - 1)) return x[n - 1]!;
  const k = countUpTo(n, at, p + SAME) - 1;
  if (k === n - 1) return x[k]!;
  return x[k]! + (x[k + 1]! - x[k]!) * Math.max(0, (p - at(k)) / (at(k + 1) - at(k)));
}

/** x_k from at(k) on, x_0 before. */
function stepped(x: Float64Array, at: (k: number) => number, p: number): number {
  if (p <= at(0)) return x[0]!;
  return x[Math.max(0, countUpTo(x.length, at, p + SAME) - 1)]!;
}

function distinctValues(d: Distribution): Distribution {
  const last = d.x.map((value, k) => (k + 1 < d.x.length && d.x[k + 1] === value ? NaN : k)).filter((k) => !isNaN(k));
  const cumulated = last.map((k) => d.cumulated[k]!);
  return { x: last.map((k) => d.x[k]!), cumulated, w: cumulated.map((c, k) => (k === 0 ? c : c - cumulated[k - 1]!)) };
}
