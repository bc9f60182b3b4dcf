/** General linear systems, by LU with partial pivoting and row scaling (Golub and Van Loan 2013, 3.4). */
import { apply, transpose, type Matrix } from './matrix.ts';

/** Solves A x = b for each column b of `right`; undefined where A is singular to working precision. */
export function solveGeneral(a: Matrix, right: Matrix): Matrix | undefined {
  const size = a.length;
  const lu = a.map((row) => row.slice());
  const order = lu.map((_, i) => i);
  const scale = lu.map((row) => row.reduce((m, x) => Math.max(m, Math.abs(x)), 0));
  for (let k = 0; k < size; k++) {
    let best = k;
    const share = (i: number) => Math.abs(lu[i]![k]!) / scale[order[i]!]!;
    for (let i = k + 1; i < size; i++) if (share(i) > share(best)) best = i;
    if (!(share(best) > 1e-15)) return undefined;
    [lu[k], lu[best]] = [lu[best]!, lu[k]!];
    [order[k], order[best]] = [order[best]!, order[k]!];
    for (let i = k + 1; i < size; i++) {
      const factor = (lu[i]![k]! /= lu[k]![k]!);
      for (let j = k + 1; j < size; j++) lu[i]![j]! -= factor * lu[k]![j]!;
    }
  }
  const once = (b: Float64Array): Float64Array => {
    const x = Float64Array.from(order, (i) => b[i]!);
    for (let i = 0; i < size; i++) for (let k = 0; k < i; k++) x[i]! -= lu[i]![k]! * x[k]!;
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) x[i]! -= lu[i]![k]! * x[k]!;
      x[i]! /= lu[i]![i]!;
    }
    return x;
  };
  const columns = transpose(right).map((b) => {
    const x = once(b);
    const ax = apply(a, x);
    const step = once(b.map((y, i) => y - ax[i]!));
    return x.map((v, i) => v + step[i]!);
  });
  return transpose(columns);
}
