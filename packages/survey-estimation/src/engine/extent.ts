/** Facts of a column of numbers. */
export interface Extent {
  /** Least and largest value, infinite where there is none. */
  readonly least: number;
  readonly most: number;
  /** Whether some are missing. */
  readonly missing: boolean;
}

/** Numbers of more values than this are no keys, wherever the groups are made: rows with them are hardly alike. A value key may have more. */
export const MOST_VALUES = 2000;

/** The largest absolute value. */
export function largest({ least, most }: Extent): number {
  return Math.max(Math.abs(least), Math.abs(most), 0);
}

/** Numbers that lie close together far from zero lose digits when only their means are kept. */
export function isFarFromZero(extent: Extent): boolean {
  return extent.most - extent.least < 1e-3 * largest(extent);
}
