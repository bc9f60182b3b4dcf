import { formatNumber, formatPercent } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ChartLine, ChartPlan } from './chart-lines.ts';
import type { SeriesStyle } from './chart-series.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Size of type in charts, px. */
export const type = { size: 13, small: 12, leading: 18, edge: 22 } as const;

/** A mark with the distance of its middle from the top, px. */
export interface PlacedLine extends ChartLine {
  readonly y: number;
}
export interface PlacedWords {
  readonly text: string;
  readonly y: number;
  readonly bold: boolean;
}
/** A legend entry: its mark stands `at` px from the edge where reading begins. */
export interface PlacedKey {
  readonly text: string;
  readonly style: SeriesStyle;
  readonly y: number;
  readonly at: number;
}

export interface ChartLayout {
  readonly lines: readonly PlacedLine[];
  readonly words: readonly PlacedWords[];
  readonly keys: readonly PlacedKey[];
  /** Height of the marks and labels, without the axis. */
  readonly height: number;
  /** Height over which grid lines run: from the first mark down. */
  readonly top: number;
}

/** Places labels above their marks, so that they have the whole width even on a phone. */
export function layOut(plan: ChartPlan, width: number): ChartLayout {
  const room = width - 2 * type.edge;
  const keys: PlacedKey[] = [];
  let y = type.leading / 2 + 2;
  let at = 0;
  for (const { label, style } of plan.legend) {
    const wide = textWidth(label, type.size) + 40;
    if (at > 0 && at + wide > room) {
      at = 0;
      y += type.leading + 2;
    }
    keys.push({ text: label, style, y, at });
    at += wide;
  }
  if (keys.length) y += type.leading + 8;
  const top = y - type.leading / 2;
  const lines: PlacedLine[] = [];
  const words: PlacedWords[] = [];
  const write = (text: string, bold: boolean): void => {
    for (const part of wrapText(text, type.size, room)) {
      words.push({ text: part, y, bold });
      y += type.leading;
    }
  };
  for (const group of plan.groups) {
    write(group.label, true);
    for (const line of group.lines) {
      if (line.label !== undefined) write(line.label, false);
      lines.push({ ...line, y: y + 1 });
      y += type.leading + 3;
    }
    y += 8;
  }
  return { lines, words, keys, height: y - type.leading / 2, top };
}

export interface ChartScale {
  readonly type: 'linear' | 'log';
  readonly domain: [number, number];
  readonly ticks: number[];
  readonly tickFormat: (value: number) => string;
}

/** The axis: round ends around every figure and interval, few enough ticks for the width. */
export function scaleOf(plan: ChartPlan, locale: Locale, width: number): ChartScale {
  const found = plan.groups
    .flatMap(({ lines }) => lines.flatMap(({ value, low, high }) => [value, low, high]))
    .concat(plan.neutral ?? null, plan.fromZero ? 0 : null)
    .filter((value): value is number => value !== null && Number.isFinite(value));
  if (plan.axis === 'ratio') return ratioScale(found, locale);
  const percent = plan.axis === 'percent';
  const [low, high] = found.length > 1 ? [Math.min(...found), Math.max(...found)] : percent ? [0, 1] : spread(found[0]);
  const step = roundStep((high - low || 1) / Math.max(2, Math.floor(width / 110)));
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)));
  const digits = Math.max(0, -Math.floor(Math.log10(percent ? step * 100 : step) + 1e-9));
  return {
    type: 'linear',
    domain: [ticks[0]!, ticks.at(-1)!],
    ticks,
    tickFormat: (value) => (percent ? formatPercent(locale, value, digits) : formatNumber(locale, value, digits)),
  };
}

const spread = (value = 0): [number, number] => [Math.min(0, value), Math.max(1, value)];

/** 1, 2 or 5 times a power of ten, not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((times) => times * power >= least * 0.999) ?? 10) * power;
}

const ratioTicks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** A logarithmic axis; intervals that reach beyond a hundredth or a hundredfold are cut there. */
function ratioScale(found: readonly number[], locale: Locale): ChartScale {
  const low = ratioTicks.findLast((tick) => tick <= Math.min(0.5, ...found)) ?? 0.01;
  const high = ratioTicks.find((tick) => tick >= Math.max(2, ...found)) ?? 100;
  const ticks = ratioTicks.filter((tick) => tick >= low && tick <= high);
  const shown = ticks.length > 7 ? ticks.filter((tick) => Number.isInteger(Math.log10(tick))) : ticks;
  return {
    type: 'log',
    domain: [low, high],
    ticks: shown,
    tickFormat: (value) => formatNumber(locale, value),
  };
}
