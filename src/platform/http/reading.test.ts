import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { get, post } from '../client/endpoint.ts';
import { sql, transact } from '../database/transaction.ts';
import { implementing } from './implement.ts';
import { testApp, type TestApp } from './testing.ts';

const implement = implementing({ compartment: 'administration' });
const reply = z.object({ id: z.uuid() });
const how = { permission: 'installation.see' } as const;
const write = sql<{ id: string }>`insert into platform.institution (name, side, family)
  values ('{"ar": "أ", "fr": "A", "en": "A"}', 'international', 'science') returning id`;
const routes = [
  implement(get('/api/look', { summary: 'x', reply }), {
    ...how,
    work: async ({ trx }) => (await write.execute(trx)).rows[0]!,
  }),
  implement(get('/api/look-long', { summary: 'x', reply }), {
    ...how,
    transaction: 'phases',
    work: ({ phase }) => phase(async (trx) => (await write.execute(trx)).rows[0]!),
  }),
  implement(post('/api/write', { summary: 'x', reply }), {
    ...how,
    work: async ({ trx }) => (await write.execute(trx)).rows[0]!,
  }),
];

let t: TestApp;
beforeAll(async () => {
  t = await testApp(routes, { people: ['root'] });
});
afterAll(() => t.close());

it('what is asked with GET writes nothing, in one transaction or in phases', async () => {
  const count = async () =>
    Number(
      (
        await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
          sql<{ n: string }>`select count(*) as n from platform.institution`.execute(trx),
        )
      ).rows[0]!.n,
    );
  const before = await count();
  for (const url of ['/api/look', '/api/look-long'])
    expect((await t.as('root').get(url)).json(), url).toMatchObject({ code: 'database.read-only' });
  expect(await count()).toBe(before);
  expect((await t.as('root').post('/api/write')).statusCode).toBe(200);
  expect(await count()).toBe(before + 1);
});
