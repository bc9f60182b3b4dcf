import type { z } from 'zod';
import type { filedSeries, ReleasedFlow } from './flow.contract.ts';
import type { FlowSeries, Observation } from './flow.ts';

type Rounded = Pick<FlowSeries, 'rounding' | 'reporter'>;

/** Cells of a source that were added, all rounded alike; none of them is further than `halfWidth` persons from what was counted. */
export interface Term {
  readonly cells: number;
  readonly halfWidth: number;
}

/** How far a figure may lie from what the source counted before rounding. */
export interface Bound {
  /** Cells by half-width, the widest first; empty where their number is not known. */
  readonly terms: Term[];
  /** Sum of cells × half-width, persons; null where the number of rounded cells is not known. */
  readonly within: number | null;
  /** Cells that the source does not give: they add nothing, and the bound does not cover them. */
  readonly absent: number;
  /** False where a cell is absent or nobody knows how many there are. */
  readonly complete: boolean;
}

/** Greatest distance, in persons, between a whole number and its nearest multiple of `rounding`: 2 for 5, 0 for 1. */
export const halfWidthOf = (rounding: number): number => Math.floor(rounding / 2);

/** The bound of one figure: of one cell, or of the cells of which it is the sum. No figure, no bound. */
export function boundOf({ rounding, reporter }: Rounded, observation: Observation | undefined): Bound {
  if (!observation || observation.value === null) return { terms: [], within: null, absent: 0, complete: false };
  const { reporting, possible } = observation;
  const cells = reporter.aggregate ? (reporting ?? null) : 1;
  const absent = cells === null || !possible ? 0 : Math.max(0, possible - cells);
  const complete = cells !== null && absent === 0 && (!reporter.aggregate || typeof possible === 'number');
  const halfWidth = halfWidthOf(rounding);
  if (cells === null) return { terms: [], within: halfWidth === 0 ? 0 : null, absent, complete };
  return { terms: [{ cells, halfWidth }], within: cells * halfWidth, absent, complete };
}

/** A filed series as it is released: every figure with its bound, and whether a break begins with it. */
export const bounded = (series: z.infer<typeof filedSeries>): ReleasedFlow => ({
  ...series,
  observations: series.observations.map((one) => ({
    ...one,
    ...boundOf(series, one),
    break: series.breaks.some(({ period }) => period === one.period),
  })),
});

/** The bound of a sum: bounds add up, as every rounding may go the same way. */
export function boundOfSum(bounds: readonly Bound[]): Bound {
  const known = bounds.every(({ within }) => within !== null);
  const widths = [...new Set(bounds.flatMap(({ terms }) => terms.map(({ halfWidth }) => halfWidth)))];
  const cellsOf = (width: number): number =>
    bounds
      .flatMap(({ terms }) => terms)
      .reduce((sum, { cells, halfWidth }) => sum + (halfWidth === width ? cells : 0), 0);
  return {
    terms: known
      ? widths.toSorted((one, two) => two - one).map((halfWidth) => ({ cells: cellsOf(halfWidth), halfWidth }))
      : [],
    within: known ? bounds.reduce((sum, { within }) => sum + (within ?? 0), 0) : null,
    absent: bounds.reduce((sum, { absent }) => sum + absent, 0),
    complete: bounds.every(({ complete }) => complete),
  };
}
