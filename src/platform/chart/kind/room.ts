import type { Canvas } from '../canvas.ts';

/** Where a kind may draw: from `top` down, over the whole width of the canvas. */
export interface Room {
  readonly canvas: Canvas;
  readonly top: number;
  /** Whether labels take lines of their own, as there is no width for a column: phones. */
  readonly narrow: boolean;
}
