import { colours } from '../ui/tokens.ts';
import { type Canvas, leadingOf, type } from './canvas.ts';
import type { Ink } from './ink.ts';
import { textWidth, wrapText } from './measure.ts';
import { patterned } from './svg.ts';

export interface Key {
  readonly label: string;
  readonly ink?: Ink;
  /** For areas: fill and pattern instead of a mark. */
  readonly area?: { readonly fill: string; readonly pattern: number };
}

const mark = 26;

/** Keys beside each other while they have room, a long one on lines of its own. @returns where the next thing may stand */
export function drawLegend(canvas: Canvas, keys: readonly Key[], top: number): number {
  let at = 0;
  let y = top + leadingOf() / 2;
  let tall = 0;
  for (const { label, ink, area } of keys) {
    const lines = wrapText(label, type.size, canvas.measure - mark);
    const wide = mark + Math.max(...lines.map((line) => textWidth(line, type.size)));
    if (at > 0 && at + wide > canvas.width) {
      y += tall + 4;
      [at, tall] = [0, 0];
    }
    if (area) drawArea(canvas, { x1: at, y1: y - 6, x2: at + 18, y2: y + 6 }, area);
    else if (ink) {
      const line = { stroke: ink.colour, strokeWidth: 2, strokeDasharray: ink.dash };
      canvas.rule({ x1: at, y1: y, x2: at + 20, y2: y }, line);
      canvas.dot({ x: at + 10, y }, ink);
    }
    canvas.lines(lines, at + mark, y);
    tall = Math.max(tall, lines.length * leadingOf());
    at += wide + 20;
  }
  return keys.length ? y - leadingOf() / 2 + tall + 8 : top;
}

/** An area with its edge, and its pattern over it. */
export function drawArea(
  canvas: Canvas,
  at: { x1: number; y1: number; x2: number; y2: number; says?: string },
  { fill, pattern }: { readonly fill: string; readonly pattern: number },
  stroke: string = colours.lineStrong,
): void {
  canvas.rect(at, { fill, stroke, strokeWidth: 0.75 });
  if (pattern) canvas.rect({ ...at, says: undefined }, { fill: `url(#${patterned(1 + ((pattern - 1) % 2))})` });
}
