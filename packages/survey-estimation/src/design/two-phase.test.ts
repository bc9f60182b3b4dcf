import { expect, it } from 'vitest';
import { estimate, fromRows, validateSpec, type Row } from '../index.ts';
import { Random } from '../numeric/random.ts';

const random = new Random(21);
const people = Array.from({ length: 400 }, (_, i) => ({
  h: i % 4,
  c: Math.floor(i / 4) % 10,
  w: 3 + (i % 5),
  g: random.below(3),
  y: 20 + random.below(60) + 5 * (i % 4),
  all: 1,
  one: 1,
  N: 40,
}));
const selected = people.map((row) => ({ ...row, in: random.below(100) < 40 + 10 * row.g ? 1 : 0 }));
const variables = Object.fromEntries(Object.keys(selected[0]!).map((name) => [name, { type: 'number' }]));
const design = { strata: ['h'], clusters: ['c'], weights: 'w', nest: true };

async function ask(
  rows: readonly { [column: string]: number }[],
  circumstances: object,
  question: object = { kind: 'mean', of: 'y' },
): Promise<Row> {
  const spec = validateSpec({ variables, design: circumstances, estimate: question });
  const [result] = (await estimate(spec, fromRows(rows))).results;
  if (!result || !('rows' in result)) throw new Error(JSON.stringify(result));
  return result.rows[0]!;
}

it('is the design of phase one where all are selected', async () => {
  const one = await ask(selected, design);
  const both = await ask(selected, { ...design, phaseTwo: { selected: { eq: ['all', 1] }, strata: 'g' } });
  expect(both.estimate).toBeCloseTo(one.estimate!, 10);
  expect(both.se).toBeCloseTo(one.se!, 10);
});

it('is a stratified random sample where phase one has everybody', async () => {
  const census = { ...design, weights: 'one', fpc: [{ count: 'ten' }] };
  const rows = selected.map((row) => ({ ...row, ten: 10 }));
  const inside = new Map([0, 1, 2].map((g) => [g, rows.filter((row) => row.g === g)]));
  const chosen = rows.filter((row) => row.in === 1);
  const sizes = chosen.map((row) => {
    const all = inside.get(row.g)!;
    return { ...row, M: all.length, v: all.length / all.filter((other) => other.in === 1).length };
  });
  const names = { ...variables, ten: { type: 'number' }, M: { type: 'number' }, v: { type: 'number' } };
  const answer = async (data: object[], circumstances: object): Promise<Row> => {
    const spec = validateSpec({ variables: names, design: circumstances, estimate: { kind: 'total', of: 'y' } });
    const [result] = (await estimate(spec, fromRows(data as { [column: string]: number }[]))).results;
    return result && 'rows' in result ? result.rows[0]! : expect.unreachable(JSON.stringify(result));
  };
  const simple = await answer(sizes, { strata: ['g'], weights: 'v', fpc: [{ count: 'M' }] });
  const both = await answer(
    rows.map((row) => ({ ...row, M: 1, v: 1 })),
    { ...census, phaseTwo: { selected: { eq: ['in', 1] }, strata: 'g' } },
  );
  expect(both.estimate).toBeCloseTo(simple.estimate!, 6);
  expect(both.se! / simple.se!).toBeCloseTo(1, 10);
});

it('its error is above that of phase one, and its variance is right on average over selections', async () => {
  const exact = await ask(selected, design, { kind: 'total', of: 'y' });
  let variance = 0;
  const estimates: number[] = [];
  for (let k = 0; k < 60; k++) {
    const drawn = new Set(random.sample(400, 160));
    const row = await ask(
      selected.map((r, i) => ({ ...r, in: drawn.has(i) ? 1 : 0 })),
      { ...design, phaseTwo: { selected: { eq: ['in', 1] } } },
      { kind: 'total', of: 'y' },
    );
    variance += row.se! ** 2 / 60;
    estimates.push(row.estimate!);
  }
  const mean = estimates.reduce((a, b) => a + b, 0) / 60;
  const between = estimates.reduce((sum, e) => sum + (e - mean) ** 2, 0) / 59;
  expect(variance / (exact.se! ** 2 + between)).toBeGreaterThan(0.75);
  expect(variance / (exact.se! ** 2 + between)).toBeLessThan(1.35);
});

/** Numbers of R's survey 4.1: twophase(id = list(~c, ~row), strata = list(~s, ~cell), fpc = list(~N, NULL), method = "full"). */
it('has the error of survey for clusters of strata of one size', async () => {
  const y = [3, 8, 1, 9, 4, 4, 7, 2, 6, 5, 9, 9, 1, 8, 2, 7, 3, 6, 8, 8, 2, 5, 4, 6];
  const chosen = new Set([1, 2, 3, 6, 8, 9, 12, 13, 15, 16, 18, 20, 21, 22]);
  const rows = y.map((value, i) => ({
    ...selected[0]!,
    y: value,
    c: Math.floor(i / 4),
    h: i < 12 ? 1 : 2,
    N: i < 12 ? 10 : 12,
    g: i % 2,
    in: chosen.has(i + 1) ? 1 : 0,
  }));
  const row = await ask(
    rows,
    {
      strata: ['h'],
      clusters: ['c'],
      fpc: [{ count: 'N' }],
      phaseTwo: { selected: { eq: ['in', 1] }, strata: 'g' },
    },
    { kind: 'mean', of: 'y' },
  );
  expect(row.se! / 0.68762301089308642).toBeCloseTo(1, 12);
});

it('names a lonely stratum of phase one', async () => {
  const alone = selected.filter((row) => row.h !== 3 || row.c === 0);
  const phase = { ...design, phaseTwo: { selected: { eq: ['in', 1] } } };
  await expect(ask(alone, phase)).rejects.toThrow('stratum 3 of phase one has one sampled cluster');
  await expect(ask(alone, { ...phase, lonelyPsu: 'average' })).rejects.toThrow('bad-spec');
  expect((await ask(alone, { ...phase, lonelyPsu: 'remove' })).se).toBeGreaterThan(0);
});

it('counts the second stage of phase one', async () => {
  const rows = selected.map((row, i) => ({ ...row, N: 40, one: 1, all: Math.floor(i / 8) }));
  const once = { ...design, fpc: [{ count: 'N' }] };
  const twice = { ...design, clusters: ['c', 'all'], fpc: [{ count: 'N' }, { count: 'N' }] };
  const phaseTwo = { selected: { eq: ['one', 1] } };
  for (const stages of [once, twice]) {
    const whole = await ask(rows, stages);
    const both = await ask(rows, { ...stages, phaseTwo });
    expect(both.se! / whole.se!).toBeCloseTo(1, 10);
  }
  expect((await ask(rows, { ...twice, phaseTwo })).se).not.toBe((await ask(rows, { ...once, phaseTwo })).se);
});
