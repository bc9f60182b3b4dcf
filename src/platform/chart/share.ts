import { speak } from '../language/words.ts';
import { chartWords } from './chart.words.ts';
import { drawChart } from './draw.ts';
import { shareSize } from './share-size.ts';
import type { ChartSpec } from './spec.ts';
import { sizeOf } from './svg.ts';

/** Most rows and series first; then fewer, as long as the rest says how many are left out. */
const shares = [1, 0.75, 0.5, 0.35, 0.25, 0.15, 0.1, 0.05] as const;

function shortened(spec: ChartSpec, part: number): ChartSpec {
  const t = speak(chartWords, spec.locale);
  const cut = <T>(all: readonly T[]): T[] => all.slice(0, Math.max(1, Math.floor(all.length * part)));
  const more = (left: number) => (left ? [t('more', { n: left })] : []);
  if ('rows' in spec) {
    const rows = cut(spec.rows);
    return { ...spec, rows, marks: [...spec.marks.map(short), ...more(spec.rows.length - rows.length)] };
  }
  if (spec.kind === 'multiples') {
    const series = cut(spec.series);
    return { ...spec, series, marks: [...spec.marks.map(short), ...more(spec.series.length - series.length)] };
  }
  return { ...spec, marks: spec.marks.map(short) };
}

/** The first sentence of what must be read with it. */
const short = (text: string): string => /^.{20,}?[.؛;](?=\s)/u.exec(text)?.[0] ?? text;

/** A chart as a picture of 1200 by 630 px, whole: drawn as large as it fits, with fewer rows where it must, and with source, licence and hash. */
export function shareSvg(spec: ChartSpec): string {
  for (const part of shares)
    for (const zoom of [1.5, 1.25, 1.1]) {
      const [width, height] = [shareSize.width / zoom, shareSize.height / zoom];
      const svg = drawChart(shortened(spec, part), { width, height, framed: true, zoom });
      if (sizeOf(svg).height <= shareSize.height + 0.5) return svg;
    }
  const svg = drawChart(shortened(spec, 0.01), { width: shareSize.width, framed: true });
  const zoom = shareSize.height / sizeOf(svg).height;
  return drawChart(shortened(spec, 0.01), {
    width: shareSize.width / zoom,
    framed: true,
    zoom,
    height: shareSize.height / zoom,
  });
}
