import { afterAll, beforeAll, expect, it } from 'vitest';
import { permissions } from '../main/permissions.ts';
import { everyRoleOnEveryRoute } from '../platform/accounts/route-matrix.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { dialogueRoutes } from './routes.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

it('opens every endpoint to the roles of the permission table and to no other', async () => {
  const { requests, issues } = await everyRoleOnEveryRoute(t, dialogueRoutes, permissions);
  expect(issues).toEqual([]);
  expect(requests).toBe(dialogueRoutes.length * 10);
});
