import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const variables = {
  id: { type: 'category' },
  by: { type: 'category' },
  size: { type: 'number' },
  group: { type: 'category' },
};
const design = { rds: { id: 'id', recruiter: 'by', networkSize: 'size' } };
const row = (id: string, by: string | null, group: string, size = 2) => ({ id, by, group, size });
/** Two trees: the first all of a but one, the second mixed. */
const rows = [
  row('1', null, 'a'),
  row('2', '1', 'a'),
  row('3', '1', 'a'),
  row('4', '2', 'a'),
  row('5', '2', 'b'),
  row('6', null, 'b'),
  row('7', '6', 'b'),
  row('8', '6', 'a'),
  row('9', '7', 'b'),
];
const ask = (data = rows) => ({ rows: data, variables, design, estimate: { kind: 'rdsDiagnostics', of: 'group' } });

describe('rdsDiagnostics', () => {
  it('counts seeds, waves and recruits', async () => {
    const result = await answerOf('rdsDiagnostics', ask());
    expect(result).toMatchObject({ groups: ['a', 'b'], n: 9, seeds: 2, waves: 2 });
    expect(result.recruitment).toEqual([
      [3, 1],
      [1, 2],
    ]);
    expect(result.convergence.map((c) => c.n)).toEqual([2, 6, 9]);
    expect(result.convergence[2]!.shares[0]).toBeCloseTo(5 / 9, 14);
    const trees = result.bottleneck.toSorted((a, b) => a.group.localeCompare(b.group));
    expect(trees.map((t) => [t.group, t.n])).toEqual([
      ['a', 5],
      ['b', 4],
    ]);
    expect(trees[0]!.shares[0]).toBeCloseTo(4 / 5, 14);
  });

  it('homophily: within-group recruits beside the share, and beside chance', async () => {
    const result = await answerOf('rdsDiagnostics', ask());
    const share = 5 / 9;
    expect(result.homophily[0]).toMatchObject({ label: 'a', recruits: 4, within: 0.75 });
    expect(result.homophily[0]!.index).toBeCloseTo((0.75 - share) / (1 - share), 13);
    expect(result.recruitmentHomophily).toBeCloseTo(5 / ((4 * 4 + 3 * 3) / 7), 13);
  });

  it('waves to equilibrium: the second eigenvalue rules; none where a group is closed', async () => {
    const result = await answerOf('rdsDiagnostics', ask());
    const second = 0.75 - 1 / 3;
    const long = { a: 1 / 3 / (1 / 3 + 1 / 4), b: 1 / 4 / (1 / 3 + 1 / 4) };
    const waves = Math.ceil(Math.log(0.02 / Math.max(long.a, long.b)) / Math.log(second));
    expect(result.wavesToEquilibrium).toBe(waves);
    const closed = rows.map((r) => ({ ...r, group: Number(r.id) < 6 ? 'a' : 'b' }));
    expect((await answerOf('rdsDiagnostics', ask(closed))).wavesToEquilibrium).toBeNull();
  });

  it('refuses links in a circle, and designs that are no referral', async () => {
    const circle = [...rows, row('10', '11', 'a'), row('11', '10', 'a')];
    expect(await refusalTo(ask(circle))).toMatchObject({ code: 'bad-spec' });
    const plain = { ...ask(), design: { weights: 'size' } };
    expect(await refusalTo(plain)).toMatchObject({ code: 'bad-spec' });
  });
});
