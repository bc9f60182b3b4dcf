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
  it('is what every role meets at every door of the room', async () => {
    const { knocks, faults } = await everyRoleOnEveryRoute(at, accountRoutes, permissions);
    expect(faults).toEqual([]);
    expect(knocks).toBe(accountRoutes.length * 10);
  });

  it('finds a door that does not hold to it', async () => {
    const looser = permissions.map((line) =>
      line.name === 'account.manage' ? { ...line, grants: { researcher: 'any' as const } } : line,
    );
    const { faults } = await everyRoleOnEveryRoute(at, accountRoutes, looser);
    expect(faults.filter((fault) => fault.bearer === 'researcher' && fault.status === 403).length).toBeGreaterThan(5);
  });
});
