import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerForm, freezeAges, localized, meanAge, openMeeting, publish, raise } from '../dialogue/testing.ts';
import { onePoint } from '../dialogue/minutes/rows.testing.ts';
import { insertImport, readImport } from '../evidence/index.ts';
import { demoNames, demoPeople, type DemoName } from '../platform/accounts/demo-people.ts';
import { addAccount } from '../platform/accounts/enrol.ts';
import { sql, transact } from '../platform/database/transaction.ts';
import type { Changes } from '../platform/changes/change.contract.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { permitted } from '../platform/http/permission.ts';
import type { Tasks } from '../platform/tasks/task.contract.ts';
import { contributions } from './contributions.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';

let t: TestApp;
let version: string;
let result: string;
beforeAll(async () => {
  t = await testApp(routes);
  version = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' });
  result = await meanAge(t, version);
}, 60_000);
afterAll(() => t.close());

interface Act {
  readonly id: string;
  readonly sequence: number;
}
const tasksOf = async (who: DemoName): Promise<Tasks> => (await t.as(who).get('/api/tasks')).json<Tasks>();
/** Who has which task about a thing: `{ youssef: 'question.handle' }`. */
async function whoHas(id: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const who of demoNames) {
    const keys = (await tasksOf(who)).tasks.filter((task) => task.id === id).map(({ key }) => key);
    if (keys.length) found[who] = keys.join();
  }
  return found;
}
async function act<T = Act>(who: DemoName, url: string, body: object = {}): Promise<T> {
  const reply = await t.as(who).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
}
const note = { fr: { text: 'Quand ?', method: 'original' } };

