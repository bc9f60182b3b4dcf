import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerForm, freezeAges, meanAge, publish, localized, written } from '../dialogue/testing.ts';
import { dialogueRowsMade, dialogueRowsMadeAfter } from '../dialogue/rows.testing.ts';
import { insertImport } from '../evidence/index.ts';
import { addAccount } from '../platform/accounts/enrol.ts';
import { demoNames, demoPeople, type DemoName } from '../platform/accounts/demo-people.ts';
import { rows, sql, transact } from '../platform/database/transaction.ts';
import { permitted, type Role } from '../platform/http/permission.ts';
import { sendSecurity } from '../platform/mail/send.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { updateContent } from './content.ts';
import { loadDemo } from './demo.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import {
  lists,
  lookers,
  rowKinds,
  routeRows,
  searches,
  type Looker,
  type RowKindName,
  actFields,
  actRows,
} from './row-rules.testing.ts';
import { changeIssues } from './changes.testing.ts';
import { scopeMatrix, scopePage } from './scope-matrix.testing.ts';
import { wings } from './wings.ts';
import type { Lifecycle } from '../platform/lifecycle/lifecycle.ts';

type Made = Record<string, string>;
interface Act {
  readonly id: string;
  readonly sequence: number;
}

let t: TestApp;
let accounts: Record<Exclude<Looker, 'visitor'>, string>;
const made = {} as Record<RowKindName, Made>;

