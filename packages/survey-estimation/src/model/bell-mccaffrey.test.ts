import { describe, expect, it } from 'vitest';
import { answerOf, refusalTo } from '../testing/ask.ts';

const number = { type: 'number' };
const variables = {
  w: number,
  psu: { type: 'category' },
  y: number,
  x: number,
  sex: { type: 'category' },
  yes: number,
};
const rows = Array.from({ length: 30 }, (_, i) => ({
  w: 1,
  psu: `p${i % 7}`,
  y: ((i * 31) % 17) + (i % 3),
  x: (i * 7) % 19,
  sex: i % 5 === 0 ? 'man' : 'woman',
  yes: (i * 41) % 13 < 6 ? 1 : 0,
}));
const estimate = { kind: 'glm', response: 'y', terms: ['sex'], errors: 'bell-mccaffrey', vcov: true };
const variance = (list: readonly number[]) => {
  const mean = list.reduce((s, v) => s + v, 0) / list.length;
  return list.reduce((s, v) => s + (v - mean) ** 2, 0) / (list.length - 1);
};

describe('Bell-McCaffrey errors', () => {
  it('of a mean of single rows are those of the textbook, with n - 1 degrees of freedom', async () => {
    const { terms } = await answerOf('glm', { rows, variables, estimate: { ...estimate, terms: [] } });
    expect(terms[0]!.se).toBeCloseTo(Math.sqrt(variance(rows.map((r) => r.y)) / 30), 12);
    expect(terms[0]!.df).toBeCloseTo(29, 9);
  });

  it('of two groups of single rows are those of unequal variances, with the degrees of freedom of equal ones', async () => {
    const { terms } = await answerOf('glm', { rows, variables, estimate });
    const of = (sex: string) => rows.filter((r) => r.sex === sex).map((r) => r.y);
    const [men, women] = [of('man'), of('woman')];
    expect(terms[1]!.se).toBeCloseTo(Math.sqrt(variance(men) / men.length + variance(women) / women.length), 12);
    const [a, b] = [men.length, women.length];
    const df = (1 / a + 1 / b) ** 2 / (1 / (a * a * (a - 1)) + 1 / (b * b * (b - 1)));
    expect(terms[1]!.df).toBeCloseTo(df, 9);
  });

  it('by clusters: the definition with whole matrices', async () => {
    const design = { weights: 'w', clusters: ['psu'] };
    const { terms } = await answerOf('glm', { rows, variables, design, estimate: { ...estimate, terms: ['x'] } });
    const { se, df } = byDefinition();
    expect(terms[1]!.se).toBeCloseTo(se, 11);
    expect(terms[1]!.df).toBeCloseTo(df, 8);
  });

  it('by clusters: the numbers of R, clubSandwich (CR2, Satterthwaite)', async () => {
    const design = { weights: 'w', clusters: ['psu'] };
    const { terms } = await answerOf('glm', { rows, variables, design, estimate: { ...estimate, terms: ['x'] } });
    expect(terms[0]!.se! / 2.11072408904737).toBeCloseTo(1, 12);
    expect(terms[0]!.df! / 5.309824374564395).toBeCloseTo(1, 11);
    expect(terms[1]!.se! / 0.1884008602055081).toBeCloseTo(1, 12);
    expect(terms[1]!.df! / 5.800635774118503).toBeCloseTo(1, 11);
  });

  it('are larger than the linearised in small samples, for a logit too', async () => {
    const design = { weights: 'w', clusters: ['psu'] };
    const model = { ...estimate, family: 'binomial', response: 'yes', terms: ['x'] };
    const small = await answerOf('glm', { rows, variables, design, estimate: model });
    const plain = await answerOf('glm', { rows, variables, design, estimate: { ...model, errors: 'linearised' } });
    expect(small.terms[1]!.df!).toBeLessThan(plain.df! + 1);
    expect(small.terms[1]!.p!).toBeGreaterThan(plain.terms[1]!.p!);
    expect(small.terms[1]!.estimate).toBe(plain.terms[1]!.estimate);
  });

  it('refuses replicates', async () => {
    const design = { weights: 'w', replicates: { type: 'JK1' } };
    expect(await refusalTo({ rows, variables, design, estimate })).toMatchObject({ code: 'bad-spec' });
  });
});

/** Slope on x: standard error and degrees of freedom from n x n matrices. */
function byDefinition(): { se: number; df: number } {
  const n = rows.length;
  const X = rows.map((r) => [1, r.x]);
  const [s0, s1, s2] = [n, rows.reduce((s, r) => s + r.x, 0), rows.reduce((s, r) => s + r.x * r.x, 0)];
  const d = s0 * s2 - s1 * s1;
  const M = [
    [s2 / d, -s1 / d],
    [-s1 / d, s0 / d],
  ];
  const H = X.map((a) =>
    X.map((b) => a[0]! * (M[0]![0]! * b[0]! + M[0]![1]! * b[1]!) + a[1]! * (M[1]![0]! * b[0]! + M[1]![1]! * b[1]!)),
  );
  const y = rows.map((r) => r.y);
  const psus = [...new Set(rows.map((r) => r.psu))];
  const G = psus.map((psu) => {
    const index = [...rows.keys()].filter((i) => rows[i]!.psu === psu);
    const half = inverseRoot(index.map((i) => index.map((j) => (i === j ? 1 : 0) - H[i]![j]!)));
    const l = index.map((i) => M[1]![0]! + M[1]![1]! * rows[i]!.x);
    const q = half.map((row) => row.reduce((s, h, k) => s + h * l[k]!, 0));
    return y.map((_, j) => index.reduce((s, i, k) => s + q[k]! * ((i === j ? 1 : 0) - H[i]![j]!), 0));
  });
  const product = (a: number[], b: number[]) => a.reduce((s, v, i) => s + v * b[i]!, 0);
  const total = G.reduce((s, g) => s + product(g, g), 0);
  const squares = G.reduce((s, g) => s + G.reduce((t, h) => t + product(g, h) ** 2, 0), 0);
  return { se: Math.sqrt(G.reduce((s, g) => s + product(g, y) ** 2, 0)), df: total ** 2 / squares };
}

/** A^(-1/2) by Denman and Beavers' iteration. */
function inverseRoot(a: number[][]): number[][] {
  const n = a.length;
  let y = a;
  let z: number[][] = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let k = 0; k < 60; k++) {
    const [yi, zi] = [inverse(y), inverse(z)];
    y = y.map((row, i) => row.map((v, j) => 0.5 * (v + zi[i]![j]!)));
    z = z.map((row, i) => row.map((v, j) => 0.5 * (v + yi[i]![j]!)));
  }
  return z.slice(0, n);
}

function inverse(a: number[][]): number[][] {
  const n = a.length;
  const m = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    const pivot = m[k]![k]!;
    for (let j = 0; j < 2 * n; j++) m[k]![j]! /= pivot;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const f = m[i]![k]!;
      for (let j = 0; j < 2 * n; j++) m[i]![j]! -= f * m[k]![j]!;
    }
  }
  return m.map((row) => row.slice(n));
}
