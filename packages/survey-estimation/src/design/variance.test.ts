import { describe, expect, it } from 'vitest';
import { estimate, fromRows, validateSpec, type Result } from '../index.ts';

/** Strata A (clusters 1, 2) and B (cluster 3 alone), one row each. */
const rows = [
  { h: 'A', c: 1, y: 10, w: 1, N: 4 },
  { h: 'A', c: 2, y: 16, w: 1, N: 4 },
  { h: 'B', c: 3, y: 40, w: 1, N: 5 },
];
const variables = {
  h: { type: 'category' },
  c: { type: 'number' },
  y: { type: 'number' },
  w: { type: 'number' },
  N: { type: 'number' },
};

async function total(more: object): Promise<Result> {
  const design = { strata: ['h'], clusters: ['c'], weights: 'w', ...more };
  return (await estimate(validateSpec({ variables, design, estimate: { kind: 'total', of: 'y' } }), fromRows(rows)))
    .results[0]!;
}
const squared = (result: Result) => ('rows' in result ? result.rows[0]!.se! ** 2 : NaN);
/** 2/1 ((10 - 13)^2 + (16 - 13)^2), and the share of the stratum that was not drawn. */
const ofA = 36;

describe('a lonely stratum', () => {
  it('stops the computation by default and is named', async () => {
    expect(await total({})).toMatchObject({
      error: { code: 'lonely-psu', message: expect.stringContaining('stratum B') as string },
    });
  });

  it.each([
    ['remove', ofA],
    ['certainty', ofA],
    ['adjust', ofA + (40 - 22) ** 2],
    ['average', 2 * ofA],
  ])('%s', async (lonelyPsu, expected) => {
    expect(squared(await total({ lonelyPsu }))).toBeCloseTo(expected, 9);
  });

  it('with finite populations', async () => {
    expect(squared(await total({ lonelyPsu: 'adjust', fpc: [{ count: 'N' }] }))).toBeCloseTo(
      0.5 * ofA + 0.8 * (40 - 22) ** 2,
      9,
    );
  });

  it('that is wholly sampled is not lonely', async () => {
    const all = rows.map((row) => ({ ...row, N: row.h === 'B' ? 1 : 4 }));
    const design = { strata: ['h'], clusters: ['c'], weights: 'w', fpc: [{ count: 'N' }] };
    const spec = validateSpec({ variables, design, estimate: { kind: 'total', of: 'y' } });
    expect(squared((await estimate(spec, fromRows(all))).results[0]!)).toBeCloseTo(0.5 * ofA, 9);
  });
});
