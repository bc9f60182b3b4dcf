import type { Localized } from '../../platform/language/locale.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { observatoryProblem } from './problems.ts';
import { boundOf, boundOfSum, type Bound } from './bound.ts';
import type { ConceptCode } from './concept.ts';

export const directions = ['to', 'from'] as const;
export type Direction = (typeof directions)[number];
export const populations = ['citizenship', 'birth', 'residence', 'destination'] as const;
export type Population = (typeof populations)[number];

/** A value of one period (`2019`, `2019-03`, `2019-Q1`, `2015/2020`). `null` is "no figure", zero is a counted zero. */
export interface Observation {
  readonly period: string;
  readonly value: number | null;
  /** Reporting countries that have a cell, where the value is a sum of cells. */
  readonly reporting?: number | null | undefined;
  /** Countries that could have had one; those without are said and make the sum incomplete. */
  readonly possible?: number | null | undefined;
}

/** From this period on a series does not count what it counted before. */
export interface Break {
  /** First period after the break. */
  readonly period: string;
  readonly reason: Localized;
}

/** Another series that counts the same people by another source: shown beside, with the reason why they differ, never added. */
export interface Beside {
  readonly series: string;
  readonly why: Localized;
}

/** A series of persons by period, with all that is needed to read it. */
export interface FlowSeries {
  readonly id: string;
  readonly title: Localized;
  readonly concept: ConceptCode;
  readonly direction: Direction;
  /** Country whose returnees are counted, ISO 3166-1. */
  readonly country: string;
  /** Where they come from: one country, or an aggregate that is never added to its parts. */
  readonly reporter: { readonly code: string; readonly label: Localized; readonly aggregate: boolean };
  readonly population: Population;
  readonly unit: 'persons';
  /** Every cell of the source is rounded to the nearest multiple of this; 1 if not rounded. */
  readonly rounding: number;
  /** How the source writes the absence of a figure. */
  readonly missingCode: string;
  readonly source: {
    readonly citation: string;
    readonly url: string;
    readonly extracted: string;
    readonly licence: string;
  };
  readonly caution: Localized;
  /** False where periods between the first and the last are left out. */
  readonly continuous: boolean;
  readonly breaks: readonly Break[];
  readonly beside: Beside | null;
  readonly observations: readonly Observation[];
}

/** The sum of one period with the bound of the cells that were added. Where a series has no figure there is no sum: it names who is missing. */
export interface PeriodSum extends Bound {
  readonly period: string;
  readonly value: number | null;
  readonly missing: readonly string[];
}

export interface FlowSum {
  readonly concept: ConceptCode;
  readonly series: readonly string[];
  /** Breaks that the sum runs across: periods before and after are not compared without saying so. */
  readonly breaks: readonly (Break & { readonly series: readonly string[] })[];
  readonly periods: readonly PeriodSum[];
}

type Part = Pick<
  FlowSeries,
  | 'id'
  | 'concept'
  | 'direction'
  | 'population'
  | 'unit'
  | 'country'
  | 'reporter'
  | 'rounding'
  | 'breaks'
  | 'beside'
  | 'observations'
>;

/**
 * Adds series period by period, when they count the same thing about different people; otherwise says what differs.
 * Rules: dialogue, section 6.3 (concepts, directions, populations, aggregates); a period is summed only where every series has a figure,
 * and every sum carries the bound of the cells that were added: their number times half the rounding of the source.
 * @throws Problem observatory.sum-… (422), whose items are all reasons
 */
export function sumSeries(series: readonly Part[]): FlowSum {
  const refusals = refusalsOf(series);
  const [reason] = refusals;
  const [first] = series;
  if (reason || !first) {
    const { code, kind, details } = reason ?? observatoryProblem('sum-too-few');
    throw new Problem(
      code,
      kind,
      details,
      refusals.map((refusal) => ({ code: refusal.code, details: refusal.details })),
    );
  }
  const periods = [...new Set(series.flatMap(({ observations }) => observations.map(({ period }) => period)))].sort();
  return {
    concept: first.concept,
    series: series.map(({ id }) => id),
    breaks: breaksAcross(series, periods),
    periods: periods.map((period) => {
      const parts = series.map((part) => {
        const observation = part.observations.find((candidate) => candidate.period === period);
        return { id: part.id, value: observation?.value ?? null, bound: boundOf(part, observation) };
      });
      const missing = parts.filter(({ value }) => value === null).map(({ id }) => id);
      return {
        period,
        value: missing.length ? null : parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
        missing,
        ...boundOfSum(parts.map(({ bound }) => bound)),
      };
    }),
  };
}

/** Breaks that have one of these periods before them and one from them on; series that share a break are named together. */
export function breaksAcross(
  series: readonly Pick<Part, 'id' | 'breaks'>[],
  periods: readonly string[],
): FlowSum['breaks'] {
  const keyOf = ({ period, reason }: Break): string => JSON.stringify([period, reason]);
  const across = series
    .flatMap(({ breaks }) => breaks)
    .filter(({ period }) => periods.some((one) => one < period) && periods.some((one) => one >= period));
  return [...new Map(across.map((found) => [keyOf(found), found]))].map(([key, found]) => ({
    ...found,
    series: series.filter(({ breaks }) => breaks.some((one) => keyOf(one) === key)).map(({ id }) => id),
  }));
}

/** Every reason why these series may not be added, the gravest first; none when they may. */
export function refusalsOf(series: readonly Part[]): Problem[] {
  if (series.length < 2) return [observatoryProblem('sum-too-few')];
  const differ = <T extends string>(of: (part: Part) => T): [T, T] | undefined => {
    const [one, two] = [...new Set(series.map(of))];
    return one !== undefined && two !== undefined ? [one, two] : undefined;
  };
  const named = (pair: readonly [string, string]) => ({ first: pair[0], second: pair[1] });
  const concepts = differ(({ concept }) => concept);
  const towards = differ(({ direction }) => direction);
  const of = differ(({ population }) => population);
  const mixed = series.some(({ reporter }) => reporter.aggregate) && differ(({ reporter }) => reporter.code);
  const counted = series.map(({ country, reporter }) => `${country} ${reporter.code}`);
  const twice =
    counted.some((pair, index) => counted.indexOf(pair) !== index) ||
    series.some(({ beside }) => series.some(({ id }) => id === beside?.series));
  return [
    ...(concepts ? [observatoryProblem('sum-concepts', named(concepts))] : []),
    ...(towards ? [observatoryProblem('sum-directions', named(towards))] : []),
    ...(of ? [observatoryProblem('sum-populations', named(of))] : []),
    ...(mixed ? [observatoryProblem('sum-aggregate', named(mixed))] : []),
    ...(twice ? [observatoryProblem('sum-twice')] : []),
  ];
}
