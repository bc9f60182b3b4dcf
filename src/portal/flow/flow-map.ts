import { populationLabels } from '../../observatory/face.ts';
import { labelsOn } from '../../platform/codes/code.sql.ts';
import { today } from '../../platform/codes/code.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled, only } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { DisputedAreas } from '../../platform/map/disputed.ts';
import { drawMap } from '../../platform/map/drawing.ts';
import type { Drawing, MapFigure } from '../../platform/map/map.ts';
import { maghreb } from '../../platform/map/view.ts';
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
  return {
    ...{ drawing: drawMap(maghreb, how), figures, panel: concept.code },
    title: t('mapTitle', {
      concept: said(concept.label),
      population: said(populationLabels[first.population] ?? {}),
      reporter: said(first.reporter.label),
      period,
    }),
    measure: t('mapMeasure', { period }),
  };
}
