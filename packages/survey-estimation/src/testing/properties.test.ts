/** What must change an answer and what must not: on random designs, for every kind of estimate. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate, fromRows, validateSpec, type DataRow, type EstimateResult, type Row } from '../index.ts';

const variables = {
  stratum: { type: 'category' },
  psu: { type: 'number' },
  w: { type: 'number' },
  sex: { type: 'category', levels: ['woman', 'man'] },
  school: { type: 'category', levels: ['none', 'primary', 'more'] },
  y: { type: 'number' },
  x: { type: 'number' },
  t: { type: 'number' },
  e: { type: 'number' },
};

const estimates = [
  { kind: 'mean', of: ['y', 'x'], by: ['sex'], vcov: true, deff: 'wor' },
  { kind: 'total', of: ['y'], by: ['school'] },
  { kind: 'proportion', of: 'school', confidence: { method: 'beta' } },
  { kind: 'ratio', numerator: 'y', denominator: 'x' },
  { kind: 'quantile', of: 'y', probs: [0.1, 0.5, 0.9] },
  { kind: 'variance', of: ['y', 'x'] },
  { kind: 'table', rows: 'sex', columns: 'school', percent: 'row' },
  { kind: 'crosstabTest', rows: 'sex', columns: 'school' },
  { kind: 'difference', of: { kind: 'mean', of: ['y'], by: ['sex'] }, between: [{ sex: 'man' }, { sex: 'woman' }] },
  { kind: 'glm', response: 'y', terms: ['sex', 'x'], vcov: true },
  { kind: 'glm', family: 'binomial', response: 'e', terms: ['sex', 'x'] },
  { kind: 'ordinal', response: 'school', terms: ['x'] },
  { kind: 'cox', time: 't', event: 'e', terms: ['sex', 'x'] },
  { kind: 'km', time: 't', event: 'e', at: [2, 5] },
  { kind: 'degf' },
];

type Sample = DataRow & { w: number; stratum: string; psu: number };

const rowOf = fc.record({
  stratum: fc.constantFrom('north', 'south', 'east'),
  psu: fc.integer({ min: 1, max: 4 }),
  w: fc.double({ min: 0.5, max: 50, noNaN: true }),
  sex: fc.constantFrom('woman', 'man', null),
  school: fc.constantFrom('none', 'primary', 'more'),
  y: fc.option(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { freq: 10 }),
  x: fc.double({ min: 1, max: 20, noNaN: true }),
  t: fc.integer({ min: 1, max: 9 }),
  e: fc.constantFrom(0, 1),
});
/** Enough rows for every estimate, with each cluster there. */
const sample: fc.Arbitrary<Sample[]> = fc
  .array(rowOf, { minLength: 60, maxLength: 90 })
  .map((rows) =>
    rows.map((row, i) =>
      i < 12 ? { ...row, stratum: ['north', 'south', 'east'][i % 3]!, psu: 1 + Math.floor(i / 3) } : row,
    ),
  );

const design = { strata: ['stratum'], clusters: ['psu'], weights: 'w', nest: true };
const calibration = [
  {
    method: 'rake',
    margins: [
      {
        by: ['school'],
        totals: [
          { school: 'none', total: 500 },
          { school: 'primary', total: 300 },
          { school: 'more', total: 200 },
        ],
      },
    ],
  },
];
const designs = {
  plain: { design },
  raked: { design, calibration },
  jackknifed: { design: { ...design, replicates: { type: 'JKn' } } },
};

async function ask(
  rows: readonly DataRow[],
  circumstances: object,
  asked: readonly object[] = estimates,
): Promise<readonly unknown[]> {
  return (await estimate(validateSpec({ variables, ...circumstances, estimates: asked }), fromRows(rows))).results;
}

const runs = { numRuns: 12 };

describe.each(Object.entries(designs))('%s designs', (_, circumstances) => {
  it('give the same bits for any order of the rows', () =>
    fc.assert(
      fc.asyncProperty(sample, fc.integer(), async (rows, seed) => {
        const shuffled = shuffle(rows, seed);
        const [a, b] = [await ask(rows, circumstances), await ask(shuffled, circumstances)];
        expect(JSON.stringify(b)).toBe(JSON.stringify(a));
      }),
      runs,
    ));

  it('give the same answer for other names of the strata', () =>
    fc.assert(
      fc.asyncProperty(sample, async (rows) => {
        const renamed = rows.map((row) => ({ ...row, stratum: `stratum ${row.stratum}` }));
        close(await ask(renamed, circumstances), await ask(rows, circumstances), 1e-12);
      }),
      runs,
    ));
});

