import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountRoutes } from '../accounts/account.routes.ts';
import { addAccount } from '../accounts/enrol.ts';
import { contributions } from '../../main/contributions.ts';
import { rows, sql, transact } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { bounceAddress } from './bounce.ts';
import { report } from './bounce.testing.ts';
import { takeBounce } from './intake.ts';
import { defineNotice } from './mail.ts';
import { mailRoutes } from './mail.routes.ts';
import { mailTasks } from './mail.tasks.ts';
import { send, sendSecurity } from './send.ts';
import { testMailServer, type TestMailServer } from './testing.ts';

const notice = defineNotice({
  name: 'test.notice',
  label: { ar: 'تجربة', fr: 'Essai', en: 'Trial' },
  line: { ar: 'هناك ما ينتظركم.', fr: 'Quelque chose vous attend.', en: 'Something waits.' },
  usual: 'at-once',
  permission: 'account.own',
  path: () => '/app',
});
const application = { compartment: 'administration', account: null } as const;
const context = { signal: new AbortController().signal, job: '0' };
let server: TestMailServer;
let t: TestApp;
let services: TestApp['services'];
let who: string;
let email: string;

beforeAll(async () => {
  server = await testMailServer();
  t = await testApp([...accountRoutes, ...mailRoutes], {
    people: ['root'],
    environment: {
      ...{ DAWRA_SMTP_URL: server.url, DAWRA_MAIL_FROM: 'dawra@example.org' },
      DAWRA_MAIL_BOUNCES: 'bounces@example.org',
    },
  });
  services = { ...t.services, contributions: { ...contributions, notices: [...contributions.notices, notice] } };
});
afterAll(async () => {
  await t.close();
  await server.close();
});
beforeEach(async () => {
  server.refuse = undefined;
  server.got.length = 0;
  email = `${randomUUID()}@example.org`;
  who = await addAccount(t.db, { email, name: 'Person', locale: 'fr', roles: ['delegate'] });
});

const tell = () =>
  transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
    send(trx, { to: who, kind: notice, parameters: { thing: randomUUID() } }),
  );
const urgent = () =>
  transact(t.db, application, (trx) => sendSecurity(trx, services.secret, { kind: 'account.password', account: who }));
const mails = () =>
  rows(
    t.db,
    z.object({ id: z.uuid(), state: z.string(), outcome: z.string().nullable() }),
    sql`select id, state, outcome from platform.mail where account = ${who} order by created_at, id`,
  );
async function deliver(): Promise<void> {
  for (const { id, state } of await mails())
    if (state === 'waiting') await mailTasks(services)['mail.deliver']!({ id }, context);
}
const own = async () =>
  (await t.as(who).get('/api/account')).json<{ mailFailing: { outcome: string } | null }>().mailFailing;
const take = (raw: string, to?: string) => takeBounce(services, Buffer.from(raw), to);

/** A message that went out, and the address it comes back to. */
async function sent(): Promise<{ id: string; back: string }> {
  expect(await urgent()).toBe('waiting');
  await deliver();
  const { id } = (await mails()).at(-1)!;
  return { id, back: server.got.at(-1)!.from };
}

