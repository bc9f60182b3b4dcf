import type { Text3 } from '../../platform/language/locale.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { observatoryProblem } from '../problems.ts';
import type { ConceptCode } from './concept.ts';

export const directions = ['to', 'from'] as const;
export type Direction = (typeof directions)[number];
export const populations = ['citizenship', 'birth', 'residence', 'destination'] as const;
export type Population = (typeof populations)[number];

/** A value of one period (`2019`, `2019-03`, `2019-Q1`, `2015/2020`). `null` is "no figure", zero is a counted zero. */
export interface Observation {
  readonly period: string;
  readonly value: number | null;
  /** Reporting countries that have a cell, where the value is a sum. */
  readonly reporting?: number | null | undefined;
}

/** A series of persons by period, with all that is needed to read it. */
export interface FlowSeries {
  readonly id: string;
  readonly title: Text3;
  readonly concept: ConceptCode;
  readonly direction: Direction;
  /** Country whose returnees are counted, ISO 3166-1. */
  readonly country: string;
  /** Where they come from: one country, or an aggregate that is never added to its parts. */
  readonly reporter: { readonly code: string; readonly label: Text3; readonly aggregate: boolean };
  readonly population: Population;
  readonly unit: 'persons';
  /** Values are multiples of this; 1 if not rounded. */
  readonly rounding: number;
  /** How the source writes the absence of a figure. */
  readonly missingCode: string;
  readonly source: {
    readonly citation: string;
    readonly url: string;
    readonly extracted: string;
    readonly licence: string;
  };
  readonly caution: Text3;
  /** False where periods between the first and the last are left out. */
  readonly continuous: boolean;
  readonly observations: readonly Observation[];
}

export interface FlowSum {
  readonly concept: ConceptCode;
  readonly series: readonly string[];
  /** Rounding of the parts together: the sum of exact values lies within this distance of the sum shown. */
  readonly within: number;
  /** A period in which one series has no figure has no sum: it names who is missing. */
  readonly periods: readonly { readonly period: string; readonly value: number | null; readonly missing: string[] }[];
}

type Part = Pick<
  FlowSeries,
  'id' | 'concept' | 'direction' | 'population' | 'unit' | 'country' | 'reporter' | 'rounding' | 'observations'
>;

/**
 * Adds series period by period, when they count the same thing about different people; otherwise says what differs.
 * Rules: dialogue, section 6.3 (concepts, directions, populations, aggregates); a period is summed only where every series has a figure.
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
    within: series.reduce((sum, { rounding }) => sum + (rounding > 1 ? rounding / 2 : 0), 0),
    periods: periods.map((period) => {
      const values = series.map(({ id, observations }) => ({
        id,
        value: observations.find((candidate) => candidate.period === period)?.value ?? null,
      }));
      const missing = values.filter(({ value }) => value === null).map(({ id }) => id);
      return {
        period,
        value: missing.length ? null : values.reduce((sum, { value }) => sum + (value ?? 0), 0),
        missing,
      };
    }),
  };
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
  const twice = counted.find((pair, index) => counted.indexOf(pair) !== index);
  return [
    ...(concepts ? [observatoryProblem('sum-concepts', named(concepts))] : []),
    ...(towards ? [observatoryProblem('sum-directions', named(towards))] : []),
    ...(of ? [observatoryProblem('sum-populations', named(of))] : []),
    ...(mixed ? [observatoryProblem('sum-aggregate', named(mixed))] : []),
    ...(twice ? [observatoryProblem('sum-twice')] : []),
  ];
}
