/** Contrasts of a two-way table that hold the interaction alone. */

/**
 * (r-1)(c-1) columns over the cells (i + j r): the products of treatment contrasts of rows and columns, each centred in
 * its own margin, which makes them orthogonal to the main effects.
 */
export function interactionContrasts(r: number, c: number): Float64Array[] {
  const out: Float64Array[] = [];
  for (let b = 1; b < c; b++) {
    for (let a = 1; a < r; a++) {
      out.push(Float64Array.from({ length: r * c }, (_, k) => centred(k % r, a, r) * centred(Math.floor(k / r), b, c)));
    }
  }
  return out;
}

function centred(level: number, of: number, count: number): number {
  return (level === of ? 1 : 0) - 1 / count;
}
