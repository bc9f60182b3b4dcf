import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { testHouse, type TestHouse } from '../http/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { addAccount, inviteAccount } from './enrol.ts';

let at: TestHouse;
const password = 'four quiet olive trees';
beforeAll(async () => {
  at = await testHouse(accountRoutes, { people: ['nadia', 'root'] });
});
afterAll(() => at.close());

let number = 0;
const invite = async (given: object = {}) => {
  number += 1;
  const email = `invited-${number}@example.org`;
  const reply = await at
    .as('root')
    .post('/api/invitations', { email, name: 'Leïla', locale: 'ar', roles: ['researcher'], ...given });
  expect(reply.statusCode).toBe(201);
  const { id, link } = reply.json<{ id: string; link: string }>();
  return { id, email, link, token: link.split('/').at(-1) ?? '' };
};
const open = (token: string) => at.as(null).post('/api/invitation/open', { token });
const accept = (token: string, body: object = {}) =>
  at.as(null).post('/api/invitation/accept', { token, password, ...body });

describe('an invitation', () => {
  it('is a link that says who is invited and becomes an account with its roles', async () => {
    const { email, link, token } = await invite();
    expect(link).toBe(`${at.house.settings.publicUrl}/app/invitation/${token}`);
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
    const given = { email: 'There@example.org', name: 'There', locale: 'en', roles: ['returnee'] };
    expect((await at.as('root').post('/api/invitations', given)).json()).toMatchObject({
      code: 'accounts.account-exists',
    });
    const lost = await at
      .as('root')
      .post('/api/invitations', { ...given, email: 'new@example.org', institution: crypto.randomUUID() });
    expect(lost.json()).toMatchObject({ code: 'accounts.no-such-institution' });
  });

  it('can be made from the command line', async () => {
    const { secret, settings } = at.house;
    const { link } = await inviteAccount(
      at.db,
      { secret, publicUrl: settings.publicUrl },
      { email: 'cli@example.org', name: 'C', locale: 'en', roles: ['administrator'] },
    );
    expect((await accept(link.split('/').at(-1) ?? '')).json()).toMatchObject({ actor: { roles: ['administrator'] } });
  });
});

describe('a renewal', () => {
  it('gives a new password, ends the sessions and takes the second factor away', async () => {
    const email = 'forgot@example.org';
    const id = await addAccount(at.db, { email, name: 'Forgot', locale: 'en', roles: ['researcher'], password });
    await sql`update platform.credential set totp_secret = ${Buffer.alloc(48)}, totp_at = now() where account = ${id}`.execute(
      at.db,
    );
    const old = await at.openSession(id);
    const { link } = (await at.as('root').post(`/api/people/${id}/renewal`)).json<{ link: string }>();
    const token = link.split('/').at(-1) ?? '';
    expect((await open(token)).json()).toMatchObject({ renewal: true, email });
    expect((await accept(token, { password: 'another quiet olive tree' })).json()).toMatchObject({ actor: { id } });
    const stale = await at.app.inject({ method: 'GET', url: '/api/account', headers: { cookie: old } });
    expect(stale.statusCode).toBe(401);
    expect(
      (await at.as(null).post('/api/session', { email, password: 'another quiet olive tree' })).json(),
    ).toMatchObject({ step: 'in' });
    expect((await accept(token)).statusCode).toBe(410);
  });
});
