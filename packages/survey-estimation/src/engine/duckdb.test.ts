/** Every case again with DuckDB reading the CSV, and the Parquet made of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allDisagreements } from '../testing/compare.ts';
import { batches, cases, pathOf, specOf, textOf, variablesOf } from '../testing/read.ts';
import { estimate, fromCsv, validateSpec, type Result } from '../index.ts';
import { fromCsvFile, fromParquet } from './duckdb.ts';

const directory = mkdtempSync(join(tmpdir(), 'survey-estimation-'));
let instance: DuckDBInstance;
let connection: DuckDBConnection;
const parquetOf = (data: string) => join(directory, data.replace(/csv$/, 'parquet'));

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  for (const data of new Set(cases.map((c) => c.data))) {
    const columns = Object.entries(variablesOf(data)).map(([name, { type }]) =>
      type === 'number' ? `"${name}"::DOUBLE AS "${name}"` : `"${name}"`,
    );
    const rows = `read_csv('${pathOf(data)}', header = true, all_varchar = true, nullstr = '')`;
    await connection.run(`COPY (SELECT ${columns.join(', ')} FROM ${rows}) TO '${parquetOf(data)}' (FORMAT parquet)`);
  }
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(directory, { recursive: true });
});

const readers = {
  csv: (data: string) => fromCsvFile(pathOf(data), { connection }),
  parquet: (data: string) => fromParquet(parquetOf(data), { connection }),
  'sums over parquet': (data: string) => fromParquet(parquetOf(data), { connection, sumsFrom: 0 }),
};

describe.each(Object.entries(readers))('the cases from %s by DuckDB', (_, source) => {
  it.each(batches().map((batch) => [batch.name, batch] as const))('%s', async (_name, batch) => {
    const answer = await estimate(validateSpec(batch.spec), source(batch.data));
    expect(allDisagreements(answer.results, batch.cases)).toEqual([]);
  });
});

it('gives the very numbers that the other engines give', async () => {
  const one = cases.find((c) => c.id === 'two-stage-mean')!;
  const spec = validateSpec(specOf(one));
  const here = await estimate(spec, fromParquet(parquetOf(one.data)));
  const there = await estimate(spec, fromCsv(textOf(one.data)));
  const summed = await estimate(spec, fromParquet(parquetOf(one.data), { sumsFrom: 0 }));
  expect(here).toEqual(there);
  expect(summed).toEqual(there);
});

it('names what it cannot read', async () => {
  const code = (result: Result | undefined) => (result && 'error' in result ? result.error.code : 'answered');
  const ask = async (variables: object) => {
    const spec = validateSpec({ variables, design: {}, estimate: { kind: 'weights' } });
    return code(
      (await estimate({ ...spec, design: { weights: Object.keys(variables)[0]! } }, readers.csv('returnees.csv')))
        .results[0],
    );
  };
  expect(await ask({ height: { type: 'number' } })).toBe('unknown-column');
  expect(await ask({ sex: { type: 'number' } })).toBe('not-a-number');
  expect(await ask({ sex: { type: 'category', levels: ['woman'] } })).toBe('unknown-level');
});

it('answers questions asked at once, and never from a part of the rows', async () => {
  const asked = ['two-stage-mean', 'two-stage-total', 'two-stage-education', 'two-stage-median'];
  const all = asked.map((id) => validateSpec(specOf(cases.find((c) => c.id === id)!)));
  const source = fromParquet(parquetOf('returnees.csv'), { sumsFrom: 0 });
  const atOnce = await Promise.all(all.map((spec) => estimate(spec, source)));
  for (const [k, spec] of all.entries()) expect(atOnce[k]).toEqual(await estimate(spec, readers.csv('returnees.csv')));
});
