/** Every method meets its totals, keeps its bounds, and has an error near that of the jackknife. */
import { describe, expect, it } from 'vitest';
import { rowsOf, variablesOf } from '../testing/read.ts';
import { estimate, fromRows, validateSpec, type Result, type Row } from '../index.ts';

const design = { strata: ['stratum'], clusters: ['psu'], weights: 'weight', nest: true };
const rows = rowsOf('returnees.csv');
const constraints = [{ total: 5699 }, { column: 'age', total: 245190 }, { column: 'sex', level: 'woman', total: 2016 }];
const totals = [
  { sex: 'woman', total: 2016 },
  { sex: 'man', total: 3683 },
];
const country = [
  { country: 'Algeria', total: 1912 },
  { country: 'Morocco', total: 2151 },
  { country: 'Tunisia', total: 1636 },
];

async function ask(calibration: object[], estimates: object[], more: object = {}): Promise<readonly Result[]> {
  const spec = validateSpec({
    variables: variablesOf('returnees.csv'),
    design: { ...design, ...more },
    calibration,
    estimates,
  });
  return (await estimate(spec, fromRows(rows))).results;
}
const rowOf = (result: Result): Row =>
  'rows' in result ? result.rows[0]! : expect.unreachable(JSON.stringify(result));

const methods: [string, object, object[]][] = [
  ['linear', { method: 'linear', constraints }, constraints],
  ['linear with bounds', { method: 'linear', constraints, bounds: [0.7, 1.3] }, constraints],
  ['raking', { method: 'raking', constraints }, constraints],
  ['logit', { method: 'logit', constraints, bounds: [0.6, 1.5] }, constraints],
  ['poststratify', { method: 'poststratify', by: 'sex', totals }, [{ column: 'sex', level: 'woman', total: 2016 }]],
  [
    'rake',
    {
      method: 'rake',
      margins: [
        { by: 'sex', totals },
        { by: 'country', totals: country },
      ],
    },
    [
      { column: 'country', level: 'Tunisia', total: 1636 },
      { column: 'sex', level: 'man', total: 3683 },
    ],
  ],
];

describe.each(methods)('%s', (_, step, met) => {
  it('meets the totals, which then have no error', async () => {
    const asked = met
      .map((c) => c as { column?: string; level?: string; total: number })
      .filter((c) => c.column !== undefined);
    const results = await ask(
      [step],
      asked.map(({ column, level }) => ({ kind: 'total', of: [level === undefined ? column : { column, level }] })),
    );
    results.forEach((result, i) => {
      const row = rowOf(result);
      expect(row.estimate! / asked[i]!.total).toBeCloseTo(1, 10);
      expect(row.se! / asked[i]!.total).toBeLessThan(1e-6);
    });
  });

  it('has an error near that of replicates that are calibrated anew', async () => {
    const question = { kind: 'mean', of: ['income'] };
    const linearised = rowOf((await ask([step], [question]))[0]!);
    const jackknife = rowOf((await ask([step], [question], { replicates: { type: 'JKn' } }))[0]!);
    expect(Math.abs(jackknife.se! / linearised.se! - 1)).toBeLessThan(0.06);
  });
});

it('bounds hold', async () => {
  const lines = rows.map((_, i) => i + 1);
  const [before, after] = await Promise.all(
    [[], [{ method: 'logit', constraints, bounds: [0.9, 1.06] }]].map(
      async (steps) => (await ask(steps, [{ kind: 'weights', rows: lines }]))[0]!,
    ),
  );
  if (!before || !after || !('values' in before) || !('values' in after))
    return expect.unreachable(JSON.stringify(after));
  const factors = after.values!.map((w, i) => w / before.values![i]!);
  expect(Math.min(...factors)).toBeGreaterThan(0.9 - 1e-12);
  expect(Math.max(...factors)).toBeLessThan(1.06 + 1e-12);
});

it('warns of margins that cannot all be met', async () => {
  const rake = (more: number) => ({
    method: 'rake',
    margins: [
      { by: 'sex', totals },
      { by: 'country', totals: country.map((c) => ({ ...c, total: c.total + more })) },
    ],
  });
  const one = { kind: 'mean', of: ['age'] };
  const warningsOf = async (more: number) =>
    (await ask([rake(more)], [one]))[0] as { explanation: { warnings?: string[] } };
  expect((await warningsOf(0)).explanation.warnings).toBeUndefined();
  expect((await warningsOf(10)).explanation.warnings).toEqual([expect.stringContaining('5699, 5729')]);
});