const as = (looker: Looker) => t.as(looker === 'visitor' ? null : accounts[looker]);
const send = async <T>(looker: Looker, url: string, body: object = {}): Promise<T> => {
  const reply = await as(looker).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const inFrench = (text: string) => ({ fr: { text, method: 'original' } });

async function meetings(): Promise<{ open: Act; planned: Act }> {
  const form = { edition: 7, title: localized('Meeting'), place: localized('Tunis'), kind: 'bilateral' as const };
  const dates = { starts: '2010-01-01', ends: '2010-01-02' };
  const open = await send<Act>('youssef', '/api/meetings', { ...form, ...dates, slug: 'row-open' });
  const planned = await send<Act>('youssef', '/api/meetings', { ...form, ...dates, slug: 'row-planned' });
  const institutions = (await as('youssef').get('/api/meeting-institutions')).json<
    { id: string; name: { en: string } }[]
  >();
  for (const { id: institution, ...seat } of institutions) {
    const isHis = seat.name.en.includes('Morocco');
    if (!isHis && !seat.name.en.includes('ministry (France)')) continue;
    const form = { institution, ...seat, role: localized('Delegate') };
    await send('youssef', `/api/meetings/${open.id}/participants`, form);
    if (isHis) await send('youssef', `/api/meetings/${planned.id}/participants`, form);
  }
  await send('youssef', `/api/meetings/${open.id}/acts`, { act: 'open', sequence: open.sequence });
  made.meeting = { open: open.id, planned: planned.id };
  made.shownMeeting = { open: 'row-open', planned: 'row-planned' };
  made.participant = {
    'of the open meeting': (await as('youssef').get(`/api/meetings/${open.id}`)).json<{
      participants: { id: string }[];
    }>().participants[0]!.id,
  };
  return { open, planned };
}

async function questions({ open, planned }: { open: Act; planned: Act }): Promise<void> {
  const raise = async (who: Looker, meeting: Act, text: string): Promise<string> =>
    (await send<Act>(who, `/api/meetings/${meeting.id}/questions`, { text: inFrench(text) })).id;
  const hers = await raise('amina', open, 'Pourquoi ai-je attendu ?');
  const back = await send<Act>('youssef', `/api/questions/${hers}/acts`, {
    act: 'ask-back',
    sequence: 1,
    note: inFrench('Quand ?'),
  });
  await send('amina', `/api/questions/${hers}/acts`, {
    act: 'clarify',
    sequence: back.sequence,
    note: inFrench('Au retour.'),
  });
  const shown = await raise('amina', open, 'Que devient le dossier ?');
  await publish(t, [shown]);
  const ask = async (text: string): Promise<string> => {
    const reply = await t.app.inject({
      method: 'POST',
      url: '/fr/ask',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `text=${encodeURIComponent(text)}`,
    });
    return String(reply.headers['location']).split('/').at(-1)!;
  };
  const inbox = async () =>
    (await as('youssef').get('/api/public-questions?limit=200')).json<{
      items: { id: string; reference: string; text: string }[];
    }>().items;
  await ask('Une question du public ?');
  const [taken] = await inbox();
  const accepted = await send<Act>('youssef', `/api/public-questions/${taken!.id}/accept`, { meeting: open.id });
  made.reference = { waiting: await ask('Une autre du public ?') };
  made.publicQuestion = {
    waiting: (await inbox()).find(({ reference }) => reference === made.reference['waiting'])!.id,
  };
  made.question = {
    'of the returnee': hers,
    'of the returnee, published': shown,
    'of a seat': await raise('claire', open, 'Combien reviennent ?'),
    'of a seat at a planned meeting': await raise('hicham', planned, 'Combien repartent ?'),
    'of the public, accepted': accepted.id,
  };
}

async function evidence(): Promise<void> {
  const helper = { ...t, people: accounts } as unknown as TestApp;
  const hidden = await freezeAges(helper, [20, 30, 40, 50, 60, 70], { slug: 'row-inside' });
  const open = await freezeAges(helper, [21, 31, 41, 51, 61, 71], { slug: 'row-released' });
  made.version = { inside: hidden, released: open };
  made.dataSet = { inside: 'row-inside', released: 'row-released' };
  made.shownDataSet = made.dataSet;
  made.result = { inside: await meanAge(helper, hidden), released: await meanAge(helper, open) };
  made.citable = made.result;
  made.shownResult = made.result;
  for (const [row, result] of Object.entries(made.result))
    await send('nadia', '/api/analyses', { title: localized(`Mean age ${row}`), result });
  for (const of of ['version', 'result'] as const) {
    const url = `/api/${of}s/${made[of]['released']!}`;
    await send('nadia', `${url}/ask-release`);
    await send('salma', `${url}/release`);
  }
  made.upload = { 'of nadia': (await send<Act>('nadia', '/api/uploads', { name: 'a.csv', bytes: 10 })).id };
  const { sha256 } = await t.services.files.put(Readable.from([Buffer.from('a\n1\n')]));
  const runAs = { compartment: 'statistical', account: accounts.nadia } as const;
  const file = { file: sha256, fileName: 'a.csv', dataSet: null, options: {}, codebook: null, account: accounts.nadia };
  made.import = { 'of nadia': await transact(t.db, runAs, (trx) => insertImport(trx, file)) };
}

async function answers(open: Act): Promise<void> {
  const question = (
    await send<Act>('claire', `/api/meetings/${open.id}/questions`, { text: inFrench('Et l’emploi ?') })
  ).id;
  await publish(t, [question]);
  const answer = async (...steps: (readonly [Looker, string])[]): Promise<Act> => {
    let now = await send<Act>('nadia', '/api/answers', answerForm([question], [made.result['released']!]));
    for (const [who, step] of steps)
      now = await send<Act>(who, `/api/answers/${now.id}/acts`, { act: step, sequence: now.sequence, note: 'note' });
    return now;
  };
  const sent = ['nadia', 'submit'] as const;
  const approved = [sent, ['salma', 'approve']] as const;
  const out = [...approved, ['youssef', 'release']] as const;
  const onTop = await answer(...out);
  const change = { ...answerForm([question], [made.result['released']!], 'secret'), base: 1, reason: 'r' };
  await as('nadia').put(`/api/answers/${onTop.id}`, change);
  made.answer = {
    draft: (await answer()).id,
    'in review': (await answer(sent)).id,
    approved: (await answer(...approved)).id,
    released: (await answer(...out)).id,
    'released, with a draft on top': onTop.id,
    withdrawn: (await answer(...out, ['youssef', 'withdraw'])).id,
  };
  const { approved: _approved, ...shown } = made.answer;
  made.shownAnswer = shown;
  const recommend = async (...steps: string[]): Promise<string> => {
    const form = { meeting: open.id, text: written('mots'), addressee: 'both', cites: [] };
    let now = await send<Act>('youssef', '/api/recommendations', form);
    for (const step of steps)
      now = await send<Act>('youssef', `/api/recommendations/${now.id}/acts`, {
        act: step,
        sequence: now.sequence,
        note: 'note',
      });
    return now.id;
  };
  made.recommendation = {
    draft: await recommend(),
    released: await recommend('release'),
    withdrawn: await recommend('release', 'withdraw'),
  };
  made.shownRecommendation = made.recommendation;
}

async function people(): Promise<void> {
  made.person = { amina: accounts.amina };
  const first = async (who: Looker, url: string) => /"id":"([^"]+)"/.exec((await as(who).get(url)).body)?.[1] ?? '';
  made.institution = { any: await first('root', '/api/institutions') };
  await as('root').post('/api/invitations', {
    email: 'x@example.org',
    name: 'X',
    locale: 'fr',
    roles: [{ role: 'delegate', scope: { kind: 'everywhere', of: null } }],
  });
  made.invitation = { open: await first('root', '/api/invitations') };
  const mail = await transact(t.db, { compartment: 'administration', account: null }, async (trx) => {
    await sendSecurity(trx, t.services.secret, { kind: 'mail.test', account: accounts.amina });
    return rows(
      trx,
      z.object({ id: z.uuid() }),
      sql`select id from platform.mail where account = ${accounts.amina} and kind = 'mail.test'`,
    );
  });
  made.mail = { 'to amina': mail[0]!.id };
  made.session = { 'of claire': await first('claire', '/api/account/sessions') };
}

