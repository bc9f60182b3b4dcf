/** Sums in DuckDB give the very groups that memory gives, from columns of every type and with everything that is missing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from '../../core/frame.ts';
import { estimate, fromColumns, validateSpec, type Source, type Variables } from '../../index.ts';
import { collapse } from '../resident/collapse.ts';
import { fromParquet } from '../duckdb.ts';
import { plansOf } from '../../api/plans.ts';
import type { Plan } from '../../core/plan.ts';

/** The columns of the file, u(k) for the k-th random number between 0 and 1: with NULL, NaN, empty texts, negative zero and weights of zero. */
const columns = {
  stratum: `'stratum ' || (c // 20)`,
  psu: `(c % 20)::INTEGER`,
  w: `round(10 + 90 * u(1), 4) / 3`,
  weightOrZero: `CASE WHEN u(2) < 0.1 THEN 0 ELSE 1e-3 + 1e3 * u(3) END`,
  weightOrNaN: `CASE WHEN i = 77 THEN 'NaN'::DOUBLE ELSE 1 + u(4) END`,
  decimalWeight: `(1 + 7 * u(5))::DECIMAL(9, 3)`,
  wholeWeight: `(1 + 7 * u(6))::INTEGER`,
  textWeight: `(1 + 7 * u(7))::VARCHAR`,
  school: `CASE WHEN u(8) < 0.05 THEN NULL WHEN u(9) < 0.05 THEN '' ELSE (['none', 'primary', 'more'])[1 + (2 * u(10))::INTEGER] END`,
  sex: `CASE WHEN u(11) < 0.5 THEN 'woman' ELSE 'man' END`,
  district: `CASE WHEN u(12) < 0.02 THEN NULL ELSE 'district ' || (59 * u(13))::INTEGER END`,
  code: `CASE WHEN u(14) < 0.02 THEN NULL ELSE (3 * u(15))::INTEGER END`,
  flag: `u(16) < 0.3`,
  few: `CASE WHEN u(17) < 0.02 THEN NULL WHEN u(18) < 0.02 THEN 'NaN'::DOUBLE ELSE (u(19) * 3)::INTEGER / 2 END`,
  y: `CASE WHEN u(20) < 0.02 THEN NULL WHEN u(21) < 0.02 THEN 'NaN'::DOUBLE ELSE 1e4 * (u(22) - 0.5) END`,
  single: `CASE WHEN u(23) < 0.02 THEN 'NaN'::FLOAT ELSE u(24)::FLOAT END`,
  whole: `CASE WHEN u(25) < 0.02 THEN NULL ELSE (500 * exp(3 * u(26)))::INTEGER - 900 END`,
  long: `(1e12 * u(27))::BIGINT`,
  decimal: `CASE WHEN u(28) < 0.02 THEN NULL ELSE (100 * u(29))::DECIMAL(18, 6) END`,
  text: `CASE WHEN u(30) < 0.02 THEN '' ELSE ' ' || u(31) END`,
  works: `CASE WHEN u(32) < 0.01 THEN NULL ELSE (u(33) < 0.4)::INTEGER END`,
  worksDouble: `CASE WHEN u(34) < 0.01 THEN 'NaN'::DOUBLE ELSE (u(35) < 0.4)::INTEGER END`,
  half: `CASE WHEN i = 5 THEN 0.5 ELSE (u(36) < 0.4)::INTEGER END`,
} as const;

const categories = new Set(['stratum', 'school', 'sex', 'district', 'code', 'flag']);
const variables: Variables = Object.fromEntries(
  Object.keys(columns).map((name) => [
    name,
    name === 'school'
      ? { type: 'category', levels: ['none', 'primary', 'more'] }
      : { type: categories.has(name) ? 'category' : 'number' },
  ]),
);
const directory = mkdtempSync(join(tmpdir(), 'survey-estimation-'));
let connection: DuckDBConnection;
afterAll(() => {
  connection.disconnectSync();
  rmSync(directory, { recursive: true });
});

const questions: readonly object[] = [
  { kind: 'degf' },
  { kind: 'proportion', of: 'school', by: ['sex'] },
  { kind: 'proportion', of: 'district' },
  { kind: 'proportion', of: 'school', by: ['code', 'flag'] },
  { kind: 'mean', of: ['y', 'whole'], by: ['sex', 'few'] },
  { kind: 'total', of: ['single', 'long', 'decimal', 'text'] },
  { kind: 'ratio', numerator: 'whole', denominator: 'long' },
  { kind: 'crosstabTest', rows: 'school', columns: 'sex' },
  { kind: 'quantile', of: 'whole', probs: [0.1, 0.5, 0.9], by: ['sex'] },
  { kind: 'glm', family: 'binomial', response: 'works', terms: ['school', 'sex', 'district'] },
  { kind: 'glm', family: 'binomial', response: 'worksDouble', terms: ['school', 'sex', 'code'] },
  { kind: 'glm', family: 'quasibinomial', response: 'half', terms: ['sex'] },
];
const domain = { and: [{ gt: ['y', -4000] }, { ne: ['school', 'more'] }] };

