import { describe, expect, it } from 'vitest';
import { estimate, fromRows, validateSpec } from '../index.ts';

const number = { type: 'number' };
const variables = { w: number, y: number };

async function ask(rows: { w: number; y: number | null }[]) {
  const spec = validateSpec({ variables, design: { weights: 'w' }, estimate: { kind: 'weights', of: 'y' } });
  const [result] = (await estimate(spec, fromRows(rows))).results;
  if (!result || !('deffKish' in result)) return expect.unreachable(JSON.stringify(result));
  return result;
}

describe("Spencer's design effect", () => {
  it('is 1 for equal weights', async () => {
    const { deffSpencer } = await ask([1, 5, 2, 9].map((y) => ({ w: 3, y })));
    expect(deffSpencer).toBeCloseTo(1, 14);
  });

  it('is 0 where the number is proportional to the probability of selection', async () => {
    const { deffSpencer, deffKish } = await ask([1, 2, 4, 5].map((w) => ({ w, y: 20 / w })));
    expect(deffKish).toBeGreaterThan(1.2);
    expect(deffSpencer).toBeCloseTo(0, 12);
  });

  it('is by the formula, worked out by hand', async () => {
    // w 1, 1, 2: K = 3 * 6 / 16; p = 1/3, 1/3, 1/6; weighted means of y = 1, 3, 4: 3; of p: 1/4.
    // Weighted moments over 4: yy (4 + 0 + 2) / 4 = 1.5, pp 1/144, yp (-2/12 + 0 - 2/12) / 4 = -1/12.
    const { deffSpencer } = await ask([
      { w: 1, y: 1 },
      { w: 1, y: 3 },
      { w: 2, y: 4 },
      { w: 5, y: null },
    ]);
    const [kish, slope, explained] = [18 / 16, -12, 1 / 144 / (1.5 / 144)];
    expect(deffSpencer).toBeCloseTo((1 - explained) * kish + ((3 - slope / 4) ** 2 / 1.5) * (kish - 1), 12);
  });
});
