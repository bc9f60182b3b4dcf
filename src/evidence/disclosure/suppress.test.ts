import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppress, type Cell } from './suppress.ts';

const grid = (rows: number[][]): Cell[] =>
  rows.flatMap((row, r) => row.map((n, c) => ({ place: [String(r), String(c)], n })));

describe('suppression', () => {
  it('leaves a table without small cells alone', () =>
    expect(
      suppress(
        grid([
          [5, 9],
          [12, 0],
        ]),
        5,
      ).kept.size,
    ).toBe(0));

  it('hides a second cell in the line, the smallest, so that the margin gives nothing away', () => {
    const { kept } = suppress(
      [
        { place: ['a'], n: 3 },
        { place: ['b'], n: 40 },
        { place: ['c'], n: 12 },
      ],
      5,
    );
    expect([...kept].sort()).toEqual([0, 2]);
  });

  it('hides a rectangle in a two-way table', () => {
    const { kept } = suppress(
      grid([
        [3, 20, 30],
        [25, 40, 50],
        [60, 70, 80],
      ]),
      5,
    );
    expect(kept.size).toBe(4);
    expect(kept.has(0)).toBe(true);
  });

  it('keeps everything back when nothing else can hide the cell', () =>
    expect(
      suppress(
        [
          { place: ['a'], n: 2 },
          { place: ['b'], n: 0 },
        ],
        5,
      ),
    ).toMatchObject({ all: true }));

  it('never leaves a line with one hidden cell beside others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 2, max: 10 }),
        (rows, threshold) => {
          const cells = grid(rows);
          const { kept } = suppress(cells, threshold);
          for (const [index, { n }] of cells.entries()) if (n > 0 && n < threshold) expect(kept.has(index)).toBe(true);
          const line = (member: (cell: Cell) => boolean) =>
            cells.flatMap((cell, index) => (member(cell) && kept.has(index) ? [index] : []));
          for (let r = 0; r < rows.length; r += 1)
            expect(line(({ place }) => place[0] === String(r)).length).not.toBe(1);
          for (let c = 0; c < 3; c += 1) expect(line(({ place }) => place[1] === String(c)).length).not.toBe(1);
        },
      ),
    );
  });
});
