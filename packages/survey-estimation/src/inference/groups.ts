/** Groups of `by`: every combination that has used rows, in the order of levels, the last column fastest. */
import { columnOf, type Column, type Frame } from '../core/frame.ts';
import { refuseInexact } from '../core/keys.ts';
import type { Scalar } from '../core/circumstances.ts';

export interface Group {
  /** The levels of the group; absent where there is no `by`. */
  readonly by?: { [column: string]: Scalar };
  /** Numbers of its used rows. */
  readonly rows: Uint32Array;
  /** 1 for its used rows. */
  readonly used: Uint8Array;
}

/** The arrays that must not be missing in a row of some group. */
export function groupColumns(frame: Frame, by: readonly string[]): (Float64Array | Int32Array)[] {
  return by.map((name) => {
    const column = columnOf(frame, name);
    return column.type === 'number' ? column.values : column.codes;
  });
}

/** Splits the used rows. */
export function groupsOf(frame: Frame, by: readonly string[], used: Uint8Array): Group[] {
  if (by.length === 0) return [{ rows: numbersWhere(used), used }];
  const columns = by.map((name) => coded(columnOf(frame, name), used));
  const combinations = columns.reduce((product, { levels }) => product * levels.length, 1);
  const rows = numbersWhere(used);
  const keys = new Float64Array(rows.length);
  for (const { levels, codes } of columns)
    for (let r = 0; r < rows.length; r++) keys[r] = keys[r]! * levels.length + codes[rows[r]!]!;
  const { places, order } = combinations <= MOST_PLACES ? byTable(keys, combinations) : bySorting(keys);
  const sizes = new Uint32Array(order.length);
  for (let r = 0; r < rows.length; r++) sizes[places[r]!]!++;
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const at = new Uint32Array(order.length);
  for (let r = 0; r < rows.length; r++) {
    const g = places[r]!;
    members[g]![at[g]!++] = rows[r]!;
  }
  return members.map((list, g) => {
    let mask: Uint8Array | undefined;
    return {
      by: labelled(by, columns, order[g]!),
      rows: list,
      // Of many groups few are asked for, and all together would take rows times groups.
      get used() {
        return (mask ??= maskOf(list, used.length));
      },
    };
  });
}

function maskOf(rows: Uint32Array, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (let r = 0; r < rows.length; r++) mask[rows[r]!] = 1;
  return mask;
}

/** Up to so many combinations of levels are numbered by a table. */
const MOST_PLACES = 1 << 20;

/** The keys that occur, in their order, and the place of each row's key among them. */
interface Placed {
  readonly places: Int32Array;
  readonly order: readonly number[];
}

function byTable(keys: Float64Array, size: number): Placed {
  const place = new Int32Array(size);
  for (let r = 0; r < keys.length; r++) place[keys[r]!] = 1;
  const order: number[] = [];
  for (let key = 0; key < size; key++) if (place[key] === 1) place[key] = order.push(key) - 1;
  const places = new Int32Array(keys.length);
  for (let r = 0; r < places.length; r++) places[r] = place[keys[r]!]!;
  return { places, order };
}

function bySorting(keys: Float64Array): Placed {
  const order = [...new Set(keys)].sort((a, b) => a - b);
  const placeOf = new Map(order.map((key, place) => [key, place]));
  return { places: Int32Array.from(keys, (key) => placeOf.get(key)!), order };
}

/** Numbers of the rows that are marked 1. */
export function numbersWhere(used: Uint8Array): Uint32Array {
  let n = 0;
  for (const u of used) n += u;
  const rows = new Uint32Array(n);
  let at = 0;
  for (let i = 0; i < used.length; i++) if (used[i] === 1) rows[at++] = i;
  return rows;
}

interface Coded {
  readonly levels: readonly Scalar[];
  readonly codes: Int32Array;
}

function coded(column: Column, used: Uint8Array): Coded {
  if (column.type === 'category') return column;
  const levels = [...new Set(column.values.filter((_, i) => used[i] === 1))].sort((a, b) => a - b);
  refuseInexact(column.name, levels);
  const codes = new Map(levels.map((level, code) => [level, code]));
  return { levels, codes: Int32Array.from(column.values, (x) => codes.get(x) ?? -1) };
}

function labelled(by: readonly string[], columns: readonly Coded[], key: number): { [column: string]: Scalar } {
  const out: [string, Scalar][] = [];
  for (let k = by.length - 1; k >= 0; k--) {
    const { levels } = columns[k]!;
    out.unshift([by[k]!, levels[key % levels.length]!]);
    key = Math.floor(key / levels.length);
  }
  return Object.fromEntries(out);
}