beforeAll(async () => {
  t = await testApp(routes, { people: [], environment: { DAWRA_DEMO: '1' } });
  await updateContent(t.services);
  await loadDemo(t.services, () => undefined);
  const administration = { compartment: 'administration', account: null } as const;
  const found = await transact(t.db, administration, (trx) =>
    rows(trx, z.object({ id: z.string(), email: z.string() }), sql`select id, email from platform.account`),
  );
  const named = demoNames.map(
    (name) => [name, found.find(({ email }) => email === demoPeople[name].email)!.id] as const,
  );
  const ines = await addAccount(t.db, { email: 'ines@example.org', name: 'Ines', locale: 'fr', roles: ['researcher'] });
  accounts = { ...(Object.fromEntries(named) as Record<DemoName, string>), ines };
  Object.assign(t, { as: byName(t.as) });
  const both = await meetings();
  await questions(both);
  await evidence();
  await answers(both.open);
  const institutions = await as('youssef').get('/api/meeting-institutions');
  for (const make of dialogueRowsMade) Object.assign(made, await make(send, institutions.json()));
  for (const make of dialogueRowsMadeAfter) Object.assign(made, await make(send, made));
  await people();
}, 240_000);
afterAll(() => t.close());

/** The helpers of the dialogue's tests call people by their first names. */
const byName =
  (plain: TestApp['as']): TestApp['as'] =>
  (person) =>
    plain(person !== null && person in accounts ? accounts[person as Exclude<Looker, 'visitor'>] : person);

const keyOf = (route: (typeof routes)[number]): string => `${String(route.method)} ${route.url}`;
const isAddress = ({ url }: { url: string }): boolean => /[:*]/.test(url);
const kindOf = (key: string): readonly [RowKindName, object | undefined] | undefined => {
  const rule = routeRows[key];
  if (!rule || (typeof rule === 'object' && 'noRow' in rule)) return undefined;
  return typeof rule === 'string' ? [rule, undefined] : rule;
};
/** What is tried at an endpoint, and which permissions let it through: each act of a life by itself. */
function triesOf(route: (typeof routes)[number]): { needed: readonly string[]; body: object | undefined }[] {
  const acting = Object.entries(actRows).find(([key]) => key === keyOf(route))?.[1];
  if (!acting) return [{ needed: route.permissions, body: kindOf(keyOf(route))?.[1] }];
  const life: Lifecycle = acting.life;
  return life.handActs.map((act) => ({
    needed: [life.acts[act]!.permission],
    body: {
      act,
      sequence: 1,
      ...(life.acts[act]!.note === 'required' ? { note: acting.note } : {}),
      ...actFields[act],
    },
  }));
}
const addressOf = (url: string, row: string): string =>
  url
    .replace(':lang', 'en')
    .replace(/:(id|slug|reference)\b/, row)
    .replace(':locale', 'fr')
    .replace(':number', '1')
    .replace(':format', 'csv')
    .replace(':block', '0.svg')
    .replace(':at', '0')
    .replace(/:(name|variable)/, 'age')
    .replace(':grant', '00000000-0000-4000-8000-000000000000')
    .replace('*', 'nothing') + (url === '/api/uploads/:id' ? '?offset=0' : '');
