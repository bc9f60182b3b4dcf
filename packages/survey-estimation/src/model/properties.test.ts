/** What must change an answer of a model or test and what must not, on random designs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';

const number = { type: 'number' };
const variables = {
  stratum: { type: 'category' },
  psu: number,
  w: number,
  sex: { type: 'category', levels: ['woman', 'man'] },
  school: { type: 'category', levels: ['none', 'primary', 'more'] },
  y: number,
  x: number,
  t: number,
  e: number,
};
const linear = { kind: 'glm', response: 'y', terms: ['sex', 'x'] };
const logit = { kind: 'glm', family: 'binomial', response: 'e', terms: ['sex', 'x', 'school'] };
const estimates = [
  { ...linear, errors: 'bell-mccaffrey' },
  { kind: 'multinomial', response: 'school', terms: ['x', 'sex'], vcov: true },
  { kind: 'waldTest', model: logit, terms: ['school'] },
  { kind: 'termTest', model: logit, terms: ['school'] },
  { kind: 'termTest', model: logit, terms: ['school'], method: 'score' },
  { kind: 'margins', model: logit, of: 'school', vcov: true },
  { kind: 'tTest', of: 'y', by: 'sex' },
  { kind: 'rankTest', of: 'y', by: 'school' },
  { kind: 'logrankTest', time: 't', event: 'e', by: 'school' },
  {
    kind: 'compareModels',
    models: [
      { label: 'x', model: { ...logit, terms: ['x'] } },
      { label: 'all', model: logit },
    ],
  },
];

const row = fc.record({
  stratum: fc.constantFrom('north', 'south', 'east'),
  psu: fc.integer({ min: 1, max: 5 }),
  w: fc.double({ min: 0.5, max: 50, noNaN: true }),
  sex: fc.constantFrom('woman', 'man', null),
  school: fc.constantFrom('none', 'primary', 'more'),
  y: fc.option(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { freq: 10 }),
  x: fc.double({ min: 1, max: 20, noNaN: true }),
  t: fc.integer({ min: 1, max: 9 }),
  e: fc.constantFrom(0, 1),
});
const sample = fc
  .array(row, { minLength: 90, maxLength: 120 })
  .map((rows) =>
    rows.map((r, i) =>
      i < 15 ? { ...r, stratum: ['north', 'south', 'east'][i % 3]!, psu: 1 + Math.floor(i / 3) } : r,
    ),
  );
const design = { strata: ['stratum'], clusters: ['psu'], weights: 'w', nest: true };
type Rows = readonly { w: number; [column: string]: unknown }[];
const answer = (rows: Rows, estimate: object) => ask({ rows, variables, design, estimate });

/** Every number of a result in its order, explanations apart. */
function numbers(result: unknown): number[] {
  if (typeof result === 'number') return [result];
  if (Array.isArray(result)) return result.flatMap(numbers);
  if (typeof result !== 'object' || result === null) return [];
  return Object.entries(result).flatMap(([key, value]) =>
    key === 'explanation' || key === 'sumw' ? [] : numbers(value),
  );
}

function alike(a: unknown, b: unknown): void {
  const [x, y] = [numbers(a), numbers(b)];
  expect(x.length).toBe(y.length);
  x.forEach((v, i) => expect(Math.abs(v - y[i]!), `number ${i}`).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(v))));
}

const few = { numRuns: 6 };

describe.each(
  estimates.map((estimate) => [`${estimate.kind} ${'method' in estimate ? estimate.method : ''}`, estimate] as const),
)('%s', (_, estimate) => {
  it('gives the same bits for any order of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async (rows) => {
        expect(await answer(rows.toReversed(), estimate)).toEqual(await answer(rows, estimate));
      }),
      few,
    );
  });

  it('does not change when all weights are multiplied, or a row of weight zero is added', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async (rows) => {
        const plain = await answer(rows, estimate);
        alike(
          await answer(
            rows.map((r) => ({ ...r, w: 8 * r.w })),
            estimate,
          ),
          plain,
        );
        alike(await answer([...rows, { ...rows[0]!, w: 0 }], estimate), plain);
      }),
      few,
    );
  });
});
