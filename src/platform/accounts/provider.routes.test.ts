import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { seal } from '../secret/secret.ts';
import type { IdentityProvider } from '../settings/providers.ts';
import { accountRoutes } from './account.routes.ts';
import { TestBrowser } from './browser.testing.ts';
import { addAccount } from './enrol.ts';
import { pathPattern } from './provider.contract.ts';
import { testProvider, walkThrough, type TestProvider } from './provider.testing.ts';
import { provesFactor } from './provider.ts';

const origin = 'https://dawra.example';
const password = 'four quiet olive trees';
const client = { id: 'dawra', secret: 'a secret of the ministry' };
let ministry: TestProvider;
let university: TestProvider;
let t: TestApp;
let number = 0;
let email: string;
let account: string;
let subject: string;

beforeAll(async () => {
  ministry = await testProvider(client, [`${origin}/app/sign-in/ministry`]);
  university = await testProvider(client, [`${origin}/app/sign-in/university`]);
  const label = (name: string) => ({ ar: name, fr: name, en: name });
  const of = (key: string, { issuer }: TestProvider, factor?: object) => ({
    ...{
      key,
      issuer,
      clientId: client.id,
      clientSecret: client.secret,
      label: label(key),
      ...(factor ? { factor } : {}),
    },
  });
  t = await testApp(accountRoutes, {
    people: [],
    environment: {
      ...{ DAWRA_PUBLIC_URL: origin, DAWRA_FACTOR_ROLES: 'researcher' },
      DAWRA_OIDC: JSON.stringify([of('ministry', ministry, { amr: ['mfa'] }), of('university', university)]),
    },
  });
});
afterAll(async () => {
  await t.close();
  await ministry.close();
  await university.close();
});
beforeEach(async () => {
  number += 1;
  subject = `person-${number}`;
  email = `${subject}@example.org`;
  account = await addAccount(t.db, { email, name: 'Person', locale: 'en', roles: ['researcher'], password });
  for (const provider of [ministry, university])
    Object.assign(provider, { upset: undefined, amr: undefined, acr: undefined });
});

const browser = () => new TestBrowser(t.app);
const provider = (key = 'ministry'): IdentityProvider => t.services.settings.providers.find((one) => one.key === key)!;
interface Way {
  readonly url: string;
}

/** A browser begins, the person walks through the provider, and comes back with this query. */
async function goThrough(mine: TestBrowser, who: string | undefined, key = 'ministry', to = '/'): Promise<string> {
  const begun = await mine.post(`/api/session/provider/${key}`, { to });
  expect(begun.status).toBe(200);
  return (await walkThrough((begun.body as unknown as Way).url, who)).search;
}
const finish = (mine: TestBrowser, answer: string, key = 'ministry') =>
  mine.post(`/api/session/provider/${key}/answer`, { answer });
async function enter(who: string | undefined = subject, key = 'ministry', mine = browser()) {
  return { mine, ...(await finish(mine, await goThrough(mine, who, key), key)) };
}
async function inside(): Promise<TestBrowser> {
  const mine = browser();
  expect((await mine.post('/api/session', { email, password })).body).toMatchObject({ step: 'in' });
  return mine;
}
async function connect(who = subject, key = 'ministry', mine?: TestBrowser) {
  const owner = mine ?? (await inside());
  const begun = await owner.post(`/api/account/providers/${key}`, { password });
  const answer = (await walkThrough((begun.body as unknown as Way).url, who)).search;
  return { mine: owner, answer, ...(await finish(owner, answer, key)) };
}

