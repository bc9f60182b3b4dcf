import { createHash } from 'node:crypto';
import { drawChart, type DrawOptions } from './draw.ts';
import type { ChartSpec } from './spec.ts';

const drawn = new Map<string, string>();
/** Most drawings that are kept, about 10 kB each. */
const most = 1000;

/** A drawing for a page, made once for all readers; the oldest goes when there are too many. */
export function drawnOnce(spec: ChartSpec, options: DrawOptions): string {
  const key = createHash('sha256')
    .update(JSON.stringify([spec, options]))
    .digest('base64url');
  let svg = drawn.get(key);
  if (svg === undefined) {
    svg = drawChart(spec, { ...options, prefix: `c${key.replace(/\W/g, '').slice(0, 8)}-` });
    if (drawn.size >= most) drawn.delete(drawn.keys().next().value!);
    drawn.set(key, svg);
  }
  return svg;
}

/** The two drawings that a page holds of a chart: for a column and for a phone. */
export const pageDrawings = (spec: ChartSpec): { readonly wide: string; readonly narrow: string } => ({
  wide: drawnOnce(spec, { width: 720, framed: false }),
  narrow: drawnOnce(spec, { width: 328, framed: false }),
});
