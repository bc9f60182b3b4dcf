import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { addAccount, inviteAccount } from './enrol.ts';

let at: TestApp;
const password = 'four quiet olive trees';
beforeAll(async () => {
  at = await testApp(accountRoutes, { people: ['nadia', 'root'] });
});
afterAll(() => at.close());

let number = 0;
const invite = async (given: object = {}) => {
  number += 1;
  const email = `invited-${number}@example.org`;
  const reply = await at.as('root').post('/api/invitations', {
    email,
    name: 'Leïla',
    locale: 'ar',
    roles: [{ role: 'researcher', scope: { kind: 'everywhere', of: null } }],
    ...given,
  });
  expect(reply.statusCode).toBe(201);
  const { id, link } = reply.json<{ id: string; link: string }>();
  return { id, email, link, token: link.split('#').at(-1) ?? '' };
};
const open = (token: string) => at.as(null).post('/api/invitation/open', { token });
const accept = (token: string, body: object = {}) =>
  at.as(null).post('/api/invitation/accept', { token, password, ...body });

describe('an invitation', () => {
  it('is a link that says who is invited and becomes an account with its roles', async () => {
    const { email, link, token } = await invite();
    expect(link).toBe(`${at.services.settings.publicUrl}/app/invitation#${token}`);
    expect((await open(token)).json()).toMatchObject({ email, name: 'Leïla', locale: 'ar', renewal: false });
    const reply = await accept(token, { locale: 'fr' });
    expect(reply.statusCode).toBe(201);
    expect(reply.json()).toMatchObject({ actor: { name: 'Leïla', locale: 'fr', roles: ['researcher'] } });
    expect(String(reply.headers['set-cookie'])).toMatch(/^dawra_session=/);
    expect((await at.as(null).post('/api/session', { email, password })).statusCode).toBe(200);
  });

  it('works once, even for two who come at the same moment', async () => {
    const { token } = await invite();
    const both = await Promise.all([accept(token), accept(token)]);
    expect(both.map((reply) => reply.statusCode).sort()).toEqual([201, 410]);
    expect((await open(token)).statusCode).toBe(410);
  });

  it('is worth nothing when expired, withdrawn, replaced or invented', async () => {
    const expired = await invite();
    await sql`update platform.invitation set expires_at = now() - interval '1 second' where id = ${expired.id}`.execute(
      at.db,
    );
    const withdrawn = await invite();
    expect((await at.as('root').delete(`/api/invitations/${withdrawn.id}`)).statusCode).toBe(200);
    const first = await invite({ email: 'twice@example.org' });
    const second = await invite({ email: 'twice@example.org' });
    for (const token of [expired.token, withdrawn.token, first.token, 'x'.repeat(43)]) {
      expect((await open(token)).statusCode).toBe(410);
      expect((await accept(token)).json()).toMatchObject({ code: 'accounts.invitation-not-valid' });
    }
    expect((await accept(second.token)).statusCode).toBe(201);
  });

  it('stays usable when the password chosen is refused', async () => {
    const { token, email } = await invite();
    for (const weak of ['short', 'password1234', email])
      expect((await accept(token, { password: weak })).statusCode).toBe(422);
    expect((await accept(token)).statusCode).toBe(201);
  });

  it('is kept as a digest only', async () => {
    const { token } = await invite();
    const kept = await sql<{
      text: string;
    }>`select string_agg(v::text, ' ') || (select string_agg(j::text, ' ') from platform.journal j) as text
      from platform.invitation v`.execute(at.db);
    expect(kept.rows[0]?.text).not.toContain(token);
  });

  it('is not made for someone who has an account, nor for an institution that does not exist', async () => {
    await addAccount(at.db, { email: 'there@example.org', name: 'There', locale: 'en', roles: [] });
    const given = {
      email: 'There@example.org',
      name: 'There',
      locale: 'en',
      roles: [{ role: 'returnee', scope: { kind: 'everywhere', of: null } }],
    };
    expect((await at.as('root').post('/api/invitations', given)).json()).toMatchObject({
      code: 'accounts.account-exists',
    });
    const lost = await at
      .as('root')
      .post('/api/invitations', { ...given, email: 'new@example.org', institution: crypto.randomUUID() });
    expect(lost.json()).toMatchObject({ code: 'accounts.no-such-institution' });
  });

  it('gives each role as far as it was given, and nothing everywhere by silence', async () => {
    const institution = { name: { ar: 'م', fr: 'M', en: 'M' }, country: 'MA', side: 'origin', family: 'science' };
    const { id: of } = (await at.as('root').post('/api/institutions', institution)).json<{ id: string }>();
    const roles = [
      { role: 'secretariat', scope: { kind: 'institution', of } },
      { role: 'interviewer', scope: { kind: 'own', of: null } },
      { role: 'interviewer', scope: { kind: 'institution', of } },
    ];
    const { token, id } = await invite({ roles: [...roles, roles[0]] });
    const listed = (await at.as('root').get('/api/invitations')).json<{ invitations: { id: string }[] }>();
    expect(listed.invitations.find((one) => one.id === id)).toMatchObject({ roles });
    const entered = await accept(token);
    expect(entered.json()).toMatchObject({ actor: { roles: [] } });
    const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
    const account = await at.app.inject({ method: 'GET', url: '/api/account', headers: { cookie } });
    const { grants } = account.json<{ grants: { role: string; scope: { kind: string; of: string | null } }[] }>();
    expect(grants.map(({ role, scope }) => `${role} ${scope.kind} ${scope.of}`).toSorted()).toEqual([
      `interviewer institution ${of}`,
      'interviewer own null',
      `secretariat institution ${of}`,
    ]);
    const lost = { role: 'delegate', scope: { kind: 'corridor', of: 'corridors/MA-XX' } };
    const refused: [object, number][] = [
      [{ roles: ['researcher'] }, 400],
      [{ roles: [{ role: 'researcher' }] }, 400],
      [{ roles: [{ role: 'administrator', scope: { kind: 'own', of: null } }] }, 400],
      [{ roles: [{ ...roles[1], validTo: null }] }, 400],
      [{ roles: Array.from({ length: 51 }, () => roles[1]) }, 400],
      [{ roles: [lost] }, 409],
      [{ roles: [{ role: 'delegate', scope: { kind: 'space', of } }] }, 409],
    ];
    const given = { email: 'narrow@example.org', name: 'N', locale: 'en' };
    for (const [body, status] of refused) {
      const reply = await at.as('root').post('/api/invitations', { ...given, ...body });
      expect([reply.statusCode, JSON.stringify(body)]).toEqual([status, JSON.stringify(body)]);
    }
  });

  it('is worth nothing once whoever made it is no administrator any more, or disabled', async () => {
    const whole = { kind: 'everywhere', of: null };
    const email = 'leaving@example.org';
    const leaving = await addAccount(at.db, { email, name: 'L', locale: 'en', roles: ['administrator'] });
    const back = {
      email: 'back@example.org',
      name: 'B',
      locale: 'en',
      roles: [{ role: 'administrator', scope: whole }],
    };
    const { link } = (await at.as(leaving).post('/api/invitations', back)).json<{ link: string }>();
    const token = link.split('#').at(-1)!;
    const disable = (moment: string | null) =>
      sql`update platform.account set disabled_at = ${moment}::timestamptz where id = ${leaving}`.execute(at.db);
    expect((await open(token)).statusCode).toBe(200);
    await disable('2026-01-01T00:00:00Z');
    expect((await open(token)).statusCode).toBe(410);
    expect((await accept(token)).statusCode).toBe(410);
    await disable(null);
    await sql`update platform.role_grant set valid_from = valid_from - 2, valid_to = valid_from - 1 where account = ${leaving}`.execute(
      at.db,
    );
    expect((await accept(token)).statusCode).toBe(410);
  });

  it('can be made from the command line', async () => {
    const { secret, settings } = at.services;
    const { link } = await inviteAccount(
      at.db,
      { secret, publicUrl: settings.publicUrl },
      { email: 'cli@example.org', name: 'C', locale: 'en', roles: ['administrator'] },
    );
    expect((await accept(link!.split('#').at(-1) ?? '')).json()).toMatchObject({ actor: { roles: ['administrator'] } });
  });
});

