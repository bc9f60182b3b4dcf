/** Weighted cross products of columns, for the information matrices of models. */
import { dot, zeros, type Matrix } from '../numeric/matrix.ts';
import { qr } from '../numeric/qr.ts';

/** X' diag(weights) X. */
export function gram(x: readonly Float64Array[], weights: Float64Array): Matrix {
  const out = zeros(x.length);
  const weighted = new Float64Array(weights.length);
  x.forEach((column, i) => {
    for (let u = 0; u < weighted.length; u++) weighted[u] = weights[u]! * column[u]!;
    for (let j = 0; j <= i; j++) out[i]![j] = out[j]![i] = dot(weighted, x[j]!);
  });
  return out;
}

/** X' y. */
export function crossProduct(x: readonly Float64Array[], y: Float64Array): Float64Array {
  return Float64Array.from(x, (column) => dot(column, y));
}

/** (X' diag(weights) X)^-1 by QR of the weighted columns, whose condition is the root of that of the product. */
export function inverseGramOf(x: readonly Float64Array[], weights: Float64Array): Matrix | undefined {
  const root = weights.map(Math.sqrt);
  const factor = qr(x.map((column) => column.map((v, u) => v * root[u]!)));
  return factor.kept.length === x.length ? factor.inverseGram() : undefined;
}
