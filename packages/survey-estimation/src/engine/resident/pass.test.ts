import { expect, it } from 'vitest';
import { Random } from '../../numeric/random.ts';
import { slicesFor } from '../../numeric/slices.ts';
import { addRows, cellCount, cellWidth, type Pass } from './pass.ts';

const rows = 10_001;
const random = new Random(3);
const below = (size: number) => Array.from({ length: rows }, () => random.below(size));
const weights = Float64Array.from({ length: rows }, () => 10 * random.uniform());
const values = Float64Array.from({ length: rows }, () => random.uniform() - 0.5);
const pass: Pass = {
  keys: [
    { codes: Uint16Array.from(below(300)), size: 300 },
    { codes: Uint8Array.from(below(2)), size: 2 },
    { codes: Uint8Array.from(below(3)), size: 3 },
    { codes: Int32Array.from(below(2)), size: 2 },
    { codes: Uint8Array.from(below(2)), size: 2 },
  ],
  weights,
  slices: slicesFor(10, rows),
  products: [{ factors: [values], slices: slicesFor(5, rows) }],
};

it('sums every row in its cell', () => {
  const cells = new Float64Array(cellCount(pass) * cellWidth(pass));
  addRows(pass, cells, 0, rows);
  const expected = new Map<number, [number, number, number]>();
  for (let i = 0; i < rows; i++) {
    const cell = pass.keys.reduce((at, { codes, size }) => at * size + codes[i]!, 0);
    const [n, w, y] = expected.get(cell) ?? [0, 0, 0];
    expected.set(cell, [n + 1, w + weights[i]!, y + weights[i]! * values[i]!]);
  }
  for (let cell = 0; cell < cellCount(pass); cell++) {
    const [n, w, y] = expected.get(cell) ?? [0, 0, 0];
    const [rowCount, high, low, highY, lowY] = cells.subarray(cell * 5, cell * 5 + 5);
    expect(rowCount).toBe(n);
    expect(high! + low!).toBeCloseTo(w, 11);
    expect(highY! + lowY!).toBeCloseTo(y, 11);
  }
});

it('gives the same bits for parts in any order', () => {
  const whole = new Float64Array(cellCount(pass) * cellWidth(pass));
  const parts = whole.slice();
  addRows(pass, whole, 0, rows);
  addRows(pass, parts, 7_777, rows);
  addRows(pass, parts, 0, 1);
  addRows(pass, parts, 1, 7_777);
  expect(parts).toEqual(whole);
});
