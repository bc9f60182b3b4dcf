import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = 'dist/server/cli.js';
const kills = 20;
let place = '';
let base = '';
let port = 0;
let child: ChildProcess | undefined;

beforeAll(async () => {
  if (!existsSync(program)) throw new Error(`${program} is not built: run “npm run build” first (npm test does)`);
  place = mkdtempSync(join(tmpdir(), 'dawra-kill-'));
  chmodSync(place, 0o755);
  port = await freePort();
  base = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await end('SIGTERM');
  rmSync(place, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function start(): Promise<void> {
  const { DATABASE_URL: _none, ...inherited } = process.env;
  child = spawn(process.execPath, [program, 'serve'], {
    env: {
      ...inherited,
      DAWRA_HOME: join(place, 'home'),
      DAWRA_PORT: String(port),
      DAWRA_DEMO: '1',
      DAWRA_LOG: 'error',
      NODE_ENV: 'production',
    },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('the installation did not become ready');
}

function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const running = child;
  if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    running.once('exit', () => resolve());
    running.kill(signal);
  });
}

async function signIn(name: 'youssef' | 'nadia' | 'salma' = 'youssef'): Promise<string> {
  const { password, people } = (await (await fetch(`${base}/api/session/demo`)).json()) as {
    password: string;
    people: { email: string }[];
  };
  const email = people.find((person) => person.email.startsWith(name))!.email;
  const answer = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** A visitor's question, taken back: each start erases again what the list beside the database names. */
async function askAndErase(): Promise<void> {
  const send = (path: string, fields: Record<string, string>) =>
    fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const asked = await send('/en/ask', { text: 'Where are the results by region?' });
  const reference = asked.headers.get('location')!.split('/').at(-1)!;
  expect((await send(`/en/asked/${reference}/erase`, {})).status).toBe(303);
  expect(existsSync(join(place, 'home', 'demo', 'erasures'))).toBe(true);
}

describe('an installation that is killed under writes', () => {
  it(`keeps every acknowledged act over ${kills} kills`, async () => {
    await start();
    const cookie = await signIn();
    await askAndErase();
    const headers = { cookie, 'content-type': 'application/json' };
    const get = async <T>(path: string): Promise<T> => (await (await fetch(base + path, { headers })).json()) as T;
    const [meeting] = (await get<{ items: { id: string; state: string }[] }>('/api/meetings')).items.filter(
      ({ state }) => state === 'open',
    );
    const acknowledged: string[] = [];

    /** One writer: raises questions until the installation no longer answers. Only what was answered for counts. */
    const write = async (writer: string): Promise<void> => {
      for (let at = 0; ; at += 1) {
        const body = JSON.stringify({ text: { fr: { text: `Question ${writer}-${at} ?`, method: 'original' } } });
        const answer = await fetch(`${base}/api/meetings/${meeting!.id}/questions`, {
          method: 'POST',
          headers,
          body,
        }).catch(() => undefined);
        if (!answer?.ok) return;
        const raised = (await answer.json().catch(() => undefined)) as { id?: string } | undefined;
        if (!raised?.id) return;
        acknowledged.push(raised.id);
      }
    };

    for (let kill = 0; kill < kills; kill += 1) {
      const writers = Promise.all(['a', 'b', 'c'].map((name) => write(`${kill}${name}`)));
      const enough = acknowledged.length + 2 + ((kill * 7) % 9);
      for (let waited = 0; acknowledged.length < enough && waited < 20_000; waited += 5) await pause(5);
      await pause((kill * 13) % 40);
      await end('SIGKILL');
      await writers;
      await start();
    }

    const { questions } = await get<{ questions: { id: string; number: number }[] }>(
      `/api/meetings/${meeting!.id}/questions`,
    );
    const kept = new Map(questions.map(({ id, number }) => [id, number]));
    expect(acknowledged.length).toBeGreaterThan(kills);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    const numbers = [...kept.values()].sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }, 600_000);

  it('releases a result whole or not at all', async () => {
    const send = async (cookie: string, path: string, body: unknown = {}): Promise<Response | undefined> =>
      fetch(base + path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).catch(() => undefined);
    const [nadia, salma] = [await signIn('nadia'), await signIn('salma')];
    const sets = await fetch(`${base}/api/data-sets`, { headers: { cookie: nadia } });
    const { version } = ((await sets.json()) as { items: { slug: string; version: string }[] }).items.find(
      ({ slug }) => slug === 'synthetic-returnees-2006',
    )!;
    const results: string[] = [];
    for (const of of [
      'area',
      'savings',
      'visits_home',
      'permanence',
      'marital_after',
      'training_after',
      'remittances',
      'binational',
    ]) {
      const question = { estimates: [{ kind: 'proportion', of: [of] }] };
      const made = (await (await send(nadia, '/api/results', { data: version, analysis: question }))!.json()) as {
        id: string;
      };
      expect((await send(nadia, `/api/results/${made.id}/ask-release`))!.status).toBe(200);
      results.push(made.id);
    }
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < 4; kill += 1) {
      const writing = (async () => {
        for (const id of results.slice(2 * kill))
          if ((await send(salma, `/api/results/${id}/release`))?.ok) acknowledged.add(id);
          else return;
      })();
      while (acknowledged.size <= 2 * kill) await pause(1);
      await pause(kill * 3);
      await end('SIGKILL');
      await writing;
      await start();
      for (const id of results) {
        const { state } = (await (
          await fetch(`${base}/api/results/${id}/release`, { headers: { cookie: salma } })
        ).json()) as { state: string };
        const page = await fetch(`${base}/en/results/${id}`);
        expect(page.status, id).toBe(state === 'released' ? 200 : 404);
        if (acknowledged.has(id)) expect(state).toBe('released');
        else if (state === 'released') acknowledged.add(id);
      }
    }
  }, 300_000);
});
