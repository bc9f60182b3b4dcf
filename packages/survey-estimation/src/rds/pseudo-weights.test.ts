import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const variables = {
  id: { type: 'category' },
  by: { type: 'category' },
  size: { type: 'number' },
  sex: { type: 'category', levels: ['woman', 'man'] },
  age: { type: 'number' },
  inverse: { type: 'number' },
  chain: { type: 'number' },
};
/** Six seeds; row i is recruited by row i - 6. */
const rows = Array.from({ length: 60 }, (_, i) => ({
  id: `p${i}`,
  by: i < 6 ? null : `p${i - 6}`,
  size: 1 + ((i * 7) % 11),
  sex: i % 3 === 0 ? 'man' : 'woman',
  age: 18 + ((i * 13) % 40),
  inverse: 1 / (1 + ((i * 7) % 11)),
  chain: i % 6,
}));
const design = { rds: { id: 'id', recruiter: 'by', networkSize: 'size' } };
const totals = [
  { sex: 'woman', total: 2016 },
  { sex: 'man', total: 3683 },
];
const calibration = [{ method: 'rake', margins: [{ by: 'sex', totals }] }];
const mean = { kind: 'mean', of: 'age' };
const ask = (estimate: object, more: object = {}) => ({ rows, variables, design, calibration, estimate, ...more });

describe('a referral sample calibrated to margins', () => {
  it('meets the margins, from the inverse of the network sizes', async () => {
    const shares = await answerOf('total', ask({ kind: 'total', of: 'sex' }));
    expect(shares.rows.map((row) => row.estimate)).toEqual([2016, 3683].map((n) => expect.closeTo(n, 8) as number));
    const by = (sex: string) => rows.filter((row) => row.sex === sex);
    const within = (sex: string) =>
      by(sex).reduce((s, r) => s + r.age * r.inverse, 0) / by(sex).reduce((s, r) => s + r.inverse, 0);
    const { rows: found } = await answerOf('mean', ask(mean));
    expect(found[0]!.estimate).toBeCloseTo((2016 * within('woman') + 3683 * within('man')) / (2016 + 3683), 10);
  });

  it('has the error of its chains as clusters, and says that it is model-based', async () => {
    const referred = await answerOf('mean', ask(mean));
    const plain = { weights: 'inverse', clusters: ['chain'] };
    const clustered = await answerOf('mean', ask(mean, { design: plain }));
    expect(referred.rows[0]).toEqual(clustered.rows[0]);
    expect(referred.rows[0]!.df).toBe(5);
    const said = [expect.stringContaining('model-based') as string];
    expect(referred.explanation?.warnings).toEqual(said);
    const rds = await answerOf('rds', ask({ kind: 'rds', of: 'sex' }));
    expect(rds.explanation?.warnings).toEqual(said);
  });

  it('is refused without margins', async () => {
    expect(await refusalTo(ask(mean, { calibration: [] }))).toMatchObject({ code: 'bad-spec' });
    expect(await refusalTo(ask({ kind: 'weights' }, { calibration: [] }))).toMatchObject({ code: 'bad-spec' });
  });
});
