import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';
import { Random } from '../numeric/random.ts';
import { chainBootstrap, populationBootstrap } from './bootstrap.ts';
import type { ReferralSample } from './recruitment.ts';

/** Four seeds, each recruits two who recruit two, and so on; every third is of group b. */
const recruiter = Int32Array.from({ length: 120 }, (_, i) => (i < 4 ? -1 : (i - 4) >> 1));
const sample: ReferralSample = {
  groups: ['a', 'b'],
  group: Int32Array.from(recruiter, (_, i) => (i % 3 === 0 ? 1 : 0)),
  degree: Float64Array.from(recruiter, (_, i) => 2 + ((i * 5) % 9)),
  recruiter,
};
const rows = Array.from(recruiter, (from, i) => ({
  id: `r${i}`,
  by: from < 0 ? null : `r${from}`,
  size: sample.degree[i]!,
  group: sample.groups[sample.group[i]!]!,
}));
const variables = {
  id: { type: 'category' },
  by: { type: 'category' },
  size: { type: 'number' },
  group: { type: 'category' },
};
const question = { rows, variables, design: { rds: { id: 'id', recruiter: 'by', networkSize: 'size' } } };
const estimate = { kind: 'rds', of: 'group', bootstrap: { replicates: 400, seed: 3 } };

describe('bootstrap of referral samples', () => {
  it('draws chains of the same size whose steps were all seen', () => {
    const drawn = chainBootstrap(sample)(new Random(1));
    expect(drawn.group).toHaveLength(120);
    expect([...drawn.recruiter.slice(0, 3)]).toEqual([-1, 0, 1]);
  });

  it('repeats recruitment without drawing anybody more often than he stands for', () => {
    const drawn = populationBootstrap(sample, 130)(new Random(2));
    const seen = new Map<string, number>();
    drawn.group.forEach((g, i) => {
      const key = `${g}/${drawn.degree[i]}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    });
    for (const [key, n] of seen) {
      const alike = rows.filter((r) => `${sample.groups.indexOf(r.group)}/${r.size}` === key).length;
      expect(n).toBeLessThanOrEqual(Math.ceil(alike * 2));
    }
    expect(drawn.recruiter.every((from, i) => from < i)).toBe(true);
  });

  it.each(['RDS-I', 'RDS-II', 'SS'])(
    '%s: the same seed gives the same limits, around the estimate, whatever the order of rows',
    async (estimator) => {
      const ask = (data: typeof rows, more: object = {}) =>
        answerOf('rds', {
          ...question,
          rows: data,
          estimate: { ...estimate, estimator, populationSize: 1000, ...more },
        });
      const one = await ask(rows);
      expect(await ask(rows.toReversed())).toEqual(one);
      for (const row of one.rows) {
        expect(row.se!).toBeGreaterThan(0.02);
        expect(row.se!).toBeLessThan(0.1);
        expect(row.ci[0]!).toBeLessThan(row.estimate!);
        expect(row.ci[1]!).toBeGreaterThan(row.estimate!);
      }
      expect(one.rows[0]!.se).toBeCloseTo(one.rows[1]!.se!, 12);
      const other = await ask(rows, { bootstrap: { replicates: 400, seed: 4 } });
      expect(other.rows[0]!.se).not.toBe(one.rows[0]!.se);
      expect(other.rows[0]!.se! / one.rows[0]!.se!).toBeCloseTo(1, 0);
    },
  );

  it('a census leaves successive sampling nothing to vary', async () => {
    const all = await answerOf('rds', { ...question, estimate: { ...estimate, estimator: 'SS', populationSize: 120 } });
    expect(all.rows[0]!.se).toBe(0);
  });

  it('refuses groups that recruit nobody, and successive sampling without a population', async () => {
    const lonely = rows.map((r, i) => ({ ...r, group: i > 110 ? 'c' : r.group }));
    expect(await refusalTo({ ...question, rows: lonely, estimate })).toMatchObject({ code: 'no-recruits' });
    expect(await refusalTo({ ...question, estimate: { kind: 'rds', of: 'group', estimator: 'SS' } })).toMatchObject({
      code: 'bad-spec',
    });
  });
});
