import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contributions } from '../../main/contributions.ts';
import { accountRoutes } from '../accounts/account.routes.ts';
import { rows, run, sql, transact } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { startJobs } from '../jobs/jobs.ts';
import { direction, locales } from '../language/locale.ts';
import { securityMail } from './kinds.ts';
import { defineNotice, mostAttempts, type Mode } from './mail.ts';
import { mailRoutes } from './mail.routes.ts';
import { mailTasks } from './mail.tasks.ts';
import { writeDigest, writeMessage } from './message.ts';
import { send, sendSecurity, type Outcome } from './send.ts';
import { testMailServer, type TestMailServer } from './testing.ts';

const notice = defineNotice({
  name: 'test.notice',
  label: { ar: 'تجربة', fr: 'Essai', en: 'Trial' },
  line: { ar: 'هناك ما ينتظركم.', fr: 'Quelque chose vous attend.', en: 'Something waits.' },
  usual: 'at-once',
  permission: 'account.own',
  path: ({ thing }) => `/app/things/${String(thing)}`,
  attach: () =>
    Promise.resolve([{ name: 'dawra.ics', type: 'text/calendar; method=PUBLISH', content: 'BEGIN:VCALENDAR' }]),
});
const thing = () => crypto.randomUUID();

let server: TestMailServer;
let t: TestApp;
let services: TestApp['services'];
const application = { compartment: 'administration', account: null } as const;
const context = { signal: new AbortController().signal, job: '0' };

beforeAll(async () => {
  server = await testMailServer();
  t = await testApp([...accountRoutes, ...mailRoutes], {
    environment: {
      DAWRA_SMTP_URL: server.url,
      DAWRA_MAIL_FROM: 'dawra@example.org',
      DAWRA_PUBLIC_URL: 'https://dawra.example',
    },
    password: 'a quiet river in winter',
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
  await sql`delete from platform.mail`.execute(t.db);
  await sql`delete from platform.mail_preference`.execute(t.db);
  await sql`delete from platform.mail_failing`.execute(t.db);
});

const stored = z.object({
  id: z.uuid(),
  state: z.string(),
  attempts: z.number(),
  outcome: z.string().nullable(),
  due: z.string(),
  sealed: z.boolean(),
});
const outbox = () =>
  rows(
    t.db,
    stored,
    sql`select id, state, attempts, outcome, due_at as due, sealed is not null as sealed from platform.mail order by created_at, id`,
  );
const tell = (to = t.people.nadia): Promise<Outcome> =>
  transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
    send(trx, { to, kind: notice, parameters: { thing: thing() } }),
  );
const job = (name: 'mail.deliver' | 'mail.digest', payload: object) => mailTasks(services)[name]!(payload, context);
/** Time goes by: what is put off or in a job's hands can be tried now. */
const later = () =>
  run(t.db, sql`update platform.mail set due_at = least(due_at, now()), leased_until = null where ended_at is null`);
const deliverAll = async (): Promise<void> => {
  for (const { id, state } of await outbox()) if (state === 'waiting') await job('mail.deliver', { id });
};
const prefer = (mode: Mode, timeZone = 'Africa/Tunis') =>
  t.as('nadia').put('/api/account/mail', { timeZone, modes: { 'answer.review': mode } });

describe('a message', () => {
  it('says in each language the same nothing: no parameter but in its link, left to right inside right to left', () => {
    const kinds = [...contributions.notices, ...Object.values(securityMail)];
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...locales), fc.constantFrom(...kinds), (id, locale, kind) => {
        const parameters = { question: id, answer: id, meeting: id, id };
        const { subject, text, html } = writeMessage(kind, parameters, { publicUrl: 'https://dawra.example', locale });
        const links = text.split('\n').filter((line) => line.startsWith('https://'));
        expect(links.length).toBeGreaterThan(0);
        expect(text.replaceAll(/https:\S+/g, '')).not.toContain(id);
        expect(html).toContain(`lang="${locale}" dir="${direction(locale)}"`);
        expect(html).toContain('<a dir="ltr"');
        expect(subject).toMatch(/^Dawra ?: /);
        // What would tell what the reader is: never in any of the languages.
        for (const telling of [
          /return/i,
          /retour/i,
          /remov/i,
          /expuls/i,
          /éloign/i,
          /question/i,
          /عائد/,
          /عودة/,
          /ترحيل/,
          /سؤال/,
          /إعادة/,
        ])
          expect(`${subject}\n${text.replaceAll(/https:\S+/g, '')}`).not.toMatch(telling);
      }),
    );
    const digest = writeDigest([{ kind: notice, parameters: { thing: 'x' } }], {
      publicUrl: 'https://d.example',
      locale: 'ar',
    });
    expect(digest.text).toContain('أمر واحد ينتظركم');
  });

  it('takes ids and numbers as parameters, and no word of anybody', async () => {
    const named = transact(t.db, application, (trx) =>
      send(trx, { to: t.people.nadia, kind: notice, parameters: { thing: 'Amina Haddad' } }),
    );
    await expect(named).rejects.toThrow();
    expect(await outbox()).toEqual([]);
  });
});