describe('an identity provider', () => {
  it('makes no account, and opens none by an address of mail: only one that its owner has connected, with the password', async () => {
    expect((await enter(email)).body).toMatchObject({ code: 'accounts.provider-unlinked' });
    expect((await enter(subject)).status).toBe(403);
    const mine = await inside();
    expect((await mine.post('/api/account/providers/ministry', { password: 'wrong wrong wrong' })).status).toBe(403);
    expect((await connect(subject, 'ministry', mine)).body).toMatchObject({ step: 'linked', to: '/account' });
    const entered = await enter();
    expect(entered.body).toMatchObject({ step: 'in', to: '/', session: { actor: { id: account } } });
    const made = await sql`select from platform.account where email like ${`${subject}%`}`.execute(t.db);
    expect(made.rows).toHaveLength(1);
    const shown = (await entered.mine.get('/api/account')).body;
    expect(shown).toMatchObject({ links: [{ issuer: ministry.issuer, usedAt: expect.any(String) as string }] });
    expect(JSON.stringify(shown)).not.toContain(`"${subject}"`);
    expect((await entered.mine.delete('/api/session')).status).toBe(200);
    expect((await entered.mine.get('/api/session')).body).toMatchObject({ actor: null });
  });

  it('proves a second factor by the values that its setting names, and by nothing else', async () => {
    await connect();
    expect((await enter()).body).toMatchObject({ session: { factorNeeded: true } });
    ministry.amr = ['pwd', 'mfa'];
    const strong = await enter();
    expect(strong.body).toMatchObject({ session: { factorNeeded: false } });
    ministry.amr = ['pwd'];
    expect((await enter()).body).toMatchObject({ session: { factorNeeded: true } });
    const none = { factor: null };
    const some = { factor: { acr: ['two'], amr: ['mfa'] } };
    for (const claims of [{ acr: 'two' }, { amr: ['x', 'mfa'] }]) {
      expect(provesFactor(some, claims)).toBe(true);
      expect(provesFactor(none, claims)).toBe(false);
    }
    for (const claims of [{}, { acr: ['two'] }, { amr: 'mfa' }, { amr: [['mfa']] }, { acr: 'mfa' }, { amr: ['two'] }])
      expect(provesFactor(some, claims), JSON.stringify(claims)).toBe(false);
    // What it has proven counts while the account is connected.
    const { links } = (await strong.mine.get('/api/account')).body as unknown as { links: { id: string }[] };
    await strong.mine.post(`/api/account/links/${links[0]!.id}/remove`, { password });
    expect((await strong.mine.get('/api/session')).body).toMatchObject({ actor: { id: account }, factorNeeded: true });
  });

  it('leaves the second factor of the account to be asked for, unless it proves one; wrong codes are counted', async () => {
    await connect();
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const sealed = seal(t.services.secret, 'totp', account, secret);
    await sql`update platform.credential set totp_secret = ${sealed}, totp_at = now() where account = ${account}`.execute(
      t.db,
    );
    ministry.amr = ['mfa'];
    expect((await enter()).body).toMatchObject({ step: 'in' });
    ministry.amr = ['pwd'];
    const asked = await enter();
    expect(asked.body).toMatchObject({ step: 'code', session: null });
    expect((await asked.mine.get('/api/session')).body).toMatchObject({ actor: null });
    expect((await asked.mine.post('/api/session/second', { code: '000000' })).status).toBe(422);
    const code = await generate({ secret, epoch: Math.floor(Date.now() / 1000) });
    const again = asked.mine.copy();
    expect((await asked.mine.post('/api/session/second', { code })).body).toMatchObject({ step: 'in', to: '/' });
    expect((await again.post('/api/session/second', { code })).status).not.toBe(200);
    const cut = await enter();
    await sql`delete from platform.provider_link where account = ${account}`.execute(t.db);
    expect((await cut.mine.post('/api/session/second', { code })).body).toMatchObject({ code: 'accounts.begin-anew' });
    const many = await connect(`${subject}-b`, 'university', asked.mine);
    expect(many.status).toBe(200);
    const guesser = (await enter(`${subject}-b`, 'university')).mine;
    const statuses = [];
    for (let n = 0; n < 7; n += 1)
      statuses.push((await guesser.post('/api/session/second', { code: '000000' })).status);
    expect(statuses).toContain(429);
  });

  it('is connected with one account, by the session that asked, and cut by its owner; sessions through it end', async () => {
    const mine = await inside();
    const begun = await mine.post('/api/account/providers/ministry', { password });
    const { search } = await walkThrough((begun.body as unknown as Way).url, subject);
    const signedOut = mine.copy();
    for (const name of signedOut.cookies.keys()) if (name.endsWith('session')) signedOut.cookies.delete(name);
    expect((await finish(signedOut, search)).body).toMatchObject({ code: 'accounts.begin-anew' });
    expect((await connect(subject, 'ministry', mine)).status).toBe(200);
    expect((await connect(`${subject}-second`, 'ministry', mine)).body).toMatchObject({
      code: 'accounts.provider-linked',
    });
    const owner = email;
    email = `thief-${number}@example.org`;
    await addAccount(t.db, { email, name: 'Thief', locale: 'en', roles: ['delegate'], password });
    const thief = await connect(subject);
    expect(thief.body).toMatchObject({ code: 'accounts.provider-linked' });
    const through = await enter();
    expect(through.body).toMatchObject({ session: { actor: { id: account } } });
    const { links } = (await mine.get('/api/account')).body as unknown as { links: { id: string }[] };
    expect((await thief.mine.post(`/api/account/links/${links[0]!.id}/remove`, { password })).status).toBe(404);
    expect((await mine.post(`/api/account/links/${links[0]!.id}/remove`, { password })).status).toBe(200);
    expect((await through.mine.get('/api/account')).status).toBe(401);
    expect((await enter()).status).toBe(403);
    expect((await browser().post('/api/session', { email: owner, password })).body).toMatchObject({ step: 'in' });
  });

  it('is shown to the administration, and cut when the access is renewed; a disabled account stays closed', async () => {
    const { mine } = await connect();
    const root = await addAccount(t.db, {
      email: `root-${number}@example.org`,
      name: 'R',
      locale: 'en',
      roles: ['administrator'],
      password,
    });
    const people = (await t.as(root).get(`/api/people?search=${encodeURIComponent(email)}`)).json<{
      items: object[];
    }>();
    expect(people.items).toMatchObject([{ id: account, totp: false, passkeys: 0, providers: [ministry.issuer] }]);
    await t.as(root).patch(`/api/people/${account}`, { disabled: true });
    expect((await enter()).status).toBe(403);
    await t.as(root).patch(`/api/people/${account}`, { disabled: false });
    expect((await mine.get('/api/account')).status).toBe(401);
    expect((await enter()).status).toBe(200);
    const { link } = (await t.as(root).post(`/api/people/${account}/renewal`)).json<{ link: string }>();
    const accepted = { token: link.split('#')[1], password: 'a warm stone in summer' };
    expect((await browser().post('/api/invitation/accept', accepted)).status).toBe(201);
    expect((await enter()).body).toMatchObject({ code: 'accounts.provider-unlinked' });
  });
});

