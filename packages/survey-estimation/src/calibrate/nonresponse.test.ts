import { expect, it } from 'vitest';
import { rowsOf, variablesOf } from '../testing/read.ts';
import { estimate, fromRows, validateSpec, type EstimateResult, type Row } from '../index.ts';

const variables = variablesOf('returnees.csv');
const rows = rowsOf('returnees.csv');
const design = { strata: ['stratum'], clusters: ['psu'], weights: 'weight', nest: true };
const responded = { not: { missing: 'income' } };
const step = { method: 'nonresponse', by: ['sex', 'country'], responded };

async function ask(question: object, more: object = {}): Promise<EstimateResult> {
  const spec = validateSpec({ variables, design, calibration: [step], ...more, estimate: question });
  const [result] = (await estimate(spec, fromRows(rows))).results;
  if (!result || 'error' in result) throw new Error(JSON.stringify(result));
  return result;
}
const rowOf = (result: EstimateResult): Row => ('rows' in result ? result.rows[0]! : expect.unreachable());

it('respondents carry the weight of their class', async () => {
  const before = await ask({ kind: 'weights' }, { calibration: [] });
  const after = await ask({ kind: 'weights' });
  if (before.kind !== 'weights' || after.kind !== 'weights') return expect.unreachable();
  expect(after.sumw / before.sumw).toBeCloseTo(1, 12);
  expect(after.n).toBe(rows.filter((row) => row.income !== null).length);
  expect(after.effectiveN).toBeCloseTo(after.n / after.deffKish!, 10);
});

it('the error is near that of the jackknife, which adjusts anew each time', async () => {
  for (const calibration of [
    [step],
    [
      step,
      {
        method: 'poststratify',
        by: ['sex'],
        totals: [
          { sex: 'woman', total: 2016 },
          { sex: 'man', total: 3683 },
        ],
      },
    ],
  ]) {
    const linearised = rowOf(await ask({ kind: 'total', of: ['income'] }, { calibration }));
    const jackknife = rowOf(
      await ask({ kind: 'total', of: ['income'] }, { calibration, design: { ...design, replicates: { type: 'JKn' } } }),
    );
    expect(jackknife.estimate).toBeCloseTo(linearised.estimate!, 4);
    expect(Math.abs(jackknife.se! / linearised.se! - 1)).toBeLessThan(0.03);
  }
});

it('refuses a class without respondents', async () => {
  const nobody = { ...step, responded: { eq: ['sex', 'man'] } };
  await expect(ask({ kind: 'total', of: ['income'] }, { calibration: [nobody] })).rejects.toThrow('has no respondent');
});
