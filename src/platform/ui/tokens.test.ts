import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, returnMarks, seriesColours, type ColourName } from './tokens.ts';
import { dichromacy } from './dichromacy.testing.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('prefers-color-scheme: dark');
const read = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
const light = read(lightCss);
const dark = read(darkCss);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Relative luminance and contrast ratio: WCAG 2.2, definitions. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

it('the style sheet and the charts hold the same colours', () => {
  for (const [name, value] of Object.entries(colours)) expect([name, light.get(kebab(name))]).toEqual([name, value]);
});

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, theme) => {
  const colour = (name: string): string => theme.get(name) ?? '';
  const grounds = ['paper', 'surface', 'sunken'];
  const inks = [
    'ink',
    'ink-soft',
    'brand',
    'brand-strong',
    'decided',
    'compelled',
    'info',
    'success',
    'warning',
    'error',
  ];
  it.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    '%s reads on %s (AA, 4.5:1)',
    (ink, ground) => expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5),
  );
  it.each(['brand', 'decided', 'compelled', 'info', 'success', 'warning', 'error'])(
    '%s reads on its soft ground',
    (ink) => {
      expect(contrast(colour(ink), colour(`${ink}-soft`))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('ink'), colour(`${ink}-soft`))).toBeGreaterThanOrEqual(4.5);
    },
  );
  it('edges of controls, focus and buttons stand out', () => {
    for (const ground of grounds) {
      expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('focus'), colour(ground))).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(light.get('on-brand') ?? '', colours.brand)).toBeGreaterThanOrEqual(4.5);
  });
});

const seen = (hex: string, matrix: readonly (readonly number[])[]): number[] => {
  const rgb = [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
  return matrix.map(
    (row) =>
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * (rgb[i] ?? 0), 0),
      ) **
      (1 / 2.2),
  );
};
const apart = (a: number[], b: number[]): number => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

it.each(Object.entries(dichromacy))('decided and compelled stay apart for a %s reader', (_, matrix) => {
  expect(apart(seen(colours.decided, matrix), seen(colours.compelled, matrix))).toBeGreaterThan(0.3);
  const red: ColourName = 'error';
  const green: ColourName = 'success';
  expect([colours[red], colours[green]]).not.toContain(colours.decided);
});

it('decided and compelled differ in line and mark too, for grey print', () => {
  expect(returnMarks.decided.symbol).not.toBe(returnMarks.compelled.symbol);
  expect(returnMarks.decided.dash).not.toBe(returnMarks.compelled.dash);
  for (const colour of seriesColours) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(3);
});
