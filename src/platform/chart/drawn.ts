import { parseHTML } from 'linkedom';
import { textWidth, type Weight } from './measure.ts';

/** A thing of a drawing where it was drawn: px from the left and the top, whatever the direction of reading. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
export interface DrawnText extends Box {
  readonly text: string;
  readonly anchor: string;
}

const number = (text: string | null | undefined): number => Number(text ?? Number.NaN);
const shift = (element: Element | null): [number, number] => {
  const [, x, y] = /translate\((-?[\d.]+)[ ,](-?[\d.]+)\)/.exec(element?.getAttribute('transform') ?? '') ?? [];
  return [Number(x ?? 0), Number(y ?? 0)];
};

/** Reads texts, bars, marks and lines of a drawing back, for tests on drawn positions. */
export class Drawn {
  private readonly root: Element;
  constructor(svg: string) {
    this.root = parseHTML(`<body>${svg}</body>`).document.querySelector('svg')!;
  }

  /** The field that is seen. */
  get view(): Box {
    const [x = 0, y = 0, width = 0, height = 0] = this.root.getAttribute('viewBox')!.split(' ').map(Number);
    return { x1: x, x2: x + width, y1: y, y2: y + height };
  }

  get texts(): DrawnText[] {
    return [...this.root.querySelectorAll('text')].map((element) => {
      const group = element.closest('g');
      const inherited = (name: string): string | null =>
        element.getAttribute(name) ?? group?.getAttribute(name) ?? this.root.getAttribute(name);
      const text = (element.textContent ?? '').replace(/[\u2066-\u2069]/g, '');
      const size = number(inherited('font-size'));
      const wide = textWidth(text, size, Number(inherited('font-weight') ?? 400) as Weight);
      const anchor = inherited('text-anchor')!;
      const [x, y] = shift(element).map((part, at) => part + shift(group)[at]!) as [number, number];
      const x1 = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return { text, anchor, x1, x2: x1 + wide, y1: y - size * 0.48, y2: y + size * 0.48 };
    });
  }

  /** Filled areas with what each says. */
  get areas(): (Box & { readonly fill: string; readonly says: string })[] {
    return [...this.root.querySelectorAll('g > rect')].map((rect) => {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => number(rect.getAttribute(name))) as [
        number,
        number,
        number,
        number,
      ];
      const fill = rect.getAttribute('fill') ?? rect.closest('g')?.getAttribute('fill') ?? '';
      return { x1: x, x2: x + width, y1: y, y2: y + height, fill, says: rect.getAttribute('data-says') ?? '' };
    });
  }

  /** Middles of points with what each says. */
  get dots(): { readonly x: number; readonly y: number; readonly says: string }[] {
    return [...this.root.querySelectorAll('[data-says]')].flatMap((element) => {
      const says = element.getAttribute('data-says') ?? '';
      if (element.localName === 'circle')
        return { x: number(element.getAttribute('cx')), y: number(element.getAttribute('cy')), says };
      const [x, y] = shift(element);
      return element.localName === 'path' && element.hasAttribute('transform') ? { x, y, says } : [];
    });
  }

  /** Straight lines, from point to point. */
  get rules(): { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[] {
    return [...this.root.querySelectorAll('g[stroke] > path')].flatMap((path) => {
      const points = [...(path.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      if (/[CcAaQq]/.test(path.getAttribute('d') ?? '') || path.hasAttribute('transform')) return [];
      return points.slice(1).map(([x2, y2], at) => ({ x1: points[at]![0], y1: points[at]![1], x2, y2 }));
    });
  }

  /** What is drawn wrongly: texts that touch each other, leave the field, or have a line under them. */
  get faults(): string[] {
    const { texts, view, rules } = this;
    const overlap = (a: Box, b: Box, by: number): boolean =>
      Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > by && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > by;
    const out = texts
      .filter(({ x1, x2, y1, y2 }) => x1 < view.x1 - 0.5 || x2 > view.x2 + 0.5 || y1 < view.y1 || y2 > view.y2)
      .map(({ text, x1, x2 }) => `“${text}” leaves the field (${Math.round(x1)} to ${Math.round(x2)})`);
    const touching = texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .flatMap((other) => (overlap(one, other, 0.6) ? [`“${one.text}” touches “${other.text}”`] : [])),
    );
    const crossed = texts.flatMap((text) =>
      rules.some((rule) => crosses(rule, text)) ? [`a line passes under “${text.text}”`] : [],
    );
    return [...out, ...touching, ...crossed];
  }
}

/** Whether a line enters a box, its edge of one px left out: the line is cut to the box (Liang and Barsky 1984). */
function crosses({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }, box: Box): boolean {
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - box.x1 - 1],
    [x2 - x1, box.x2 - 1 - x1],
    [y1 - y2, y1 - box.y1 - 1],
    [y2 - y1, box.y2 - 1 - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to;
}
