import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeAges, meanAge } from '../../dialogue/testing.ts';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { evidenceRoutes } from '../routes.ts';
import { release } from './release.sql.ts';

let t: TestApp;
let version: string;
let result: string;
beforeAll(async () => {
  t = await testApp(evidenceRoutes);
  version = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' });
  result = await meanAge(t, version);
});
afterAll(() => t.close());

describe('publishing by two people', () => {
  it('of a result comes after that of the description of its data', async () => {
    const url = `/api/results/${result}`;
    expect((await t.as('salma').post(`${url}/release`)).json()).toMatchObject({ code: 'evidence.release-not-asked' });
    await t.as('youssef').post(`${url}/ask-release`);
    expect((await t.as('salma').post(`${url}/release`)).json()).toMatchObject({
      code: 'evidence.release-needs-data',
      items: [{ missing: 'released', name: 'ages' }],
    });
  });

  it.each(['versions', 'results'] as const)('of %s: one asks, another who had no hand in it releases', async (kind) => {
    const url = `/api/${kind}/${kind === 'results' ? result : version}`;
    if (kind === 'versions')
      expect((await t.as('salma').post(`${url}/release`)).json()).toMatchObject({
        code: 'evidence.release-not-asked',
      });
    expect((await t.as('claire').post(`${url}/ask-release`)).statusCode).toBe(403);
    expect((await t.as('claire').get(url)).statusCode).toBe(404);
    const asked = await t.as('youssef').post(`${url}/ask-release`);
    expect(asked.json()).toMatchObject({ state: 'asked', handsOn: true, askedBy: 'Youssef Amrani' });
    // nadia ran and froze it, youssef asked: neither releases.
    for (const person of ['nadia', 'youssef'] as const)
      expect((await t.as(person).post(`${url}/release`)).json()).toMatchObject({
        code: 'evidence.release-second-person',
      });
    expect((await t.as('salma').post(`${url}/release`)).json()).toMatchObject({ state: 'released' });
    expect((await t.as('claire').get(url)).statusCode).toBe(200);
  });

  it('counts an account that one person made for another self as the same person', async () => {
    const mine = await freezeAges(t, [22, 32, 42, 52, 62, 72], { slug: 'puppets' });
    const add = (name: string) =>
      addAccount(t.db, { email: `${name}@example.org`, name, locale: 'en', roles: ['supervisor'] });
    const [first, second, stranger] = [await add('first'), await add('second'), await add('stranger')];
    await t.as('youssef').post(`/api/versions/${mine}/ask-release`);
    const by = (account: string, granted: string) =>
      run(t.db, sql`update platform.role_grant set granted_by = ${granted} where account = ${account}`);
    await by(first, t.people.youssef);
    await by(second, first);
    for (const puppet of [first, second]) {
      expect((await t.as(puppet).get(`/api/versions/${mine}/release`)).json()).toMatchObject({ handsOn: true });
      expect((await t.as(puppet).post(`/api/versions/${mine}/release`)).json()).toMatchObject({
        code: 'evidence.release-second-person',
      });
      await expect(
        transact(t.db, { compartment: 'statistical', account: puppet }, (trx) =>
          release(trx, 'data_version', mine, puppet),
        ),
      ).rejects.toMatchObject({ constraint: 'release_second_person' });
    }
    expect((await t.as(stranger).post(`/api/versions/${mine}/release`)).json()).toMatchObject({ state: 'released' });
  });

  it('is held by the database, whatever the endpoint', async () => {
    const other = await freezeAges(t, [21, 31, 41, 51, 61, 71], { slug: 'others' });
    await t.as('youssef').post(`/api/versions/${other}/ask-release`);
    for (const account of [t.people.nadia, t.people.youssef]) {
      const forced = transact(t.db, { compartment: 'statistical', account }, (trx) =>
        release(trx, 'data_version', other, account),
      );
      await expect(forced).rejects.toMatchObject({ constraint: 'release_second_person' });
    }
  });
});
