import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSums } from './sum-groups.ts';
import { ExactSum, exactSum } from './sum.ts';

/** The exact sum by integers of unlimited length, rounded to the nearest double by the language itself. */
function trueSum(values: Iterable<number>): number {
  const bits = new BigUint64Array(1);
  const asDouble = new Float64Array(bits.buffer);
  let total = 0n;
  for (const x of values) {
    asDouble[0] = x;
    const e = Number((bits[0]! >> 52n) & 0x7ffn);
    const m = (bits[0]! & 0xfffffffffffffn) | (e === 0 ? 0n : 1n << 52n);
    const term = m << BigInt(Math.max(e, 1) - 1);
    total += bits[0]! >> 63n ? -term : term;
  }
  return scaleDown(total);
}

/** total * 2^-1074, rounded half to even. */
function scaleDown(total: bigint): number {
  const size = total < 0n ? -total : total;
  const shift = BigInt(Math.max(0, size.toString(2).length - 53));
  let m = size >> shift;
  const rest = size - (m << shift);
  const half = shift > 0n ? 1n << (shift - 1n) : 1n;
  if (shift > 0n && (rest > half || (rest === half && m & 1n))) m += 1n;
  let value = Number(m) * Number.MIN_VALUE;
  for (let k = 0n; k < shift; k++) value *= 2;
  return total < 0n ? -value : value;
}

const finite = fc.double({ noNaN: true, min: -1e300, max: 1e300 });

describe('exact sums', () => {
  it('round once, like integers of unlimited length', () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 60 }), (values) => {
        expect(exactSum(Float64Array.from(values)) + 0).toBe(trueSum(values) + 0);
        const groups = new ExactSums(2);
        for (const x of values) groups.add(1, x);
        expect([groups.value(0), groups.value(1) + 0]).toEqual([0, trueSum(values) + 0]);
        expect(groups.values()[1]! + 0).toBe(trueSum(values) + 0);
      }),
    );
  });

  it('do not depend on order, blocks or merging', () => {
    const values = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i) * 10 ** ((i * 7) % 31) - 1 / (i + 1));
    const expected = trueSum(values);
    expect(exactSum(values)).toBe(expected);
    expect(exactSum(values.toReversed())).toBe(expected);
    expect(exactSum(values.toSorted())).toBe(expected);
    const one = new ExactSum().addAll(values, 0, 100);
    expect(one.merge(new ExactSum().addAll(values, 100)).value()).toBe(expected);
    const left = new ExactSums(1);
    const right = new ExactSums(1);
    values.forEach((x, i) => (i % 3 === 0 ? left : right).add(0, x));
    left.merge(right);
    expect(left.value(0)).toBe(expected);
  });

  it('keep what double addition loses', () => {
    expect(exactSum(Float64Array.of(1e100, 1, -1e100))).toBe(1);
    expect(
      new ExactSum()
        .add(1)
        .add(2 ** -53)
        .add(2 ** -106)
        .value(),
    ).toBe(1 + 2 ** -52);
    expect(
      new ExactSum()
        .add(1)
        .add(2 ** -53)
        .value(),
    ).toBe(1);
  });

  it('answer as IEEE arithmetic where a term is not finite, and refuse sums beyond the range', () => {
    const long = new Float64Array(300).fill(0.1);
    long[200] = Infinity;
    expect(exactSum(long)).toBe(Infinity);
    long[201] = -Infinity;
    expect(exactSum(long)).toBeNaN();
    expect(() => new ExactSum().add(1.7e308).add(1.7e308)).toThrow(RangeError);
    expect(() => new ExactSums(1).add(0, NaN)).toThrow(RangeError);
  });
});
