/** A generalised linear model at some coefficients, for a block of rows. */
import type { Family } from './family.ts';
import type { Link } from './link.ts';

/** Columns of a block: predictor, weight and response of each row, and what `fillBlock` finds. */
export interface ModelBlock {
  readonly eta: Float64Array;
  readonly w: Float64Array;
  readonly y: Float64Array;
  /** w (y - mu) leverage: a row's score is x times this. */
  readonly score: Float64Array;
  /** Expected information. */
  readonly information: Float64Array;
}

/** The largest absolute score, information, and weighted square of a Pearson residual, which is score^2 / information. */
export interface Peaks {
  score: number;
  information: number;
  pearson: number;
}

/** Room for what is found. */
export function emptyBlock(size: number): Pick<ModelBlock, 'eta' | 'score' | 'information'> {
  const column = () => new Float64Array(size);
  return { eta: column(), score: column(), information: column() };
}

/** Works out scores and information of the first n rows, and how large they are. */
export function fillBlock(family: Family, link: Link, block: ModelBlock, n: number, peaks: Peaks): void {
  if (link.name === 'logit') logistic(block, n);
  else anyModel(family, link, block, n);
  notePeaks(block, n, peaks);
}

function logistic({ eta, w, y, score, information }: ModelBlock, n: number): void {
  for (let k = 0; k < n; k++) {
    const at = eta[k]!;
    const e = Math.exp(-Math.abs(at));
    const large = 1 / (1 + e);
    const small = e * large;
    const weight = w[k]!;
    score[k] = weight * (y[k]! - (at < 0 ? small : large));
    information[k] = weight * small * large;
  }
}

const out = new Float64Array(3);

function anyModel(family: Family, link: Link, { eta, w, y, score, information }: ModelBlock, n: number): void {
  for (let k = 0; k < n; k++) {
    link.mean(eta[k]!, out);
    const slope = out[2]!;
    const variance = family.variance(out[0]!, out[1]!);
    const leverage = variance > 0 ? slope / variance : 0;
    score[k] = w[k]! * (y[k]! - out[0]!) * leverage;
    information[k] = w[k]! * leverage * slope;
  }
}

function notePeaks({ score, information }: ModelBlock, n: number, peaks: Peaks): void {
  let s = peaks.score;
  let i = peaks.information;
  let p = peaks.pearson;
  for (let k = 0; k < n; k++) {
    const a = Math.abs(score[k]!);
    const b = information[k]!;
    if (a > s) s = a;
    if (b > i) i = b;
    // Division is dear: the quotient is above p only if a^2 is above p b.
    if (a * a > p * b && b > 0) p = (a * a) / b;
  }
  peaks.score = s;
  peaks.information = i;
  peaks.pearson = p;
}
