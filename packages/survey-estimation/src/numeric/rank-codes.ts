/** Numbers as dense codes in the order of their values. */

/** `codes[i]` is the place of value i among the distinct values, which are sorted; NaN has -1. */
export interface RankCodes {
  readonly codes: Int32Array;
  readonly values: Float64Array;
}

/** Whole numbers in a range up to this are coded by a table. */
const TABLE = 1 << 22;

/** Codes the values; null where there are more than `most` distinct ones. */
export function rankCodes(values: Float64Array, most = Infinity): RankCodes | null {
  return codedByTable(values, most) ?? codedByMap(values, most);
}

/** undefined where the values are not whole numbers in a small range. */
function codedByTable(values: Float64Array, most: number): RankCodes | null | undefined {
  let least = Infinity;
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (x !== x) continue;
    if (x !== Math.floor(x)) return undefined;
    if (x < least) least = x;
    if (x > largest) largest = x;
  }
  const span = largest - least + 1;
  if (!(span <= Math.min(TABLE, 4 * values.length + 1024))) return undefined;
  const place = new Int32Array(span);
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) place[values[i]! - least] = 1;
  const distinct: number[] = [];
  for (let k = 0; k < span; k++) if (place[k] === 1) place[k] = distinct.push(least + k) - 1;
  if (distinct.length > most) return null;
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = values[i] === values[i] ? place[values[i]! - least]! : -1;
  return { codes, values: Float64Array.from(distinct) };
}

function codedByMap(values: Float64Array, most: number): RankCodes | null {
  const seen = new Set<number>();
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue;
    seen.add(values[i]! + 0);
    if (seen.size > most) return null;
  }
  const distinct = Float64Array.from(seen).sort();
  const codeOf = new Map<number, number>();
  distinct.forEach((x, code) => codeOf.set(x, code));
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = values[i] === values[i] ? codeOf.get(values[i]!)! : -1;
  return { codes, values: distinct };
}