describe('an address that the mail server refuses', () => {
  it.each<[string, NonNullable<TestMailServer['refuse']>, boolean]>([
    ['there is no such recipient', { at: 'recipient', code: 550 }, true],
    ['said so after the message', { at: 'message', code: 550, text: '5.1.1 no such user' }, true],
    ['the mailbox is full', { at: 'recipient', code: 552, text: '5.2.2 full' }, false],
    ['the recipient does not want us', { at: 'recipient', code: 550, text: '5.7.1 blocked' }, false],
    ['the message is refused', { at: 'message', code: 554 }, false],
    ['we are refused', { at: 'sender', code: 550 }, false],
    ['for a time', { at: 'recipient', code: 450, text: '4.1.1 later' }, false],
  ])('is marked when it is the address: %s', async (_what, refuse, marked) => {
    server.refuse = refuse;
    await urgent();
    await deliver();
    expect(await mails()).toMatchObject([{ state: refuse.code < 500 ? 'waiting' : 'failed' }]);
    expect(await own()).toEqual(marked ? { since: expect.any(String) as string, outcome: String(refuse.code) } : null);
  });

  it('gets no notices any more, neither new nor waiting; mail about the access goes on, and proves it wrong', async () => {
    await tell();
    server.refuse = { at: 'recipient', code: 550 };
    await urgent();
    const [waiting, security] = await mails();
    await mailTasks(services)['mail.deliver']!({ id: security!.id }, context);
    await mailTasks(services)['mail.deliver']!({ id: waiting!.id }, context);
    expect(await mails()).toMatchObject([{ state: 'cancelled', outcome: 'address-failing' }, { state: 'failed' }]);
    expect(await tell()).toBe('failing');
    const people = (await t.as('root').get(`/api/people?search=${email}`)).json<{
      items: { mailFailing: string | null }[];
    }>();
    expect(people.items[0]!.mailFailing).not.toBeNull();
    server.refuse = undefined;
    await urgent();
    await deliver();
    expect(await own()).toBeNull();
    expect(await tell()).toBe('waiting');
  });

  it('is tried again by its owner, or by the administration with the message', async () => {
    server.refuse = { at: 'recipient', code: 550 };
    await urgent();
    await deliver();
    expect((await t.as(who).post('/api/account/mail-test')).statusCode).toBe(200);
    expect(await own()).toBeNull();
    await deliver();
    expect(await own()).toMatchObject({ outcome: '550' });
    const { id } = (await mails())[0]!;
    expect((await t.as('root').post(`/api/mail/${id}/retry`)).statusCode).toBe(200);
    expect(await own()).toBeNull();
  });
});

describe('a message that comes back', () => {
  it('carries its own way back, which names nobody; it marks the message and the address, once', async () => {
    const { id, back } = await sent();
    expect(back).toBe(bounceAddress(services.secret, 'bounces@example.org', id));
    expect(back).not.toContain(email.slice(0, 8));
    expect(server.got.at(-1)!.mail.from!.value[0]!.address).toBe('dawra@example.org');
    expect(await Promise.all([take(report({ to: back })), take(report({ to: back }))])).toEqual(
      expect.arrayContaining(['noted', 'unknown']),
    );
    expect(await mails()).toMatchObject([{ state: 'bounced', outcome: '5.1.1' }]);
    expect(await own()).toMatchObject({ outcome: '5.1.1' });
    const outbox = (await t.as('root').get('/api/mail?state=bounced')).json<{ items: object[] }>();
    expect(outbox.items).toMatchObject([{ id, outcome: '5.1.1' }]);
    // That a later message is taken proves nothing: this one was taken too.
    await sent();
    expect(await own()).toMatchObject({ outcome: '5.1.1' });
    expect((await t.as('root').post(`/api/mail/${id}/retry`)).statusCode).toBe(200);
    expect(await own()).toBeNull();
  });

  it('that is about something else than the address marks the message alone', async () => {
    const { back } = await sent();
    expect(await take(report({ to: back, status: '5.7.1' }))).toBe('noted');
    expect(await mails()).toMatchObject([{ state: 'bounced', outcome: '5.7.1' }]);
    expect(await own()).toBeNull();
  });

  it('cannot harm another person: forged, borrowed, of a message that did not go out, or long ago', async () => {
    const { id, back } = await sent();
    const forged = bounceAddress(Buffer.alloc(32, 1), 'bounces@example.org', id);
    const nameless = bounceAddress(services.secret, 'bounces@example.org', randomUUID());
    expect(await take(report({ to: forged }))).toBe('not-ours');
    expect(await take(report({ to: nameless }))).toBe('unknown');
    expect(await own()).toBeNull();
    // Whoever has the token of their own message marks their own address, whatever the report says.
    const owner = who;
    who = await addAccount(t.db, { email: `other-${email}`, name: 'Other', locale: 'fr', roles: ['delegate'] });
    const theirs = await sent();
    expect(await take(report({ to: theirs.back, original: `To: ${email}` }))).toBe('noted');
    who = owner;
    expect(await own()).toBeNull();
    await urgent();
    const waiting = (await mails()).at(-1)!;
    expect(await take(report({ to: bounceAddress(services.secret, 'bounces@example.org', waiting.id) }))).toBe(
      'unknown',
    );
    await sql`update platform.mail set ended_at = now() - interval '40 days' where id = ${id}`.execute(t.db);
    expect(await take(report({ to: back }))).toBe('unknown');
  });
});
