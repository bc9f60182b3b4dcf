import { isMissing } from '../codebook.ts';
import { valueOf } from '../csv.ts';
import type { Row } from '../csv.ts';
import type { Condition, PublishedCell } from './cell.ts';

/** The figure computed from rows, beside the printed one. */
export interface Reproduction {
  readonly cell: PublishedCell;
  /** People who are counted, the base of the percentage, and those left out of it because they have no answer. */
  readonly count: number;
  readonly base: number;
  readonly missing: number;
  /** The figure itself, not rounded: a percentage, or a count. null on an empty base. */
  readonly value: number | null;
  /** Reproduced less published. */
  readonly difference: number | null;
  readonly tolerance: number;
  readonly agrees: boolean;
}

/**
 * How far print may stand from the exact figure. One decimal: 0.1, which covers a figure rounded twice (1.546 to 1.55 to 1.6). No
 * decimal: half a unit. "About": one unit. Counts are exact.
 */
export function toleranceOf(cell: PublishedCell): number {
  if (cell.statistic === 'count') return 0;
  if (cell.statistic === 'percent_about') return 1;
  return cell.decimals === 1 ? 0.1 : 0.5;
}

/** Computes the printed figure again from the rows of a file (values as in the field, with their missing codes). Pure; nothing is rounded. */
export function reproduce(cell: PublishedCell, rows: readonly Row[]): Reproduction {
  const { of, among, absentInBase } = cell.measure;
  const population = rows.filter((row) => among.every((condition) => meets(row, condition)));
  const answered = population.filter((row) => !isMissing(valueOf(row, of.column)));
  const count = answered.filter((row) => meets(row, of)).length;
  const base = (absentInBase ? population : answered).length;
  const value = cell.statistic === 'count' ? count : base === 0 ? null : (100 * count) / base;
  const difference = value === null ? null : value - cell.value;
  const tolerance = toleranceOf(cell);
  const agrees =
    difference !== null &&
    (cell.statistic === 'percent_more_than' ? difference > 0 : Math.abs(difference) <= tolerance) &&
    (cell.base === null || cell.base === base || cell.statistic === 'count');
  return { cell, count, base, missing: population.length - answered.length, value, difference, tolerance, agrees };
}

/** All cells of a list, in its order. */
export function reproduceAll(cells: readonly PublishedCell[], rows: readonly Row[]): Reproduction[] {
  return cells.map((cell) => reproduce(cell, rows));
}

function meets(row: Row, condition: Condition): boolean {
  const value = valueOf(row, condition.column);
  if (isMissing(value)) return false;
  if ('in' in condition) return condition.in.includes(value);
  const number = Number(value);
  return number >= (condition.from ?? -Infinity) && number <= (condition.to ?? Infinity);
}
