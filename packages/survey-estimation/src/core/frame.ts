/** Resident columnar data: what every engine hands to the estimators. */
import { pickCodes, pickNumbers } from '../numeric/pick.ts';
import type { Elements } from './elements.ts';
import { refuse } from './refusal.ts';

/** Numbers; a missing value is NaN. */
export interface NumberColumn {
  readonly type: 'number';
  /** Its name. */
  readonly name: string;
  /** One for each row; NaN is missing. */
  readonly values: Float64Array;
}

/** A category: `codes[i]` is an index into `levels`, or -1 where missing. Levels are in the order of the spec. */
export interface CategoryColumn {
  readonly type: 'category';
  /** Its name. */
  readonly name: string;
  /** The place of each row’s level, -1 where missing. */
  readonly codes: Int32Array;
  /** The levels, in the order of the spec. */
  readonly levels: readonly string[];
}

/** A column of numbers or of categories. */
export type Column = NumberColumn | CategoryColumn;

/**
 * Rows in the engine's own order (see `canonicalOrder`), so that no result depends on the order of the file.
 * `line[i]` is the data line, from 0, that row i came from.
 */
export interface Frame {
  /** Number of rows. */
  readonly rows: number;
  /** Columns by name. */
  readonly columns: ReadonlyMap<string, Column>;
  /** The data line, from 0, of each row. */
  readonly line: Uint32Array;
  /**
   * How many rows of the data each row stands for, where alike rows were put together (see engine/); absent: one each.
   * The weight of such a row is the sum of theirs.
   */
  readonly multiplicity?: Float64Array;
  /** Where each row of the data is a cluster of its own: what their squares add up to. */
  readonly elements?: Elements;
  /** Columns of numbers 0 and 1 of which such a row has the share of 1, by weight. */
  readonly shares?: readonly string[];
}

/** How many rows of the data the given rows stand for. */
export function countRows(frame: Frame, rows: Uint32Array): number {
  const { multiplicity } = frame;
  if (!multiplicity) return rows.length;
  let n = 0;
  for (let r = 0; r < rows.length; r++) n += multiplicity[rows[r]!]!;
  return n;
}

/** Where a row stands in the data, for messages. */
export function placeOf(frame: Frame, row: number): string {
  return frame.multiplicity ? 'some data line' : `data line ${frame.line[row]! + 1}`;
}

/** The column with those rows alone, in that order. */
export function columnAt(column: Column, rows: Uint32Array): Column {
  if (column.type === 'number') return { ...column, values: pickNumbers(column.values, rows) };
  return { ...column, codes: pickCodes(column.codes, rows) };
}

/** The column of that name. Refuses `unknown-column`. */
export function columnOf(frame: Frame, name: string): Column {
  return frame.columns.get(name) ?? refuse('unknown-column', `there is no column "${name}"`);
}

/** A column that must be of numbers. Refuses `unknown-column`, `wrong-type`. */
export function numbersOf(frame: Frame, name: string): Float64Array {
  const column = columnOf(frame, name);
  return column.type === 'number' ? column.values : refuse('wrong-type', `"${name}" is a category, not a number`);
}

/** A column that must be a category. Refuses `unknown-column`, `wrong-type`. */
export function categoryOf(frame: Frame, name: string): CategoryColumn {
  const column = columnOf(frame, name);
  return column.type === 'category' ? column : refuse('wrong-type', `"${name}" is a number, not a category`);
}