/** Lets the waiting time of a renewal go by. */
const pass = (id: string) =>
  sql`update platform.invitation set created_at = created_at - interval '73 hours', effective_at = effective_at - interval '73 hours'
    where renews = ${id} and used_at is null and withdrawn_at is null`.execute(at.db);
const withFactor = async (name: string) => {
  const email = `${name}@example.org`;
  const id = await addAccount(at.db, { email, name, locale: 'en', roles: ['researcher'], password });
  await sql`update platform.credential set totp_secret = ${Buffer.alloc(48)}, totp_at = now() where account = ${id}`.execute(
    at.db,
  );
  return { id, email };
};
const renew = async (id: string) => {
  const reply = await at.as('root').post(`/api/people/${id}/renewal`);
  const { link, effectiveAt } = reply.json<{ link: string; effectiveAt: string }>();
  return { token: link.split('#').at(-1) ?? '', effectiveAt };
};
const acts = async (id: string): Promise<string[]> =>
  (
    await sql<{ act: string }>`select act from platform.journal where subject_id = ${id} order by id`.execute(at.db)
  ).rows.map(({ act }) => act);

describe('a renewal', () => {
  it('gives a new password, ends the sessions and takes the second factor away', async () => {
    const email = 'forgot@example.org';
    const id = await addAccount(at.db, { email, name: 'Forgot', locale: 'en', roles: ['researcher'], password });
    await sql`update platform.credential set totp_secret = ${Buffer.alloc(48)}, totp_at = now() where account = ${id}`.execute(
      at.db,
    );
    const old = await at.openSession(id);
    const { link } = (await at.as('root').post(`/api/people/${id}/renewal`)).json<{ link: string }>();
    const token = link.split('#').at(-1) ?? '';
    expect((await open(token)).json()).toMatchObject({ code: 'accounts.renewal-waits', details: { hours: 72 } });
    expect((await accept(token)).statusCode).toBe(409);
    await pass(id);
    expect((await open(token)).json()).toMatchObject({ renewal: true, email });
    expect((await accept(token, { password: 'another quiet olive tree' })).json()).toMatchObject({ actor: { id } });
    const stale = await at.app.inject({ method: 'GET', url: '/api/account', headers: { cookie: old } });
    expect(stale.statusCode).toBe(401);
    expect(
      (await at.as(null).post('/api/session', { email, password: 'another quiet olive tree' })).json(),
    ).toMatchObject({ step: 'in' });
    expect((await accept(token)).statusCode).toBe(410);
  });

  it('that takes a second factor away is told to the person, who can refuse it during the waiting time', async () => {
    const { id } = await withFactor('warned');
    const cookie = await at.openSession(id);
    const ask = async (method: 'GET' | 'POST', url: string) => at.app.inject({ method, url, headers: { cookie } });
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ factorRemoval: null });
    expect((await ask('POST', '/api/account/totp/keep')).statusCode).toBe(409);
    const { token, effectiveAt } = await renew(id);
    expect(Date.parse(effectiveAt) - Date.now()).toBeGreaterThan(71 * 3_600_000);
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ factorRemoval: { effectiveAt } });
    expect((await ask('POST', '/api/account/totp/keep')).statusCode).toBe(200);
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ factorRemoval: null });
    await pass(id);
    expect((await accept(token)).statusCode).toBe(410);
    expect(await acts(id)).toEqual(expect.arrayContaining(['account.renew', 'renewal.refuse']));
    const kept = await sql<{
      on: boolean;
    }>`select totp_at is not null as on from platform.credential where account = ${id}`.execute(at.db);
    expect(kept.rows).toEqual([{ on: true }]);
  });

  it('is seen at sign-in by whoever it concerns', async () => {
    const { id, email } = await withFactor('seen');
    await renew(id);
    // The factor itself is not what is tried here: as if the person had given the code.
    await sql`update platform.credential set totp_at = null where account = ${id}`.execute(at.db);
    expect((await at.as(null).post('/api/session', { email, password })).json()).toMatchObject({
      step: 'in',
      factorRemovalAt: expect.any(String),
    });
  });

  it('made before a second factor was set up does not take it away', async () => {
    const id = await addAccount(at.db, { email: 'later@example.org', name: 'L', locale: 'en', roles: [], password });
    const { token } = await renew(id);
    await sql`update platform.credential set totp_secret = ${Buffer.alloc(48)}, totp_at = now() where account = ${id}`.execute(
      at.db,
    );
    expect((await accept(token, { password: 'another quiet olive tree' })).statusCode).toBe(410);
  });
});
