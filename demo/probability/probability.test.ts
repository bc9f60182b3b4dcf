import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isMissing } from '../../content/codebook.ts';
import { valueOf } from '../../content/csv.ts';
import { RETURNEES_CODEBOOK } from '../returnees/index.ts';
import { STRATA } from './frame.ts';
import { generateProbabilitySurvey, PROBABILITY_CODEBOOK, probabilityCsv } from './index.ts';

const rows = generateProbabilitySurvey();
const column = (name: string): string[] => rows.map((row) => valueOf(row, name));

describe('the synthetic probability survey', () => {
  it('is the same file on every machine, of about 4,000 interviews', () => {
    expect(createHash('sha256').update(probabilityCsv()).digest('hex')).toBe(
      '4af5c533c1f051303bcca78393e4e26576e1165be86063e5b94d8ba5135c18e2',
    );
    expect(rows.length).toBeGreaterThan(3_500);
    expect(rows.length).toBeLessThan(4_500);
  });

  it('weights are the inverse of the sampling fractions, and each stratum adds up to its listed population', () => {
    for (const stratum of STRATA) {
      const here = rows.filter((row) => valueOf(row, 'stratum') === stratum.code);
      const districts = new Map(here.map((row) => [valueOf(row, 'psu'), Number(valueOf(row, 'n_listed'))]));
      expect(districts.size).toBe(stratum.drawn);
      const listed = [...districts.values()].reduce((sum, count) => sum + count, 0);
      const weights = here.reduce((sum, row) => sum + Number(valueOf(row, 'weight')), 0);
      expect(weights).toBeCloseTo((listed * stratum.districts) / stratum.drawn, 1);
    }
  });

  it('can be estimated as declared: clusters nested, populations not smaller than samples, no lonely stratum', () => {
    const strataOf = new Map<string, Set<string>>();
    const interviewed = new Map<string, number>();
    for (const row of rows) {
      const psu = valueOf(row, 'psu');
      strataOf.set(psu, (strataOf.get(psu) ?? new Set()).add(valueOf(row, 'stratum')));
      interviewed.set(psu, (interviewed.get(psu) ?? 0) + 1);
    }
    for (const strata of strataOf.values()) expect(strata.size).toBe(1);
    for (const row of rows)
      expect(Number(valueOf(row, 'n_listed'))).toBeGreaterThanOrEqual(interviewed.get(valueOf(row, 'psu')) ?? Infinity);
    for (const stratum of STRATA) expect(stratum.drawn).toBeGreaterThan(1);
    expect(new Set(column('id')).size).toBe(rows.length);
  });

  it('clusters its answers: people of one district resemble each other more than chance would have it', () => {
    const good = rows.map((row) => ({
      psu: valueOf(row, 'psu'),
      y: ['good', 'very_good'].includes(valueOf(row, 'reintegration')) ? 1 : 0,
    }));
    const mean = good.reduce((sum, { y }) => sum + y, 0) / good.length;
    const byPsu = new Map<string, number[]>();
    for (const { psu, y } of good) byPsu.set(psu, [...(byPsu.get(psu) ?? []), y]);
    const between = [...byPsu.values()].reduce(
      (sum, ys) => sum + (ys.reduce((a, b) => a + b, 0) - ys.length * mean) ** 2,
      0,
    );
    expect(between / (good.length * mean * (1 - mean))).toBeGreaterThan(1.3);
  });

  it('declares every column and every value, and shares its words with the survey of 992', () => {
    const shared = new Map(RETURNEES_CODEBOOK.variables.map((variable) => [variable.name, variable]));
    let common = 0;
    for (const variable of PROBABILITY_CODEBOOK.variables) {
      const found = new Set(column(variable.name));
      const absent = (variable.missing ?? []).map((code) => code.code);
      for (const value of found) {
        if (isMissing(value)) expect(absent, variable.name).toContain(value);
        else if (variable.levels) expect(variable.levels.map((level) => level.code)).toContain(value);
        else if (variable.type === 'number') expect(Number.isFinite(Number(value))).toBe(true);
      }
      for (const level of variable.levels ?? []) expect(found, `${variable.name}=${level.code}`).toContain(level.code);
      const other = shared.get(variable.name);
      if (other) {
        common += 1;
        expect(variable.label, variable.name).toEqual(other.label);
      }
    }
    expect(common).toBeGreaterThanOrEqual(12);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      PROBABILITY_CODEBOOK.variables.map((variable) => variable.name).sort(),
    );
  });
});
