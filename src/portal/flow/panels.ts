import {
  concepts,
  type Concept,
  type ReleasedFlow,
  type ReleasedObservation,
  type Standing,
} from '../../observatory/face.ts';
import type { Localized } from '../../platform/language/locale.ts';

/** Series of one concept that one source counts in one way, so that they may stand in one table. */
export interface FlowGroup {
  readonly key: string;
  readonly series: readonly ReleasedFlow[];
  readonly periods: readonly string[];
}
export interface FlowPanel {
  readonly concept: Concept;
  readonly groups: readonly FlowGroup[];
}
export interface FlowSide {
  readonly standing: Standing;
  readonly panels: readonly FlowPanel[];
}

/** Panels by standing, decided return first and always there, each concept by itself, each source in a table of its own. */
export function sidesOf(flows: readonly ReleasedFlow[]): FlowSide[] {
  return (['decided', 'administrative', 'model'] as const).map((standing) => ({
    standing,
    panels: concepts
      .filter((concept) => concept.standing === standing && !concept.until)
      .map((concept) => ({ concept, groups: groupsOf(flows.filter((flow) => flow.concept === concept.code)) }))
      .filter(({ groups }) => groups.length > 0 || standing === 'decided'),
  }));
}

function groupsOf(flows: readonly ReleasedFlow[]): FlowGroup[] {
  const keyOf = ({ source, reporter, population }: ReleasedFlow): string =>
    [source.citation, reporter.code, population].join('|');
  return [...new Set(flows.map(keyOf))].map((key) => {
    const series = flows.filter((flow) => keyOf(flow) === key);
    const observations = series.flatMap((flow) => flow.observations);
    return {
      key,
      series,
      periods: [...new Set(observations.map(({ period }) => period))].sort(),
    };
  });
}

/** Two series about the same people by two sources, period by period; they are never added nor averaged. */
export interface SourcePair {
  readonly one: ReleasedFlow;
  readonly other: ReleasedFlow;
  readonly why: Localized;
  readonly rows: readonly {
    readonly period: string;
    readonly first: ReleasedObservation | undefined;
    readonly second: ReleasedObservation | undefined;
    /** The other figure as a multiple of the first; null where either is no figure or the first is zero. */
    readonly ratio: number | null;
  }[];
}

/** Every pair of sources that a series declares, over the periods of the series beside which it stands. */
export function besides(flows: readonly ReleasedFlow[]): SourcePair[] {
  return flows.flatMap((other) => {
    const one = flows.find(({ id }) => id === other.beside?.series);
    if (!one || !other.beside) return [];
    const rows = one.observations.map((first) => {
      const second = other.observations.find(({ period }) => period === first.period);
      const ratio = first.value && typeof second?.value === 'number' ? second.value / first.value : null;
      return { period: first.period, first, second, ratio };
    });
    return [{ one, other, why: other.beside.why, rows }];
  });
}

/** Series of one table that are about different countries, in the latest period in which each of them has a figure: what a map can show. */
export interface MappedPeriod {
  readonly concept: Concept;
  readonly period: string;
  readonly series: readonly ReleasedFlow[];
}

/** What is shown on the map of flows: of the tables of what administrations enforce, that of several countries which counts most people; undefined where there is none. */
export function mappedOf(sides: readonly FlowSide[]): MappedPeriod | undefined {
  const tables = sides
    .filter(({ standing }) => standing === 'administrative')
    .flatMap(({ panels }) => panels.flatMap(({ concept, groups }) => groups.map((group) => ({ concept, ...group }))));
  const counted = tables.flatMap(({ concept, series, periods }) => {
    const valueAt = (of: ReleasedFlow, period: string): number | null =>
      of.observations.find((one) => one.period === period)?.value ?? null;
    const period = periods.findLast((one) => series.every((of) => valueAt(of, one) !== null));
    const countries = new Set(series.map(({ country }) => country));
    if (period === undefined || countries.size < 2 || countries.size < series.length) return [];
    return [{ concept, period, series, people: series.reduce((sum, of) => sum + (valueAt(of, period) ?? 0), 0) }];
  });
  return counted.toSorted((one, other) => other.people - one.people)[0];
}
