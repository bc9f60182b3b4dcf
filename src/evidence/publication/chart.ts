import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { direction, type Locale } from '../../platform/language/locale.ts';
import { colours } from '../../platform/ui/tokens.ts';
import { layOut, scaleOf, type as letters, type ChartLayout, type PlacedLine } from './chart-layout.ts';
import { describeChart, planChart } from './chart-lines.ts';
import { bars, hatched, points, whiskers } from './chart-marks.ts';
import type { ModelBlock, TableBlock } from './presentation.ts';
import { familyOf, finishSvg } from './svg.ts';
import { directed, textWidth } from './text-width.ts';

export { hasChart } from './chart-lines.ts';

export interface ChartOptions {
  /** Width in px at which the type has its true size: 360 for a phone, 680 (the default) for a page or paper. */
  readonly width?: number;
}

/**
 * A chart of a block as a self-contained SVG document: points with their intervals (bars behind shares and totals), one group of lines for each row.
 * Decided and compelled are drawn as everywhere in the installation; a figure suppressed is a hatched field with words, never a zero.
 * Axes run left to right in every language, Arabic labels stand at the right. No styles, only attributes, so that it may stand in any page.
 * The same block gives the same bytes.
 */
export function chartSvg(block: TableBlock | ModelBlock, locale: Locale, { width = 680 }: ChartOptions = {}): string {
  const plan = planChart(block, locale);
  const layout = layOut(plan, width);
  const { lines, height } = layout;
  const rtl = direction(locale) === 'rtl';
  // Figures read along the axis, whose direction is the same in every language.
  const read = ({ text, interval }: PlacedLine): string =>
    (interval && width >= 520 ? `${text} (${interval})` : text).replace(/[\u2066-\u2069]/g, '');
  const gutter = Math.max(0, ...lines.map((line) => textWidth(read(line), letters.size))) + letters.edge;
  const foot = plan.axisLabel ? 52 : 32;
  const x = scaleOf(plan, locale, width - gutter);
  const [from, to] = x.domain;
  const inside = lines.filter(({ value }) => value !== null && value >= from && value <= to);
  const cut = (value: number): number => Math.min(to, Math.max(from, value));
  const withInterval = inside.flatMap((line) =>
    line.low === null || line.high === null ? [] : [{ ...line, low: cut(line.low), high: cut(line.high) }],
  );
  const start = rtl
    ? ({ frameAnchor: 'right', textAnchor: 'end' } as const)
    : ({ frameAnchor: 'left', textAnchor: 'start' } as const);
  const drawn = Plot.plot({
    document: parseHTML('<html></html>').document,
    width,
    height: height + foot,
    marginTop: 0,
    marginBottom: foot,
    marginLeft: letters.edge + (rtl ? gutter : 0),
    marginRight: letters.edge + (rtl ? 0 : gutter),
    x: { type: x.type, domain: x.domain, axis: null },
    y: { domain: [height, 0], axis: null },
    marks: [
      Plot.ruleX(x.ticks, { y1: layout.top, y2: height, stroke: colours.line }),
      Plot.text(x.ticks, {
        x: (tick: number) => tick,
        text: (tick: number) => x.tickFormat(tick),
        frameAnchor: 'bottom',
        dy: 18,
        fill: colours.inkSoft,
        fontSize: letters.small,
      }),
      Plot.text(plan.axisLabel ? [directed(plan.axisLabel, rtl)] : [], {
        text: (words: string) => words,
        frameAnchor: rtl ? 'bottom-right' : 'bottom-left',
        textAnchor: start.textAnchor,
        dy: 42,
        fill: colours.inkSoft,
        fontSize: letters.small,
      }),
      Plot.ruleX([plan.neutral ?? from], {
        y1: layout.top,
        y2: height,
        stroke: plan.neutral === undefined ? colours.lineStrong : colours.ink,
      }),
      ...(plan.fromZero ? bars(inside) : []),
      hatched(
        lines.filter(({ suppressed }) => suppressed),
        from,
        from + (to - from) * 0.25,
      ),
      ...whiskers(withInterval),
      ...points(inside),
      ...legend(layout, rtl),
      ...[true, false].map((bold) =>
        Plot.text(
          layout.words.filter((words) => words.bold === bold),
          {
            ...start,
            y: 'y',
            text: ({ text }) => directed(text, rtl),
            fill: colours.ink,
            fontSize: letters.size,
            fontWeight: bold ? 600 : 400,
          },
        ),
      ),
      Plot.text(lines, {
        y: 'y',
        text: (line: PlacedLine) => (line.value === null ? directed(line.text, rtl) : `\u200e${read(line)}`),
        frameAnchor: rtl ? 'left' : 'right',
        textAnchor: start.textAnchor,
        dx: rtl ? -12 : 12,
        fill: colours.ink,
        fontSize: letters.size,
      }),
    ],
  });
  return finishSvg(drawn, { title: plan.caption, description: describeChart(plan, locale), font: familyOf(locale) });
}

/** Each key is its own mark, as its place does not depend on the axis. */
function legend({ keys }: ChartLayout, rtl: boolean): Plot.Markish[] {
  const anchor = rtl ? 'right' : 'left';
  return keys.flatMap(({ text, style, y, at }) => {
    const dx = (rtl ? -1 : 1) * (at + 7);
    return [
      Plot.dot([y], { y: [y], frameAnchor: anchor, dx, r: 4.5, symbol: style.symbol, fill: style.colour }),
      Plot.text([directed(text, rtl)], {
        y: [y],
        text: (words: string) => words,
        frameAnchor: anchor,
        textAnchor: rtl ? 'end' : 'start',
        dx: dx + (rtl ? -12 : 12),
        fill: colours.ink,
        fontSize: letters.size,
      }),
    ];
  });
}
