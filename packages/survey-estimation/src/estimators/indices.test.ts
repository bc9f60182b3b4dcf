/** Indices against their definitions, and their linearised errors against the jackknife. */
import { describe, expect, it } from 'vitest';
import { rowsOf, variablesOf } from '../testing/read.ts';
import { estimate, fromRows, validateSpec, type DataRow, type Row } from '../index.ts';

const rows = rowsOf('returnees.csv');
const variables = variablesOf('returnees.csv');
const design = { strata: ['stratum'], clusters: ['psu'], weights: 'weight', nest: true };

async function ask(question: object, more: object = {}, data: readonly DataRow[] = rows): Promise<readonly Row[]> {
  const spec = validateSpec({ variables, design: { ...design, ...more }, estimate: question });
  const [result] = (await estimate(spec, fromRows(data))).results;
  if (!result || !('rows' in result)) throw new Error(JSON.stringify(result));
  return result.rows;
}

const complete = rows
  .filter((row) => row.income !== null)
  .map((row) => ({ w: Number(row.weight), y: Number(row.income), d: Number(row.duration_abroad) }));
const sum = (value: (row: (typeof complete)[number]) => number) =>
  complete.reduce((total, row) => total + value(row), 0);

describe('indices', () => {
  it('Gini is half the mean absolute difference over the mean', async () => {
    const difference = sum((a) => sum((b) => a.w * b.w * Math.abs(a.y - b.y)));
    const [row] = await ask({ kind: 'gini', of: 'income' });
    expect(row!.estimate).toBeCloseTo(difference / (2 * sum((r) => r.w) * sum((r) => r.w * r.y)), 12);
  });

  it('Gini is 0 where all have the same and does not change with the unit', async () => {
    const same = rows.map((row) => ({ ...row, income: 7 }));
    const [flat] = await ask({ kind: 'gini', of: 'income' }, {}, same);
    expect([flat!.estimate, flat!.se]).toEqual([expect.closeTo(0, 14), expect.closeTo(0, 14)]);
    const cents = rows.map((row) => ({ ...row, income: row.income === null ? null : Number(row.income) * 100 }));
    const [a] = await ask({ kind: 'gini', of: 'income' });
    const [b] = await ask({ kind: 'gini', of: 'income' }, {}, cents);
    expect(b!.estimate).toBeCloseTo(a!.estimate!, 12);
    expect(b!.se).toBeCloseTo(a!.se!, 12);
  });

  it('poverty of alpha 0, 1, 2', async () => {
    for (const alpha of [0, 1, 2]) {
      const expected = sum((r) => (r.y < 3000 ? r.w * ((3000 - r.y) / 3000) ** alpha : 0)) / sum((r) => r.w);
      const [row] = await ask({ kind: 'poverty', of: 'income', line: 3000, alpha });
      expect(row!.estimate).toBeCloseTo(expected, 12);
    }
  });

  it('a standardised mean with the shares of the sample is the mean', async () => {
    const woman = sum0(rows.filter((r) => r.sex === 'woman' && r.income !== null));
    const man = sum0(rows.filter((r) => r.sex === 'man' && r.income !== null));
    const shares = [
      { levels: { sex: 'woman' }, share: woman },
      { levels: { sex: 'man' }, share: man },
    ];
    const [row] = await ask({ kind: 'standardised', of: 'income', over: 'sex', shares });
    const [mean] = await ask({ kind: 'mean', of: ['income'] });
    expect(row!.estimate).toBeCloseTo(mean!.estimate!, 8);
    expect(row!.se).toBeLessThan(mean!.se! * 1.2);
  });

  const questions: object[] = [
    { kind: 'gini', of: 'income', by: ['sex'] },
    { kind: 'poverty', of: 'income', line: 3000, alpha: 1, by: ['sex'] },
    {
      kind: 'standardised',
      of: 'income',
      over: 'sex',
      shares: [
        { levels: { sex: 'woman' }, share: 1 },
        { levels: { sex: 'man' }, share: 1 },
      ],
      by: ['return_type'],
    },
  ];
  it.each(questions.map((question) => [(question as { kind: string }).kind, question] as const))(
    '%s: linearised error near that of the jackknife',
    async (_, question) => {
      const linearised = await ask(question);
      const jackknife = await ask(question, { replicates: { type: 'JKn' } });
      linearised.forEach((row, i) => {
        expect(jackknife[i]!.estimate).toBe(row.estimate);
        expect(Math.abs(jackknife[i]!.se! / row.se! - 1)).toBeLessThan(0.15);
      });
    },
  );

  it('shareRatio: linearised error near that of the bootstrap (the jackknife fails for quantiles)', async () => {
    const [linearised] = await ask({ kind: 'shareRatio', of: 'income' });
    const [bootstrap] = await ask(
      { kind: 'shareRatio', of: 'income' },
      { replicates: { type: 'bootstrap', count: 600 } },
    );
    expect(Math.abs(bootstrap!.se! / linearised!.se! - 1)).toBeLessThan(0.2);
  });
});

function sum0(list: readonly DataRow[]): number {
  return list.reduce((total, row) => total + Number(row.weight), 0);
}