describe('plain designs', () => {
  it('do not see a row of weight 0 in a cluster that is there', () =>
    fc.assert(
      fc.asyncProperty(sample, async (rows) => {
        const more = [...rows, { ...rows[0]!, w: 0, y: 1e9 }];
        close(await ask(more, designs.plain), await ask(rows, designs.plain), 1e-11);
      }),
      runs,
    ));

  it('give the same estimates and errors, but other n, where a row is split in two of half its weight', () =>
    fc.assert(
      fc.asyncProperty(sample, async (rows) => {
        const half = { ...rows[0]!, w: rows[0]!.w / 2 };
        const linear = [
          { kind: 'mean', of: ['y'] },
          { kind: 'total', of: ['x'] },
          { kind: 'ratio', numerator: 'y', denominator: 'x' },
        ];
        const a = rowsIn(await ask(rows, designs.plain, linear));
        const b = rowsIn(await ask([half, half, ...rows.slice(1)], designs.plain, linear));
        const keep = ({ estimate: value, se, ci, df, sumw }: Row) => ({ estimate: value, se, ci, df, sumw });
        close(b.map(keep), a.map(keep), 1e-11);
        expect(b[1]!.n).toBe(a[1]!.n! + 1);
      }),
      runs,
    ));

  it('scale totals with the weights and leave means alone', () =>
    fc.assert(
      fc.asyncProperty(sample, fc.double({ min: 0.01, max: 100, noNaN: true }), async (rows, factor) => {
        const asked = [
          { kind: 'total', of: ['x'] },
          { kind: 'mean', of: ['x'] },
        ];
        const scaled = rows.map((row) => ({ ...row, w: row.w * factor }));
        const [total, mean] = rowsIn(await ask(rows, designs.plain, asked));
        const [totalScaled, meanScaled] = rowsIn(await ask(scaled, designs.plain, asked));
        close([totalScaled!.estimate, totalScaled!.se], [total!.estimate! * factor, total!.se! * factor], 1e-11);
        close([meanScaled!.estimate, meanScaled!.se], [mean!.estimate, mean!.se], 1e-11);
      }),
      runs,
    ));

  it('are answered, for every kind', async () => {
    for (const rows of fc.sample(sample, { numRuns: 5, seed: 3 })) {
      for (const circumstances of Object.values(designs)) {
        const kinds = (await ask(rows, circumstances)).map((result, i) =>
          'kind' in (result as object) ? 'answered' : JSON.stringify([estimates[i], result]),
        );
        expect(kinds.filter((k) => k !== 'answered' && !k.includes('"km"'))).toEqual([]);
      }
    }
  });

  it('keep every row in the design: a domain is not a filter', async () => {
    const rows = fc.sample(sample, { numRuns: 1, seed: 7 })[0]!;
    const onlyNorth = { design, domain: { eq: ['stratum', 'north'] } };
    const women = { design, domain: { eq: ['sex', 'woman'] } };
    const [whole] = rowsIn(await ask(rows, women, [{ kind: 'total', of: ['x'] }]));
    const [filtered] = rowsIn(
      await ask(
        rows.filter((row) => row.sex === 'woman'),
        { design: { ...design, lonelyPsu: 'remove' } },
        [{ kind: 'total', of: ['x'] }],
      ),
    );
    expect(filtered!.estimate).toBe(whole!.estimate);
    expect(filtered!.se).not.toBe(whole!.se);
    expect(rowsIn(await ask(rows, onlyNorth, [{ kind: 'mean', of: ['x'] }]))[0]!.df).toBe(3);
  });
});

function shuffle<T>(list: readonly T[], seed: number): T[] {
  let state = seed >>> 0 || 1;
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function rowsIn(results: readonly unknown[]): Row[] {
  return results.flatMap((result) => ('rows' in (result as EstimateResult) ? (result as { rows: Row[] }).rows : []));
}

/** Every number of one structure near that of the other; everything else equal. */
function close(a: unknown, b: unknown, tolerance: number, floor = 0): void {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Math.abs(a - b) > tolerance * Math.max(Math.abs(a), Math.abs(b), floor, 1e-6)) expect(a).toBe(b);
  } else if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    const scale = 'se' in b && typeof b.se === 'number' ? b.se : floor;
    expect(Object.keys(a)).toEqual(Object.keys(b));
    for (const key of Object.keys(a)) close(Reflect.get(a, key), Reflect.get(b, key), tolerance, scale);
  } else expect(a).toEqual(b);
}
