import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRoleOnEveryRoute } from '../platform/accounts/route-matrix.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { permissionPage } from './permission-page.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(routes);
});
afterAll(() => t.close());

describe('the table of permissions', () => {
  it('names each permission once, and every one opens an endpoint', () => {
    const names = permissions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const used = new Set(routes.flatMap((route) => route.permissions));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is held by every endpoint for every role, and for nobody', async () => {
    const { requests, issues } = await everyRoleOnEveryRoute(t, routes, permissions);
    expect(issues).toEqual([]);
    expect(requests).toBeGreaterThan(routes.length * 8);
  }, 300_000);

  it('is what docs/permissions.md says', () => {
    if (process.env['UPDATE_DOCS']) writeFileSync('docs/permissions.md', permissionPage());
    expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionPage());
  });
});

describe('the description of the endpoints', () => {
  it('is OpenAPI 3.1 and names every JSON endpoint', async () => {
    const answer = await t.as(null).get('/api/openapi.json');
    const { openapi, paths } = answer.json<{ openapi: string; paths: Record<string, Record<string, unknown>> }>();
    expect(openapi).toBe('3.1.0');
    for (const url of ['/api/results', '/api/data-sets', '/api/session', '/api/imports/{id}/accept'])
      expect(Object.keys(paths)).toContain(url);
  });
});
