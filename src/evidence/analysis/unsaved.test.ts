import { afterAll, beforeAll, expect, it } from 'vitest';
import { freezeAges } from '../../dialogue/testing.ts';
import { sql } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';
import type { ResultView } from '../result/result.contract.ts';

let t: TestApp;
let data: string;
beforeAll(async () => {
  t = await testApp(evidenceRoutes, { people: ['nadia', 'youssef'] });
  data = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' });
});
afterAll(() => t.close());

/** Rows of every table that a question could leave something in; how many requests came a minute, which all processes share, is no trace of what was asked. */
async function counts(): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }>`select schemaname || '.' || relname as name from pg_stat_user_tables
    where schemaname in ('platform', 'evidence', 'dialogue', 'graphile_worker')
      and schemaname || '.' || relname <> 'platform.request_count' order by 1`.execute(t.db);
  const found: Record<string, number> = {};
  for (const { name } of tables.rows)
    found[name] = Number(
      (await sql<{ n: string }>`select count(*) as n from ${sql.table(name)}`.execute(t.db)).rows[0]!.n,
    );
  return found;
}

it('an analysis that is not saved leaves what disclosure control must remember, and nothing else', async () => {
  await t.as('nadia').get('/api/session');
  const before = await counts();
  const analysis = { estimates: [{ kind: 'mean', of: ['age'], by: ['return_type'] }] };
  const { id } = (await t.as('nadia').post('/api/results', { data, analysis })).json<ResultView>();
  const after = await counts();
  const grown = Object.keys(after).filter((name) => after[name] !== before[name]);
  // The answer under its hash: the same question is answered the same, so that two answers cannot be held against each other.
  expect(grown.toSorted()).toEqual(['evidence.disclosure', 'evidence.result', 'evidence.spec']);
  for (const person of ['nadia', 'youssef'] as const)
    expect((await t.as(person).get('/api/analyses')).json()).toMatchObject({ items: [], total: 0 });
  const title = { ar: '', fr: 'Âges', en: '' };
  expect((await t.as('nadia').post('/api/analyses', { title, result: id })).statusCode).toBe(201);
  expect((await t.as('youssef').get('/api/analyses?search=ages')).json()).toMatchObject({ total: 1 });
});

it('looking writes nothing', async () => {
  const { id } = (await t.as('nadia').get('/api/analyses'))
    .json<{ items: { result: string }[] }>()
    .items.map(({ result }) => ({ id: result }))[0]!;
  await t.as('nadia').get('/api/session');
  const before = await counts();
  for (const url of [
    '/api/data-sets?search=ages&sort=-frozen',
    '/api/data-sets/ages',
    `/api/versions/${data}`,
    `/api/versions/${data}/codebook.xlsx`,
    `/api/versions/${data}/release`,
    `/api/results/${id}`,
    `/api/results/${id}/download/pdf`,
    `/api/results/${id}/chart/0.svg`,
    `/api/analyses?result=${id}`,
    '/api/imports',
  ])
    expect((await t.as('nadia').get(url)).statusCode, url).toBeLessThan(405);
  expect(await counts()).toEqual(before);
});
