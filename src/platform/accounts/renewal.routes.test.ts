import { generate } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rows, sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { mailTasks } from '../mail/mail.tasks.ts';
import { testMailServer, type TestMailServer } from '../mail/testing.ts';
import { accountRoutes } from './account.routes.ts';
import { addAccount } from './enrol.ts';
import { renewalJob, renewalTasks } from './renewal.tasks.ts';
import { seal } from '../secret/secret.ts';

const password = 'a quiet river in winter';
const next = 'a warm stone in summer';
const context = { signal: new AbortController().signal, job: '0' };
let server: TestMailServer;
let t: TestApp;
let from = 0;
let clara: string;
let hamid: string;

beforeAll(async () => {
  server = await testMailServer();
  const environment = { DAWRA_SMTP_URL: server.url, DAWRA_MAIL_FROM: 'dawra@example.org' };
  t = await testApp(accountRoutes, { people: ['root'], environment });
  const person = { locale: 'fr', roles: ['delegate'], password } as const;
  clara = await addAccount(t.db, { ...person, email: 'clara@example.org', name: 'Clara' });
  hamid = await addAccount(t.db, { ...person, email: 'hamid@example.org', name: 'Hamid' });
});
afterAll(async () => {
  await t.close();
  await server.close();
});
beforeEach(async () => {
  server.got.length = 0;
  await sql`delete from platform.mail`.execute(t.db);
});

const ask = (email: string) => {
  from += 1;
  return t.app.inject({ method: 'POST', url: '/api/renewal', payload: { email }, remoteAddress: `10.9.0.${from}` });
};
/** Does the jobs that wait, as the worker would; gives their payloads. */
async function work(): Promise<unknown[]> {
  const jobs = await rows(
    t.db,
    z.object({ task: z.string(), payload: z.unknown() }),
    sql`with taken as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks k where k.id = j.task_id
      and k.identifier = ${renewalJob} returning k.identifier as task, j.payload) select * from taken`,
  );
  for (const { task, payload } of jobs) await renewalTasks(t.services)[task]!(payload, context);
  const waiting = await rows(
    t.db,
    z.object({ id: z.uuid() }),
    sql`select id from platform.mail where state = 'waiting'`,
  );
  for (const { id } of waiting) await mailTasks(t.services)['mail.deliver']!({ id }, context);
  return jobs.map(({ payload }) => payload);
}
const tokenOf = (at = 0): string => /invitation#(\S+)/.exec(server.got[at]!.mail.text!)![1]!;
const accept = (token: string, more: object = {}) =>
  t.as(null).post('/api/invitation/accept', { token, password: next, ...more });
const codeAt = (secret: string) => generate({ secret, epoch: Math.floor(Date.now() / 1000) });
const signIn = (email: string, secret: string) => t.as(null).post('/api/session', { email, password: secret });

describe('a forgotten password', () => {
  it('is answered the same for every address, and only its owner hears of it; no address stands in the queue', async () => {
    const [known, unknown] = [await ask('clara@example.org'), await ask('nobody@example.org')];
    expect([known.statusCode, known.body]).toEqual([202, unknown.body]);
    expect(unknown.statusCode).toBe(202);
    expect(JSON.stringify(await work())).not.toContain('@');
    expect(server.got.map(({ to }) => to)).toEqual([['clara@example.org']]);
  });

  it('gives a link for one use that ends sessions and all other such links, and the owner is told', async () => {
    await ask('clara@example.org');
    await work();
    await ask('clara@example.org');
    await work();
    const mine = await t.openSession(clara);
    const open = () => t.app.inject({ method: 'GET', url: '/api/account', headers: { cookie: mine } });
    expect((await open()).statusCode).toBe(200);
    expect((await accept(tokenOf(1))).statusCode).toBe(201);
    expect((await open()).statusCode).toBe(401);
    for (const token of [tokenOf(1), tokenOf(0)]) expect((await accept(token)).statusCode).toBe(410);
    expect((await signIn('clara@example.org', password)).statusCode).toBe(401);
    expect((await signIn('clara@example.org', next)).statusCode).toBe(200);
    await work();
    expect(server.got.at(-1)!.mail.text).toContain('mot de passe de votre compte a changé');
  });

  it('works for an hour, and leaves a link of the administration as it is', async () => {
    const made = await t.as('root').post(`/api/people/${hamid}/renewal`);
    const [, given] = made.json<{ link: string }>().link.split('#');
    await ask('hamid@example.org');
    await work();
    const opened = await t.as(null).post('/api/invitation/open', { token: given });
    expect(opened.statusCode).toBe(200);
    const mine = await t.as(null).post('/api/invitation/open', { token: tokenOf() });
    const left = Date.parse(mine.json<{ expiresAt: string }>().expiresAt) - Date.now();
    expect(left).toBeGreaterThan(50 * 60_000);
    expect(left).toBeLessThanOrEqual(60 * 60_000);
    await sql`update platform.invitation set expires_at = now() where by_owner`.execute(t.db);
    expect((await accept(tokenOf())).statusCode).toBe(410);
  });

  it('asks for the second factor, which stays; wrong codes are counted', async () => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const sealed = seal(t.services.secret, 'totp', hamid, secret);
    await sql`update platform.credential set totp_secret = ${sealed}, totp_at = now(), totp_step = 0 where account = ${hamid}`.execute(
      t.db,
    );
    await ask('hamid@example.org');
    await work();
    const token = tokenOf();
    expect((await t.as(null).post('/api/invitation/open', { token })).json()).toMatchObject({ asksCode: true });
    expect((await accept(token)).json()).toMatchObject({ code: 'accounts.code-wrong' });
    for (let n = 0; n < 4; n += 1) await accept(token, { code: '000000' });
    expect((await accept(token, { code: await codeAt(secret) })).json()).toMatchObject({
      code: 'accounts.wait-before-sign-in',
    });
    await sql`delete from platform.attempt`.execute(t.db);
    expect((await accept(token, { code: await codeAt(secret) })).statusCode).toBe(201);
    expect((await signIn('hamid@example.org', next)).json()).toMatchObject({ step: 'code' });
  });

  it('is no way to flood a person, nor to reach a disabled account; without a mail server it is not offered', async () => {
    await sql`delete from platform.mail`.execute(t.db);
    for (let n = 0; n < 9; n += 1) {
      await ask('clara@example.org');
      await work();
    }
    expect(server.got.length).toBe(4);
    await sql`update platform.account set disabled_at = now() where id = ${hamid}`.execute(t.db);
    server.got.length = 0;
    await ask('hamid@example.org');
    await work();
    expect(server.got).toEqual([]);
    const codes: number[] = [];
    for (let n = 0; n < 7; n += 1)
      codes.push((await t.as(null).post('/api/renewal', { email: `n${n}@example.org` })).statusCode);
    expect(codes.filter((code) => code === 429).length).toBeGreaterThan(0);
    const quiet = { ...t.services.settings, mail: null };
    Object.assign(t.services, { settings: quiet });
    expect((await ask('clara@example.org')).json()).toMatchObject({ code: 'mail.not-set' });
  });
});
