/**
 * The units a model iterates over: used rows that have the same values of all covariates are one unit, where there are
 * few enough patterns of them; otherwise each used row is a unit. Collapsing changes no estimate: the likelihoods depend
 * on sums over the rows of a pattern.
 */
export interface Units {
  readonly count: number;
  /** Unit of each row of the frame, -1 for rows that are not used. */
  readonly unitOf: Int32Array;
  /** A row of the frame for each unit. */
  readonly rows: Uint32Array;
  /** Number of used rows in each unit. */
  readonly sizes: Float64Array;
}

const MOST_DISTINCT = 512;
const MOST_PATTERNS = 1 << 20;

/** Groups the used rows by the values of the columns; rows keep their order, units that of their first row. */
export function unitsOf(used: Uint8Array, columns: readonly (Float64Array | Int32Array)[]): Units {
  const keys = patternKeys(used, columns);
  return keys ? collapsed(used, keys) : rowUnits(used);
}

/** Weighted sums by unit of `factor` (or of 1): sum of weights[i] * factor[i]. */
export function unitSums(units: Units, weights: Float64Array, factor?: Float64Array): Float64Array {
  const out = new Float64Array(units.count);
  const { unitOf } = units;
  for (let i = 0; i < unitOf.length; i++) {
    const unit = unitOf[i]!;
    if (unit >= 0) out[unit]! += factor ? weights[i]! * factor[i]! : weights[i]!;
  }
  return out;
}

interface Keys {
  readonly values: Uint32Array;
  readonly limit: number;
}

/** A number below `limit` for each row, equal for equal patterns; undefined where there may be too many patterns. */
function patternKeys(used: Uint8Array, columns: readonly (Float64Array | Int32Array)[]): Keys | undefined {
  const values = new Uint32Array(used.length);
  let limit = 1;
  for (const column of columns) {
    const codes = column instanceof Int32Array ? column : dictionary(used, column);
    if (!codes) return undefined;
    let most = 0;
    for (let i = 0; i < codes.length; i++) if (used[i] && codes[i]! > most) most = codes[i]!;
    const levels = most + 1;
    if (limit * levels > MOST_PATTERNS) return undefined;
    for (let i = 0; i < codes.length; i++) if (used[i]) values[i] = values[i]! * levels + codes[i]!;
    limit *= levels;
  }
  return { values, limit };
}

/** Codes of the distinct numbers among the used rows; undefined where there are many. */
function dictionary(used: Uint8Array, column: Float64Array): Int32Array | undefined {
  const codeOf = new Map<number, number>();
  const codes = new Int32Array(column.length);
  for (let i = 0; i < column.length; i++) {
    if (!used[i]) continue;
    const x = column[i]!;
    let code = codeOf.get(x);
    if (code === undefined) {
      code = codeOf.size;
      if (code >= MOST_DISTINCT) return undefined;
      codeOf.set(x, code);
    }
    codes[i] = code;
  }
  return codes;
}

function collapsed(used: Uint8Array, keys: Keys): Units {
  const unitOf = new Int32Array(used.length).fill(-1);
  const unitOfKey = new Int32Array(keys.limit).fill(-1);
  const rows: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < used.length; i++) {
    if (!used[i]) continue;
    let unit = unitOfKey[keys.values[i]!]!;
    if (unit < 0) {
      unit = unitOfKey[keys.values[i]!] = rows.length;
      rows.push(i);
      sizes.push(0);
    }
    unitOf[i] = unit;
    sizes[unit]! += 1;
  }
  return { count: rows.length, unitOf, rows: Uint32Array.from(rows), sizes: Float64Array.from(sizes) };
}

/** Each used row a unit. */
export function rowUnits(used: Uint8Array): Units {
  const unitOf = new Int32Array(used.length).fill(-1);
  const rows = new Uint32Array(used.length);
  let count = 0;
  for (let i = 0; i < used.length; i++) {
    if (!used[i]) continue;
    unitOf[i] = count;
    rows[count++] = i;
  }
  return { count, unitOf, rows: rows.slice(0, count), sizes: new Float64Array(count).fill(1) };
}
