import { refuse } from '../core/refusal.ts';
import { add, whole } from '../number/rational.ts';
import { type Factor, type Money, factorOf, ofMinor } from './money.ts';

/**
 * Shares an amount out by weights so that the parts add up to it. Each part is rounded towards zero; the units that are left go one by one to
 * the parts that lost most, of equal ones to the first.
 * @throws Refusal `bad-number` for no weights, a negative one, or none above zero
 */
export function allocate(amount: Money, weights: readonly Factor[]): Money[] {
  if (weights.length > 100_000) refuse('too-large', '/weights', 'more than 100000 weights');
  const shares = weights.map((weight, i) => factorOf(weight, `/weights/${i}`));
  const total = shares.reduce(add, whole(0));
  if (shares.some(({ n }) => n < 0n) || total.n <= 0n)
    refuse('bad-number', '/weights', 'weights are zero or more, and one of them is more');
  const sign = amount.minor < 0n ? -1n : 1n;
  const size = amount.minor * sign;
  const parts = shares.map(({ n, d }, i) => {
    const [above, below] = [size * n * total.d, d * total.n];
    return { i, minor: above / below, rest: above % below, below };
  });
  const left = size - parts.reduce((sum, { minor }) => sum + minor, 0n);
  const order = [...parts].sort((a, b) => {
    const [x, y] = [a.rest * b.below, b.rest * a.below];
    return x > y ? -1 : x < y ? 1 : a.i - b.i;
  });
  for (let k = 0; k < Number(left); k++) order[k]!.minor += 1n;
  return parts.map(({ minor }) => ofMinor(amount.currency, minor * sign));
}
