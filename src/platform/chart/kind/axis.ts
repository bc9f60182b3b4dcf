import { colours } from '../../ui/tokens.ts';
import { type Canvas, leadingOf, type } from '../canvas.ts';
import { textWidth, wrapText } from '../measure.ts';
import type { Axis } from '../scale.ts';

const soft = { size: type.small, fill: colours.inkSoft } as const;

/** Lines of the grid through bands in which no text stands. */
export function drawGrid(
  canvas: Canvas,
  { ticks }: Axis,
  bands: readonly (readonly [number, number])[],
  strong?: number,
): void {
  for (const [y1, y2] of bands) {
    for (const { at } of ticks) canvas.rule({ x1: at, y1, x2: at, y2 }, { stroke: colours.line });
    if (strong !== undefined) canvas.rule({ x1: strong, y1, x2: strong, y2 }, { stroke: colours.inkSoft }, 1);
  }
}

/** Figures under an axis and its title below them, wrapped. @returns where the next thing may stand */
export function drawFoot(canvas: Canvas, { ticks }: Axis, y: number, title: string, from = 0): number {
  for (const { at, text } of ticks) {
    // Where the field is narrower than its figures, the outermost ones stand at its edge.
    const half = textWidth(text, type.small) / 2;
    canvas.text(text, Math.min(canvas.width - half, Math.max(half, at)), y + 12, { ...soft, anchor: 'middle' });
  }
  const lines = title ? wrapText(title, type.small, canvas.width - from) : [];
  return canvas.lines(lines, from, y + 32, soft) - leadingOf(type.small) / 2 + (lines.length ? 4 : 0);
}

/** Ends of an axis moved inwards so that its first and last figures are whole. */
export function inset(axis: (range: readonly [number, number]) => Axis, from: number, to: number, width: number): Axis {
  const half = (tick: Axis['ticks'][number] | undefined): number => textWidth(tick?.text ?? '', type.small) / 2 + 1;
  let made = axis([from, to]);
  for (let tries = 0; tries < 3; tries += 1) {
    const { ticks } = made;
    const low = Math.max(from, half(ticks[0]) - ((ticks[0]?.at ?? from) - from));
    const high = Math.min(to, width - half(ticks.at(-1)) + (to - (ticks.at(-1)?.at ?? to)));
    made = axis([Math.ceil(low), Math.floor(Math.max(low + 24, high))]);
  }
  return made;
}
