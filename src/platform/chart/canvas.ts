import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { colours } from '../ui/tokens.ts';
import type { Ink } from './ink.ts';
import { directed, type Weight } from './measure.ts';

/** Where a text stands to its point: it begins there, in the direction of reading, has its middle there, or ends there. */
export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: Anchor;
}

interface Stroke {
  readonly stroke: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string | undefined;
}
interface Area {
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string | undefined;
}

interface Item {
  readonly says?: string | undefined;
}
interface Segment extends Item {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
interface Spot extends Item {
  readonly x: number;
  readonly y: number;
}
interface Written extends Spot {
  readonly text: string;
}

/** Small type stands nowhere: these sizes are the only ones, px. */
export const type = { title: 17, size: 13, small: 12, leading: 18 } as const;

/**
 * A drawing in pixels whose x grows in the direction of reading. Only here is right to left known: one scale turns every x into its mirror, one rule turns the
 * anchors of text. Marks of one look become one mark of Observable Plot.
 */
export class Canvas {
  private readonly groups = new Map<
    string,
    { layer: number; items: unknown[]; draw: (items: never[]) => Plot.Markish }
  >();
  constructor(
    readonly width: number,
    readonly rtl: boolean,
    /** Longest line of a text that is wrapped, px. */
    readonly measure: number = width,
  ) {}

  private add<T>(layer: number, kind: string, style: object, item: T, draw: (items: T[]) => Plot.Markish): void {
    const key = `${layer}${kind}${JSON.stringify(style)}`;
    const group = this.groups.get(key);
    if (group) group.items.push(item);
    else this.groups.set(key, { layer, items: [item], draw: draw as (items: never[]) => Plot.Markish });
  }

  /** One line of text whose middle is at `y`. */
  text(
    text: string,
    x: number,
    y: number,
    { size = type.size, weight = 400, fill = colours.ink, anchor = 'start' }: TextStyle = {},
  ): void {
    if (!text) return;
    const side = anchor === 'middle' ? 'middle' : (anchor === 'start') === this.rtl ? 'end' : 'start';
    const style = { fontSize: size, fontWeight: weight, fill, textAnchor: side } as const;
    this.add<Written>(
      5,
      'text',
      style,
      { x, y, text: directed(text, this.rtl && !/^[\d.,\s%+\u2212\u200e-]*$/.test(text)) },
      (items) => Plot.text(items, { ...style, x: 'x', y: 'y', text: 'text' }),
    );
  }

  /** Lines of one text below each other, the first with its middle at `y`. @returns where the next line would stand */
  lines(lines: readonly string[], x: number, y: number, style: TextStyle = {}): number {
    const leading = leadingOf(style.size);
    lines.forEach((line, at) => this.text(line, x, y + at * leading, style));
    return y + lines.length * leading;
  }

  rule(at: Segment, { stroke, strokeWidth = 1, strokeDasharray }: Stroke, layer = 0): void {
    const style = { stroke, strokeWidth, strokeDasharray };
    this.add(layer, 'rule', style, at, (items) =>
      Plot.link(items, { ...style, x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', curve: 'linear', ariaLabel: 'says' }),
    );
  }

  rect(at: Segment, style: Area, layer = 1): void {
    this.add(layer, 'rect', style, at, (items) =>
      Plot.rect(items, { ...style, x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', ariaLabel: 'says' }),
    );
  }

  /** A ribbon of `wide` px between two points, leaving and arriving level. */
  ribbon(
    at: Segment & { readonly wide: number },
    style: { readonly stroke: string; readonly strokeOpacity: number },
  ): void {
    this.add(2, 'ribbon', style, at, (items) =>
      Plot.link(items, {
        ...style,
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        strokeWidth: 'wide',
        strokeLinecap: 'butt',
        curve: 'bump-x',
        ariaLabel: 'says',
      }),
    );
  }

  line(points: readonly Spot[], style: Stroke): void {
    this.add(3, `line${this.groups.size}`, style, points, (items) =>
      Plot.line(items.flat(), { strokeWidth: 2, ...style, x: 'x', y: 'y', curve: 'linear' }),
    );
  }

  dot(at: Spot, { colour, symbol }: Pick<Ink, 'colour' | 'symbol'>, r = 4.5): void {
    const open = symbol === 'plus' || symbol === 'times' || symbol === 'star';
    const style = open
      ? { symbol, r, fill: colour, stroke: colour, strokeWidth: 1.5 }
      : { symbol, r, fill: colour, stroke: colours.surface, strokeWidth: 1 };
    this.add(4, 'dot', style, at, (items) => Plot.dot(items, { ...style, x: 'x', y: 'y', ariaLabel: 'says' }));
  }

  /** A cross: nobody counted. */
  cross({ x, y, says }: Spot, stroke: string = colours.inkSoft): void {
    const style = { stroke, strokeWidth: 1.75 };
    const arm = 3.5;
    this.rule({ x1: x - arm, y1: y - arm, x2: x + arm, y2: y + arm, says }, style, 4);
    this.rule({ x1: x - arm, y1: y + arm, x2: x + arm, y2: y - arm }, style, 4);
  }

  /** A shape that is never mirrored, placed by its upper corner at the left. */
  path(
    d: string,
    at: { x: number; y: number; zoom: number; says?: string },
    style: Readonly<Record<string, string>>,
  ): void {
    this.add(1, `path${this.groups.size}`, style, at, ([item]) => (_index, _scales, _values, _dimensions, context) => {
      const path = context!.document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', d);
      path.setAttribute('transform', `translate(${item!.x} ${item!.y}) scale(${item!.zoom})`);
      if (item!.says) path.setAttribute('aria-label', item!.says);
      for (const [name, value] of Object.entries(style)) path.setAttribute(name, value);
      return path;
    });
  }

  /** The drawing as an element of a document that no browser is needed for. */
  draw(height: number): Element {
    const marks = [...this.groups.values()]
      .toSorted((one, other) => one.layer - other.layer)
      .map(({ items, draw }) => draw(items as never[]));
    const { width, rtl } = this;
    const drawn = Plot.plot({
      document: parseHTML('<html></html>').document,
      width,
      height,
      margin: 0,
      x: { type: 'linear', domain: [0, width], range: rtl ? [width, 0] : [0, width], axis: null },
      y: { type: 'linear', domain: [0, height], range: [0, height], axis: null },
      r: { type: 'identity' },
      marks,
    });
    const figure = drawn.localName === 'svg' ? drawn : drawn.querySelector('svg');
    if (!figure) throw new TypeError('nothing was drawn');
    return figure as Element;
  }
}

/** Distance of lines of one text, px. */
export const leadingOf = (size: number = type.size): number => Math.round(size * 1.4);
