import { expect, it } from 'vitest';
import { defused } from './defuse.ts';

const marks = ['', '\ufeff', '\u200b', '\u2066', '\u202e', ' ', '\u00a0', '\t', '\r', '\n', '\u0001', '\u200f \ufeff'];

it('keeps every formula text, whatever stands before it', () => {
  for (const mark of marks)
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u2212', '|', '%'])
      expect(defused(`${mark}${sign}cmd|' /C calc'!A0`), JSON.stringify(mark + sign)).toMatch(/^'/);
});

it('leaves what is no formula as it reads', () => {
  for (const text of ['Unemployment', 'البطالة', '1 = 1', '3–5', "l'emploi", '']) expect(defused(text)).toBe(text);
  expect(defused('\u2066waged\u2069')).toBe('waged');
});
