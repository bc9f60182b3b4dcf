import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK, returneesCsv } from '../../demo/index.ts';
import type { ImportView } from '../evidence/dataset/import.contract.ts';
import type { ResultView } from '../evidence/result/result.contract.ts';
import { addAccount } from '../platform/accounts/enrol.ts';
import { testDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { sql } from '../platform/database/transaction.ts';
import { roundRobin, type RoundRobin } from '../platform/process/testing.ts';

/** Two servers and two workers on one database and one file store, as on four machines, behind a round-robin that tries nothing twice. */
const program = resolve('dist/server/cli.js');
const secret = 'of these processes, and of no other ones'.replaceAll(' ', '-');
interface Member {
  readonly name: string;
  readonly part: 'serve' | 'work';
  readonly port?: number;
  child?: ChildProcess;
  said: string;
}
const own = 'a long sentence of these tests alone';
const people = { youssef: 'secretariat', nadia: 'researcher', karim: 'delegate' } as const;
const emailOf = (name: string): string => `${name}@processes.example`;
let place = '';
let t: TestDatabase;
let balancer: RoundRobin;
const members: Member[] = [];
const member = (name: string): Member => members.find((one) => one.name === name)!;

beforeAll(async () => {
  if (!existsSync(program)) throw new Error(`${program} is not built: run “npm run build” first (npm test does)`);
  place = mkdtempSync(join(tmpdir(), 'dawra-processes-'));
  chmodSync(place, 0o755);
  t = await testDatabase();
  for (const [name, role] of Object.entries(people))
    await addAccount(t.db, { email: emailOf(name), name, locale: 'en', roles: [role], password: own });
  const [one, two] = [await freePort(), await freePort()];
  balancer = await roundRobin([one, two].map((port) => `http://127.0.0.1:${port}`));
  members.push(
    ...[one, two].map((port, at): Member => ({ name: `s${at + 1}`, part: 'serve', port, said: '' })),
    ...[1, 2].map((at): Member => ({ name: `w${at}`, part: 'work', said: '' })),
  );
  for (const each of members) begin(each);
  await until(() => balancer.ready().length === 2);
}, 240_000);
afterAll(async () => {
  await Promise.all(members.map((each) => end(each, 'SIGTERM')));
  balancer.close();
  await t.drop();
  rmSync(place, { recursive: true, force: true });
}, 60_000);

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

function begin(of: Member, environment: Record<string, string> = {}): void {
  const child = spawn(process.execPath, [program, of.part], {
    env: {
      ...process.env,
      DATABASE_URL: t.url,
      DAWRA_HOME: join(place, of.name),
      DAWRA_FILES: join(place, 'shared'),
      DAWRA_SECRET: secret,
      DAWRA_PUBLIC_URL: balancer.url,
      DAWRA_PORT: String(of.port ?? 0),
      DAWRA_DRAIN_SECONDS: '1',
      DAWRA_FACTOR_ROLES: 'none',
      DAWRA_LOG: 'error',
      NODE_ENV: 'production',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  of.said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (said: Buffer) => (of.said += said.toString()));
  of.child = child;
}

/** Ends a process, or waits until it has ended. @returns its exit code */
function end({ child }: Member, signal?: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null);
  return new Promise((done) => {
    child.once('exit', done);
    if (signal) child.kill(signal);
  });
}

async function until(done: () => boolean | Promise<boolean>, seconds = 90): Promise<void> {
  for (let waited = 0; waited < seconds * 1000; waited += 50) {
    if (await done()) return;
    await sleep(50);
  }
  throw new Error(members.map(({ name, said }) => `${name}: ${said}`).join('\n'));
}

const sign = async (name: keyof typeof people, password = own): Promise<Response> =>
  fetch(`${balancer.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(name), password }),
  });

interface Person {
  readonly call: (method: string, path: string, body?: unknown) => Promise<Response>;
  readonly get: <T>(path: string) => Promise<T>;
  readonly post: <T>(path: string, body?: unknown) => Promise<T>;
}
async function person(name: keyof typeof people): Promise<Person> {
  const answer = await sign(name);
  expect(answer.status).toBe(200);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const call: Person['call'] = (method, path, body) =>
    fetch(balancer.url + path, {
      method,
      headers: {
        cookie,
        ...(body === undefined
          ? {}
          : { 'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
    });
  const ok = async <T>(reply: Promise<Response>): Promise<T> => {
    const answered = await reply;
    if (!answered.ok) throw new Error(`${answered.url}: ${answered.status} ${await answered.text()}`);
    return (await answered.json()) as T;
  };
  return {
    call,
    get: (path) => ok(call('GET', path)),
    post: (path, body = {}) => ok(call('POST', path, body)),
  };
}

/** Sends a file in two pieces: the round-robin brings them to different servers. */
async function send(of: Person, name: string, content: Buffer): Promise<string> {
  const { id } = await of.post<{ id: string }>('/api/uploads', { name, bytes: content.length });
  const half = Math.ceil(content.length / 2);
  for (const [from, to] of [
    [0, half],
    [half, content.length],
  ])
    expect((await of.call('PUT', `/api/uploads/${id}?offset=${from}`, content.subarray(from, to))).status).toBe(200);
  return id;
}

const text = (word: string) => ({ ar: word, fr: word, en: word });
const stateOf = async (of: Person, id: string): Promise<string> =>
  (await of.get<ImportView>(`/api/imports/${id}`)).state;

it('a person signs in, imports, asks and cancels, each request at another server; wrong passwords count at both', async () => {
  const nadia = await person('nadia');
  const upload = await send(nadia, 'returnees.csv', Buffer.from(returneesCsv()));
  const codebookUpload = await send(nadia, 'codebook.json', Buffer.from(JSON.stringify(RETURNEES_CODEBOOK)));
  const { id } = await nadia.post<ImportView>('/api/imports', { upload, codebookUpload });
  await until(async () => (await stateOf(nadia, id)) === 'checked');
  await nadia.post(`/api/imports/${id}/accept`, { slug: 'returnees', title: text('Returnees') });
  await until(async () => (await stateOf(nadia, id)) === 'accepted');
  const { version } = await nadia.get<ImportView>(`/api/imports/${id}`);
  const analysis = { estimates: [{ kind: 'proportion', of: ['status_after'] }] };
  const answers = await Promise.all(
    [1, 2].map(() => nadia.post<ResultView>('/api/results', { data: version, analysis })),
  );
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);

  const long = Buffer.from(`a,b\n${'1,2\n'.repeat(600_000)}`);
  const { id: late } = await nadia.post<ImportView>('/api/imports', { upload: await send(nadia, 'long.csv', long) });
  await until(async () => (await stateOf(nadia, late)) === 'reading');
  expect((await nadia.call('POST', `/api/imports/${late}/cancel`, {})).ok).toBe(true);
  await until(async () => (await stateOf(nadia, late)) === 'cancelled');

  const wrong: number[] = [];
  for (let n = 0; n < 7; n += 1) wrong.push((await sign('karim', 'not the password')).status);
  expect(wrong).toEqual([401, 401, 401, 401, 401, 429, 429]);
}, 240_000);

it('under continuous writes a killed server and a killed worker lose nothing acknowledged, and a rolling restart drops no request', async () => {
  const youssef = await person('youssef');
  const form = { slug: 'm', edition: 1, title: text('M'), place: text('P'), kind: 'bilateral' };
  const meeting = await youssef.post<{ id: string; sequence: number }>('/api/meetings', {
    ...form,
    ...{ starts: '2030-01', ends: '2030-01' },
  });
  await youssef.post(`/api/meetings/${meeting.id}/acts`, { act: 'open', sequence: meeting.sequence });
  const acknowledged: string[] = [];
  const dropped: string[] = [];
  let over = false;
  const write = async (writer: string): Promise<void> => {
    for (let at = 0; !over; at += 1) {
      const question = { text: { fr: { text: `Question ${writer}-${at} ?`, method: 'original' } } };
      const told = await youssef.call('POST', `/api/meetings/${meeting.id}/questions`, question).then(
        async (answer) =>
          answer.ok ? ((await answer.json()) as { id: string }).id : `status ${answer.status} ${await answer.text()}`,
        (error: unknown) => `error ${String(error)}`,
      );
      (/^(status|error) /.test(told) ? dropped : acknowledged).push(told);
      // Together they stay below what one account may write in a minute, which all servers count together.
      await sleep(600);
    }
  };
  const writers = Promise.all(['a', 'b'].map(write));
  const more = async (): Promise<void> => {
    const enough = acknowledged.length + 2;
    await until(() => acknowledged.length >= enough);
  };
  await more();

  // A rolling restart of everything: nobody notices.
  for (const name of ['s1', 'w1', 's2', 'w2']) {
    const one = member(name);
    expect(await end(one, 'SIGTERM'), one.said).toBe(0);
    begin(one);
    if (one.part === 'serve') await until(() => balancer.ready().length === 2);
  }
  await more();
  expect(dropped).toEqual([]);

  // One of each dies in the middle of its work.
  const nadia = await person('nadia');
  const long = Buffer.from(`a,b\n${'3,4\n'.repeat(600_000)}`);
  const { id } = await nadia.post<ImportView>('/api/imports', { upload: await send(nadia, 'long.csv', long) });
  await until(async () => (await stateOf(nadia, id)) === 'reading');
  const { rows } = await sql<{ pid: number }>`select l.pid from pg_locks l join graphile_worker._private_jobs j
    on l.locktype = 'advisory' and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295`.execute(t.db);
  expect(rows.length).toBeGreaterThan(0);
  await end(member('w1'), 'SIGKILL');
  await end(member('s1'), 'SIGKILL');
  await more();
  await until(async () => (await stateOf(nadia, id)) === 'checked');
  over = true;
  await writers;

  const { questions } = await youssef.get<{ questions: { id: string }[] }>(`/api/meetings/${meeting.id}/questions`);
  const kept = new Set(questions.map((question) => question.id));
  expect(acknowledged.filter((one) => !kept.has(one))).toEqual([]);
}, 300_000);

it('who has another secret does not start; who is older than the database ends and does not start again', async () => {
  const stranger: Member = { name: 'stranger', part: 'work', said: '' };
  begin(stranger, { DAWRA_SECRET: secret.toUpperCase(), LANG: 'en' });
  expect(await end(stranger)).toBe(1);
  expect(stranger.said).toContain('another secret');
  const without: Member = { name: 'without', part: 'work', said: '' };
  begin(without, { DATABASE_URL: '', LANG: 'en' });
  expect(await end(without)).toBe(1);
  expect(without.said).toContain('DATABASE_URL');
  await sql`insert into platform.migration (name, timestamp) values ('9999-of-tomorrow', now()::text)`.execute(t.db);
  expect(await Promise.all([member('s2'), member('w2')].map((one) => end(one)))).toEqual([1, 1]);
  begin(member('s2'), { LANG: 'en' });
  expect(await end(member('s2'))).toBe(1);
  expect(member('s2').said).toContain('9999-of-tomorrow');
}, 240_000);
