/** A resident frame as rows that are looked at block by block: nothing is copied. */
import { columnOf, type Column, type Frame } from '../../core/frame.ts';
import type { LooseColumns } from '../../core/loose.ts';
import { identity } from '../../source/build.ts';
import { codingOf } from './coding.ts';

export function looseFrame(frame: Frame): LooseColumns {
  const column = (name: string) => columnOf(frame, name);
  return {
    rows: frame.rows,
    column,
    coding: (name) => codingOf(column(name)),
    block: (from, n, names) =>
      blockFrame(
        n,
        names.map((name) => part(column(name), from, n)),
      ),
  };
}

let lines = identity(0);

/** Columns of a block as a frame. */
export function blockFrame(n: number, columns: readonly Column[]): Frame {
  if (lines.length < n) lines = identity(n);
  return { rows: n, columns: new Map(columns.map((one) => [one.name, one])), line: lines };
}

function part(column: Column, from: number, n: number): Column {
  return column.type === 'number'
    ? { ...column, values: column.values.subarray(from, from + n) }
    : { ...column, codes: column.codes.subarray(from, from + n) };
}
