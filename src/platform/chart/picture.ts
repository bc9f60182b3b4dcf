import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './fonts.ts';
import { sizeOf } from './svg.ts';

/** Most px of a picture: a long chart is drawn smaller, never refused. */
const mostPixels = 24_000_000;

const read = (svg: string, scale: number): Resvg =>
  new Resvg(svg, {
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'zoom', value: scale },
  });

/** Draws an SVG as PNG with the installation's own type and no other; `scale` 2 is 192 dots per inch. */
export function pngOf(svg: string, scale = 2): Buffer {
  const { width, height } = sizeOf(svg);
  return read(svg, Math.min(scale, Math.sqrt(mostPixels / Math.max(1, width * height))))
    .render()
    .asPng();
}

/** The same drawing with its letters as outlines: what is set on paper needs no font and loses no Arabic form. */
export const outlinesOf = (svg: string): string => read(svg, 1).toString();