describe('what waits', () => {
  it('follows a question from who asked to who clarifies, writes, reviews and publishes; doing it takes it away', async () => {
    const meeting = await openMeeting(t);
    const asked = await raise(t, meeting.id, 'Combien reviennent ?');
    const open = { youssef: 'question.handle', nadia: 'answer.begin' };
    expect(await whoHas(asked.id)).toEqual(open);
    const back = await act('youssef', `/api/questions/${asked.id}/acts`, { act: 'ask-back', sequence: 1, note });
    expect(await whoHas(asked.id)).toEqual({ claire: 'question.clarify' });
    await act('claire', `/api/questions/${asked.id}/acts`, { act: 'clarify', sequence: back.sequence, note });
    expect(await whoHas(asked.id)).toEqual(open);
    await publish(t, [asked.id]);
    const draft = await act('nadia', '/api/answers', answerForm([asked.id], [result]));
    expect(await whoHas(asked.id)).toEqual({});
    expect(await whoHas(draft.id)).toEqual({ nadia: 'answer.finish' });
    const acts = `/api/answers/${draft.id}/acts`;
    const sent = await act('nadia', acts, { act: 'submit', sequence: draft.sequence });
    expect(await whoHas(draft.id)).toEqual({ salma: 'answer.review', youssef: 'answer.review' });
    const returned = await act('salma', acts, { act: 'return', sequence: sent.sequence, note: 'Encore' });
    expect(await whoHas(draft.id)).toEqual({ nadia: 'answer.finish' });
    const again = await act('nadia', acts, { act: 'submit', sequence: returned.sequence });
    const approved = await act('salma', acts, { act: 'approve', sequence: again.sequence });
    expect(await whoHas(draft.id)).toEqual({ youssef: 'answer.release' });
    expect(await whoHas(meeting.id)).toEqual({});
    await act('youssef', acts, { act: 'release', sequence: approved.sequence });
    expect(await whoHas(draft.id)).toEqual({});
    expect(await whoHas(meeting.id)).toEqual({ youssef: 'meeting.close' });
    const { sequence } = (await t.as('youssef').get(`/api/meetings/${meeting.id}`)).json<Act>();
    await act('youssef', `/api/meetings/${meeting.id}/acts`, { act: 'close', sequence });
    expect(await whoHas(meeting.id)).toEqual({ youssef: 'minutes.write' });
    const minutes = await act('youssef', '/api/minutes', { meeting: meeting.id, points: onePoint() });
    await act('youssef', `/api/minutes/${minutes.id}/send`, { sequence: 1, until: '2999-01-01' });
    expect(await whoHas(meeting.id)).toEqual({});
    expect(await whoHas(minutes.id)).toEqual({
      claire: 'minutes.speak',
      hicham: 'minutes.speak',
      lucie: 'minutes.speak',
    });
    for (const who of ['claire', 'hicham', 'lucie'] as const)
      await act(who, `/api/minutes/${minutes.id}/voices`, { number: 1, stance: 'approve' });
    expect(await whoHas(minutes.id)).toEqual({ youssef: 'minutes.approve' });
    await act('youssef', `/api/minutes/${minutes.id}/acts`, { act: 'approve', sequence: 2 });
    expect(await whoHas(minutes.id)).toEqual({});
  }, 60_000);

  it('holds a planned meeting and a draft recommendation for the secretariat, and a question of the public', async () => {
    const form = { slug: 'planned', edition: 99, title: localized('P'), place: localized('P'), kind: 'bilateral' };
    const planned = await act('youssef', '/api/meetings', { ...form, starts: '2030-01', ends: '2030-01' });
    expect(await whoHas(planned.id)).toEqual({ youssef: 'meeting.open' });
    const [first] = (await tasksOf('youssef')).tasks;
    expect(first).toMatchObject({ id: planned.id, until: '2030-01-01T00:00:00.000Z', path: `/meetings/${planned.id}` });
    await act('youssef', `/api/meetings/${planned.id}/acts`, { act: 'open', sequence: planned.sequence });
    expect(await whoHas(planned.id)).toEqual({});
    const text = { fr: { text: 'Faire mieux.', method: 'original' } };
    const draft = await act('youssef', '/api/recommendations', {
      meeting: planned.id,
      text,
      addressee: 'both',
      cites: [],
    });
    expect(await whoHas(draft.id)).toEqual({ youssef: 'recommendation.finish' });
    await act('youssef', `/api/recommendations/${draft.id}/acts`, { act: 'release', sequence: draft.sequence });
    expect(await whoHas(draft.id)).toEqual({});
    await t.app.inject({
      ...{ method: 'POST', url: '/fr/ask', payload: 'text=Une+question+du+public' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    const [waiting] = (await t.as('youssef').get('/api/public-questions')).json<{ items: Act[] }>().items;
    expect(await whoHas(waiting!.id)).toEqual({ youssef: 'public-question.decide' });
    await act('youssef', `/api/public-questions/${waiting!.id}/decline`, {
      reason: { fr: { text: 'Non', method: 'original' } },
    });
    expect(await whoHas(waiting!.id)).toEqual({});
  }, 60_000);

  it('asks the second person of a release, never who made it or asked; a result once its data are out', async () => {
    const other = await freezeAges(t, [21, 31, 41, 51, 61, 71], { slug: 'other-ages' });
    const figure = await meanAge(t, other);
    await act('nadia', `/api/results/${figure}/ask-release`);
    expect(await whoHas(figure)).toEqual({});
    await act('youssef', `/api/versions/${other}/ask-release`);
    expect(await whoHas(other)).toEqual({ salma: 'dataset.release' });
    await act('salma', `/api/versions/${other}/release`);
    expect(await whoHas(other)).toEqual({});
    expect(await whoHas(figure)).toEqual({ salma: 'result.release', youssef: 'result.release' });
    await act('youssef', `/api/results/${figure}/release`);
    expect(await whoHas(figure)).toEqual({});
  }, 60_000);

  it('keeps a file on its way in for its sender, and an account’s own for its owner', async () => {
    const { sha256 } = await t.services.files.put(Readable.from([Buffer.from('a,b\n1,2\n')]));
    const runAs = { compartment: 'statistical', account: t.people.nadia } as const;
    const file = {
      file: sha256,
      fileName: 'a.csv',
      dataSet: null,
      options: {},
      codebook: null,
      account: t.people.nadia,
    };
    const id = await transact(t.db, runAs, (trx) => insertImport(trx, file));
    expect(await whoHas(id)).toEqual({});
    await readImport(t.services, id, new AbortController().signal);
    expect(await whoHas(id)).toEqual({ nadia: 'import.accept' });
    await act('nadia', `/api/imports/${id}/cancel`);
    expect(await whoHas(id)).toEqual({});

    await sql`insert into platform.credential (account, password_hash, totp_secret, totp_at) values (${t.people.lucie}, '$argon2id$x', 'x', now())`.execute(
      t.db,
    );
    const removal = await act<{ id: string }>('root', `/api/people/${t.people.lucie}/renewal`);
    expect(await whoHas(removal.id)).toEqual({ lucie: 'account.factor-removal' });
    await act('lucie', '/api/account/totp/keep');
    expect(await whoHas(removal.id)).toEqual({});
  });

  it('shows the administration what is about to end and what failed', async () => {
    const body = {
      email: 'late@example.org',
      name: 'Late',
      locale: 'fr',
      roles: [{ role: 'delegate', scope: { kind: 'everywhere', of: null } }],
    };
    const { id } = await act<{ id: string }>('root', '/api/invitations', body);
    expect(await whoHas(id)).toEqual({});
    await sql`update platform.invitation set expires_at = now() + interval '1 day' where id = ${id}`.execute(t.db);
    expect(await whoHas(id)).toEqual({ root: 'invitation.expiring' });
    await t.as('root').delete(`/api/invitations/${id}`);
    expect(await whoHas(id)).toEqual({});
    const guest = await addAccount(t.db, { email: 'guest@example.org', name: 'Guest', locale: 'fr', roles: [] });
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const person = await act<{ grants: { id: string; role: string }[] }>('root', `/api/people/${guest}/roles`, {
      ...{ role: 'delegate', scope: { kind: 'everywhere', of: null }, validTo: day },
    });
    const grant = person.grants.find(({ role }) => role === 'delegate')!.id;
    expect(await whoHas(grant)).toEqual({ root: 'role.ending' });
    await t.as('root').delete(`/api/people/${guest}/roles/${grant}`);
    expect(await whoHas(grant)).toEqual({});
    await act('root', '/api/mail-test');
    const [mail] = (await t.as('root').get('/api/mail')).json<{ items: Act[] }>().items;
    await sql`update platform.mail set state = 'failed', ended_at = now() where id = ${mail!.id}`.execute(t.db);
    expect(await whoHas(mail!.id)).toEqual({ root: 'mail.failed' });
    await act('root', `/api/mail/${mail!.id}/retry`);
    expect(await whoHas(mail!.id)).toEqual({});
  });

  it('is counted as it is listed, up to 99; nobody has a task of an act that is not theirs, or of a row they do not see', async () => {
    const meeting = await openMeeting(t);
    for (let n = 0; n < 3; n += 1) await raise(t, meeting.id, `Question ${n} ?`);
    for (const who of demoNames) {
      const { tasks, kinds } = await tasksOf(who);
      const { count } = (await t.as(who).get('/api/tasks/count')).json<{ count: number }>();
      expect(count, who).toBe(kinds.reduce((sum, kind) => sum + kind.count, 0));
      for (const task of tasks) {
        const { permission } = contributions.tasks.find(({ key }) => key === task.key)!;
        const held = { signedIn: true, roles: demoPeople[who].roles };
        expect(permitted(permissions, permission, held), `${who} ${task.key}`).toBeDefined();
        const read = /^\/(questions|answers|meetings|recommendations|results)\/[^?]+$/.test(task.path)
          ? `/api${task.path}`
          : undefined;
        if (read) expect((await t.as(who).get(read)).statusCode, `${who} ${read}`).toBe(200);
      }
    }
    await sql`insert into platform.invitation (token_hash, email, name, locale, grants, expires_at, invited_by)
      select sha256(n::text::bytea), n || '@many.example', 'N', 'fr', '[{"role":"delegate","scope":"everywhere","scope_of":null}]',
        now() + interval '1 hour', (select id from platform.account where email like 'root@%') from generate_series(1, 300) n`.execute(
      t.db,
    );
    expect((await t.as('root').get('/api/tasks/count')).json()).toEqual({ count: 99, more: true });
    expect((await tasksOf('root')).kinds).toMatchObject([{ key: 'invitation.expiring', count: 99, more: true }]);
    expect((await t.as(null).get('/api/tasks')).statusCode).toBe(401);
  });
});

describe('what changed', () => {
  const changesOf = async (who: DemoName): Promise<Changes> => (await t.as(who).get('/api/changes')).json<Changes>();
  const tells = ({ kinds }: Changes, id: string): boolean =>
    kinds.some(({ items }) => items.some((item) => item.id === id));
  const visitOf = async (who: DemoName) =>
    (
      await sql<{
        before: string | null;
        shown: string;
      }>`select before, shown from platform.visit where account = ${t.people[who]}`.execute(t.db)
    ).rows;

  it('is what others did; the mark moves when it was shown, for that person alone, never ahead of the clock', async () => {
    const meeting = await openMeeting(t);
    const asked = await raise(t, meeting.id, 'Combien repartent ?');
    const first = await changesOf('nadia');
    expect([first.first, tells(first, asked.id), tells(await changesOf('claire'), asked.id)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(first.kinds.flatMap(({ items }) => items).every(({ path }) => /^\/[^/]/.test(path))).toBe(true);
    expect(await visitOf('nadia'), 'reading leaves no trace').toEqual([]);
    await act('nadia', '/api/visits', { until: first.until });
    expect(tells(await changesOf('nadia'), asked.id), 'the same visit').toBe(true);

    await sql`update platform.visit set shown = now() - interval '5 hours'`.execute(t.db);
    const later = await changesOf('nadia');
    expect([later.first, tells(later, asked.id)]).toEqual([false, true]);
    expect(later.since).toBe((await visitOf('nadia'))[0]!.shown);
    await Promise.all([0, 1].map(() => act('nadia', '/api/visits', { until: '2999-01-01T00:00:00.000Z' })));
    const [now] = await visitOf('nadia');
    expect(Date.parse(now!.shown)).toBeLessThanOrEqual(Date.now());
    expect(now!.before).toBe(later.since);
    await act('nadia', '/api/visits', { until: '1970-01-01T00:00:00.000Z' });
    expect(await visitOf('nadia')).toEqual([now]);
    expect(await visitOf('youssef')).toEqual([]);
  });

  it('is refused to whoever is not signed in, and what is no moment is', async () => {
    expect((await t.as(null).post('/api/visits', { until: new Date().toISOString() })).statusCode).toBe(401);
    for (const body of [
      {},
      { until: 'today' },
      { until: null },
      { until: new Date().toISOString(), account: t.people.root },
    ])
      expect((await t.as('nadia').post('/api/visits', body)).statusCode, JSON.stringify(body)).toBe(400);
  });
});
