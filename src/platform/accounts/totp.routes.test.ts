import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { client, testApp, type Client, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { addAccount } from './enrol.ts';

let at: TestApp;
let me: Client;
let cookie: string;
let email: string;
let account: string;
let number = 0;
const password = 'four quiet olive trees';

beforeAll(async () => {
  at = await testApp(accountRoutes, { people: [] });
});
afterAll(() => at.close());
beforeEach(async () => {
  number += 1;
  email = `person-${number}@example.org`;
  account = await addAccount(at.db, { email, name: 'Person', locale: 'en', roles: ['researcher'], password });
  cookie = await at.openSession(account);
  me = client(at.app, async () => cookie);
});

/** Requests that follow the cookie which answers set. */
const follow = async (
  reply: Promise<{ headers: Record<string, unknown>; statusCode: number; json: () => unknown }>,
) => {
  const { headers, ...rest } = await reply.then((given) => ({
    headers: given.headers,
    statusCode: given.statusCode,
    body: given.json(),
  }));
  if (headers['set-cookie']) cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  return rest;
};
const signIn = (code?: string) =>
  at.app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: `10.1.${number}.1`,
    payload: { email, password, ...(code ? { code } : {}) },
  });
const codeAt = (secret: string, offset = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + offset });

async function setUp(): Promise<{ secret: string; codes: string[]; used: string }> {
  const { secret } = (await me.post('/api/account/totp', { password })).json<{ secret: string }>();
  const used = await codeAt(secret);
  const { body } = await follow(me.post('/api/account/totp/confirm', { code: used }));
  return { secret, used, codes: (body as { codes: string[] }).codes };
}

describe('a second factor', () => {
  it('is asked for once it is confirmed, and not before', async () => {
    await me.post('/api/account/totp', { password });
    expect((await signIn()).json()).toMatchObject({ step: 'in' });
    const other = await at.openSession(account);
    const { secret, codes } = await setUp();
    expect(codes).toHaveLength(10);
    const asked = await signIn();
    expect(asked.json()).toEqual({ step: 'code', session: null, factorRemovalAt: null });
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect((await signIn(await codeAt(secret, 30))).json()).toMatchObject({ step: 'in' });
    expect((await client(at.app, async () => other).get('/api/account')).statusCode).toBe(401);
    expect((await me.get('/api/account')).json()).toMatchObject({ recoveryCodesLeft: 10 });
  });

  it('refuses a code that was used, the one that confirmed it too', async () => {
    const { secret, used } = await setUp();
    expect((await signIn(used)).statusCode).toBe(401);
    const next = await codeAt(secret, 30);
    expect((await signIn(next)).statusCode).toBe(200);
    expect((await signIn(next)).statusCode).toBe(401);
  });

  it('refuses one code to two who come at the same moment', async () => {
    const { secret } = await setUp();
    const next = await codeAt(secret, 30);
    const both = await Promise.all([signIn(next), signIn(next)]);
    expect(both.map((reply) => reply.statusCode).sort()).toEqual([200, 401]);
  });

  it('counts wrong codes as failures', async () => {
    await setUp();
    for (let n = 0; n < 5; n += 1) expect((await signIn('000000')).statusCode).toBe(401);
    expect((await signIn('000000')).statusCode).toBe(429);
  });

  it('can be replaced by a recovery code, each once, until new ones are made', async () => {
    const { codes } = await setUp();
    const [first = '', second = ''] = codes;
    expect((await signIn(first.toUpperCase())).statusCode).toBe(200);
    expect((await signIn(first)).statusCode).toBe(401);
    const fresh = (await me.post('/api/account/recovery-codes', { password })).json<{ codes: string[] }>().codes;
    expect((await signIn(second)).statusCode).toBe(401);
    expect((await signIn(fresh[0])).statusCode).toBe(200);
  });

  it('is given up with the password only', async () => {
    await setUp();
    expect((await me.post('/api/account/totp/remove', { password: 'wrong' })).statusCode).toBe(403);
    expect((await me.post('/api/account/totp/remove', { password })).statusCode).toBe(200);
    expect((await signIn()).json()).toMatchObject({ step: 'in' });
  });

  it('is kept encrypted, its recovery codes as digests', async () => {
    const { secret, codes } = await setUp();
    const kept = await sql<{
      text: string;
    }>`select encode(c.totp_secret, 'escape') || ' ' || (select string_agg(encode(r.code_hash, 'escape'), ' ')
      from platform.recovery_code r where r.account = c.account) as text from platform.credential c where c.account = ${account}`.execute(
      at.db,
    );
    expect(kept.rows[0]?.text).not.toContain(secret);
    for (const code of codes) expect(kept.rows[0]?.text).not.toContain(code.replaceAll('-', ''));
  });
});

describe('a password', () => {
  it('is changed with the old one; the other sessions end and this one gets a new token', async () => {
    const other = await at.openSession(account);
    const before = cookie;
    expect(
      (await me.post('/api/account/password', { current: 'wrong', next: 'another quiet olive tree' })).statusCode,
    ).toBe(403);
    expect((await me.post('/api/account/password', { current: password, next: 'password1234' })).statusCode).toBe(422);
    const { statusCode } = await follow(
      me.post('/api/account/password', { current: password, next: 'another quiet olive tree' }),
    );
    expect(statusCode).toBe(200);
    expect(cookie).not.toBe(before);
    const status = async (carried: string) =>
      (await client(at.app, async () => carried).get('/api/account')).statusCode;
    expect([await status(cookie), await status(before), await status(other)]).toEqual([200, 401, 401]);
    expect((await signIn()).statusCode).toBe(401);
  });

  it('cannot be guessed through a stolen session', async () => {
    for (let n = 0; n < 5; n += 1)
      expect((await me.post('/api/account/totp', { password: `guess ${n}` })).statusCode).toBe(403);
    expect((await me.post('/api/account/totp', { password })).statusCode).toBe(429);
  });
});
