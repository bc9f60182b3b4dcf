import { describe, expect, it } from 'vitest';
import { colours, returnMarks, seriesColours } from '../ui/tokens.ts';
import { dichromacy } from '../ui/dichromacy.testing.ts';
import { inksOf, rampOf } from './ink.ts';

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channels(hex).map(linear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** CIE lightness, 0 to 100. */
const lightness = (hex: string): number => 116 * Math.cbrt(luminance(hex)) - 16;
const contrast = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

const seen = (hex: string, matrix: readonly (readonly number[])[]): number[] => {
  const rgb = channels(hex).map(linear);
  return matrix.map(
    (row) =>
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * rgb[at]!, 0),
      ) **
      (1 / 2.2),
  );
};
const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
const kinds = Object.values(returnMarks);

describe('colours by meaning', () => {
  it('are apart by 15 of lightness in grey, and in mark and dash', () => {
    for (const [one, other] of pairs(kinds)) {
      expect(Math.abs(lightness(one.colour) - lightness(other.colour))).toBeGreaterThan(15);
      expect(one.symbol).not.toBe(other.symbol);
      expect(one.dash).not.toBe(other.dash);
    }
  });

  it.each(Object.entries(dichromacy))('are apart for a %s reader', (_, matrix) => {
    for (const [one, other] of pairs(kinds)) {
      const [a, b] = [seen(one.colour, matrix), seen(other.colour, matrix)];
      expect(Math.hypot(...a.map((value, at) => value - b[at]!))).toBeGreaterThan(0.2);
    }
  });

  it('stand out from the ground, and are used for nothing else', () => {
    for (const colour of [...kinds.map((kind) => kind.colour), ...seriesColours, colours.brand])
      expect(contrast(colour)).toBeGreaterThanOrEqual(3);
    for (const { colour } of kinds) expect(seriesColours).not.toContain(colour);
    const inks = inksOf([{ meaning: 'expelled' }, {}, { meaning: 'decided' }, {}]);
    expect(inks.map(({ colour }) => colour)).toEqual([
      returnMarks.expelled.colour,
      seriesColours[0],
      returnMarks.decided.colour,
      seriesColours[1],
    ]);
  });
});

it('no two of twelve series look alike, and no two parts of a whole', () => {
  const looks = inksOf(Array.from({ length: 12 }, () => ({}))).map(({ colour, dash, symbol, pattern }) =>
    [colour, dash, symbol, pattern].join(),
  );
  expect(new Set(looks).size).toBe(12);
  const fills = rampOf(12).map(({ fill, pattern }) => `${fill}${pattern}`);
  expect(new Set(fills).size).toBe(12);
});
