import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK, returneesCsv } from '../../../demo/index.ts';
import { routes } from '../../main/routes.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { ResultView } from '../result/result.contract.ts';
import { askRelease, release } from '../release/release.sql.ts';
import { transact } from '../../platform/database/transaction.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { freezeForTest } from '../testing.ts';

let t: TestApp;
let url: string;
let made: string;
let errands = 0;
beforeAll(async () => {
  t = await testApp(routes);
  made = join(t.services.settings.home, 'made');
  const data = await freezeForTest(t, 'returnees', returneesCsv(), codebook.parse(RETURNEES_CODEBOOK));
  const analysis = { estimates: [{ kind: 'proportion', of: ['status_after'], by: ['return_type'] }] };
  const { id } = (await t.as('nadia').post('/api/results', { data, analysis })).json<ResultView>();
  for (const [of, what] of [
    ['data_version', data],
    ['result', id],
  ] as const) {
    const as = (account: string) => ({ compartment: 'statistical', account }) as const;
    await transact(t.db, as(t.people.nadia!), (trx) => askRelease(trx, of, what, t.people.nadia!));
    await transact(t.db, as(t.people.youssef!), (trx) => release(trx, of, what, t.people.youssef!));
  }
  url = `/fr/results/${id}/file/pdf`;
  const { run } = t.services.compute;
  t.services.compute.run = (of, input, asker) => ((errands += 1), run(of, input, asker));
});
afterAll(() => t.close());

it('two hundred readers behind one address are served from one making', async () => {
  const sent = await Promise.all(Array.from({ length: 200 }, () => t.as(null).get(url)));
  expect([...new Set(sent.map(({ statusCode }) => statusCode))]).toEqual([200]);
  expect(errands).toBe(1);
  expect(new Set(sent.map(({ headers }) => headers.etag)).size).toBe(1);
  const { headers } = sent[0]!;
  const hash = String(headers.etag).replaceAll('"', '');
  expect(headers['cache-control']).toBe('public, max-age=300');
  expect((await t.as(null).get(`${url}?hash=${hash}`)).headers['cache-control']).toMatch(/immutable/);
  const again = await t.as(null).inject({ method: 'GET', url, headers: { 'if-none-match': String(headers.etag) } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

it('a damaged copy is made again, and a place that cannot be written to only means that nothing is kept', async () => {
  const before = await t.as(null).get(url);
  const [name] = await readdir(made);
  const bytes = await readFile(join(made, name!));
  bytes[bytes.length - 20]! ^= 255;
  await writeFile(join(made, name!), bytes);
  const after = await t.as(null).get(url);
  expect(after.statusCode).toBe(200);
  expect(after.headers.etag).toBe(before.headers.etag);
  expect(errands).toBe(2);
  await mkdir(made, { recursive: true });
});

it('gives its chart in every format, once each, and in two widths only', async () => {
  const chart = url.replace('/file/pdf', '/chart/0');
  const before = errands;
  for (const [format, type, start] of [
    ['svg', 'image/svg+xml; charset=utf-8', '<svg '],
    ['png', 'image/png', '\u0089PNG'],
    ['pdf', 'application/pdf', '%PDF-'],
    ['csv', 'text/csv; charset=utf-8', '\u00ef\u00bb\u00bf'],
  ] as const) {
    const sent = await t.as(null).get(`${chart}.${format}`);
    expect([sent.statusCode, sent.headers['content-type']]).toEqual([200, type]);
    expect(sent.rawPayload.subarray(0, start.length).toString('latin1')).toBe(start);
    await t.as(null).get(`${chart}.${format}?width=${700}`);
  }
  expect(errands - before).toBe(4);
  expect((await t.as(null).get(`${chart}.gif`)).statusCode).toBe(404);
  expect((await t.as(null).get(`${chart.replace('/0', '/7')}.svg`)).statusCode).toBe(404);
});

it('may stand in a frame of another site, by itself and without power; a program finds how', async () => {
  const frame = url.replace('/file/pdf', '/embed/0');
  const page = await t.as(null).get(frame);
  expect(page.statusCode).toBe(200);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain('frame-ancestors *');
  expect(policy).toContain("default-src 'none'");
  expect(page.headers['x-frame-options']).not.toMatch(/^(DENY|SAMEORIGIN)$/);
  expect(page.body).toContain(/results\/([0-9a-f]{64})/.exec(url)![1]!);
  expect(page.body).not.toMatch(/\sstyle=|<style/);
  expect(String((await t.as(null).get(url.replace('/file/pdf', ''))).headers['content-security-policy'])).toContain(
    "frame-ancestors 'none'",
  );
  const { origin } = new URL(t.services.settings.publicUrl);
  const ask = (address: string) => t.as(null).get(`/api/oembed?url=${encodeURIComponent(address)}`);
  const found = (await ask(origin + frame)).json<{ type: string; html: string; width: number }>();
  expect([found.type, found.width]).toEqual(['rich', 720]);
  expect(found.html).toContain(`<iframe src="${origin}${frame}"`);
  expect((await t.as(null).get(`/api/oembed?url=${encodeURIComponent(origin + frame)}&format=xml`)).statusCode).toBe(
    501,
  );
  for (const strange of [
    'https://example.org/fr/results/0123456789ab/embed/0',
    `${origin}/fr/answers`,
    `${origin}${frame.replace('/embed/0', '/embed/9')}`,
    `${origin}/xx/results/0123456789ab/embed/0`,
  ])
    expect((await ask(strange)).statusCode).toBe(404);
});
