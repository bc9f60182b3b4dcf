import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { operationsOf, openApiSchema } from './api-operation.ts';

let at: TestApp;
beforeAll(async () => {
  at = await testApp(accountRoutes, { people: [] });
});
afterAll(() => at.close());

describe('the list of operations', () => {
  it('is read from the document that the server publishes', async () => {
    const operations = operationsOf(openApiSchema.parse((await at.as(null).get('/api/openapi.json')).json()));
    expect(operations).toHaveLength(accountRoutes.length);
    expect(
      operations.find((operation) => operation.method === 'POST' && operation.path === '/api/people/{id}/roles'),
    ).toEqual({
      method: 'POST',
      path: '/api/people/{id}/roles',
      summary: 'Give a person a role, everywhere or in a scope, from a day to a day; the person signs in anew',
      permissions: ['account.manage'],
      parameters: [{ name: 'id', required: true }],
      body: [
        { name: 'role', required: true },
        { name: 'scope', required: true },
        { name: 'validFrom', required: false },
        { name: 'validTo', required: false },
      ],
    });
    for (const operation of operations)
      expect(at.services.permissions.map((line) => line.name)).toEqual(
        expect.arrayContaining([...operation.permissions]),
      );
  });
});
