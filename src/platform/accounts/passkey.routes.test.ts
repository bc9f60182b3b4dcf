import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { TestBrowser } from './browser.testing.ts';
import { addAccount } from './enrol.ts';
import { SoftKey, type Forged } from './passkey.testing.ts';
import { relyingParty } from './passkey.ts';

const origin = 'https://dawra.example';
const password = 'four quiet olive trees';
let t: TestApp;
let number = 0;
let email: string;
let account: string;

beforeAll(async () => {
  t = await testApp(accountRoutes, {
    people: [],
    environment: { DAWRA_PUBLIC_URL: origin, DAWRA_FACTOR_ROLES: 'researcher' },
  });
});
afterAll(() => t.close());
beforeEach(async () => {
  number += 1;
  email = `person-${number}@example.org`;
  account = await addAccount(t.db, { email, name: 'Person', locale: 'en', roles: ['researcher'], password });
});

const browser = () => new TestBrowser(t.app);
const key = () => new SoftKey('dawra.example', origin);
const question = { url: '/api/session/passkey/question' };

/** A browser that has signed in with the password. */
async function inside(mail = email): Promise<TestBrowser> {
  const mine = browser();
  expect((await mine.post('/api/session', { email: mail, password })).body).toMatchObject({ step: 'in' });
  return mine;
}
async function add(mine: TestBrowser, soft = key(), forged: Forged = {}) {
  const asked = await mine.post('/api/account/passkeys/question', { password });
  const added = await mine.post('/api/account/passkeys', {
    name: 'Phone',
    answer: soft.register(asked.body as never, forged),
  });
  return { soft, asked, added };
}
async function enter(soft: SoftKey, forged: Forged = {}, mine = browser()) {
  const asked = await mine.post(question.url);
  soft.counter += 1;
  const answer = soft.prove(asked.body as never, forged);
  return { mine, answer, ...(await mine.post('/api/session/passkey', { answer })) };
}