const rolesOf = (looker: Looker): readonly Role[] =>
  looker === 'visitor' ? [] : looker === 'ines' ? ['researcher'] : demoPeople[looker].roles;
const mayAct = (looker: Looker, act: string): boolean =>
  permitted(permissions, act, { signedIn: looker !== 'visitor', roles: rolesOf(looker) }) !== undefined;
const isPaged = (url: string): boolean => !['/api/data-sets', '/api/imports'].includes(url);
const members = lookers.filter((looker) => looker !== 'visitor');
let requests = 0;
const request = (looker: Looker, method: string, url: string, payload?: object) => {
  requests += 1;
  return as(looker).inject({
    method: method as 'GET',
    url,
    remoteAddress: `10.7.${(requests >> 8) & 255}.${requests & 255}`,
    ...(payload === undefined ? {} : { payload }),
  });
};

describe('who sees which row', () => {
  it('is declared for every address of the installation, and for nothing else', () => {
    const addresses = routes.filter(isAddress).map(keyOf);
    expect(addresses.filter((key) => !(key in routeRows))).toEqual([]);
    expect(Object.keys(routeRows).filter((key) => !addresses.includes(key))).toEqual([]);
    for (const [kind, { rows: declared }] of Object.entries(rowKinds))
      expect(Object.keys(made[kind as RowKindName]).sort(), kind).toEqual(Object.keys(declared).sort());
  });

  it('is what every endpoint answers: the row to who sees it, absent (404) to who may request, never 403 for a row', async () => {
    const issues: string[] = [];
    for (const route of routes.filter(isAddress)) {
      const [kind] = kindOf(keyOf(route)) ?? [];
      if (!kind) continue;
      for (const [row, seers] of Object.entries(rowKinds[kind].rows) as [string, readonly Looker[]][]) {
        for (const looker of lookers) {
          const sees = seers.includes(looker);
          for (const { needed, body } of triesOf(route)) {
            const may = needed.some((name) => mayAct(looker, name));
            // An act is tried only where it must fail: rows stay what they are. Who may not is told before any row is looked at: once is enough.
            if (may ? route.method !== 'GET' && sees : row !== Object.keys(rowKinds[kind].rows)[0]) continue;
            // What is sent along stands in the address of a read.
            const reads = route.method === 'GET';
            const query = reads && body ? `?${new URLSearchParams(Object.entries(body))}` : '';
            const url = addressOf(route.url, made[kind][row]!) + query;
            const given = reads ? undefined : body;
            const { statusCode } = await request(looker, String(route.method), url, given);
            const expected = !may ? (looker === 'visitor' ? [401] : [403]) : sees ? [200, 409] : [404];
            if (!expected.includes(statusCode))
              issues.push(`${keyOf(route)} · ${kind} ${row} · ${looker}: ${statusCode}, not ${expected.join()}`);
          }
        }
      }
    }
    expect(issues).toEqual([]);
  }, 300_000);

  it('holds in lists, boards and counts', async () => {
    const issues: string[] = [];
    for (const [url, kind] of Object.entries(lists))
      for (const looker of lookers) {
        const act = routes.find((route) => route.url === url && route.method === 'GET')!.permissions[0]!;
        if (!mayAct(looker, act)) continue;
        const { body } = await request(looker, 'GET', isPaged(url) ? `${url}?limit=200` : url);
        for (const [row, seers] of Object.entries(rowKinds[kind].rows) as [string, readonly Looker[]][])
          if (body.includes(made[kind][row]!) !== seers.includes(looker)) issues.push(`${url} · ${row} · ${looker}`);
      }
    for (const looker of lookers.filter((one) => one !== 'visitor')) {
      const meeting = (await request(looker, 'GET', `/api/meetings/${made.meeting['open']!}`)).json<{
        counter: { total: number };
      }>();
      const board = await request(looker, 'GET', `/api/meetings/${made.meeting['open']!}/questions`);
      if (meeting.counter.total !== board.json<{ questions: unknown[] }>().questions.length)
        issues.push(`counter · ${looker}`);
      for (const [row, seers] of Object.entries(rowKinds.question.rows) as [string, readonly Looker[]][])
        if (!row.includes('planned') && board.body.includes(made.question[row]!) !== seers.includes(looker))
          issues.push(`board · ${row} · ${looker}`);
    }
    expect(issues).toEqual([]);
  });

  it('holds in the search over everything', async () => {
    const issues: string[] = [];
    for (const [kind, [heading, typed]] of Object.entries(searches))
      for (const [row, seers] of Object.entries(rowKinds[kind as RowKindName].rows) as [string, readonly Looker[]][])
        for (const looker of members) {
          let [body, after] = ['', ''];
          do {
            const url = `/api/search?q=${encodeURIComponent(typed[row]!)}&kind=${heading}&limit=50${after}`;
            const reply = await request(looker, 'GET', url);
            body += reply.body;
            const next = reply.json<{ kinds: { next: string | null }[] }>().kinds[0]?.next;
            after = next ? `&after=${next}` : '';
          } while (after);
          if (body.includes(made[kind as RowKindName][row]!) !== seers.includes(looker))
            issues.push(`${heading} · ${row} · ${looker}`);
        }
    for (const looker of members) {
      const secret = (await request(looker, 'GET', '/api/search?q=secret&kind=answer')).body.includes('/answers/');
      if (secret !== ['nadia', 'salma', 'youssef'].includes(looker)) issues.push(`a draft on top · ${looker}`);
    }
    expect(issues).toEqual([]);
    expect((await request('visitor', 'GET', '/api/search?q=meeting')).statusCode).toBe(401);
  }, 60_000);

  it('holds in what changed since the last visit, where one’s own acts are left out', async () => {
    const last = await rows(
      t.db,
      z.object({ id: z.string(), actor: z.string().nullable() }),
      sql`select question::text as id, actor from dialogue.question_state union all select meeting::text, actor from dialogue.meeting_state
        union all select minutes::text, actor from dialogue.minutes_state union all select space::text, actor from dialogue.space_state union all select proposition::text, actor from dialogue.proposition_state
        union all select recommendation::text, actor from dialogue.recommendation_state union all select answer::text, actor from dialogue.answer_state union all select action::text, actor from dialogue.action_state union all select consultation::text, actor from dialogue.consultation_state union all select statement_list::text, actor from dialogue.statement_list_state
        union all select id, coalesce(released_by, frozen_by) from evidence.data_version
        union all select a.result, coalesce(r.released_by, a.created_by) from evidence.analysis a join evidence.result r on r.id = a.result`,
    );
    const read = async (looker: Looker) => (await request(looker, 'GET', '/api/changes')).body;
    expect(await changeIssues({ accounts, made, last }, read)).toEqual([]);
    expect((await request('visitor', 'GET', '/api/changes')).statusCode).toBe(401);
  }, 60_000);

  it('shows of an answer with somebody else’s draft on top what stands released', async () => {
    const url = `/api/answers/${made.answer['released, with a draft on top']!}`;
    expect((await request('nadia', 'GET', url)).body).toContain('secret');
    for (const looker of ['ines', 'salma'] as const) {
      const reply = await request(looker, 'GET', url);
      if (looker === 'ines') expect(reply.body).not.toContain('secret');
      if (looker === 'ines') expect(reply.json()).toMatchObject({ state: 'released', versions: [{ number: 1 }] });
    }
    expect((await request('ines', 'GET', '/api/answers')).body).not.toContain('secret');
  });
});