describe('the way through a provider', () => {
  it('ends once: doubled, replayed, in another browser, with another state, at another provider, without an answer', async () => {
    await connect();
    const mine = browser();
    const answer = await goThrough(mine, subject);
    const thief = mine.copy();
    const anew = { code: 'accounts.begin-anew' };
    expect((await finish(browser(), answer)).body).toMatchObject(anew);
    const other = new URLSearchParams(answer);
    other.set('state', 'x'.repeat(43));
    for (const wrong of [
      `?${other}`,
      `${answer}&state=${other.get('state')}`,
      '?',
      '?code=x',
      '?error=access_denied',
      'not a query',
    ])
      expect((await finish(mine, wrong)).body, wrong).toMatchObject(anew);
    // Mixed up: what the ministry answered is brought to the university.
    expect((await finish(mine, answer, 'university')).body).toMatchObject(anew);
    const both = await Promise.all([finish(mine, answer), finish(thief, answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await finish(thief, answer)).body).toMatchObject(anew);
    expect((await finish(browser(), answer, 'nobody')).body).toMatchObject({ code: 'accounts.no-such-provider' });
    // A code of the ministry under the state of the university.
    const mixed = browser();
    const stolen = new URLSearchParams(await goThrough(browser(), subject));
    const begun = (await mixed.post('/api/session/provider/university', {})).body as unknown as Way;
    stolen.set('state', new URL(begun.url).searchParams.get('state')!);
    expect((await finish(mixed, `?${stolen}`, 'university')).body).toMatchObject({ code: 'accounts.provider-answer' });
  });

  it('asks for a code with PKCE, state and nonce, back to one address, and leads nowhere else afterwards', async () => {
    const begun = (await browser().post('/api/session/provider/ministry', { to: '/account' })).body as unknown as Way;
    const asked = new URL(begun.url);
    expect(asked.origin).toBe(ministry.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      ...{
        response_type: 'code',
        code_challenge_method: 'S256',
        scope: 'openid',
        redirect_uri: `${origin}/app/sign-in/ministry`,
      },
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.searchParams.get(name)!.length).toBeGreaterThan(40);
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', '', '/\u0000', '/a\\b'])
      expect((await browser().post('/api/session/provider/ministry', { to })).status, to).toBe(400);
    expect(pathPattern.test('/meetings/1?x=y#z')).toBe(true);
  });

  it('ends in a plain sentence when the provider is away, upset, slow, of another name, or its clock is wrong', async () => {
    await connect();
    const says = async (code: string, upset: TestProvider['upset'], when: 'before' | 'after' = 'after') => {
      const mine = browser();
      const answer = await goThrough(mine, subject);
      ministry.upset = upset;
      if (when === 'before')
        for (const [at, one] of t.services.settings.providers.entries())
          Object.assign(t.services.settings.providers, { [at]: { ...one } });
      const ended = await finish(mine, answer);
      ministry.upset = undefined;
      expect(ended.body).toMatchObject({ code: `accounts.${code}` });
      expect(JSON.stringify(ended.body)).not.toContain(client.secret);
      expect((await finish(mine, answer)).status).toBe(409);
    };
    const json = (body: object, status = 200): TestProvider['upset'] =>
      function answer(_request, response) {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        return true;
      };
    await says('provider-away', (request) => Boolean(request.socket.destroy()));
    await says('provider-away', json({ error: 'server_error' }, 503));
    await says('provider-answer', json({ error: 'invalid_grant', error_description: client.secret }, 400));
    await says('provider-answer', json({ access_token: 'x', token_type: 'bearer' }));
    await says('provider-answer', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`"${'x'.repeat(300_000)}"`);
      return true;
    });
    await says('provider-answer', json({ issuer: 'https://other.example' }), 'before');
    // It is quiet from now on: it has five seconds, and no connection of the database is held meanwhile.
    const held: Promise<number>[] = [];
    await says('provider-away', () => {
      held.push(
        sql`select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
          .execute(t.db)
          .then(({ rows }) => rows.length),
      );
      return true;
    });
    expect(await Promise.all(held)).toEqual([0]);
    expect((await enter()).status).toBe(200);
  }, 60_000);

  it('refuses tokens that are forged, of another time, another audience, another issuer, without the nonce', async () => {
    await connect();
    // The token endpoint answers with what a man in the middle would put there: claims of a right token under no key of the provider.
    const forge = async (change: Record<string, unknown>, code: string) => {
      const mine = browser();
      const begun = (await mine.post('/api/session/provider/ministry', {})).body as unknown as Way;
      const nonce = new URL(begun.url).searchParams.get('nonce');
      const { search } = await walkThrough(begun.url, subject);
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: ministry.issuer, sub: subject, aud: client.id, iat: now, exp: now + 600, nonce, ...change };
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const token = `${part({ alg: 'RS256', kid: 'none' })}.${part(claims)}.${Buffer.alloc(256).toString('base64url')}`;
      ministry.upset = (request, response) => {
        if (!request.url?.startsWith('/token')) return false;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ access_token: 'x', token_type: 'Bearer', id_token: token }));
        return true;
      };
      const ended = await finish(mine, search);
      ministry.upset = undefined;
      expect(ended.body, JSON.stringify(change)).toMatchObject({ code: `accounts.${code}` });
    };
    const hour = Math.floor(Date.now() / 1000) + 3600;
    await forge({}, 'provider-answer');
    await forge({ iss: 'https://other.example' }, 'provider-answer');
    await forge({ aud: 'other' }, 'provider-answer');
    await forge({ nonce: 'x' }, 'provider-answer');
    await forge({ exp: hour - 7200 }, 'provider-clock');
    await forge({ nbf: hour }, 'provider-clock');
  });

  it('is given up by a person who says no there', async () => {
    const mine = browser();
    const answer = await goThrough(mine, undefined);
    expect(answer).toContain('error=access_denied');
    expect((await finish(mine, answer)).body).toMatchObject({ code: 'accounts.provider-declined' });
  });

  it('is named to everyone by its label, and never by its secret', async () => {
    const { body } = await browser().get('/api/session/ways');
    expect(body).toMatchObject({ passkeys: true, providers: [{ key: 'ministry' }, { key: 'university' }] });
    expect(JSON.stringify(body)).not.toContain(client.secret);
    expect(provider().clientSecret).toBe(client.secret);
  });
});