describe('sending', () => {
  it('reaches its reader in their language, with its link, its file, and the headers of what a program wrote', async () => {
    expect(await tell(t.people.hicham)).toBe('waiting');
    await deliverAll();
    const [{ mail, raw, to }] = server.got as [(typeof server.got)[0]];
    expect(to).toEqual(['hicham@dawra.example']);
    expect(mail.subject).toBe('Dawra: هناك ما ينتظركم');
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.text).toMatch(/https:\/\/dawra\.example\/app\/things\//);
    expect(raw).toContain('List-Unsubscribe: <https://dawra.example/app/account#mail>');
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).not.toContain('Hicham');
    expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['dawra.ics', 'text/calendar'],
    ]);
    expect(await outbox()).toMatchObject([{ state: 'sent' }]);
  });

  it('does not happen when the act rolls back', async () => {
    const undone = transact(t.db, application, async (trx) => {
      await send(trx, { to: t.people.nadia, kind: notice, parameters: { thing: thing() } });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await outbox()).toEqual([]);
  });

  it('tries again after a 4xx, with longer and longer pauses, and gives up in sight of the administration', async () => {
    server.refuse = { at: 'recipient', code: 451 };
    await tell();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      await later();
      await deliverAll();
      const [now] = await outbox();
      expect(now).toMatchObject({
        attempts: attempt,
        outcome: '451',
        state: attempt < mostAttempts ? 'waiting' : 'failed',
      });
      pauses.push(Math.round((Date.parse(now!.due) - Date.now()) / 60_000));
    }
    expect(pauses.slice(0, -1)).toEqual([...pauses.slice(0, -1)].sort((one, other) => one - other));
    const [failed] = await outbox();
    expect((await t.as('root').get('/api/mail?state=failed')).json()).toMatchObject({
      items: [{ id: failed!.id, outcome: '451' }],
    });
    server.refuse = undefined;
    expect((await t.as('root').post(`/api/mail/${failed!.id}/retry`)).statusCode).toBe(200);
    await deliverAll();
    expect(await outbox()).toMatchObject([{ state: 'sent' }]);
    expect((await t.as('root').post(`/api/mail/${failed!.id}/retry`)).json()).toMatchObject({ code: 'mail.not-open' });
  });

  it.each(['recipient', 'message'] as const)('stops at a 5xx about the %s', async (at) => {
    server.refuse = { at, code: 550 };
    await tell();
    await deliverAll();
    expect(await outbox()).toMatchObject([{ state: 'failed', attempts: 1, outcome: '550' }]);
  });

  it('tries again when nobody answers there', async () => {
    const away = { ...services.settings.mail!, server: { ...services.settings.mail!.server, port: 1 } };
    await tell();
    const [{ id }] = (await outbox()) as [z.output<typeof stored>];
    await mailTasks({ ...services, settings: { ...services.settings, mail: away } })['mail.deliver']!({ id }, context);
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  });

  it('sends it again under the same name when it was killed between sending and marking', async () => {
    await tell();
    await sql`create function platform.die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`.execute(
      t.db,
    );
    await sql`create trigger die before update on platform.mail for each row when (new.state = 'sent') execute function platform.die()`.execute(
      t.db,
    );
    await expect(deliverAll()).rejects.toThrow('killed');
    await sql`drop trigger die on platform.mail`.execute(t.db);
    await sql`drop function platform.die()`.execute(t.db);
    // While it is in hand nobody else takes it; afterwards it goes out once more.
    await deliverAll();
    expect(server.got).toHaveLength(1);
    await later();
    await deliverAll();
    await deliverAll();
    expect(server.got).toHaveLength(2);
    expect(new Set(server.got.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await outbox()).toMatchObject([{ state: 'sent' }]);
  });

  it('sends one message once when its job runs twice at once', async () => {
    await tell();
    const [{ id }] = (await outbox()) as [z.output<typeof stored>];
    await Promise.all([1, 2, 3, 4].map(() => job('mail.deliver', { id })));
    expect(server.got).toHaveLength(1);
  });

  it('reaches nobody who may not enter any more', async () => {
    await tell(t.people.omar);
    await t.as('root').patch(`/api/people/${t.people.omar}`, { disabled: true });
    await deliverAll();
    expect(await outbox()).toMatchObject([{ state: 'cancelled' }]);
    expect(await tell(t.people.omar)).toBe('nobody');
    expect(await tell(thing())).toBe('nobody');
    expect(server.got).toEqual([]);
  });

  it('writes no header but its own, whatever an address holds', async () => {
    const hostile = [
      'x@example.org\r\nbcc: all@example.org',
      'a@example.org, b@example.org',
      '"<b@example.org>" <c@example.org>',
      'no address',
    ];
    for (const address of hostile) {
      await sql`update platform.account set email = ${address} where id = ${t.people.lucie}`.execute(t.db);
      await tell(t.people.lucie);
      await deliverAll();
    }
    expect(server.got).toEqual([]);
    expect((await outbox()).map(({ state, outcome }) => [state, outcome])).toEqual(
      hostile.map(() => ['failed', 'bad-address']),
    );
    await sql`update platform.account set email = 'lucie@dawra.example' where id = ${t.people.lucie}`.execute(t.db);
  });

  it('is done by the jobs of the installation', async () => {
    const jobs = await startJobs(t.services.databaseUrl, mailTasks(services), () => undefined);
    await tell();
    for (let n = 0; n < 200 && !server.got.length; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    await jobs.stop();
    expect(server.got).toHaveLength(1);
  });
});

