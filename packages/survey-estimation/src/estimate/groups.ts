/** Groups of `by`: every combination that has used rows, in the order of levels, the last column fastest. */
import { columnOf, type Column, type Frame } from '../frame.ts';
import type { Scalar } from '../spec.ts';

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
  const members = new Map<number, number[]>();
  for (let i = 0; i < used.length; i++) {
    if (used[i] !== 1) continue;
    let key = 0;
    for (const column of columns) key = key * column.levels.length + column.code(i);
    const rows = members.get(key);
    if (rows) rows.push(i);
    else members.set(key, [i]);
  }
  return [...members.keys()]
    .sort((a, b) => a - b)
    .map((key) => {
      const rows = Uint32Array.from(members.get(key)!);
      const mask = new Uint8Array(used.length);
      for (const i of rows) mask[i] = 1;
      return { by: labelled(by, columns, key), rows, used: mask };
    });
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
  readonly code: (i: number) => number;
}

function coded(column: Column, used: Uint8Array): Coded {
  if (column.type === 'category') return { levels: column.levels, code: (i) => column.codes[i]! };
  const levels = [...new Set(column.values.filter((_, i) => used[i] === 1))].sort((a, b) => a - b);
  const codes = new Map(levels.map((level, code) => [level, code]));
  return { levels, code: (i) => codes.get(column.values[i]!)! };
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
