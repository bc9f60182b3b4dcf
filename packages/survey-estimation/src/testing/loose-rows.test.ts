/** Models of many different rows are fitted from blocks of their columns: the numbers of the fit by rows, in any order, from any source. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Data, fromLooseRows } from '../api/estimate.ts';
import { designPlan } from '../api/plans.ts';
import { fromParquet } from '../engine/duckdb.ts';
import { PackedNumbers } from '../engine/packed.ts';
import { answerOne } from '../estimators/registry.ts';
import { fromColumns, validateSpec, type EstimateSpec, type Source } from '../index.ts';
import { Random } from '../numeric/random.ts';
import { disagreements } from './compare.ts';

const rows = 3000;
const random = new Random(11);
const column = (f: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => f(i));
const a = column(() => Math.round(1000 * random.uniform()) / 10);
const columns = {
  h: column((i) => i % 4),
  N: column((i) => 1000 + 100 * (i % 4)),
  c: column((i) => i % 60),
  w: column(() => 1 + 9 * random.uniform()),
  a,
  b: column((i) => (random.uniform() < 0.02 ? NaN : Math.round(1e4 * random.uniform() ** 3) / 1e3 + a[i]! / 50)),
  e: column((i) => (random.uniform() < 0.2 + a[i]! / 200 ? 1 : 0)),
  y: column((i) => 5 + a[i]! / 10 + random.uniform()),
};
const levels = ['p', 'q', 'r'];
const k = Int8Array.from({ length: rows }, () => random.below(10) - 1).map((code) => (code < 0 ? -1 : code % 3));
const data = fromColumns({ ...columns, k: { codes: k, levels } });
const order = Uint32Array.from({ length: rows }, (_, i) => i).sort((i, j) => a[i]! - a[j]! || i - j);
const shuffled = fromColumns({
  ...Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, Float64Array.from(order, (i) => values[i]!)]),
  ),
  k: { codes: Int8Array.from(order, (i) => k[i]!), levels },
});
const number = { type: 'number' } as const;
const variables = {
  h: number,
  N: number,
  c: number,
  w: number,
  a: number,
  b: number,
  e: number,
  y: number,
  k: { type: 'category', levels },
};
const design = { strata: ['h'], clusters: ['c'], weights: 'w' };

const directory = mkdtempSync(join(tmpdir(), 'loose-'));
const path = join(directory, 'rows.parquet');
/** Asked all questions: what it keeps of one serves the next. */
const file = fromParquet(path);
beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  await db.run(
    'CREATE TABLE t (h INTEGER, N INTEGER, c INTEGER, w DOUBLE, a DOUBLE, b DOUBLE, e TINYINT, y DOUBLE, k VARCHAR)',
  );
  const text = (x: number) => (Number.isNaN(x) ? 'NULL' : `'${x}'`);
  const line = (i: number) =>
    `(${Object.values(columns)
      .map((values) => text(values[i]!))
      .join(',')},${k[i]! < 0 ? 'NULL' : `'${levels[k[i]!]}'`})`;
  await db.run(`INSERT INTO t VALUES ${Array.from({ length: rows }, (_, i) => line(i)).join(',')}`);
  await db.run(`COPY t TO '${path}' (FORMAT parquet)`);
  db.closeSync();
  instance.closeSync();
});
afterAll(() => rmSync(directory, { recursive: true }));

async function loose(estimate: EstimateSpec | object, more: object, source: Source) {
  const spec = validateSpec({ variables, design, ...more, estimates: [estimate] });
  return fromLooseRows(new Data(spec, source), spec, spec.estimates[0]!, designPlan(spec)!, 0);
}

async function byRows(estimate: object, more: object) {
  const spec = validateSpec({ variables, design, ...more, estimates: [estimate] });
  const [ctx] = await new Data(spec, data).contexts(spec.estimates[0]!);
  return answerOne(ctx!, spec.estimates[0]!, spec);
}

