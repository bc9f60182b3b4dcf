import { scale as plotScale } from '@observablehq/plot';
import { formatNumber, formatPercent } from '../language/format.ts';
import { intlTag, type Locale } from '../language/locale.ts';
import { type } from './canvas.ts';
import { textWidth } from './measure.ts';
import type { units } from './spec.ts';

/** An axis: where a value stands in px, its ticks and how they read. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly at: number; readonly text: string }[];
  readonly at: (value: number) => number;
}

export interface Asked {
  readonly locale: Locale;
  readonly unit: (typeof units)[number];
  readonly ratio?: boolean;
  /** Values that must lie on the axis. */
  readonly values: readonly number[];
  readonly range: readonly [number, number];
  /** Whether ticks stand beside each other, so that their width counts, or below each other. */
  readonly across: boolean;
}

/** An axis with round ends around every value, and as many ticks as have room without touching. */
export function axisOf(asked: Asked): Axis {
  const { range, across, values } = asked;
  const length = Math.abs(range[1] - range[0]);
  for (const most of [8, 6, 5, 4, 3, 2, 1]) {
    const { ticks: all, domain } = asked.ratio ? ratioTicks(values, most) : linearTicks(asked, most);
    const written = textsOf(asked, all);
    const room = length / Math.max(1, all.length - 1);
    const need = across ? Math.max(...written.map((text) => textWidth(text, type.small))) + 14 : 26;
    if (need > room && most > 1) continue;
    const ends = need > room ? [0, all.length - 1] : all.map((_, at) => at);
    const [ticks, texts] = [ends.map((at) => all[at]!), ends.map((at) => written[at]!)];
    const at = plotScale({
      x: { type: asked.ratio ? 'log' : 'linear', domain: [...domain], range: [...range] },
    }).apply as (value: number) => number;
    return { domain, ticks: ticks.map((value, index) => ({ value, at: at(value), text: texts[index]! })), at };
  }
  throw new RangeError('an axis has at least its ends');
}

/** As numbers are written in the language; in short ("1.2 million") where they would not fit beside each other. */
function textsOf({ locale, unit, ratio, across, range }: Asked, ticks: readonly number[]): string[] {
  const [first = 0, second = 1] = ticks;
  const step = Math.abs(second - first) * (unit === 'percent' ? 100 : 1) || 1;
  const digits = Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  const plain = ticks.map((value) =>
    ratio
      ? formatNumber(locale, value)
      : unit === 'percent'
        ? formatPercent(locale, value, digits)
        : formatNumber(locale, value, digits),
  );
  const widest = Math.max(...plain.map((text) => textWidth(text, type.small)));
  const most = across ? Math.abs(range[1] - range[0]) / 3.2 : 90;
  if (widest <= most) return plain;
  const style = unit === 'percent' ? 'percent' : 'decimal';
  const short = new Intl.NumberFormat(intlTag(locale), { notation: 'compact', maximumFractionDigits: 1, style });
  return ticks.map((value) => short.format(value).replace(/ /g, '\u00a0'));
}

function linearTicks({ unit, values }: Asked, most: number): { ticks: number[]; domain: [number, number] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] =
    high - low >= least
      ? [low, high]
      : [Math.min(0, low), Math.max(unit === 'percent' && low >= 0 ? 1 : least, high, low + least)];
  const step = roundStep((to - from) / most);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { ticks, domain: [ticks[0]!, ticks.at(-1)!] };
}

/** What differs by less looks the same on every axis: its figures would have no room. */
const least = 1e-4;

/** 1, 2 or 5 times a power of ten, not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((times) => times * power >= least * 0.999) ?? 10) * power;
}

const steps = [-3, -2, -1, 0, 1, 2, 3].flatMap((power) =>
  [1, 2, 5].map((times) => Number((times * 10 ** power).toPrecision(3))),
);

/** A logarithmic axis; what reaches beyond a thousandth or five thousandfold is cut there. */
function ratioTicks(values: readonly number[], most: number): { ticks: number[]; domain: [number, number] } {
  const low = steps.findLast((tick) => tick <= Math.min(0.5, ...values)) ?? steps[0]!;
  const high = steps.find((tick) => tick >= Math.max(2, ...values)) ?? steps.at(-1)!;
  const all = steps.filter((tick) => tick >= low && tick <= high);
  const tens = all.filter((tick) => Number.isInteger(Math.log10(tick)));
  const shown =
    all.length <= most + 1
      ? all
      : tens.length <= most + 1
        ? tens
        : tens.filter((tick) => tick === 1 || tick === tens[0] || tick === tens.at(-1));
  return { ticks: shown.length > 1 || most > 1 ? shown : [1], domain: [low, high] };
}
