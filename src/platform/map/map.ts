import type { Localized } from '../language/locale.ts';
import type { DisputedAreas } from './disputed.ts';

export interface DrawnArea {
  /** ISO 3166-1. */
  readonly code: string;
  /** Path of an SVG, in pixels of the drawing. */
  readonly d: string;
  /** Where its name is written. */
  readonly at: readonly [x: number, y: number];
}

/** A map without figures, as drawn on the server. */
export interface Drawing {
  readonly view: string;
  readonly how: DisputedAreas;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
  /** Territory that the map gives to nobody. */
  readonly neutral: readonly DrawnArea[];
  readonly borders: string;
  readonly dashed: string;
}

/** What a map says of a country. Suppressed and "no figure" are two things, and neither is zero. */
export interface MapFigure {
  readonly code: string;
  readonly label: Localized;
  readonly value: number | null;
  readonly suppressed?: boolean;
  /** What stands beside the figure in the table: its bound, its base. */
  readonly note?: string | undefined;
}

/** A class of shading: figures from `from` to `to`, both included. */
export interface MapClass {
  readonly from: number;
  readonly to: number;
}

/** At most this many shades can be told apart beside hatching. */
const shades = 4;

/** A step of 1, 2 or 5 times a power of ten that is at least `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10);
}

/** Classes of equal width from zero that hold every figure; none when there is no figure. Counts of persons: whole numbers. */
export function classesOf(figures: readonly MapFigure[]): MapClass[] {
  const values = figures.flatMap(({ value, suppressed }) => (value === null || suppressed ? [] : [value]));
  if (!values.length) return [];
  const most = Math.max(...values);
  const step = niceStep((most + 1) / shades);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => ({ from: at * step, to: (at + 1) * step - 1 }));
}

/** How an area is filled: a class from 0, hatched as suppressed, dotted as without a figure, or plain land. */
export function fillOf(code: string, figures: readonly MapFigure[], classes: readonly MapClass[]): string {
  const figure = figures.find((one) => one.code === code);
  if (!figure) return 'land';
  if (figure.suppressed) return 'suppressed';
  const { value } = figure;
  if (value === null) return 'none';
  const at = classes.findIndex(({ from, to }) => value >= from && value <= to);
  if (at < 0) throw new RangeError(`no class holds ${value}`);
  return `class-${at}`;
}

/** Figures that the map cannot show, for it has no shape for them: they stand in the table and are said to. */
export const unplaced = (drawing: Drawing, figures: readonly MapFigure[]): MapFigure[] =>
  figures.filter(({ code }) => !drawing.areas.some((area) => area.code === code));
