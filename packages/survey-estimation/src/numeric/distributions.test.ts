import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as distributions from './distributions.ts';
import { pbeta, pchisq, pf, pnorm, pt, ptTwoSided, qbeta, qchisq, qf, qnorm, qt } from './distributions.ts';

/** One value to 25 digits; parameters in R's order, unused ones 0. */
interface Row {
  f: 'pt' | 'qt' | 'pf' | 'qf' | 'pchisq' | 'qchisq' | 'pnorm' | 'qnorm' | 'pbeta' | 'qbeta';
  a: number;
  b: number;
  x: number;
  lower: boolean;
  truth: string;
}

const file = new URL('../../fixtures/distributions.json', import.meta.url);
const rows = (JSON.parse(readFileSync(file, 'utf8')) as { rows: Row[] }).rows;

function evaluate({ f, a, b, x, lower }: Row): number {
  if (f === 'pnorm' || f === 'qnorm') return distributions[f](x, !lower);
  if (f === 'pt' || f === 'qt' || f === 'pchisq' || f === 'qchisq') return distributions[f](x, a, !lower);
  return distributions[f](x, a, b, !lower);
}

describe('distributions', () => {
  it('agree with 707 values of 60-digit arithmetic to 1e-12, both tails, p down to 1e-300', () => {
    expect(rows).toHaveLength(707);
    const misses = rows.filter((row) => {
      const truth = Number(row.truth);
      return !(Math.abs(evaluate(row) - truth) <= 1e-12 * Math.abs(truth));
    });
    expect(misses).toEqual([]);
  });

  it.each([1, 1.83, 7, 40, 979, 1e5])(
    't, F and chi-square with %d df: quantile and distribution undo each other',
    (df) => {
      for (const p of [1e-300, 1e-100, 1e-16, 1e-4, 0.025, 0.3, 0.49999, 0.5, 0.6, 0.999]) {
        for (const upper of [false, true]) {
          const q = [qt(p, df, upper), qf(p, df, 3.5, upper), qf(p, 3.5, df, upper), qchisq(p, df, upper)] as const;
          const back = [
            pt(q[0], df, upper),
            pf(q[1], df, 3.5, upper),
            pf(q[2], 3.5, df, upper),
            pchisq(q[3], df, upper),
          ];
          back.forEach((value, k) => {
            const size = Math.abs(q[k]!);
            if (size > 1e-290 && size < 1e290)
              expect(Math.abs(value / p - 1), `${k} p=${p} upper=${upper}`).toBeLessThan(2e-11);
          });
        }
      }
    },
  );

  it('infinite degrees of freedom are the limits', () => {
    expect(pt(2.5, Infinity, true)).toBe(pnorm(2.5, true));
    expect(qt(1e-20, Infinity)).toBe(qnorm(1e-20));
    expect(pf(2.5, 4, Infinity, true)).toBe(pchisq(10, 4, true));
    expect(qf(0.05, 4, Infinity, true)).toBe(qchisq(0.05, 4, true) / 4);
    expect(pf(2, Infinity, 4, true)).toBe(pchisq(2, 4));
    expect(pf(qf(0.01, Infinity, 4), Infinity, 4)).toBeCloseTo(0.01, 15);
  });

  it('ends of the range and arguments outside the domain', () => {
    expect([qt(0, 3), qt(1, 3), qnorm(0), qnorm(0, true), qf(0, 2, 3), qf(1, 2, 3)]).toEqual([
      -Infinity,
      Infinity,
      -Infinity,
      Infinity,
      0,
      Infinity,
    ]);
    expect([pt(-Infinity, 3), pt(Infinity, 3), pf(Infinity, 2, 3), pchisq(Infinity, 2, true)]).toEqual([0, 1, 1, 0]);
    expect([qbeta(0, 2, 3), qbeta(1, 2, 3), pbeta(-1, 2, 3), pbeta(2, 2, 3)]).toEqual([0, 1, 0, 1]);
    expect([qt(-0.1, 3), qt(0.5, 0), qf(1.1, 2, 3), pt(NaN, 3), pchisq(1, -1), pbeta(0.5, 0, 1), qnorm(NaN)]).toEqual(
      new Array(7).fill(NaN),
    );
    expect(ptTwoSided(-2.5, 11)).toBe(ptTwoSided(2.5, 11));
    expect(qt(0.5, 11)).toBe(0);
  });
});
