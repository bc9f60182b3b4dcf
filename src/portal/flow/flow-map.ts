import { populationLabels } from '../../observatory/face.ts';
import { chartOf } from '../../platform/chart/check.ts';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import { labelsOn } from '../../platform/codes/code.sql.ts';
import { today } from '../../platform/language/dates.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { formatNumber } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled, only } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { DisputedAreas } from '../../platform/map/disputed.ts';
import { drawMap } from '../../platform/map/drawing.ts';
import type { Drawing, MapFigure } from '../../platform/map/map.ts';
import { mapWords } from '../../platform/map/map.words.ts';
import { maghreb } from '../../platform/map/view.ts';
import { boundaryWords } from '../../platform/ui/boundary.words.ts';
import { flowWords } from './flow.words.ts';
import { mappedOf, type FlowSide } from './panels.ts';

/** A map of flows as the page shows it. */
export interface FlowMap {
  readonly drawing: Drawing;
  readonly figures: readonly MapFigure[];
  readonly title: string;
  readonly measure: string;
  /** The panel in which the same figures stand with everything that is needed to read them. */
  readonly panel: string;
  /** The same as a picture that may travel alone. */
  readonly spec: ChartSpec;
}

/** The map of the flows of one period, under the installation's convention of disputed areas; undefined where no table has several countries. */
export async function flowMap(
  trx: Trx,
  sides: readonly FlowSide[],
  how: DisputedAreas,
  locale: Locale,
): Promise<FlowMap | undefined> {
  const mapped = mappedOf(sides);
  const [first] = mapped?.series ?? [];
  if (!mapped || !first) return undefined;
  const { concept, period, series } = mapped;
  const t = speak(flowWords, locale);
  const codes = series.map(({ country }) => country);
  const labels = await labelsOn(trx, 'countries', codes, today());
  const figures = series.map(({ country, observations }): MapFigure => {
    const { value = null, within = null, absent = 0 } = observations.find((one) => one.period === period) ?? {};
    const notes = [...(within ? [t('within', { n: within })] : []), ...(absent ? [t('absent', { n: absent })] : [])];
    return {
      ...{ code: country, label: labels.get(country) ?? only(locale, country), value },
      note: notes.join(' · ') || undefined,
    };
  });
  const said = (text: Parameters<typeof labelled>[0]): string => labelled(text, locale);
  const drawing = drawMap(maghreb, how);
  const title = t('mapTitle', {
    concept: said(concept.label),
    population: said(populationLabels[first.population] ?? {}),
    reporter: said(first.reporter.label),
    period,
  });
  const { width, height, areas, neutral, borders, dashed } = drawing;
  const places = (of: Drawing['areas']) => of.map(({ code, d, at }) => ({ code, d, at: [...at] as [number, number] }));
  const spec = chartOf({
    ...{ kind: 'map', locale, title, unit: 'number', axis: t('axis') },
    source: {
      text: first.source.citation,
      licence: first.source.licence,
      hash: series.map(({ hash }) => hash).join(' '),
      date: first.source.extracted,
    },
    drawing: { width, height, areas: places(areas), neutral: places(neutral), borders, dashed },
    areas: figures.map(({ code, label, value, note = '' }) => ({
      ...{ code, label: said(label) },
      figure:
        value === null
          ? { state: 'none', text: t('none') }
          : { value, text: formatNumber(locale, value), base: note.slice(0, 120) },
    })),
    convention: `${speak(mapWords, locale)(how)} ${speak(boundaryWords, locale)('boundary')}`,
  });
  return { drawing, figures, panel: concept.code, title, measure: t('mapMeasure', { period }), spec };
}
