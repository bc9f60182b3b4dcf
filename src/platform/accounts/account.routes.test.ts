import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '../../main/permissions.ts';
import { everyRoleOnEveryRoute } from './route-matrix.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';

let at: TestApp;
beforeAll(async () => {
  at = await testApp(accountRoutes, { people: ['amina', 'nadia', 'root'] });
});
afterAll(() => at.close());

describe('the permission table', () => {
  it('is what every role meets at every endpoint of the room', async () => {
    const { requests, issues } = await everyRoleOnEveryRoute(at, accountRoutes, permissions);
    expect(issues).toEqual([]);
    expect(requests).toBe(accountRoutes.length * 10);
  });

  it('finds an endpoint that does not hold to it', async () => {
    const looser = permissions.map((line) =>
      line.name === 'account.manage' ? { ...line, grants: { researcher: 'any' as const } } : line,
    );
    const { issues } = await everyRoleOnEveryRoute(at, accountRoutes, looser);
    expect(issues.filter((issue) => issue.bearer === 'researcher' && issue.status === 403).length).toBeGreaterThan(5);
  });
});