describe('what a person wants', () => {
  it('is theirs to say, and mail about access is not subject to it', async () => {
    expect((await prefer('never')).statusCode).toBe(200);
    await transact(t.db, application, (trx) =>
      run(trx, sql`update platform.mail_preference set modes = '{"test.notice": "never"}'`),
    );
    expect(await tell()).toBe('never');
    const access = { kind: 'account.password', account: t.people.nadia } as const;
    expect(await transact(t.db, application, (trx) => sendSecurity(trx, services.secret, access))).toBe('waiting');
    expect((await t.as('nadia').put('/api/account/mail', { timeZone: 'Mars/Olympus', modes: {} })).statusCode).toBe(
      400,
    );
    const named = (await t.as('amina').get('/api/account/mail'))
      .json<{ notices: { kind: string }[] }>()
      .notices.map(({ kind }) => kind);
    expect(named).toContain('question.clarify');
    expect(named).not.toContain('answer.review');
    await t
      .as('amina')
      .put('/api/account/mail', { timeZone: 'UTC', modes: { 'answer.review': 'daily', 'question.clarify': 'weekly' } });
    expect(
      (
        await rows(
          t.db,
          z.object({ modes: z.unknown() }),
          sql`select modes from platform.mail_preference where account = ${t.people.amina}`,
        )
      )[0],
    ).toEqual({
      modes: { 'question.clarify': 'weekly' },
    });
  });

  it('comes gathered, once, however often the job runs', async () => {
    await run(
      t.db,
      sql`insert into platform.mail_preference values (${t.people.nadia}, 'Africa/Tunis', '{"test.notice": "daily"}')`,
    );
    for (let n = 0; n < 3; n += 1) expect(await tell()).toBe('gathered');
    await job('mail.digest', { account: t.people.nadia });
    expect((await outbox()).map(({ state }) => state)).toEqual(['gathered', 'gathered', 'gathered']);
    await later();
    await Promise.all([1, 2, 3].map(() => job('mail.digest', { account: t.people.nadia })));
    await deliverAll();
    await deliverAll();
    expect(server.got).toHaveLength(1);
    expect(server.got[0]!.mail.text).toContain('3 choses vous attendent');
    expect(server.got[0]!.mail.text!.match(/app\/things/g)).toHaveLength(3);
    expect((await outbox()).map(({ state }) => state).sort()).toEqual(['digested', 'digested', 'digested', 'sent']);
  });

  it('comes at seven in the morning of the reader’s day or Monday, over changes of the clock', async () => {
    const due = async (zone: string, mode: string, at: string) =>
      (
        await rows(
          t.db,
          z.object({ due: z.string() }),
          sql`select platform.digest_due(${zone}, ${mode}, ${at}::timestamptz) as due`,
        )
      )[0]!.due;
    expect(await due('Africa/Tunis', 'daily', '2026-11-28T23:30:00Z')).toBe('2026-11-30T06:00:00.000Z');
    expect(await due('Europe/Paris', 'daily', '2026-03-28T12:00:00Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(await due('Europe/Paris', 'daily', '2026-10-24T12:00:00Z')).toBe('2026-10-25T06:00:00.000Z');
    expect(await due('America/Montreal', 'weekly', '2026-11-30T02:00:00Z')).toBe('2026-11-30T12:00:00.000Z');
  });

  it('is not said twice while it waits', async () => {
    const parameters = { thing: thing() };
    const once = () =>
      transact(t.db, application, (trx) => send(trx, { to: t.people.nadia, kind: notice, parameters }));
    expect([await once(), await once()]).toEqual(['waiting', 'repeated']);
  });
});

describe('nobody is flooded', () => {
  it('with notices: beyond a dozen an hour they are gathered', async () => {
    const said = await Promise.all(Array.from({ length: 20 }, () => tell()));
    expect(said.filter((outcome) => outcome === 'waiting')).toHaveLength(12);
    expect(said.filter((outcome) => outcome === 'gathered')).toHaveLength(8);
  });

  it('with links: four an hour to one address, also of several administrators at once', async () => {
    const invite = () =>
      t.as('root').post('/api/invitations', {
        email: 'victim@example.org',
        name: 'V',
        locale: 'fr',
        roles: [{ role: 'delegate', scope: { kind: 'everywhere', of: null } }],
        mail: true,
      });
    const codes = [];
    for (let n = 0; n < 6; n += 1) codes.push((await invite()).statusCode);
    expect(codes).toEqual([201, 201, 201, 201, 429, 429]);
  });

  it('by a wing: it writes about no access', async () => {
    for (const compartment of ['dialogue', 'statistical'] as const) {
      const forged = transact(t.db, { compartment, account: t.people.claire }, (trx) =>
        sendSecurity(trx, services.secret, { kind: 'account.password', account: t.people.root }),
      );
      await expect(forged).rejects.toThrow('only the administration');
    }
  });
});

describe('a link by mail', () => {
  const body = {
    email: 'new@example.org',
    name: 'New Person',
    locale: 'ar',
    roles: [{ role: 'delegate', scope: { kind: 'everywhere', of: null } }],
    mail: true,
  };

  it('is shown to nobody but its reader, works once, and is not kept', async () => {
    const reply = await t.as('root').post('/api/invitations', body);
    expect(reply.json()).toMatchObject({ link: null });
    const [{ id, sealed }] = (await outbox()) as [z.output<typeof stored>];
    expect(sealed).toBe(true);
    const shown = await t.as('root').get(`/api/mail/${id}`);
    expect(shown.json<{ text: string }>().text).not.toContain('#');
    await deliverAll();
    const token = /invitation#(\S+)/.exec(server.got[0]!.mail.text!)![1]!;
    expect(await outbox()).toMatchObject([{ state: 'sent', sealed: false }]);
    expect(
      JSON.stringify(await rows(t.db, z.unknown(), sql`select to_jsonb(m) as m from platform.mail m`)),
    ).not.toContain(token);
    const accept = () => t.as(null).post('/api/invitation/accept', { token, password: 'a quiet river in winter' });
    expect((await accept()).statusCode).toBe(201);
    expect((await accept()).statusCode).toBe(410);
  });

  it('is not sent once it was withdrawn', async () => {
    const { id } = (await t.as('root').post('/api/invitations', { ...body, email: 'other@example.org' })).json<{
      id: string;
    }>();
    await t.as('root').delete(`/api/invitations/${id}`);
    await deliverAll();
    expect(server.got).toEqual([]);
    expect(await outbox()).toMatchObject([{ state: 'cancelled', sealed: false }]);
  });

  it('is refused where no mail server is set, and other mail is kept to be read', async () => {
    const quiet = await testApp([...accountRoutes, ...mailRoutes], { people: ['root', 'nadia'] });
    try {
      const refused = await quiet.as('root').post('/api/invitations', body);
      expect(refused.json()).toMatchObject({ code: 'mail.not-set' });
      await quiet.as('root').post('/api/mail-test');
      const list = async () =>
        (await quiet.as('root').get('/api/mail')).json<{ items: { id: string; state: string }[] }>().items;
      const [{ id }] = (await list()) as [{ id: string; state: string }];
      await mailTasks(quiet.services)['mail.deliver']!({ id }, context);
      expect(await list()).toMatchObject([{ id, state: 'kept' }]);
      expect((await quiet.as('root').get(`/api/mail/${id}`)).json()).toMatchObject({
        subject: 'Dawra: access to your account',
      });
      expect((await quiet.as('nadia').get('/api/mail')).statusCode).toBe(403);
    } finally {
      await quiet.close();
    }
  });

  it('tells the person when a renewal would take their second factor', async () => {
    await sql`update platform.credential set totp_secret = 'x', totp_at = now() where account = ${t.people.claire}`.execute(
      t.db,
    );
    const reply = await t.as('root').post(`/api/people/${t.people.claire}/renewal`, { mail: true });
    expect(reply.json()).toMatchObject({ link: null });
    await deliverAll();
    expect(server.got.map(({ to }) => to[0])).toEqual(['claire@dawra.example', 'claire@dawra.example']);
    expect(server.got.some(({ mail }) => mail.text!.includes('authentification à deux facteurs'))).toBe(true);
  });
});
