import { randomUUID } from 'node:crypto';
import { addAccount } from './enrol.ts';
import { permitted, roles, type Permission, type Role } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import type { TestApp } from '../http/testing.ts';

/** One answer that is not what the permission table says. */
export interface MatrixIssue {
  readonly route: string;
  readonly bearer: Role | 'visitor';
  readonly expected: '401' | '403' | 'neither 401, 403 nor 5xx';
  readonly status: number;
}

/**
 * Knocks at every endpoint as a visitor and as each role alone, with nothing in hand: no body, numbers that name nothing. A visitor who
 * may not gets 401, a role that may not 403; whoever may gets anything else, but never a failure of the installation.
 * Every request has a session of its own, because an endpoint may end it.
 * @returns how many requests were made and every answer that differs from the table
 */
export async function everyRoleOnEveryRoute(
  { app, db, openSession }: TestApp,
  routes: readonly Route[],
  table: readonly Permission[],
): Promise<{ requests: number; issues: MatrixIssue[] }> {
  const issues: MatrixIssue[] = [];
  let requests = 0;
  for (const bearer of ['visitor', ...roles] as const) {
    const account = bearer === 'visitor' ? null : await addBearer(db, bearer);
    for (const route of routes) {
      const cookie = account && (await openSession(account));
      const url = route.url.replace(/:\w+/g, () => randomUUID()).replace('*', 'nothing');
      const { statusCode: status } = await app.inject({
        method: route.method as 'GET',
        url,
        remoteAddress: `10.${requests >> 16}.${(requests >> 8) & 255}.${requests & 255}`,
        headers: cookie ? { cookie } : {},
      });
      requests += 1;
      const held = { signedIn: account !== null, roles: bearer === 'visitor' ? [] : [bearer] };
      const allowed = route.permissions.some((name) => permitted(table, name, held));
      const expected = allowed ? 'neither 401, 403 nor 5xx' : account ? '403' : '401';
      const right = allowed ? status !== 401 && status !== 403 && status < 500 : String(status) === expected;
      if (!right) issues.push({ route: `${String(route.method)} ${route.url}`, bearer, expected, status });
    }
  }
  return { requests, issues };
}

const addBearer = (db: TestApp['db'], role: Role): Promise<string> =>
  addAccount(db, { email: `matrix-${role}-${randomUUID()}@example.org`, name: role, locale: 'en', roles: [role] });
