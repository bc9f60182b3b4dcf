import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { network } from './device.ts';
import { demoPassword } from './demo-people.ts';
import { addAccount } from './enrol.ts';

let at: TestApp;
let address = 0;
const password = 'four quiet olive trees';
const email = 'samira@example.org';
let samira: string;

/** A sign-in from an address of its own, so that the limit by address is not what is tested. */
const signIn = (body: object, headers: Record<string, string> = {}, remoteAddress?: string) =>
  at.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: body,
    headers,
    remoteAddress: remoteAddress ?? `10.0.${(address >> 8) & 255}.${address++ & 255}`,
  });
const cookieOf = (reply: { headers: Record<string, unknown> }): string =>
  String(reply.headers['set-cookie']).split(';')[0] ?? '';
const whoIs = async (cookie: string) =>
  (await at.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).json<{
    actor: { id: string } | null;
  }>().actor?.id ?? null;

beforeAll(async () => {
  at = await testApp(accountRoutes, {
    people: ['nadia', 'root'],
    password: demoPassword,
    environment: { DAWRA_DEMO: '1' },
  });
  samira = await addAccount(at.db, { email, name: 'Samira', locale: 'fr', roles: ['researcher'], password });
});
afterAll(() => at.close());

describe('signing in', () => {
  it('gives a session in a cookie that scripts cannot read, and the acts that are open', async () => {
    const reply = await signIn({ email: ' Samira@Example.org ', password });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['set-cookie']).toEqual([
      expect.stringMatching(/^dawra_demo_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(
        /^dawra_demo_device=[\w-]{43}\.[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect(reply.json()).toMatchObject({ step: 'in', session: { actor: { id: samira, roles: ['researcher'] } } });
    const { permissions } = reply.json<{ session: { permissions: string[] } }>().session;
    expect(permissions).toContain('analysis.run');
    expect(permissions).not.toContain('account.manage');
    expect(await whoIs(cookieOf(reply))).toBe(samira);
  });

  it('answers a wrong password and an unknown address alike, word for word', async () => {
    const known = await signIn({ email, password: 'wrong wrong wrong' });
    const unknown = await signIn({ email: 'nobody@example.org', password: 'wrong wrong wrong' });
    expect(known.statusCode).toBe(401);
    expect(unknown.statusCode).toBe(401);
    expect(unknown.body).toBe(known.body);
    expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort());
  });

  it('does the same work for both', async () => {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 11; round += 1) {
      await addAccount(at.db, {
        email: `known-${round}@example.org`,
        name: 'Timing',
        locale: 'en',
        roles: [],
        password,
      });
      for (const who of ['known', 'unknown'] as const) {
        const begun = performance.now();
        await signIn({ email: `${who}-${round}@example.org`, password: 'wrong wrong wrong' });
        times[who].push(performance.now() - begun);
      }
    }
    const median = (of: number[]): number => of.sort((a, b) => a - b)[5] ?? 0;
    // Hashing costs some 15 ms and more; were it left out, the answer would come in a fraction of the time.
    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });

  it('makes whoever fails five times wait, known or not, and the failures survive the refusal', async () => {
    const patient = 'patient@example.org';
    const from = '198.51.100.7';
    await addAccount(at.db, { email: patient, name: 'Patient', locale: 'en', roles: [], password });
    for (const who of [patient, 'ghost@example.org']) {
      for (let n = 0; n < 5; n += 1)
        expect((await signIn({ email: who, password: 'no no no no no' }, {}, from)).statusCode).toBe(401);
      const waiting = await signIn({ email: who, password }, {}, from);
      expect(waiting.statusCode).toBe(429);
      const told = waiting.json<{ code: string; details: { seconds: number } }>();
      expect(told.code).toBe('accounts.wait-before-sign-in');
      expect(told.details.seconds).toBeGreaterThan(20);
      expect(told.details.seconds).toBeLessThanOrEqual(30);
    }
    await sql`update platform.attempt set locked_until = now() - interval '1 second'`.execute(at.db);
    expect((await signIn({ email: patient, password }, {}, from)).statusCode).toBe(200);
    expect((await signIn({ email: patient, password: 'no no no no no' }, {}, from)).statusCode).toBe(401);
  });

  it('lets nobody shut another person out: from elsewhere at once, from the same address by the known device', async () => {
    const owner = 'owner@example.org';
    const shared = '198.51.100.8';
    await addAccount(at.db, { email: owner, name: 'Owner', locale: 'en', roles: [], password });
    const device = [(await signIn({ email: owner, password }, {}, shared)).headers['set-cookie']]
      .flat()
      .map((cookie) => String(cookie).split(';')[0]!)
      .find((cookie) => cookie.startsWith('dawra_demo_device='))!;
    for (let n = 0; n < 8; n += 1) await signIn({ email: owner, password: 'guess guess guess' }, {}, shared);
    expect((await signIn({ email: owner, password }, {}, shared)).statusCode).toBe(429);
    expect((await signIn({ email: owner, password })).statusCode).toBe(200);
    expect((await signIn({ email: owner, password }, { cookie: device }, shared)).statusCode).toBe(200);
    const invented = `${device.slice(0, -3)}abc`;
    expect((await signIn({ email: owner, password }, { cookie: invented }, shared)).statusCode).toBe(429);
    // The device of one account says nothing for another, and is itself slowed down when it guesses.
    const other = 'other-owner@example.org';
    await addAccount(at.db, { email: other, name: 'Other', locale: 'en', roles: [], password });
    for (let n = 0; n < 5; n += 1) await signIn({ email: other, password: 'guess guess guess' }, {}, shared);
    expect((await signIn({ email: other, password }, { cookie: device }, shared)).statusCode).toBe(429);
    for (let n = 0; n < 5; n += 1) await signIn({ email: owner, password: 'guess guess guess' }, { cookie: device });
    expect((await signIn({ email: owner, password }, { cookie: device })).statusCode).toBe(429);
  });

  it('counts all addresses of an IPv6 network as one', () => {
    expect(network('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(network('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(network('2001:db8::9')).toBe('2001:db8:0:0::/64');
    expect(network('::1')).toBe('0:0:0:0::/64');
    expect(network('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(network('192.0.2.1')).toBe('192.0.2.1');
  });

  it('is not spoiled by a clock that ran ahead and was set back', async () => {
    const late = 'late@example.org';
    const from = '198.51.100.9';
    await addAccount(at.db, { email: late, name: 'Late', locale: 'en', roles: [], password });
    for (let n = 0; n < 5; n += 1) await signIn({ email: late, password: 'no no no no no' }, {}, from);
    await sql`update platform.attempt set last_at = now() + interval '5 years', locked_until = now() + interval '5 years'`.execute(
      at.db,
    );
    const reply = await signIn({ email: late, password }, {}, from);
    expect(reply.statusCode).toBe(200);
    const cookie = cookieOf(reply);
    expect(await whoIs(cookie)).not.toBeNull();
    // Opened while the clock was years ahead: it does not live until then.
    await sql`update platform.session set created_at = now() + interval '5 years', expires_at = now() + interval '5 years 14 days'
      where account = (select id from platform.account where email = ${late})`.execute(at.db);
    expect(await whoIs(cookie)).toBeNull();
  });

  it('counts failures that come at once one after the other', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        signIn({ email: 'rush@example.org', password: 'no no no no no' }, {}, '198.51.100.10'),
      ),
    );
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  });

  it('limits one address to twenty a minute', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) {
      const reply = await at.app.inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress: '192.0.2.1',
        payload: { email: `n${n}@example.org`, password: 'x' },
      });
      statuses.push(reply.statusCode);
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  it('takes no token from outside: the one brought along is ended, a new one is given (session fixation)', async () => {
    const planted = await at.openSession(samira);
    const invented = await signIn({ email, password }, { cookie: 'dawra_demo_session=chosen-by-someone-else' });
    expect(cookieOf(invented)).not.toContain('chosen');
    const reply = await signIn({ email, password }, { cookie: planted });
    expect(cookieOf(reply)).not.toBe(planted);
    expect(await whoIs(planted)).toBeNull();
    expect(await whoIs(cookieOf(reply))).toBe(samira);
  });

  it('is refused from another site, and so is every other unsafe request', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const reply = await signIn({ email, password }, headers);
      expect(reply.statusCode).toBe(403);
      expect(reply.json()).toMatchObject({ code: 'platform.other-origin' });
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
    expect(
      (await signIn({ email, password }, { origin: 'http://localhost:4600', host: 'localhost:4600' })).statusCode,
    ).toBe(200);
  });

  it('keeps neither the password nor the address in the journal', async () => {
    const journal = await sql<{
      text: string;
    }>`select string_agg(j::text, ' ') as text from platform.journal j`.execute(at.db);
    const text = journal.rows[0]?.text ?? '';
    expect(text).toContain('session.open');
    expect(text).toContain('session.refuse');
    expect(text).not.toMatch(/@|Samira|olive/);
  });
});

describe('a session', () => {
  it('is over when signed out', async () => {
    const cookie = await at.openSession(samira);
    const reply = await at.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
    expect(String(reply.headers['set-cookie'])).toMatch(/^dawra_demo_session=;/);
    expect(await whoIs(cookie)).toBeNull();
  });

  it('is over after twelve idle hours, and after fourteen days in any case', async () => {
    const idle = await at.openSession(samira);
    await sql`update platform.session_use set seen_at = now() - interval '11 hours 59 minutes'`.execute(at.db);
    expect(await whoIs(idle)).toBe(samira);
    await sql`update platform.session_use set seen_at = now() - interval '12 hours 1 minute'`.execute(at.db);
    expect(await whoIs(idle)).toBeNull();
    const old = await at.openSession(samira);
    await sql`update platform.session set expires_at = now() - interval '1 second'`.execute(at.db);
    expect(await whoIs(old)).toBeNull();
  });

  it('that was stolen can be ended by its owner', async () => {
    const mine = await at.openSession(samira);
    const stolen = await at.openSession(samira);
    const listed = await at.app.inject({ method: 'GET', url: '/api/account/sessions', headers: { cookie: mine } });
    const { sessions } = listed.json<{ sessions: { id: string; current: boolean }[] }>();
    expect(sessions.filter((session) => session.current)).toHaveLength(1);
    const other = sessions.find((session) => !session.current);
    const ended = await at.app.inject({
      method: 'DELETE',
      url: `/api/account/sessions/${other?.id}`,
      headers: { cookie: mine },
    });
    expect(ended.statusCode).toBe(200);
    expect([await whoIs(mine), await whoIs(stolen)]).toEqual([samira, null]);
  });

  it('cannot be ended by someone else', async () => {
    const cookie = await at.openSession(samira);
    const { id } = (
      await sql<{ id: string }>`select id from platform.session where account = ${samira} and ended_at is null`.execute(
        at.db,
      )
    ).rows[0]!;
    expect((await at.as('nadia').delete(`/api/account/sessions/${id}`)).statusCode).toBe(404);
    expect(await whoIs(cookie)).toBe(samira);
  });

  it('can be ended while a long request of it is under way', async () => {
    const cookie = await at.openSession(samira);
    await sql`update platform.session_use set seen_at = now() - interval '2 hours'`.execute(at.db);
    await at.db.transaction().execute(async (long) => {
      await sql`update platform.session_use set seen_at = now()`.execute(long);
      const ended = await at.as('root').delete(`/api/people/${samira}/sessions`);
      expect(ended.statusCode).toBe(200);
      expect(await whoIs(cookie)).toBeNull();
    });
  });

  it('still lets its owner read when the disk is full', async () => {
    const cookie = await at.openSession(samira);
    await sql`update platform.session_use set seen_at = now() - interval '1 hour'`.execute(at.db);
    await sql`create function platform.full_disk() returns trigger language plpgsql as
      $$begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end$$`.execute(
      at.db,
    );
    await sql`create trigger full_disk before update on platform.session_use
      for each row execute function platform.full_disk()`.execute(at.db);
    try {
      expect(await whoIs(cookie)).toBe(samira);
      expect((await at.app.inject({ method: 'GET', url: '/api/account', headers: { cookie } })).statusCode).toBe(200);
    } finally {
      await sql`drop trigger full_disk on platform.session_use`.execute(at.db);
      await sql`drop function platform.full_disk`.execute(at.db);
    }
  });

  it('is kept in the base as a digest only', async () => {
    const token = (await at.openSession(samira)).split('=')[1] ?? '';
    const kept = await sql<{ text: string }>`select string_agg(s::text, ' ') as text from platform.session s`.execute(
      at.db,
    );
    expect(kept.rows[0]?.text).not.toContain(token);
    expect(kept.rows[0]?.text).not.toContain(Buffer.from(token).toString('hex'));
  });
});

describe('every answer', () => {
  it('carries the headers that keep pages to themselves', async () => {
    const { headers } = await at.as(null).get('/api/session');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('demonstration people', () => {
  it('are offered on the machine itself', async () => {
    const here = (await at.as(null).get('/api/session/demo')).json<{ password: string; people: { email: string }[] }>();
    expect(here.people.map((person) => person.email)).toContain('nadia@dawra.example');
    expect((await signIn({ email: 'nadia@dawra.example', password: here.password })).statusCode).toBe(200);
  });

  it('neither are shown nor may enter through a proxy or from another host', async () => {
    for (const headers of [{ host: 'dawra.example' }, { 'x-forwarded-for': '203.0.113.9' }] as Record<
      string,
      string
    >[]) {
      const shown = await at.app.inject({ method: 'GET', url: '/api/session/demo', headers });
      expect(shown.json()).toEqual({ password: null, people: [] });
      expect((await signIn({ email: 'nadia@dawra.example', password: demoPassword }, headers)).statusCode).toBe(401);
    }
  });

  it('are nobody in a real installation, whoever has an account there', async () => {
    const real = await testApp(accountRoutes, { people: ['nadia'], password: demoPassword });
    try {
      const shown = await real.as(null).get('/api/session/demo');
      expect(shown.json()).toEqual({ password: null, people: [] });
      const body = { email: 'nadia@dawra.example', password: demoPassword };
      expect((await real.as(null).post('/api/session', body)).statusCode).toBe(401);
    } finally {
      await real.close();
    }
  });
});
