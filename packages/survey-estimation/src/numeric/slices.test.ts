import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slicedSums } from './slices.ts';
import { exactSum } from './sum.ts';

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 200 });

it('slices add up to the same bits in any order, within rounding of the exact sum', () => {
  fc.assert(
    fc.property(values, (list) => {
      const x = Float64Array.from(list);
      const groups = new Int32Array(x.length);
      const [sum] = slicedSums(groups, 1, x);
      expect(slicedSums(groups, 1, x.slice().reverse())[0]).toBe(sum);
      expect(slicedSums(groups, 1, x.slice().sort())[0]).toBe(sum);
      const size = exactSum(x.map(Math.abs));
      expect(Math.abs(sum! - exactSum(x))).toBeLessThanOrEqual(2e-16 * size);
    }),
  );
});

it('sums by group; a missing value is missing in the sum', () => {
  expect([...slicedSums(Int32Array.of(0, 2, 0, 2), 3, Float64Array.of(1, 0.1, 2, NaN))]).toEqual([3, 0, NaN]);
});