describe('grants in scopes', () => {
  it('open of every table what its declaration holds to them and nothing else, as docs/scopes.md says', async () => {
    const tables = wings.flatMap(({ rows: of }) => of ?? []);
    const opened = await scopeMatrix(t.db, tables, { space: made.meeting['planned']!, nowhere: randomUUID() });
    expect(opened.filter(({ rows: seen, expected }) => seen !== expected)).toEqual([]);
    expect(opened.filter(({ kind, rows: seen }) => kind === 'space' && seen > 0).map(({ table }) => table)).toContain(
      'dialogue.question',
    );
    const page = scopePage(tables, opened, permissions);
    if (process.env['UPDATE_DOCS']) writeFileSync('docs/scopes.md', page);
    expect(readFileSync('docs/scopes.md', 'utf8')).toBe(page);
  }, 60_000);

  it('let a secretariat of one meeting handle its questions and no other, until it is taken', async () => {
    const email = 'clerk@example.org';
    const clerk = await addAccount(t.db, { email, name: 'Clerk', locale: 'fr', roles: [] });
    const give = async (space: string) =>
      as('root').post(`/api/people/${clerk}/roles`, { role: 'secretariat', scope: { kind: 'space', of: space } });
    // Whoever gives a role sees the meeting: a planned one is not theirs to name.
    expect((await give(made.meeting['planned']!)).json()).toMatchObject({ code: 'scopes.unknown' });
    const { space } = (await as('root').get('/api/scope-choices')).json<{ space: { of: string }[] }>();
    expect(space.map(({ of }) => of)).toContain(made.meeting['open']);
    expect(space.map(({ of }) => of)).not.toContain(made.meeting['planned']);
    const given = (await give(made.meeting['open']!)).json<{ grants: { id: string }[] }>();
    const client = t.as(clerk);
    const [ours, theirs] = [made.question['of the returnee']!, made.question['of a seat at a planned meeting']!];
    const handle = async (id: string) =>
      (await client.post(`/api/questions/${id}/acts`, { act: 'ask-back', sequence: 99, note: inFrench('Où ?') }))
        .statusCode;
    expect([await handle(ours), await handle(theirs)]).toEqual([409, 404]);
    const merge = { act: 'merge', sequence: 3, into: theirs };
    expect((await client.post(`/api/questions/${ours}/acts`, merge)).statusCode).toBe(403);
    for (const url of ['/api/answers', '/api/public-questions', '/api/analyses', '/api/data-sets', '/api/people'])
      expect((await client.get(url)).statusCode, url).toBe(403);
    const tasks = (await client.get('/api/tasks')).body;
    expect([tasks.includes(ours), tasks.includes(theirs)]).toEqual([true, false]);
    expect((await client.get('/api/search?q=repartent')).body).not.toContain(theirs);
    await as('root').delete(`/api/people/${clerk}/roles/${given.grants[0]!.id}`);
    expect(await handle(ours)).toBe(401); // the session ended with the role
  });
});