/** Few rows are summed slice by slice, many as whole numbers. */
describe.each([4000, 540_000])('%i rows', (rows) => {
  let there: Source;
  let here: Frame;
  beforeAll(async () => {
    connection ??= await (await DuckDBInstance.create(':memory:')).connect();
    const path = join(directory, `${rows}.parquet`);
    const random = (sql: string) => sql.replaceAll(/u\((\d+)\)/g, '(hash(i, $1) % 1000003 / 1000003)');
    const list = Object.entries(columns).map(([name, sql]) => `${random(sql)} AS "${name}"`);
    const from = `(SELECT i, (i * 60 // ${rows})::INTEGER AS c FROM range(${rows}) r(i))`;
    await connection.run(`COPY (SELECT ${list.join(', ')} FROM ${from}) TO '${path}' (FORMAT parquet)`);
    there = fromParquet(path, { sumsFrom: 0 });
    const as = (name: string) =>
      categories.has(name) ? `nullif("${name}"::VARCHAR, '')` : `coalesce(try_cast("${name}" AS DOUBLE), 'NaN')`;
    const read = await connection.runAndReadAll(`SELECT ${Object.keys(columns).map(as).join(', ')} FROM '${path}'`);
    const lists = read.getColumnsJS() as (string | number | null)[][];
    const entries = Object.keys(columns).map((name, k) => [name, lists[k]!] as const);
    here = await fromColumns(Object.fromEntries(entries)).load(variables, new Set(Object.keys(columns)));
  }, 120_000);

  const same = async (plan: Plan) => {
    const summed = await there.groups!(variables, plan);
    const collapsed = collapse(here, plan);
    expect(summed).toEqual(collapsed);
    return summed;
  };

  const weights = ['w', 'weightOrZero', 'decimalWeight', 'wholeWeight', 'textWeight'];
  it.each(rows > 100_000 ? weights.slice(0, 2) : weights)(
    'the groups of memory, weights %s',
    async (w) => {
      const design = { strata: ['stratum'], clusters: ['psu'], weights: w, nest: true };
      const all = validateSpec({ variables, design, estimates: questions });
      const inside = validateSpec({ variables, design, domain, estimates: questions.slice(1, 3) });
      let made = 0;
      for (const spec of [all, inside])
        for (const one of spec.estimates) for (const plan of plansOf(spec, one)) if (await same(plan)) made++;
      const elements = validateSpec({ variables, design: { strata: ['stratum'], weights: w }, estimates: questions });
      if (rows < 100_000)
        for (const one of elements.estimates) for (const plan of plansOf(elements, one)) if (await same(plan)) made++;
      expect(made).toBeGreaterThanOrEqual(rows < 100_000 ? 18 : 10);
      const quantiles = { ...all, estimates: all.estimates.filter((one) => one.kind === 'quantile') };
      let asked = 0;
      const groups = (_: Variables, plan: Plan) => same(plan).finally(() => asked++);
      await estimate(quantiles, { load: () => Promise.reject(new Error('no row is needed')), groups });
      expect(asked).toBe(2);
    },
    120_000,
  );

  it('the same groups by one thread', async () => {
    const alone = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const path = join(directory, `${rows}.parquet`);
    const source = fromParquet(path, { sumsFrom: 0, connection: alone });
    const design = { strata: ['stratum'], clusters: ['psu'], weights: 'w', nest: true };
    const spec = validateSpec({ variables, design, estimates: questions.slice(2, 6) });
    for (const one of spec.estimates)
      for (const plan of plansOf(spec, one)) {
        const groups = await source.groups!(variables, plan);
        expect(groups).not.toBeNull();
        expect(groups).toEqual(await there.groups!(variables, plan));
      }
    alone.closeSync();
  }, 120_000);

  it('no groups where a weight is NaN, or a share is not of 0 and 1', async () => {
    const asked = (weights: string, one: object) => {
      const design = { strata: ['stratum'], clusters: ['psu'], weights, nest: true };
      const spec = validateSpec({ variables, design, estimates: [one] });
      return there.groups!(variables, plansOf(spec, spec.estimates[0]!)[0]!);
    };
    expect(await asked('weightOrNaN', { kind: 'degf' })).toBeNull();
    const model = { kind: 'glm', family: 'binomial', terms: ['sex'] };
    expect(await asked('w', { ...model, response: 'half' })).toBeNull();
    expect(await asked('w', { ...model, response: 'worksDouble' })).not.toBeNull();
  });
});