describe('a passkey', () => {
  it('opens the account without a password, is a second factor for roles that need one, and is listed with its last use', async () => {
    const mine = await inside();
    const elsewhere = await inside();
    expect((await mine.get('/api/session')).body).toMatchObject({ factorNeeded: true });
    const { soft, added } = await add(mine);
    expect(added.status).toBe(201);
    expect((added.body as unknown as { codes: string[] }).codes).toHaveLength(10);
    expect((await elsewhere.get('/api/account')).status).toBe(401);
    expect((await mine.get('/api/session')).body).toMatchObject({ factorNeeded: false });
    const entered = await enter(soft);
    expect(entered).toMatchObject({ status: 200, body: { step: 'in', session: { factorNeeded: false } } });
    const shown = (await entered.mine.get('/api/account')).body as unknown as {
      passkeys: { name: string; usedAt: string | null }[];
    };
    expect(shown.passkeys).toMatchObject([{ name: 'Phone', usedAt: expect.any(String) as string, stoppedAt: null }]);
    expect(JSON.stringify(shown)).not.toContain('credential');
  });

  it('is asked for after the password, or a recovery code in its place; the password alone does not do any more', async () => {
    const { soft, added } = await add(await inside());
    const { codes } = added.body as unknown as { codes: string[] };
    const mine = browser();
    const asked = await mine.post('/api/session', { email, password });
    expect(asked.body).toMatchObject({ step: 'code', session: null, passkey: { userVerification: 'required' } });
    expect((await mine.get('/api/session')).body).toMatchObject({ actor: null });
    soft.counter += 1;
    const answer = soft.prove((asked.body as unknown as { passkey: { challenge: string } }).passkey, { handle: null });
    expect((await mine.copy().post('/api/session/second', { answer })).body).toMatchObject({ step: 'in' });
    expect((await mine.post('/api/session/second', { answer })).body).toMatchObject({ code: 'accounts.begin-anew' });
    expect((await browser().post('/api/session', { email, password, code: codes[0] })).body).toMatchObject({
      step: 'in',
    });
    const other = browser();
    await other.post('/api/session', { email, password });
    expect((await other.post('/api/session/second', { code: 'wrong' })).status).toBe(422);
    expect((await other.post('/api/session/second', { code: codes[1] })).body).toMatchObject({ step: 'in' });
    for (let n = 0; n < 5; n += 1) {
      await other.post('/api/session', { email, password });
      await other.post('/api/session/second', { code: 'wrong' });
    }
    await other.post('/api/session', { email, password });
    expect((await other.post('/api/session/second', { code: codes[2] })).status).toBe(429);
  });

  it('is refused when any part of its answer is forged, and a new one likewise', async () => {
    const mine = await inside();
    const { soft } = await add(mine);
    const forgeries: readonly [string, Forged][] = [
      ['from another site', { origin: 'https://dawra.example.evil.example' }],
      ['from the same host without encryption', { origin: 'http://dawra.example' }],
      ['made for another host', { party: 'evil.example' }],
      ['without the person being verified', { verified: false }],
      ['to another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
      ['for another account', { handle: Buffer.alloc(16, 7).toString('base64url') }],
      ['without saying whose it is', { handle: null }],
      ['of another kind', { type: 'webauthn.create' }],
    ];
    for (const [what, forged] of forgeries) {
      expect((await enter(soft, forged)).body, what).toMatchObject({ code: 'accounts.passkey-refused' });
      if (forged.handle !== undefined) continue;
      const { added } = await add(mine, key(), forged.type ? { type: 'webauthn.get' } : forged);
      expect(added.body, what).toMatchObject({ code: 'accounts.passkey-not-added' });
    }
    expect((await enter(soft)).status).toBe(200);
  });

  it('answers each question once, in the browser that asked, within its session', async () => {
    const mine = await inside();
    const { soft, asked } = await add(mine);
    const again = key().register(asked.body as never);
    expect((await mine.post('/api/account/passkeys', { name: 'Copy', answer: again })).status).toBe(409);
    const first = browser();
    const { body } = await first.post(question.url);
    const thief = first.copy();
    soft.counter += 1;
    const answer = soft.prove(body as never);
    expect((await browser().post('/api/session/passkey', { answer })).body).toMatchObject({
      code: 'accounts.begin-anew',
    });
    expect((await first.post('/api/session/passkey', { answer })).status).toBe(200);
    expect((await thief.post('/api/session/passkey', { answer })).body).toMatchObject({ code: 'accounts.begin-anew' });
    // Asked in one session, answered in another of the same person.
    const offered = await mine.post('/api/account/passkeys/question', { password });
    const begun = mine.cookies.get('__Host-dawra_ceremony')!;
    const other = (await enter(soft)).mine;
    other.cookies.set('__Host-dawra_ceremony', begun);
    const late = key().register(offered.body as never);
    expect((await other.post('/api/account/passkeys', { name: 'Late', answer: late })).status).toBe(409);
    // A sealed beginning of another kind, and one that somebody wrote.
    for (const forged of [begun, Buffer.alloc(200, 1).toString('base64url'), 'x'.repeat(5000)]) {
      const visitor = browser();
      visitor.cookies.set('__Host-dawra_ceremony', forged);
      expect((await visitor.post('/api/session/passkey', { answer })).status).toBe(409);
      expect((await visitor.post('/api/session/second', { code: '123456' })).status).toBe(409);
    }
  });

  it('of another person is no second factor, nor does it open a disabled account', async () => {
    const { soft } = await add(await inside());
    const hers = email;
    const owner = account;
    email = `other-${number}@example.org`;
    await addAccount(t.db, { email, name: 'Other', locale: 'en', roles: ['researcher'], password });
    const theirs = await add(await inside());
    const mine = browser();
    const asked = await mine.post('/api/session', { email, password });
    const { passkey } = asked.body as unknown as { passkey: { challenge: string; allowCredentials: { id: string }[] } };
    expect(passkey.allowCredentials.map(({ id }) => id)).toEqual([theirs.soft.id.toString('base64url')]);
    soft.counter += 1;
    expect((await mine.post('/api/session/second', { answer: soft.prove(passkey) })).status).toBe(401);
    // The key of one under the number of the other.
    soft.counter += 1;
    expect((await enter(soft, { handle: theirs.soft.handle })).status).toBe(401);
    await sql`update platform.account set disabled_at = now() where id = ${owner}`.execute(t.db);
    expect((await enter(soft)).status).toBe(401);
    expect((await browser().post('/api/session', { email: hers, password })).status).toBe(401);
  });

  it('that exists twice is stopped for good, without making the account easier to enter', async () => {
    const { soft } = await add(await inside());
    for (let n = 0; n < 3; n += 1) expect((await enter(soft)).status).toBe(200);
    expect((await enter(soft, { counter: 2 })).body).toMatchObject({ code: 'accounts.passkey-copied' });
    expect((await enter(soft)).body).toMatchObject({ code: 'accounts.passkey-refused' });
    expect((await browser().post('/api/session', { email, password })).body).toMatchObject({ step: 'code' });
    const counterless = (await add(await secondTry())).soft;
    counterless.counter = -1;
    expect((await enter(counterless, { counter: 0 })).status).toBe(200);
    expect((await enter(counterless, { counter: 0 })).status).toBe(200);
  });

  /** Another person, inside. */
  async function secondTry(): Promise<TestBrowser> {
    email = `again-${number}@example.org`;
    account = await addAccount(t.db, { email, name: 'Again', locale: 'en', roles: ['researcher'], password });
    return inside();
  }

  it('goes with the password alone, by its owner, and the password still opens the account; recovery codes go with the last', async () => {
    const mine = await inside();
    const { soft } = await add(mine);
    await add(mine);
    const { passkeys } = (await mine.get('/api/account')).body as unknown as { passkeys: { id: string }[] };
    const stranger = await secondTry();
    expect((await stranger.post(`/api/account/passkeys/${passkeys[0]!.id}/remove`, { password })).status).toBe(404);
    expect(
      (await mine.post(`/api/account/passkeys/${passkeys[0]!.id}/remove`, { password: 'wrong wrong wrong' })).status,
    ).toBe(403);
    for (const { id } of passkeys)
      expect((await mine.post(`/api/account/passkeys/${id}/remove`, { password })).status).toBe(200);
    expect((await enter(soft)).status).toBe(401);
    expect((await mine.get('/api/account')).body).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 });
    expect((await mine.get('/api/session')).body).toMatchObject({ factorNeeded: true });
    email = `person-${number}@example.org`;
    await inside();
  });

  it('needs the password to be added, is at most ten, and is not offered where browsers know none', async () => {
    const mine = await inside();
    expect((await mine.post('/api/account/passkeys/question', { password: 'wrong wrong wrong' })).status).toBe(403);
    await sql`insert into platform.passkey (account, credential_id, public_key, name)
      select ${account}, int4send(n), '\\x00', 'Phone' from generate_series(1, 9) n`.execute(t.db);
    expect((await add(mine)).added.status).toBe(201);
    expect((await add(mine)).added.body).toMatchObject({ code: 'accounts.passkey-not-added' });
    const places = ['http://127.0.0.1:4600', 'https://192.0.2.1', 'https://[2001:db8::1]', 'http://dawra.example'];
    for (const publicUrl of places) expect(relyingParty({ publicUrl })).toBeNull();
    expect(relyingParty({ publicUrl: 'http://localhost:4600' })).toEqual({
      id: 'localhost',
      origin: 'http://localhost:4600',
    });
  });

  it('goes with everything else when the administration renews the access, after notice', async () => {
    const { soft } = await add(await inside());
    const root = await addAccount(t.db, {
      email: `root-${number}@example.org`,
      name: 'R',
      locale: 'en',
      roles: ['administrator'],
      password,
    });
    const made = (await t.as(root).post(`/api/people/${account}/renewal`)).json<{
      link: string;
      effectiveAt: string;
    }>();
    expect(Date.parse(made.effectiveAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
    await sql`update platform.invitation set effective_at = now() where renews = ${account}`.execute(t.db);
    const [, token] = made.link.split('#');
    expect((await browser().post('/api/invitation/accept', { token, password: 'a warm stone in summer' })).status).toBe(
      201,
    );
    expect((await enter(soft)).status).toBe(401);
    expect((await browser().post('/api/session', { email, password: 'a warm stone in summer' })).body).toMatchObject({
      step: 'in',
    });
  });
});
