import { expect, it } from 'vitest';
import { answerOf } from '../testing/ask.ts';

const number = { type: 'number' };
const variables = { w: number, y: number, z: number };
const rows = [1.1, 2.3, 0.7, 5.9, 3.1].map((y, i) => ({ w: 1 + i / 7, y, z: 7.77 }));
const estimate = { kind: 'variance', of: ['y', 'z'] };

it('is n/(n-1) times the weighted mean of the squares about the mean', async () => {
  const { rows: found } = await answerOf('variance', { rows, variables, estimate });
  const sumw = rows.reduce((s, r) => s + r.w, 0);
  const mean = rows.reduce((s, r) => s + r.w * r.y, 0) / sumw;
  const spread = rows.reduce((s, r) => s + r.w * (r.y - mean) ** 2, 0) / sumw;
  expect(found[0]!.estimate! / ((5 / 4) * spread)).toBeCloseTo(1, 13);
});

it('of values that are all alike is exactly 0, whatever the weights', async () => {
  const { rows: found } = await answerOf('variance', { rows, variables, estimate });
  expect(found.map((row) => row.label)).toEqual(['y', 'y,z', 'z']);
  for (const row of found.slice(1)) expect(row).toMatchObject({ estimate: 0, se: 0, ci: [0, 0] });
});
