import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, transact, type Compartment } from '../database/transaction.ts';
import { client, testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { addAccount } from './enrol.ts';
import type { Person } from './person.contract.ts';

let at: TestApp;
let number = 0;
beforeAll(async () => {
  at = await testApp(accountRoutes, { people: ['nadia', 'claire', 'root'] });
});
afterAll(() => at.close());

const someone = (roles: readonly ('researcher' | 'administrator')[] = []) =>
  addAccount(at.db, { email: `someone-${(number += 1)}@example.org`, name: `Someone ${number}`, locale: 'en', roles });
const status = async (cookie: string) => (await client(at.app, async () => cookie).get('/api/account')).statusCode;
const everywhere = { kind: 'everywhere', of: null };
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('people', () => {
  it('are found by every word of a search, by accentless name, by role, page by page', async () => {
    await addAccount(at.db, { email: 'h@example.org', name: 'Hélène Ben_Ali', locale: 'fr', roles: ['supervisor'] });
    const find = async (query: string) =>
      (await at.as('root').get(`/api/people?${query}`)).json<{ total: number; items: Person[]; next: string }>();
    expect((await find('search=helene%20ben')).items.map((person) => person.name)).toEqual(['Hélène Ben_Ali']);
    expect((await find('search=ben_ali')).total).toBe(1);
    expect((await find('search=h%40example')).total).toBe(1);
    expect((await find('search=n%25i')).total).toBe((await find('search=n%20i')).total);
    expect((await find('role=supervisor')).items.map((person) => person.name)).toEqual(['Hélène Ben_Ali']);
    const first = await find('limit=2');
    const names = [first, await find(`limit=2&after=${first.next}`)].flatMap((page) =>
      page.items.map((person) => person.name),
    );
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(new Set(names).size).toBe(4);
    expect((await find('sort=-seen')).items).toHaveLength((await find('')).total);
    expect((await find('search=claire')).items[0]?.institution?.name.fr).toBe('Ministère de démonstration (France)');
  });

  it('lose their sessions at once when disabled, and cannot sign in', async () => {
    const password = 'four quiet olive trees';
    const id = await addAccount(at.db, {
      email: 'leaver@example.org',
      name: 'Leaver',
      locale: 'en',
      roles: [],
      password,
    });
    const cookie = await at.openSession(id);
    expect(await status(cookie)).toBe(200);
    expect((await at.as('root').patch(`/api/people/${id}`, { disabled: true })).json()).toMatchObject({
      openSessions: 0,
    });
    expect(await status(cookie)).toBe(401);
    const disabled = (await at.as('root').get('/api/people?state=disabled')).json<{ items: Person[] }>();
    expect(disabled.items.map((person) => person.name)).toEqual(['Leaver']);
    expect((await at.as(null).post('/api/session', { email: 'leaver@example.org', password })).statusCode).toBe(401);
    await at.as('root').patch(`/api/people/${id}`, { disabled: false });
    expect(await status(cookie)).toBe(401);
    expect((await at.as(null).post('/api/session', { email: 'leaver@example.org', password })).statusCode).toBe(200);
  });

  it('whose session was stolen are helped by an administrator', async () => {
    const id = await someone();
    const stolen = await at.openSession(id);
    expect(
      (await at.as('root').get(`/api/people/${id}/sessions`)).json<{ sessions: unknown[] }>().sessions,
    ).toHaveLength(1);
    expect((await at.as('root').delete(`/api/people/${id}/sessions`)).json()).toEqual({ ended: 1 });
    expect(await status(stolen)).toBe(401);
  });

  it('who do not exist are not found', async () => {
    const lost = crypto.randomUUID();
    expect((await at.as('root').patch(`/api/people/${lost}`, { disabled: true })).statusCode).toBe(404);
    expect(
      (await at.as('root').post(`/api/people/${lost}/roles`, { role: 'researcher', scope: everywhere })).statusCode,
    ).toBe(404);
    expect((await at.as('root').post(`/api/people/${lost}/renewal`)).statusCode).toBe(404);
  });
});

describe('roles', () => {
  it('given and taken make the person sign in anew', async () => {
    const id = await someone();
    const before = await at.openSession(id);
    const given = await at.as('root').post(`/api/people/${id}/roles`, { role: 'researcher', scope: everywhere });
    expect(given.statusCode).toBe(201);
    expect(await status(before)).toBe(401);
    const [grant] = given.json<Person>().grants;
    expect(grant).toMatchObject({
      role: 'researcher',
      scope: everywhere,
      validFrom: day(0),
      validTo: null,
      grantedBy: 'Root',
    });
    const between = await at.openSession(id);
    expect((await at.as('root').delete(`/api/people/${id}/roles/${grant?.id}`)).statusCode).toBe(200);
    expect(await status(between)).toBe(401);
    expect((await at.as('root').delete(`/api/people/${id}/roles/${grant?.id}`)).statusCode).toBe(404);
  });

  it('hold from their first day to their last', async () => {
    const id = await someone();
    const root = at.as('root');
    await root.post(`/api/people/${id}/roles`, {
      role: 'researcher',
      scope: everywhere,
      validFrom: day(-20),
      validTo: day(-1),
    });
    await root.post(`/api/people/${id}/roles`, { role: 'supervisor', scope: everywhere, validFrom: day(1) });
    await root.post(`/api/people/${id}/roles`, {
      role: 'delegate',
      scope: everywhere,
      validFrom: day(-1),
      validTo: day(0),
    });
    const { actor } = (await at.as(id).get('/api/session')).json<{ actor: { roles: string[] } }>();
    expect(actor.roles).toEqual(['delegate']);
  });

  it('are not given twice for one day, nor backwards', async () => {
    const id = await someone();
    const give = (body: object) =>
      at.as('root').post(`/api/people/${id}/roles`, { role: 'researcher', scope: everywhere, ...body });
    expect((await give({ validFrom: day(0), validTo: day(10) })).statusCode).toBe(201);
    expect((await give({ validFrom: day(10), validTo: day(20) })).json()).toMatchObject({
      code: 'accounts.grant-overlaps',
    });
    expect((await give({ validFrom: day(11) })).statusCode).toBe(201);
    expect((await give({ validFrom: day(5), validTo: day(4) })).statusCode).toBe(400);
  });

  it('of an administrator are not taken from the last one, and one’s own change renews the token', async () => {
    const password = 'four quiet olive trees';
    const second = await addAccount(at.db, {
      email: 'second@example.org',
      name: 'Second',
      locale: 'en',
      roles: ['administrator'],
      password,
    });
    let cookie = await at.openSession(second);
    const mine = client(at.app, async () => cookie);
    const added = await mine.post(`/api/people/${second}/roles`, { role: 'researcher', scope: everywhere });
    expect(await status(cookie)).toBe(401);
    cookie = String(added.headers['set-cookie']).split(';')[0] ?? '';
    expect(await status(cookie)).toBe(200);
    const grant = added.json<Person>().grants.find((given) => given.role === 'administrator');
    for (const refused of [
      await mine.delete(`/api/people/${second}/roles/${grant?.id}`),
      await mine.patch(`/api/people/${second}`, { disabled: true }),
    ])
      expect(refused.json()).toMatchObject({ code: 'accounts.last-administrator' });
    expect((await mine.get('/api/people')).statusCode).toBe(200);
  });
});

describe('institutions', () => {
  it('have a country unless they are international, and one name each', async () => {
    const given = {
      name: { ar: 'مركز', fr: 'Centre', en: 'Centre' },
      country: 'DZ',
      side: 'origin',
      family: 'science',
    };
    const add = (body: object) => at.as('root').post('/api/institutions', { ...given, ...body });
    const added = await add({});
    expect(added.statusCode).toBe(201);
    expect((await add({})).json()).toMatchObject({ code: 'accounts.institution-exists' });
    expect((await add({ country: null })).statusCode).toBe(400);
    expect((await add({ country: null, side: 'international' })).statusCode).toBe(201);
    const union = { ar: 'نقابة', fr: 'Syndicat', en: 'Union' };
    for (const [country, family, status] of [
      ['DZ', 'trade_union', 201],
      [null, 'trade_union', 201],
      ['DZ', 'public_authority', 400],
    ] as const) {
      const name = { ...union, en: `Union ${country} ${family}` };
      expect((await add({ name, country, side: 'both_or_neither', family })).statusCode).toBe(status);
    }
    const { id } = added.json<{ id: string }>();
    await at.as('root').put(`/api/institutions/${id}`, { ...given, family: 'trade_union' });
    const { institutions } = (await at.as('root').get('/api/institutions')).json<{
      institutions: { id: string; family: string }[];
    }>();
    expect(institutions.find((institution) => institution.id === id)?.family).toBe('trade_union');
  });
});

describe('identity', () => {
  it.each(['public', 'statistical', 'dialogue', 'service', 'restricted'] as Compartment[])(
    'is closed to the compartment %s',
    async (compartment) => {
      for (const table of [
        'account',
        'credential',
        'recovery_code',
        'role_grant',
        'session',
        'invitation',
        'attempt',
        'institution',
      ]) {
        const look = transact(at.db, { compartment, account: at.people.nadia }, (trx) =>
          sql`select * from ${sql.table(`platform.${table}`)}`.execute(trx),
        );
        await expect(look).rejects.toThrow(/permission denied/);
      }
      const name = transact(at.db, { compartment, account: at.people.nadia }, (trx) =>
        sql<{ name: string }>`select platform.display_name(${at.people.nadia}) as name`.execute(trx),
      );
      if (compartment === 'public') await expect(name).rejects.toThrow(/permission denied/);
      else expect((await name).rows[0]?.name).toBe('Nadia Mansouri');
    },
  );

  it('has its secrets held by row: a person’s transaction reaches its own sessions only, an administrator’s all', async () => {
    await at.openSession(at.people.nadia);
    await at.openSession(at.people.claire);
    const owners = async (account: string | null) =>
      (
        await transact(at.db, { compartment: 'administration', account }, (trx) =>
          sql<{ account: string }>`select distinct account from platform.session`.execute(trx),
        )
      ).rows.map((row) => row.account);
    expect(await owners(at.people.nadia)).toEqual([at.people.nadia]);
    expect(await owners(at.people.root)).toEqual(expect.arrayContaining([at.people.nadia, at.people.claire]));
  });
});

describe('the journal', () => {
  it('is read page by page, by act, person and day, the latest first', async () => {
    const read = async (query: string) =>
      (await at.as('root').get(`/api/journal?${query}`)).json<{
        items: { id: number; act: string; actor: string; actorName: string }[];
        next: string;
      }>();
    const first = await read('limit=3');
    expect(first.items).toHaveLength(3);
    const next = await read(`limit=3&after=${first.next}`);
    expect(next.items[0]?.id).toBeLessThan(first.items[2]?.id ?? 0);
    expect((await at.as('root').get('/api/journal/acts')).json()).toContain('role.grant');
    const grants = await read(`act=role.grant&actor=${at.people.root}`);
    expect(grants.items.length).toBeGreaterThan(3);
    expect(new Set(grants.items.map((entry) => `${entry.act} ${entry.actorName}`))).toEqual(
      new Set(['role.grant Root']),
    );
    expect((await read(`to=${day(-1)}`)).items).toEqual([]);
    expect((await read(`from=${day(0)}&to=${day(0)}`)).items.length).toBeGreaterThan(3);
  });

  it('names nobody', async () => {
    const text =
      (await sql<{ text: string }>`select string_agg(j::text, ' ') as text from platform.journal j`.execute(at.db))
        .rows[0]?.text ?? '';
    expect(text).not.toMatch(/@|Hélène|Someone|Leaver|Nadia/);
  });
});
