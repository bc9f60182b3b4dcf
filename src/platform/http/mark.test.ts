import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { installationHeader } from './mark.ts';
import { defineRoute, Raw } from './route.ts';
import { testApp, type TestApp } from './testing.ts';

const file = (url: string, headers: Record<string, string>, status = 200) =>
  defineRoute({
    method: 'GET',
    url,
    permission: 'installation.see',
    compartment: 'public',
    summary: 'A file',
    work: () => Promise.resolve(new Raw(status === 304 ? null : 'x', headers, status)),
  });
const routes = [
  file('/api/kept', { 'content-disposition': 'attachment; filename="a.csv"' }),
  file('/api/shown', { 'content-disposition': 'inline; filename="a.svg"' }),
  file('/api/compressed', { 'content-disposition': 'attachment; filename="a.json"', 'content-encoding': 'br' }),
  file('/api/unchanged', { etag: '"1"' }, 304),
  defineRoute({
    method: 'GET',
    url: '/api/plain',
    permission: 'installation.see',
    compartment: 'public',
    summary: 'JSON',
    reply: z.object({ n: z.number() }),
    work: () => Promise.resolve({ n: 1 }),
  }),
];

describe.each([
  ['demonstration', '1', 'demonstration-'],
  ['real', '0', ''],
])('replies of an installation that is %s', (kind, demo, prefix) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await testApp(routes, { people: [], environment: { DAWRA_DEMO: demo } });
  });
  afterAll(() => t.close());

  it('say so, whoever answers: files, pages, refusals and what is not there', async () => {
    for (const url of ['/api/kept', '/api/shown', '/api/compressed', '/api/unchanged', '/api/plain', '/api/none'])
      expect((await t.as(null).get(url)).headers[installationHeader], url).toBe(kind);
    const refused = await t.app.inject({
      method: 'POST',
      url: '/api/plain',
      headers: { origin: 'https://other.example' },
    });
    expect(refused.headers[installationHeader]).toBe(kind);
  });

  it('name what is kept', async () => {
    const named = async (url: string) => (await t.as(null).get(url)).headers['content-disposition'];
    expect(await named('/api/kept')).toBe(`attachment; filename="${prefix}a.csv"`);
    expect(await named('/api/shown')).toBe(`inline; filename="${prefix}a.svg"`);
    expect(await named('/api/compressed')).toBe(`attachment; filename="${prefix}a.json"`);
    expect(await named('/api/plain')).toBeUndefined();
  });
});
