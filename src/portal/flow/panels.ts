import { concepts, type Concept, type ReleasedFlow, type Standing } from '../../observatory/face.ts';

/** Series of one concept that one source counts in one way, so that they may stand in one table. */
export interface FlowGroup {
  readonly key: string;
  readonly series: readonly ReleasedFlow[];
  readonly periods: readonly string[];
  readonly largest: number;
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
      largest: Math.max(1, ...observations.map(({ value }) => value ?? 0)),
    };
  });
}