/** Who may learn who a returnee is, and why. */
const mayKnow: Partial<Record<Looker, string>> = {
  amina: 'it is her own name',
  youssef: 'the secretariat handles the files of those who ask',
  root: 'the administration keeps the accounts',
};

/** Where everybody of the demonstration is listed, and why. */
const invented: Record<string, string> = {
  '/api/session/demo': 'invented people to enter as, on an installation that only its own machine reaches',
};

describe('the name of a returnee', () => {
  it('is in no reply to anyone but her, the secretariat and the administration', async () => {
    const secrets = [demoPeople.amina.name, demoPeople.amina.email, accounts.amina, 'Amina', 'Haddad'];
    const issues: string[] = [];
    let asked = 0;
    for (const route of routes.filter(({ method, url }) => method === 'GET' && !(url in invented))) {
      const [kind] = kindOf(keyOf(route)) ?? [];
      const urls = kind
        ? Object.values(made[kind]).map((row) => addressOf(route.url, row))
        : [addressOf(route.url, '')];
      for (const looker of lookers) {
        if (looker in mayKnow) continue;
        for (const url of urls) {
          const { body } = await request(looker, 'GET', isPaged(url) ? `${url}?limit=200` : url);
          asked += 1;
          for (const secret of secrets.filter((one) => !url.includes(one) && body.includes(one)))
            issues.push(`${url} · ${looker}: ${secret}`);
        }
      }
    }
    expect(issues).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 120_000);

  it('is said as a word for the role, in the language of the reader; she and the secretariat read it', async () => {
    const url = `/api/questions/${made.question['of the returnee, published']!}`;
    const by = async (looker: Looker, lang: string): Promise<string> =>
      (await request(looker, 'GET', `${url}?lang=${lang}`)).json<{ acts: { by: string }[] }>().acts[0]!.by;
    expect([await by('claire', 'fr'), await by('lucie', 'en'), await by('omar', 'ar')]).toEqual([
      'un(e) migrant(e) de retour',
      'a returnee',
      'شخص عائد',
    ]);
    expect([await by('amina', 'fr'), await by('youssef', 'fr')]).toEqual(['Amina Haddad', 'Amina Haddad']);
  });
});
