import type { Text } from '../text.ts';
import type { SourceId } from './sources.ts';

/** A condition on one column: one of some codes, or a number inside closed bounds. */
export type Condition =
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly from?: number; readonly to?: number };

/** How the printed figure is recomputed from rows: the share of `among` for which `of` holds. */
export interface Measure {
  readonly of: Condition;
  readonly among: readonly Condition[];
  /** True where print counts people without an answer in the base. */
  readonly absentInBase?: boolean;
}

export type Statistic = 'percent' | 'percent_about' | 'percent_more_than' | 'count';

/** One printed figure, with where it was printed and the base it stands on. */
export interface PublishedCell {
  readonly id: string;
  readonly table: TableId;
  /** Variable and code, as in the codebook; the printed row and column of the figure. */
  readonly row: { readonly variable: string; readonly code: string };
  readonly column: { readonly variable: string; readonly code: string };
  readonly statistic: Statistic;
  readonly value: number;
  /** Decimals in print; they set the tolerance. */
  readonly decimals: 0 | 1;
  readonly base: number | null;
  readonly baseStatus: 'published' | 'inferred' | 'not-given';
  readonly source: SourceId;
  readonly note?: Text;
  readonly measure: Measure;
}

export type TableId = 'interviews' | 'education' | 'status_abroad' | 'algeria' | 'morocco' | 'compelled';

export interface PublishedTable {
  readonly id: TableId;
  readonly title: Text;
  readonly note: Text;
}
