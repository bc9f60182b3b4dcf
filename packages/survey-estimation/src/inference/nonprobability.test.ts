import { expect, it } from 'vitest';
import { rowsOf, variablesOf } from '../testing/read.ts';
import { estimate, fromRows, validateSpec } from '../index.ts';

const ask = async (design: object, estimates: object[]) => {
  const calibration = [
    {
      method: 'rake',
      margins: [
        {
          by: 'sex',
          totals: [
            { sex: 'woman', total: 2016 },
            { sex: 'man', total: 3683 },
          ],
        },
      ],
    },
  ];
  const spec = validateSpec({ variables: variablesOf('returnees.csv'), design, calibration, estimates });
  return (await estimate(spec, fromRows(rowsOf('returnees.csv')))).results;
};

it('a sample without a frame gets pseudo-weights by raking, and every result says that it is model-based', async () => {
  const [shares, age] = await ask({ nonprobability: true }, [
    { kind: 'total', of: 'sex' },
    { kind: 'mean', of: 'age' },
  ]);
  expect(shares).toMatchObject({
    rows: [{ estimate: expect.closeTo(2016, 8) as number }, { estimate: expect.closeTo(3683, 8) as number }],
  });
  for (const result of [shares, age])
    expect(result).toMatchObject({ explanation: { warnings: [expect.stringContaining('model-based') as string] } });
});

it('is not assumed: weights that are not there are refused', async () => {
  expect((await ask({}, [{ kind: 'degf' }]))[0]).toMatchObject({ error: { code: 'missing-weights' } });
});
