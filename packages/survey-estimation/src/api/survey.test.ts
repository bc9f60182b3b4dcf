import { expect, it } from 'vitest';
import { textOf } from '../testing/read.ts';
import { estimate, fromCsv, Refusal, survey } from '../index.ts';

const returnees = survey({
  data: fromCsv(textOf('returnees.csv')),
  variables: {
    stratum: { type: 'category' },
    psu: { type: 'number' },
    weight: { type: 'number' },
    income: { type: 'number' },
    age: { type: 'number' },
    sex: { type: 'category', levels: ['woman', 'man'] },
    education: { type: 'category' },
  },
  strata: ['stratum'],
  clusters: ['psu'],
  weights: 'weight',
  nest: true,
});

it('asks what the spec would ask', async () => {
  const question = returnees.mean('income', 'age').by('sex').withCovariance().confidence({ level: 0.9 });
  expect(question.spec).toEqual({
    kind: 'mean',
    of: ['income', 'age'],
    by: ['sex'],
    vcov: true,
    confidence: { level: 0.9 },
  });
  const { results } = await estimate(returnees.spec(question), fromCsv(textOf('returnees.csv')));
  expect(await question).toEqual(results[0]);
});

it('leaves the survey it comes from as it was', async () => {
  const women = returnees.where({ eq: ['sex', 'woman'] });
  const [all, some] = [
    await returnees.total({ column: 'sex', level: 'man' }),
    await women.total({ column: 'sex', level: 'man' }),
  ];
  expect(all.rows[0]!.estimate).toBeGreaterThan(0);
  expect(some.rows[0]!.estimate).toBe(0);
});

it('answers several questions at once, and differences of groups', async () => {
  const means = returnees.mean('income').by('sex');
  const [byGroup, difference] = await returnees.answer(
    means,
    returnees.difference(means, { sex: 'man' }, { sex: 'woman' }),
  );
  if (!byGroup || !('rows' in byGroup) || !difference || !('rows' in difference)) expect.unreachable();
  else expect(difference.rows[0]!.estimate).toBeCloseTo(byGroup.rows[1]!.estimate! - byGroup.rows[0]!.estimate!, 9);
});

it('calibrates', async () => {
  const totals = [
    { sex: 'woman', total: 2016 },
    { sex: 'man', total: 3683 },
  ];
  const fixed = returnees.calibrated({ method: 'poststratify', by: ['sex'], totals });
  const result = await fixed.total('sex');
  expect(result.rows.map((row) => row.estimate)).toEqual([2016, 3683].map((total) => expect.closeTo(total, 8)));
});

it('throws refusals, and does not compile for columns of another type', async () => {
  // @ts-expect-error education is a category
  await expect(returnees.mean('education')).rejects.toThrow(Refusal);
  // @ts-expect-error there is no such column
  await expect(returnees.mean('height')).rejects.toMatchObject({ code: 'unknown-column' });
});
