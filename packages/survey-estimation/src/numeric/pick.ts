/** Plain loops over typed arrays: many times faster than `from` and `map` with a function. */

/** The values at those places. */
export function pickNumbers(values: Float64Array, at: Uint32Array): Float64Array {
  const out = new Float64Array(at.length);
  for (let i = 0; i < at.length; i++) out[i] = values[at[i]!]!;
  return out;
}

/** The codes at those places. */
export function pickCodes(codes: Int32Array, at: Uint32Array): Int32Array {
  const out = new Int32Array(at.length);
  for (let i = 0; i < at.length; i++) out[i] = codes[at[i]!]!;
  return out;
}

/** Products, element by element. */
export function products(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i]! * b[i]!;
  return out;
}

/** The place of the first missing number, -1 where there is none. */
export function firstMissing(values: Float64Array): number {
  for (let i = 0; i < values.length; i++) if (values[i] !== values[i]) return i;
  return -1;
}