const glm = (family: string, response: unknown, terms: readonly unknown[], more: object = {}) => ({
  kind: 'glm',
  family,
  response,
  terms,
  vcov: true,
  ...more,
});
const models = {
  linear: glm('gaussian', 'y', ['a', 'b']),
  logistic: glm('binomial', 'e', ['a', 'b', 'k']),
  probit: glm('binomial', 'e', ['b', { column: 'k', reference: 'q' }], { link: 'probit' }),
  'of a level': glm('quasibinomial', { column: 'k', level: 'q' }, ['a']),
  'of a condition': glm('binomial', { where: { gt: ['y', 11] } }, ['b'], { confidence: { level: 0.9, df: 'design' } }),
  counts: glm('quasipoisson', 'y', ['a', { interaction: ['k', 'a'] }]),
  gamma: glm('gamma', 'y', ['a', 'k']),
  'of the mean alone': glm('gaussian', 'y', []),
};
const elements = { strata: ['h'], weights: 'w' };
const domain = { and: [{ gt: ['a', 20] }, { in: ['k', ['p', 'r', 'q']] }] };
const circumstances = {
  'all rows': {},
  'a domain': { domain },
  'a domain of few clusters': { domain: { lt: ['c', 24] } },
  'elements in strata': { design: elements },
  'a domain of elements': { design: elements, domain },
  'a domain of elements in one stratum': { design: elements, domain: { eq: ['h', 2] } },
  'elements alone': { design: { weights: 'w' }, domain },
  'elements of a finite population': { design: { ...elements, fpc: [{ count: 'N' }] } },
};

describe.each(Object.entries(models))('%s', (_, estimate) => {
  it.each(Object.entries(circumstances))('%s', async (_name, more) => {
    const found = await loose(estimate, more, data);
    expect(found).not.toBeNull();
    const { explanation: _words, ...numbers } = JSON.parse(JSON.stringify(await byRows(estimate, more))) as {
      explanation: unknown;
    };
    expect(disagreements(JSON.parse(JSON.stringify(found)), numbers, 1e-10)).toEqual([]);
    expect(await loose(estimate, more, shuffled)).toEqual(found);
    expect(await loose(estimate, more, file)).toEqual(found);
  });
});

it.each([
  ['a column far from zero', glm('gaussian', 'y', ['far'])],
  ['a column that follows from others', glm('gaussian', 'y', ['a', 'twice'])],
  ['a separated response', glm('binomial', 'high', ['a'])],
  ['a response out of range', glm('binomial', 'y', ['a'])],
  ['a model without constant', glm('gaussian', 'y', ['a'], { intercept: false })],
  ['an offset', glm('quasipoisson', 'y', ['a'], { offset: 'b' })],
])('%s is left to the fit by rows', async (_, estimate) => {
  const more = { far: column((i) => 1e9 + a[i]!), twice: a.map((x) => 2 * x), high: a.map((x) => (x > 50 ? 1 : 0)) };
  const source = fromColumns({ ...columns, ...more, k: { codes: k, levels } });
  const all = { ...variables, far: number, twice: number, high: number };
  expect(await loose(estimate, { variables: all }, source)).toBeNull();
});

it.each([
  ['a weight of 0', { w: columns.w.map((w, i) => (i === 7 ? 0 : w)) }],
  ['a missing cluster', { c: columns.c.map((c, i) => (i === 7 ? NaN : c)) }],
])('%s is left to the fit by rows', async (_, more) => {
  const source = fromColumns({ ...columns, ...more, k: { codes: k, levels } });
  expect(await loose(models.linear, {}, source)).toBeNull();
});

it('keeps numbers in few bytes and gives the very doubles back', () => {
  const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((x) => x / 1e3);
  const value = fc.oneof(
    fc.constant(NaN),
    fc.integer({ min: 0, max: 300 }),
    decimal,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const parts = fc.oneof(
    fc.array(fc.array(fc.integer({ min: 0, max: 254 }), { maxLength: 5 }), { maxLength: 5 }),
    fc.array(fc.array(fc.oneof(decimal, fc.constant(NaN)), { maxLength: 5 }), { maxLength: 5 }),
    fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 5 }),
  );
  fc.assert(
    fc.property(parts, (list) => {
      const all = list.flat();
      const there = all.filter((x) => !Number.isNaN(x));
      const packed = new PackedNumbers(all.length, [Math.min(0, ...there), Math.max(0, ...there)]);
      for (const part of list) packed.push(part);
      const out = new Float64Array(all.length);
      packed.read(0, all.length, out);
      expect([...out]).toEqual(all);
      const coding = packed.coding();
      if (coding)
        expect(
          Array.from(coding.codes, (code) => (code < coding.offset ? NaN : coding.values![code - coding.offset]!)),
        ).toEqual(all.map((x) => x + 0));
    }),
  );
});
