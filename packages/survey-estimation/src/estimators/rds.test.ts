import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';
import { isConnected, stationaryShares } from '../rds/stationary.ts';

const variables = {
  id: { type: 'category' },
  by: { type: 'category' },
  size: { type: 'number' },
  group: { type: 'category' },
};
const design = { rds: { id: 'id', recruiter: 'by', networkSize: 'size' } };
/** Two seeds; a recruits a and b, b recruits b twice and a once. */
const rows = [
  { id: '1', by: null, size: 4, group: 'a' },
  { id: '2', by: null, size: 2, group: 'b' },
  { id: '3', by: '1', size: 4, group: 'a' },
  { id: '4', by: '1', size: 1, group: 'b' },
  { id: '5', by: '2', size: 2, group: 'b' },
  { id: '6', by: '2', size: 4, group: 'a' },
  { id: '7', by: '4', size: 2, group: 'b' },
];
const ask = (more: object, data: readonly object[] = rows) => ({
  rows: data as typeof rows,
  variables,
  design,
  estimate: { kind: 'rds', of: 'group', ...more },
});

describe('rds', () => {
  it('RDS-II weighs by the inverse of the network size', async () => {
    const result = await answerOf('rds', ask({ estimator: 'RDS-II' }));
    const [a, b] = [3 / 4, 1 / 2 + 1 + 1 / 2 + 1 / 2];
    expect(result.rows[0]).toMatchObject({ label: 'group=a', n: 3, meanDegree: 4, se: null });
    expect(result.rows[0]!.estimate).toBeCloseTo(a / (a + b), 15);
    expect(result.rows[1]!.estimate).toBeCloseTo(b / (a + b), 15);
  });

  it('RDS-I balances the flow between groups', async () => {
    const result = await answerOf('rds', ask({ estimator: 'RDS-I' }));
    const flow = { ab: 1 / 2, ba: 1 / 3 };
    const [a, b] = [flow.ba / (flow.ab + flow.ba) / 4, flow.ab / (flow.ab + flow.ba) / 1.6];
    expect(result.rows[0]!.estimate).toBeCloseTo(a / (a + b), 14);
  });

  it('leaves out rows without an answer, and links from or to them', async () => {
    const unknown = [...rows, { id: '8', by: '3', size: 1, group: null }, { id: '9', by: '8', size: 4, group: 'a' }];
    const two = await answerOf('rds', ask({}, unknown));
    expect(two.rows.map((row) => row.n)).toEqual([4, 4]);
    const one = await answerOf('rds', ask({ estimator: 'RDS-I' }, unknown));
    expect(one.rows[1]!.estimate).toBeCloseTo(
      (await answerOf('rds', ask({ estimator: 'RDS-I' }))).rows[1]!.estimate!,
      14,
    );
  });

  it('refuses groups that recruit nobody, chains that cannot return, identities given twice', async () => {
    const silent = rows.filter((row) => row.id !== '5' && row.id !== '6' && row.id !== '7');
    expect(await refusalTo(ask({ estimator: 'RDS-I' }, silent))).toMatchObject({ code: 'no-recruits' });
    const oneWay = rows.filter((row) => row.id !== '6');
    expect(await refusalTo(ask({ estimator: 'RDS-I' }, oneWay))).toMatchObject({ code: 'no-recruits' });
    expect(await refusalTo(ask({}, [...rows, rows[0]!]))).toMatchObject({ code: 'bad-spec' });
    expect(await refusalTo(ask({}, [{ ...rows[0]!, size: null }]))).toMatchObject({ code: 'missing-design-value' });
  });
});

describe('stationary shares', () => {
  it('do not change under the chain', () => {
    const flow = [Float64Array.of(1, 2, 3), Float64Array.of(4, 0, 1), Float64Array.of(0, 5, 5)];
    const share = stationaryShares(flow);
    const next = share.map((_, j) =>
      flow.reduce((s, row, i) => s + (share[i]! * row[j]!) / row.reduce((a, x) => a + x, 0), 0),
    );
    next.forEach((x, j) => expect(x).toBeCloseTo(share[j]!, 15));
    expect(isConnected(flow)).toBe(true);
    expect(isConnected([Float64Array.of(1, 1), Float64Array.of(0, 1)])).toBe(false);
  });
});
