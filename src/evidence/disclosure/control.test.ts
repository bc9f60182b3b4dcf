import { describe, expect, it } from 'vitest';
import type { EstimateResult, Row } from '@dawra/survey-estimation';
import { control } from './control.ts';

const row = (label: string, by: Record<string, string> | undefined, estimate: number, n?: number): Row => ({
  label,
  ...(by ? { by } : {}),
  estimate,
  se: 0.1,
  ci: [0, 1],
  ...(n === undefined ? {} : { n }),
});
const proportion = (rows: Row[]): EstimateResult => ({ kind: 'proportion', rows, vcov: [[1]] });
const totals = (rows: Row[]): EstimateResult => ({ kind: 'total', rows });
const hidden = (controlled: ReturnType<typeof control>) =>
  ('rows' in controlled.result ? controlled.result.rows! : [])
    .filter(({ keptBack }) => keptBack)
    .map(({ label, by }) => `${label}${by ? ` ${Object.values(by).join()}` : ''}`);

const difference = (label: string): EstimateResult => ({
  kind: 'difference',
  rows: [{ label, estimate: 0.2, se: 0.1, ci: [0, 1] }],
});

describe('disclosure control of a result', () => {
  it('shows a difference when both groups are large enough on both sides, hides it otherwise', () => {
    const between = [{ g: '1' }, { g: '2' }];
    const counts = (first: number, second: number) =>
      totals([row('a=x', { g: '1' }, first, 40), row('a=x', { g: '2' }, second, 40), row('a=x', { g: '3' }, 1, 40)]);
    const of = { numbers: new Set<string>(), between };
    expect(control(difference('a=x'), counts(20, 10), 5, of).kept).toBe(0);
    expect(control(difference('a=x'), counts(20, 3), 5, of).kept).toBe(1);
    expect(control(difference('a=x'), counts(38, 10), 5, of).kept).toBe(1);
  });

  it('does not take a sum of numbers for a number of people', () => {
    const asked: EstimateResult = {
      kind: 'total',
      rows: [row('age', { g: '1' }, 900, 3), row('age', { g: '2' }, 900, 30), row('age', { g: '3' }, 900, 30)],
    };
    expect(hidden(control(asked, asked, 5, { numbers: new Set(['age']) }))).toEqual(['age 1', 'age 2']);
  });

  it('hides a level of which all but a few people are, though only that level was asked for', () => {
    const asked = proportion([row('work=yes', undefined, 48 / 50, 50)]);
    expect(hidden(control(asked, totals([row('work=yes', undefined, 48)]), 5))).toEqual(['work=yes']);
    expect(
      hidden(control(proportion([row('work=yes', undefined, 0.5, 50)]), totals([row('work=yes', undefined, 25)]), 5)),
    ).toEqual([]);
  });

  it('drops the covariance with the first row that goes', () => {
    const controlled = control(
      proportion([row('a=x', undefined, 0.1, 30), row('a=y', undefined, 0.9, 30)]),
      totals([row('a=x', undefined, 3), row('a=y', undefined, 27)]),
      5,
    );
    expect(controlled.kept).toBe(2);
    expect('vcov' in controlled.result).toBe(false);
  });

  it('hides the mean of a small group, and a second one beside it', () => {
    const means: EstimateResult = {
      kind: 'mean',
      rows: [row('age', { c: 'a' }, 30, 3), row('age', { c: 'b' }, 40, 20), row('age', { c: 'd' }, 50, 60)],
    };
    expect(hidden(control(means, undefined, 5))).toEqual(['age a', 'age b']);
  });

  it('leaves a kept row without any figure', () => {
    const controlled = control(
      proportion([row('a=x', undefined, 0.1, 30), row('a=y', undefined, 0.9, 30)]),
      totals([row('a=x', undefined, 3), row('a=y', undefined, 27)]),
      5,
    );
    expect(JSON.stringify(controlled.result)).not.toMatch(/0\.1|0\.9|30|27/);
  });

  it('shows nothing of a group smaller than the threshold, zeros included', () => {
    const asked = proportion([
      row('a=x', { g: '1' }, 1, 4),
      row('a=y', { g: '1' }, 0, 4),
      row('a=x', { g: '2' }, 0.5, 40),
      row('a=y', { g: '2' }, 0.5, 40),
    ]);
    const counts = totals([
      row('a=x', { g: '1' }, 4),
      row('a=y', { g: '1' }, 0),
      row('a=x', { g: '2' }, 20),
      row('a=y', { g: '2' }, 20),
    ]);
    expect(hidden(control(asked, counts, 5))).toEqual(expect.arrayContaining(['a=x 1', 'a=y 1']));
  });

  it('treats a row whose people are not known as too few', () => {
    expect(control({ kind: 'contrast', rows: [row('c', undefined, 1)] }, undefined, 5).kept).toBe(1);
  });

  it('refuses a model on too few people', () => {
    expect(
      control({ kind: 'crosstabTest', statistic: 1, ndf: 1, ddf: 1, p: 0.5, n: 4, sumw: 4 }, undefined, 5).result,
    ).toMatchObject({ error: { code: 'kept-back' } });
  });
});
