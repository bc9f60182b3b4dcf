import { readFileSync } from 'node:fs';
import { estimate, fromCsv, validateSpec } from '@dawra/survey-estimation';
import { describe, expect, it } from 'vitest';
import { specOf } from '../analysis/analysis-request.ts';
import type { Codebook } from './codebook.contract.ts';
import { columnsOfPattern, patternOf, replicateFault, replicatesOfSpec } from './replicates.ts';
import { replicates, type Replicates } from './replicates.contract.ts';

const fixtures = new URL('../../../packages/survey-estimation/fixtures/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8');
interface Golden {
  readonly id: string;
  readonly data: string;
  readonly design: { readonly replicates?: { weights?: string[] | { prefix: string }; type: string } };
  readonly calibration?: unknown;
  readonly estimate: { readonly kind: string };
  readonly expect: { readonly rows?: readonly { readonly estimate: number; readonly se: number }[] };
}
const csv = read('data/replicates.csv');
const columns = csv.slice(0, csv.indexOf('\n')).trim().split(',');
const levels: Record<string, string[]> = { sex: ['woman', 'man'], reads: ['never', 'sometimes', 'daily'] };
const text = { ar: '', fr: '', en: '' };

const bookOf = (declared: Replicates): Codebook => ({
  format: 'dawra-codebook/1',
  title: text,
  citation: text,
  licence: 'unstated',
  synthetic: true,
  threshold: 5,
  variables: columns.map((name) => ({
    name,
    label: text,
    type: levels[name] ? 'category' : 'number',
    ...(levels[name] ? { levels: levels[name].map((code) => ({ code, label: text })) } : {}),
  })),
  design: {
    sample: 'probability',
    eligibility: 'un',
    fieldwork: { from: '', to: '' },
    weights: 'weight',
    replicates: declared,
  },
});

describe('estimates with replicate weights declared in a codebook', () => {
  const golden = (JSON.parse(read('cases.json')) as { cases: Golden[] }).cases.filter(
    ({ data, design, calibration, expect: { rows }, estimate: { kind } }) =>
      data === 'replicates.csv' && design.replicates?.weights && rows && !calibration && kind !== 'degf',
  );
  it('has R’s numbers for every type', () =>
    expect([...new Set(golden.map(({ design }) => design.replicates!.type))].sort()).toEqual(
      ['BRR', 'Fay', 'JK1', 'JKn', 'bootstrap', 'other'].sort(),
    ));
  it.each(golden.map((one) => [one.id, one] as const))('%s: the numbers of R', async (_, one) => {
    const given = one.design.replicates!;
    const weights = Array.isArray(given.weights)
      ? given.weights
      : columnsOfPattern(`${given.weights!.prefix}*`, columns);
    const declared = replicates.parse({ ...given, weights });
    const asked = { estimates: [one.estimate], ...('domain' in one ? { domain: one.domain as never } : {}) };
    const { results } = await estimate(validateSpec(specOf(bookOf(declared), asked)), fromCsv(csv));
    const rows = (results[0] as { rows: { estimate: number; se: number }[] }).rows;
    expect(rows).toHaveLength(one.expect.rows!.length);
    for (const [at, row] of one.expect.rows!.entries()) {
      expect(rows[at]!.estimate).toBeCloseTo(row.estimate, 6);
      if (row.se !== null) expect(rows[at]!.se / row.se).toBeCloseTo(1, 6);
    }
  });
  it('says JK2 and SDR in the words of the library', () => {
    const weights = ['a', 'b', 'c', 'd'];
    expect(replicatesOfSpec({ type: 'JK2', weights })).toEqual({ type: 'JKn', weights, scale: 1, rscales: 1 });
    expect(replicatesOfSpec({ type: 'SDR', weights, mse: true })).toEqual({ type: 'successive', weights, mse: true });
  });
});

describe('columns by pattern', () => {
  it.each([
    ['repwt1-repwt3', ['repwt1', 'repwt2', 'repwt3']],
    ['w01-w03', ['w01', 'w02', 'w03']],
    ['w*', ['w', 'w01']],
    ['w, w01', ['w', 'w01']],
    ['w9-w1', ['w9-w1']],
    ['a-1', ['a-1']],
  ])('%s', (pattern, found) => expect(columnsOfPattern(pattern, ['w', 'x', 'w01', 'a-1'])).toEqual(found));

  it('come back as the shortest pattern', () => {
    for (const pattern of ['repwt1-repwt80', 'w001-w160', 'a; c; b'])
      expect(patternOf(columnsOfPattern(pattern, []))).toBe(pattern);
  });
});

it.each([
  [{ type: 'Fay' }, 'fay'],
  [{ type: 'BRR', fay: 0.3 }, 'fay'],
  [{ type: 'JKn' }, 'rscales'],
  [{ type: 'other', scale: 1 }, 'scale, rscales'],
  [{ type: 'JKn', rscales: [1, 1, 1] }, 'rscales: 2'],
  [{ type: 'JKn', rscales: 1 }, undefined],
  [{ type: 'SDR' }, undefined],
] as const)('%j lacks %s', (given, fault) =>
  expect(replicateFault({ weights: ['a', 'b'], ...given } as unknown as Replicates)).toBe(fault),
);
