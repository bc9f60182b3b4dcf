import { describe, expect, it } from 'vitest';
import { estimate, fromRows, validateSpec, type Row } from '../index.ts';
import { hadamardSign, orderAbove } from './hadamard.ts';
import { Random } from '../numeric/random.ts';

const random = new Random(11);
/** 12 strata with so many clusters each, of three rows. */
function sample(clusters: number): { [column: string]: number }[] {
  const rows: { [column: string]: number }[] = [];
  for (let h = 1; h <= 12; h++) {
    for (let c = 1; c <= clusters; c++) {
      for (let s = 1; s <= 4; s++) {
        rows.push({
          h,
          c,
          s,
          N: clusters + 6,
          M: 9,
          w: 5 + random.below(20),
          y: 10 * h + c + random.below(50),
          t: 100 * h + 3 * c,
        });
      }
    }
  }
  return rows;
}
const two = sample(2);
const five = sample(5);
const variables = Object.fromEntries(Object.keys(two[0]!).map((name) => [name, { type: 'number' }]));
const plain = { strata: ['h'], clusters: ['c'], weights: 'w', nest: true };

async function total(rows: object[], design: object): Promise<Row> {
  const spec = validateSpec({ variables, design, estimate: { kind: 'total', of: 'y' } });
  const { results } = await estimate(spec, fromRows(rows as { [column: string]: number }[]));
  const [result] = results;
  if (!result || !('rows' in result)) throw new Error(JSON.stringify(result));
  return result.rows[0]!;
}

describe('replicates made from the clusters', () => {
  it('BRR and Fay give the linearised error of a total', async () => {
    const exact = await total(two, plain);
    for (const replicates of [{ type: 'BRR' }, { type: 'Fay', fay: 0.3 }, { type: 'BRR', mse: true }]) {
      const made = await total(two, { ...plain, replicates });
      expect(made.estimate).toBeCloseTo(exact.estimate!, 6);
      expect(made.se! / exact.se!).toBeCloseTo(1, 10);
    }
  });

  it.each([
    ['bootstrap of Rao, Wu and Yue', plain, { type: 'bootstrap' }],
    ['bootstrap of Canty and Davison', plain, { type: 'bootstrap', method: 'canty-davison' }],
    ['bootstrap with a finite population', { ...plain, fpc: [{ count: 'N' }] }, { type: 'bootstrap' }],
    [
      'multistage bootstrap',
      { ...plain, clusters: ['c', 's'], fpc: [{ count: 'N' }, { count: 'M' }] },
      { type: 'mrb' },
    ],
  ])('%s comes near the linearised error', async (_, design, replicates) => {
    const exact = await total(five, design);
    const made = await total(five, { ...design, replicates: { ...replicates, count: 3000, seed: 5 } });
    expect(Math.abs(made.se! / exact.se! - 1)).toBeLessThan(0.05);
  });

  it('successive differences see only neighbours in the order of selection', async () => {
    const replicates = { type: 'successive', order: 't', count: 128 };
    const made = await total(five, { ...plain, strata: [], clusters: ['t'], replicates });
    const totals = new Map<number, number>();
    for (const { t, w, y } of five) totals.set(t!, (totals.get(t!) ?? 0) + w! * y!);
    const z = [...totals.entries()].sort((a, b) => a[0] - b[0]).map(([, sum]) => sum);
    const squares = z.slice(1).reduce((sum, x, i) => sum + (x - z[i]!) ** 2, z[0]! ** 2 + z.at(-1)! ** 2);
    expect(made.se! ** 2 / (squares / 2)).toBeCloseTo(1, 6);
  });

  it('are the same for the same seed, others for another', async () => {
    const ask = (seed: number) => total(five, { ...plain, replicates: { type: 'bootstrap', count: 50, seed } });
    expect(await ask(3)).toEqual(await ask(3));
    expect((await ask(4)).se).not.toBe((await ask(3)).se);
  });

  it('refuse strata that BRR cannot halve', async () => {
    await expect(total(five, { ...plain, replicates: { type: 'BRR' } })).rejects.toThrow(
      'two clusters in each stratum',
    );
  });
});

it('Hadamard rows are orthogonal', () => {
  const order = orderAbove(12);
  expect(order).toBe(16);
  for (let a = 0; a < order; a++) {
    for (let b = 0; b < order; b++) {
      let dot = 0;
      for (let k = 0; k < order; k++) dot += hadamardSign(a, k) * hadamardSign(b, k);
      expect(dot).toBe(a === b ? order : 0);
    }
  }
});
