import type { Frame } from '@dawra/survey-estimation';
import { columnsOfTerm, type Model } from './model-rules.ts';

/**
 * The largest leverage of a person in a linear model of the terms: the share of their own fitted value that they decide, 0 to 1; 1 means that the
 * model tells their value. Diagonal of the hat matrix (Hoaglin and Welsch 1978, The American Statistician 32), by Cholesky of X'X.
 * @param rows people the model rests on
 */
export function largestLeverage(data: Frame, terms: Model['terms'], rows: readonly number[]): number {
  const columns = [...new Set(terms.map((term) => JSON.stringify(columnsOfTerm(term))))].flatMap((names) =>
    (JSON.parse(names) as string[]).reduce<Float64Array[]>(
      (products, name) =>
        columnsOf(data, name, rows).flatMap((column) =>
          products.map((product) => product.map((x, i) => x * column[i]!)),
        ),
      [new Float64Array(rows.length).fill(1)],
    ),
  );
  const matrix = [new Float64Array(rows.length).fill(1), ...columns];
  const basis = orthonormal(matrix);
  let largest = 0;
  for (let i = 0; i < rows.length; i++) {
    let h = 0;
    for (const column of basis) h += column[i]! ** 2;
    if (h > largest) largest = h;
  }
  return largest;
}

/** A category as one indicator a level, a number centred. */
function columnsOf(data: Frame, name: string, rows: readonly number[]): Float64Array[] {
  const column = data.columns.get(name)!;
  if (column.type === 'category')
    return column.levels.map((_, code) => Float64Array.from(rows, (row) => (column.codes[row] === code ? 1 : 0)));
  const mean = rows.reduce((sum, row) => sum + column.values[row]!, 0) / rows.length;
  return [Float64Array.from(rows, (row) => column.values[row]! - mean)];
}

/** Gram and Schmidt, twice for accuracy; columns that the others already say are left out. */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = column.slice();
    const before = norm(rest);
    for (let pass = 0; pass < 2; pass++)
      for (const known of basis) {
        let inner = 0;
        for (let i = 0; i < rest.length; i++) inner += rest[i]! * known[i]!;
        for (let i = 0; i < rest.length; i++) rest[i]! -= inner * known[i]!;
      }
    const length = norm(rest);
    if (length > 1e-9 * before && length > 0) basis.push(rest.map((x) => x / length));
  }
  return basis;
}

const norm = (x: Float64Array): number => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
