import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Random } from '../numeric/random.ts';
import { rdsTwo } from '../estimators/rds.ts';
import type { ReferralSample } from './recruitment.ts';
import { inclusionProbabilities, successiveSampling } from './successive-sampling.ts';

const degree = Float64Array.from({ length: 40 }, (_, i) => 1 + ((i * 7) % 12));
const sample: ReferralSample = {
  groups: ['a', 'b'],
  group: Int32Array.from(degree, (d, i) => (d + i) % 2),
  degree,
  recruiter: new Int32Array(40).fill(-1),
};

describe('successive sampling', () => {
  it.each([41, 60, 200, 1e4, 1e8])('in a population of %d the weights add up to it', (size) => {
    const inclusion = inclusionProbabilities(degree, size);
    expect(inclusion.reduce((s, p) => s + 1 / p, 0) / size).toBeCloseTo(1, 11);
    expect(inclusion.every((p) => p > 0 && p <= 1)).toBe(true);
  });

  it('is RDS-II in a boundless population, and the plain shares where everybody was asked', () => {
    const far = successiveSampling(sample, 1e12);
    rdsTwo(sample).forEach((share, k) => expect(far[k]).toBeCloseTo(share, 9));
    const share = sample.group.reduce((n, g) => n + g, 0) / 40;
    expect(successiveSampling(sample, 40)[1]).toBeCloseTo(share, 15);
    expect(() => successiveSampling(sample, 39)).toThrow('smaller');
  });

  it('agrees with draws proportional to size without replacement', () => {
    const population = Float64Array.from({ length: 300 }, (_, i) => [1, 2, 5, 15][i % 4]!);
    const random = new Random(11);
    const drawn = new Map<number, number>();
    const rounds = 400;
    for (let r = 0; r < rounds; r++) {
      const left = population.slice();
      for (let k = 0; k < 120; k++) {
        const i = random.weighted(left);
        drawn.set(population[i]!, (drawn.get(population[i]!) ?? 0) + 1);
        left[i] = 0;
      }
    }
    const typical = [...drawn].flatMap(([d, n]) => new Array<number>(Math.round(n / rounds)).fill(d));
    const inclusion = inclusionProbabilities(Float64Array.from(typical), 300);
    for (const [d, n] of drawn) {
      expect(Math.abs(inclusion[typical.indexOf(d)]! - n / rounds / 75)).toBeLessThan(0.02);
    }
  });

  /** fauxmadrona of the R package RDS: 500 of 1,000 persons, with the weights that its simulation of the process gives. */
  const file = new URL('../../../../../shared/data/rds/fauxmadrona.csv', import.meta.url);
  it.skipIf(!existsSync(file))(
    'agrees with simulated weights of fauxmadrona within their noise (skipped without ../shared/data)',
    () => {
      const [header, ...lines] = readFileSync(file, 'utf8').replaceAll('"', '').trim().split('\n');
      const at = (name: string) => header!.split(',').indexOf(name);
      const fields = lines.map((line) => line.split(','));
      const degrees = Float64Array.from(fields, (f) => Number(f[at('degree')]));
      const inclusion = inclusionProbabilities(degrees, 1000);
      const off = fields.map((f, i) => Number(f[at('weights')]) * inclusion[i]! - 1);
      expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.015);
      expect(Math.abs(off.reduce((s, x) => s + x, 0) / off.length)).toBeLessThan(0.002);
    },
  );
});
