/** Samples of elements answer from sums as they answer from their rows. */
import { describe, expect, it } from 'vitest';
import { fromCsvFile } from '../engine/duckdb.ts';
import { estimate, estimateJson, fromColumns, type Result, type Source, type SpecInput } from '../index.ts';
import { Random } from '../numeric/random.ts';
import { collapse } from '../engine/resident/collapse.ts';
import { plansOf } from '../api/plans.ts';
import { validateSpec } from '../api/spec.ts';
import { disagreements } from './compare.ts';
import { batches, columnsOf, pathOf } from './read.ts';

const random = new Random(3);
const rows = 3000;
const column = (f: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => f(i));
const codes = (levels: string[]) => ({
  codes: Int8Array.from({ length: rows }, () => random.below(levels.length + 1) - 1),
  levels,
});
const data = fromColumns({
  h: column((i) => i % 5),
  N: column((i) => 4000 + (i % 5)),
  w: column(() => (random.uniform() < 0.05 ? 0 : 1 + 9 * random.uniform())),
  y: column(() => (random.uniform() < 0.03 ? NaN : 1000 * random.uniform() ** 3)),
  x: column(() => 50 + 20 * random.uniform()),
  e: column(() => (random.uniform() < 0.4 ? 1 : 0)),
  a: codes(['p', 'q', 'r']),
  b: codes(['u', 'v']),
});
const number = { type: 'number' } as const;
const category = { type: 'category' } as const;
const variables = { h: number, N: number, w: number, y: number, x: number, e: number, a: category, b: category };
const estimates: SpecInput extends infer S ? (S extends { estimates: infer E } ? E : never) : never = [
  { kind: 'degf' },
  { kind: 'mean', of: ['y', 'x'], vcov: true },
  { kind: 'mean', of: ['y', 'x'], by: ['a', 'b'], vcov: true },
  { kind: 'total', of: ['y', 'a'], by: 'b', vcov: true },
  { kind: 'mean', of: ['y', 'x'], by: ['h', 'a', 'b'] },
  { kind: 'ratio', numerator: 'y', denominator: 'x', by: ['h', 'a', 'b'] },
  { kind: 'proportion', of: ['a', 'e'], deff: 'wor' },
  { kind: 'ratio', numerator: 'y', denominator: 'x', by: 'a', vcov: true },
  { kind: 'difference', of: { kind: 'mean', of: 'y', by: 'b' }, between: [{ b: 'u' }, { b: 'v' }] },
  { kind: 'table', rows: 'a', columns: 'b', percent: 'row' },
  { kind: 'crosstabTest', rows: 'a', columns: 'b' },
  { kind: 'glm', family: 'binomial', response: 'e', terms: ['a', 'b'] },
];
const domain = { gt: ['x', 55] as [string, number] };
const poststratified = [
  { method: 'poststratify' as const, by: 'h', totals: [0, 1, 2, 3, 4].map((h) => ({ h, total: 4000 + h })) },
];
const designs = {
  'simple random': { weights: 'w' },
  stratified: { weights: 'w', strata: ['h'] },
  'finite population': { weights: 'w', strata: ['h'], fpc: [{ count: 'N' }] },
};
/** The same source without sums: rows are read, and a condition that sums do not know keeps them. */
const byRows = (spec: SpecInput): SpecInput => ({ ...spec, design: { ...spec.design, phaseTwo: undefined } });

describe.each(Object.entries(designs))('%s', (_, design) => {
  it.each([
    ['all rows', {}],
    ['a domain', { domain }],
    ['post-stratified', { calibration: poststratified, domain }],
  ])('%s', async (_name, more) => {
    const spec = { variables, design, ...more, estimates };
    const planned = validateSpec(spec).estimates.map((one) => plansOf(validateSpec(spec), one).length);
    expect(planned.every((n) => n > 0)).toBe(true);
    const summed = await estimate(spec, data);
    // Clusters of one row each are the same design, and have no sums of elements.
    const single: Source = fromColumns({ ...(await dataWithId()) });
    const other = await estimate(
      { ...byRows(spec), variables: { ...variables, id: number }, design: { ...design, clusters: ['id'] } },
      single,
    );
    summed.results.forEach((result, k) =>
      expect(
        disagreements(JSON.parse(JSON.stringify(result)), JSON.parse(JSON.stringify(other.results[k])), 1e-11),
      ).toEqual([]),
    );
  });
});

async function dataWithId() {
  const frame = await data.load(variables, new Set(Object.keys(variables)));
  const out: { [name: string]: Float64Array | { codes: Int32Array; levels: readonly string[] } } = {
    id: column((i) => i),
  };
  for (const c of frame.columns.values())
    out[c.name] = c.type === 'number' ? c.values : { codes: c.codes, levels: c.levels };
  return out;
}

it('sums squares of numbers that reach far, unless those of a group would be lost beside others', async () => {
  const far = column((i) => (i % 3 === 0 ? 1e-3 : 1) * (1 + (i % 40_001)) * (1 + 99 * random.uniform()));
  const apart = column((i) => (i % 5 === 2 ? 2e-7 : 1) * (1 + i) * (1 + 99 * random.uniform()));
  const other = { h: column((i) => i % 5), id: column((i) => i), w: column((i) => 10 + (i % 90)), far, apart };
  const all = { h: number, id: number, w: number, far: number, apart: number };
  const of = (name: string, clusters: object) =>
    estimate(
      {
        variables: all,
        design: { weights: 'w', strata: ['h'], ...clusters },
        estimate: { kind: 'mean', of: name, by: 'h', vcov: true },
      },
      fromColumns(other),
    );
  const plan = (name: string) =>
    plansOf(
      validateSpec({
        variables: all,
        design: { weights: 'w', strata: ['h'] },
        estimate: { kind: 'mean', of: name, by: 'h' },
      }),
      {
        kind: 'mean',
        of: name,
        by: 'h',
      },
    )[0]!;
  const frame = await fromColumns(other).load(all, new Set(Object.keys(all)));
  expect(collapse(frame, plan('far'))).not.toBeNull();
  expect(collapse(frame, plan('apart'))).toBeNull();
  for (const name of ['far', 'apart']) {
    const [summed, single] = [await of(name, {}), await of(name, { clusters: ['id'] })];
    const [a, b] = [summed, single].map(({ results }) => JSON.parse(JSON.stringify(results[0])) as Result);
    expect(disagreements(a!, b!, 1e-11)).toEqual([]);
  }
});

it('DuckDB gives the bits of memory', async () => {
  const file = batches().find(({ data: name }) => name.startsWith('srs'))!;
  const spec = file.spec as SpecInput;
  const there = await estimateJson(spec, fromCsvFile(pathOf(file.data), { sumsFrom: 0 }));
  expect(there).toEqual(await estimateJson(spec, fromColumns(columnsOf(file.data))));
});
