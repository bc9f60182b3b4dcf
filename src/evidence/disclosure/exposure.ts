import type { Spec } from '@dawra/survey-estimation';
import { all, answered, is, known, type Condition } from './condition.ts';

export type Estimate = Spec['estimates'][number];
export type EstimateKind = Estimate['kind'];
export type EstimateOf<K extends EstimateKind> = Extract<Estimate, { kind: K }>;
export type Measure = EstimateOf<'tTest'>['of'];

/** What becomes known of people when one figure is shown. */
export interface Exposure {
  /** The people it rests on. */
  readonly base: Condition;
  /** Parts of them that it counts: each must hold enough people, and so must what it leaves of the base. */
  readonly parts: readonly Condition[];
  /** Groups that it does not print but that can be worked out from it: each must hold enough people. */
  readonly groups?: readonly Condition[];
  /** Such groups that may also be empty, as a cell may be whose row and column are not. */
  readonly cells?: readonly Condition[];
  /** Columns of numbers of which it tells something about the base. */
  readonly numbers: readonly string[];
  /** Columns of numbers that a model takes into account: they weigh, but none of their means is told. */
  readonly covariates?: readonly string[];
  /** Whether the base may be of a level that nobody in the whole data has. */
  readonly unused?: true;
  /** People that the base must hold, where the threshold is too few. */
  readonly least?: number;
}

/** How a figure's label, levels, groups, share and time lead to what it exposes. */
export interface Figure {
  readonly label?: string;
  readonly levels?: Readonly<Record<string, string>>;
  readonly by?: Readonly<Record<string, string | number>>;
  readonly prob?: number;
  readonly time?: number;
  readonly estimate: number | null;
}

/** What a rule is given besides the estimate. */
export interface Asked {
  readonly threshold: number;
  /** Levels of a category in the codebook or, without any there, in the data; undefined for numbers. */
  levelsOf(column: string): readonly string[] | undefined;
  /** A quantile of a column in the whole domain, by design: the line of relative poverty is a share of it. */
  quantile(column: string, prob: number): number | undefined;
}

/** A measure as people: those it can be told for, the part that it counts (indicators), the column it averages (numbers). */
export function measured(measure: Measure): { told: Condition; part?: Condition; number?: string } {
  if (typeof measure === 'string') return { told: answered(measure), number: measure };
  if ('where' in measure) return { told: known(measure.where), part: measure.where };
  return { told: answered(measure.column), part: is(measure.column, measure.level) };
}

/** The exposure of some measures of the same people. */
export function exposureOf(people: Condition | undefined, ...measures: readonly Measure[]): Exposure {
  const each = measures.map(measured);
  const base = all(people, ...each.map(({ told }) => told));
  return {
    base,
    parts: each.flatMap(({ part }) => (part ? [all(base, part)] : [])),
    numbers: each.flatMap(({ number }) => number ?? []),
  };
}

/** People of a group. */
export const inGroup = (by: Figure['by']): Condition | undefined =>
  by && Object.keys(by).length ? all(...Object.entries(by).map(([column, value]) => is(column, value))) : undefined;

/** Names of a crossing as a list. */
export const names = (crossing: string | readonly string[] | undefined): readonly string[] =>
  crossing === undefined ? [] : typeof crossing === 'string' ? [crossing] : crossing;

/** The measure that a row of an estimate of one measure is of: of a category, the level that its label names. */
export function measureOfRow(measure: Measure, label: string | undefined, asked: Asked): Measure {
  if (typeof measure !== 'string' || !asked.levelsOf(measure)) return measure;
  return { column: measure, level: label?.slice(measure.length + 1) ?? '' };
}

/** All that is asked of an estimate's measures: one measure each, categories by level. */
export function singleMeasures(of: Measure | readonly Measure[], asked: Asked): Measure[] {
  return (Array.isArray(of) ? (of as readonly Measure[]) : [of as Measure]).flatMap((measure) => {
    const levels = typeof measure === 'string' ? asked.levelsOf(measure) : undefined;
    return levels ? levels.map((level) => ({ column: measure as string, level })) : [measure];
  });
}
