import type { ChartFigure, ChartSpec } from './spec.ts';

/** One figure of a chart with what it is about: what the table beside a chart, its CSV, its description and its drawing all hold. */
export interface ChartValue {
  readonly row: string;
  /** Empty where the chart has one series. */
  readonly series: string;
  readonly figure: ChartFigure;
}

/** Every figure of a chart in the order in which it is read. */
export function valuesOf(spec: ChartSpec): ChartValue[] {
  switch (spec.kind) {
    case 'dots':
    case 'bars':
    case 'forest':
    case 'stacked':
    case 'pyramid': {
      const named = spec.series.length > 1;
      return spec.rows.flatMap(({ label, figures }) =>
        figures.flatMap((figure, at) =>
          figure ? [{ row: label, series: named ? spec.series[at]!.label : '', figure }] : [],
        ),
      );
    }
    case 'slope':
      return spec.series.flatMap(({ label, figures }) =>
        figures.map((figure, at) => ({ row: spec.moments[at]!, series: label, figure })),
      );
    case 'lines':
    case 'multiples': {
      const named = spec.series.length > 1;
      return spec.series.flatMap(({ label, points }) =>
        points.map(({ period, figure }) => ({ row: period, series: named ? label : '', figure })),
      );
    }
    case 'stages':
      return [
        ...spec.stages.flatMap((stage) =>
          stage.nodes.map(({ label, figure }) => ({ row: stage.label, series: label, figure })),
        ),
        ...spec.links.map(({ at, from, to, figure }) => ({
          row: `${nodeLabel(spec, at, from)} (${spec.stages[at]!.label})`,
          series: `${nodeLabel(spec, at + 1, to)} (${spec.stages[at + 1]!.label})`,
          figure,
        })),
      ];
    case 'map':
      return spec.areas.map(({ label, figure }) => ({ row: label, series: '', figure }));
  }
}

const nodeLabel = (spec: Extract<ChartSpec, { kind: 'stages' }>, stage: number, key: string): string =>
  spec.stages[stage]?.nodes.find((node) => node.key === key)?.label ?? key;
