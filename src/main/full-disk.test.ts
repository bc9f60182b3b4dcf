import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK, returneesCsv } from '../../demo/index.ts';
import type { ResultView } from '../evidence/index.ts';
import { codebook } from '../evidence/codebook/codebook.contract.ts';
import { freezeForTest } from '../evidence/testing.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { routes } from './routes.ts';

let t: TestApp;
const mounted: string[] = [];
beforeAll(async () => {
  t = await testApp(routes);
});
afterAll(async () => {
  for (const path of mounted) execFileSync('umount', ['-l', path]);
  await t.close();
});

it('with every place that is written to full, reading goes on and writing is refused by name', async ({ skip }) => {
  const nadia = t.as('nadia');
  const data = await freezeForTest(t, 'returnees', returneesCsv(), codebook.parse(RETURNEES_CODEBOOK));
  const question = { estimates: [{ kind: 'proportion', of: ['status_after'] }] };
  const { id } = (await nadia.post('/api/results', { data, analysis: question })).json<ResultView>();
  const begun = (await nadia.post('/api/uploads', { name: 'a.csv', bytes: 4_000_000 })).json<{ id: string }>();
  const { home } = t.services.settings;
  for (const name of ['uploads', 'work', 'made', join('files', 'incoming')]) {
    const path = join(home, name);
    mkdirSync(path, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=755', 'tmpfs', path], { stdio: 'ignore' });
    } catch {
      return skip('a small disk cannot be mounted here (needs root and the right to mount)');
    }
    mounted.push(path);
    try {
      writeFileSync(join(path, 'filler'), Buffer.alloc(128 * 1024));
    } catch {
      // Full, as it should be.
    }
  }
  const put = await nadia.inject({
    method: 'PUT',
    url: `/api/uploads/${begun.id}?offset=0`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.alloc(1_000_000),
  });
  expect([put.statusCode, put.json<{ code: string }>().code]).toEqual([507, 'files.disk-full']);
  for (const url of [
    '/en/',
    '/api/data-sets',
    `/api/results/${id}`,
    `/api/results/${id}/download/csv`,
    `/api/results/${id}/download/pdf`,
  ])
    expect((await nadia.get(url)).statusCode, url).toBe(200);
  expect((await nadia.post('/api/results', { data, analysis: question })).statusCode).toBe(200);
  await expect(t.services.files.put(Readable.from([Buffer.alloc(1_000_000)]))).rejects.toMatchObject({
    code: 'files.disk-full',
  });
  expect(readdirSync(join(home, 'files', 'incoming')).filter((name) => name !== 'filler')).toEqual([]);
});
