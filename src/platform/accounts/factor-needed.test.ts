import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../../main/permissions.ts';
import { routes } from '../../main/routes.ts';
import { sql } from '../database/transaction.ts';
import { permitted } from '../http/permission.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { readSettings } from '../settings/settings.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(routes, {
    people: ['root', 'youssef', 'nadia', 'claire'],
    environment: { DAWRA_FACTOR_ROLES: 'administrator, secretariat' },
  });
});
afterAll(() => t.close());

const session = async (who: 'root' | 'youssef' | 'nadia' | 'claire') =>
  (await t.as(who).get('/api/session')).json<{ factorNeeded: boolean; permissions: string[] }>();

describe('roles that need a second factor', () => {
  it('open nothing without it but one’s own account and what anyone may see, at every endpoint', async () => {
    const open = (name: string) =>
      ['session.open', 'account.own'].includes(name) ||
      permitted(permissions, name, { signedIn: false, roles: [] }) !== undefined;
    const issues: string[] = [];
    for (const route of routes) {
      const url = route.url.replace(/:\w+/g, () => crypto.randomUUID()).replace('*', 'nothing');
      const cookie = await t.openSession(t.people.youssef);
      const reply = await t.app.inject({ method: route.method as 'GET', url, headers: { cookie } });
      const refused = reply.statusCode === 403 && reply.body.includes('factor-needed');
      if (refused === route.permissions.some(open))
        issues.push(`${String(route.method)} ${route.url}: ${reply.statusCode}`);
    }
    expect(issues).toEqual([]);
    const told = await session('youssef');
    expect(told.factorNeeded).toBe(true);
    expect(told.permissions.filter((name) => !open(name))).toEqual([]);
  });

  it('open again with it, and are not asked of others', async () => {
    for (const who of ['nadia', 'claire'] as const) expect(await session(who)).toMatchObject({ factorNeeded: false });
    expect((await t.as('root').get('/api/people')).json()).toMatchObject({ code: 'platform.factor-needed' });
    await sql`insert into platform.credential (account, password_hash, totp_secret, totp_at) values (${t.people.root}, '$argon2id$x', 'x', now())`.execute(
      t.db,
    );
    expect((await t.as('root').get('/api/people')).statusCode).toBe(200);
    await sql`update platform.credential set totp_at = null where account = ${t.people.root}`.execute(t.db);
    expect((await t.as('root').get('/api/people')).statusCode).toBe(403);
  });

  it('are those of the administration, the secretariat and whoever prepares data, unless it is set otherwise', () => {
    expect(readSettings({}).factorRoles).toEqual(['administrator', 'secretariat', 'researcher']);
    expect(readSettings({ DAWRA_DEMO: '1' }).factorRoles).toEqual([]);
    expect(readSettings({ DAWRA_FACTOR_ROLES: 'none' }).factorRoles).toEqual([]);
    expect(readSettings({ DAWRA_FACTOR_ROLES: 'delegate,employer' }).factorRoles).toEqual(['delegate', 'employer']);
    expect(() => readSettings({ DAWRA_FACTOR_ROLES: 'admin' })).toThrow('DAWRA_FACTOR_ROLES');
  });
});
