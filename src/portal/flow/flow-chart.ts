import { breaksAcross, populationLabels, type ReleasedFlow, type Standing } from '../../observatory/face.ts';
import { chartOf } from '../../platform/chart/check.ts';
import { pageDrawings } from '../../platform/chart/drawn-once.ts';
import { isPeriod } from '../../platform/chart/period.ts';
import { mostSeries, type ChartInput, type ChartSpec } from '../../platform/chart/spec.ts';
import { formatNumber } from '../../platform/language/format.ts';
import type { Locale, Localized } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { flowWords } from './flow.words.ts';
import type { FlowGroup, FlowSide } from './panels.ts';

/** A drawn chart of flows, ready for a page. */
export interface FlowChart {
  readonly spec: ChartSpec;
  readonly wide: string;
  readonly narrow: string;
}

/** Most lines that one plot can tell apart; more series become small panels on one scale. */
const mostLines = 4;

/** The chart of each table that has more than one period, by the key under which the page finds it. */
export function flowCharts(sides: readonly FlowSide[], locale: Locale): Record<string, FlowChart> {
  const charts = sides.flatMap(({ standing, panels }) =>
    panels.flatMap(({ concept, groups }) =>
      groups.flatMap((group): [string, FlowChart][] => {
        const spec = chartOfGroup(group, concept.label, standing, locale);
        return spec ? [[chartKey(concept.code, group), { spec, ...pageDrawings(spec) }]] : [];
      }),
    ),
  );
  return Object.fromEntries(charts);
}

/** Under which a page finds the chart of a table. */
const chartKey = (concept: string, group: Pick<FlowGroup, 'key'>): string => `${concept} ${group.key}`;

/** Series of one table on a true axis of time, each period as long as it is; none where there is nothing to follow from one period to another. */
export function chartOfGroup(
  { series, periods }: FlowGroup,
  concept: Localized,
  standing: Standing,
  locale: Locale,
): ChartSpec | undefined {
  const [seen] = series;
  if (!seen || periods.length < 2 || series.length > mostSeries || !periods.every(isPeriod)) return undefined;
  const t = speak(flowWords, locale);
  const meaning = series.length === 1 && standing === 'decided' ? ({ meaning: 'decided' } as const) : {};
  const input = {
    locale,
    title: labelled(concept, locale),
    subtitle: [labelled(seen.reporter.label, locale), labelled(populationLabels[seen.population] ?? {}, locale)]
      .filter(Boolean)
      .join(' · '),
    source: {
      text: seen.source.citation,
      licence: seen.source.licence,
      hash: series.map(({ hash }) => hash).join(' '),
      date: seen.source.extracted,
    },
    unit: 'number' as const,
    axis: t('axis'),
    series: series.map((one) => ({
      key: one.id,
      label: labelled(one.title, locale),
      ...meaning,
      points: pointsOf(one, locale),
    })),
    breaks: breaksAcross(series, periods).map(({ period, reason }) => ({
      period,
      reason: labelled(reason, locale).slice(0, 400),
    })),
  };
  const [from, to] = periods;
  // Two periods that can be compared are two moments: there is no course between them to be followed.
  if (from && to && periods.length === 2 && !input.breaks.length) {
    const moments = input.series.flatMap(({ points, ...one }) => {
      const [first, second] = [from, to].map((at) => points.find(({ period }) => period === at)?.figure);
      return first && second ? [{ ...one, figures: [first, second] as [typeof first, typeof second] }] : [];
    });
    const { breaks: _, series: all, ...about } = input;
    if (moments.length === all.length)
      return chartOf({ kind: 'slope', ...about, moments: [from, to], series: moments });
  }
  const kind = series.length > mostLines ? 'multiples' : 'lines';
  return chartOf({ kind, ...input } as ChartInput);
}

const pointsOf = ({ observations }: ReleasedFlow, locale: Locale) =>
  observations.map(({ period, value, within }) => ({
    period,
    figure:
      value === null
        ? { state: 'none' as const, text: speak(flowWords, locale)('none') }
        : {
            value,
            text: formatNumber(locale, value),
            base: within ? speak(flowWords, locale)('within', { n: formatNumber(locale, within) }) : '',
          },
  }));
