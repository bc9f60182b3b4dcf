import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { sessionsOf, stillBase } from './journey.ts';
import { clearPictures } from './pictures.ts';
import { startSeveral } from './several.ts';

const port = process.env['JOURNEYS_PORT'];
const running = process.env['DAWRA_E2E_URL'];
const base = running ?? `http://127.0.0.1:${port}`;

/**
 * Starts an installation with the demonstration for all journeys (two servers and two workers with JOURNEYS_PROCESSES=2), and a second one that nobody
 * changes, of which pictures are compared; signs everyone in once, and stops them afterwards. An installation that is already running (DAWRA_E2E_URL, with
 * the demonstration) is used as it is and left running.
 */
export default async function openServicesForJourneys(): Promise<() => Promise<void>> {
  clearPictures();
  if (running) {
    await ready(base);
    await signEveryoneIn(base);
    return async () => {};
  }
  const home = mkdtempSync(join(tmpdir(), 'dawra-e2e-'));
  chmodSync(home, 0o755);
  const still = await startOne(join(home, 'still'), new URL(stillBase).port);
  await signEveryoneIn(stillBase);
  const processes = Number(process.env['JOURNEYS_PROCESSES'] ?? 1);
  const journeys =
    processes > 1
      ? await startSeveral(home, processes, Number(port), {
          ...process.env,
          ...{ DAWRA_DEMO: '1', DAWRA_TRUST_PROXY: '127.0.0.1', DAWRA_LOG: 'error', DAWRA_COMPUTE_SECONDS: '600' },
        })
      : await startOne(join(home, 'home'), String(port));
  await ready(base);
  // Given to the journeys: see lapse.ts.
  if (processes <= 1)
    process.env['JOURNEYS_DATABASE'] = readFileSync(join(home, 'home/demo/database-url'), 'utf8').split('\n')[0];
  await signEveryoneIn(base);
  return async () => {
    await Promise.all([still(), journeys()]);
    rmSync(home, { recursive: true, force: true });
  };
}

/** Starts one installation with the demonstration content in its home. @returns ends it */
async function startOne(home: string, at: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['dist/server/cli.js', 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DAWRA_HOME: home,
      DAWRA_PORT: at,
      DAWRA_DEMO: '1',
      // Passkeys need a name: browsers know none under a bare address.
      DAWRA_PUBLIC_URL: `http://localhost:${at}`,
      // Visitors come from lines of their own (journey.ts): one line asks five questions an hour.
      DAWRA_TRUST_PROXY: '127.0.0.1',
      // A crowded machine takes its time; what a question may cost is judged elsewhere.
      DAWRA_COMPUTE_SECONDS: '600',
      DAWRA_LOG: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let stopping = false;
  const ended = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => {
      if (!stopping) console.error(`the installation ended by itself: ${code ?? signal}`);
      resolve();
    }),
  );
  await ready(`http://127.0.0.1:${at}`);
  return async () => {
    stopping = true;
    child.kill('SIGTERM');
    await ended;
  };
}

async function ready(at: string): Promise<void> {
  for (let tries = 0; tries < 1500; tries += 1) {
    const answer = await fetch(`${at}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the installation at ${at} did not become ready`);
}

/** Keeps each person's session in a file that journeys open their pages with: see `person()` in journey.ts. */
async function signEveryoneIn(at: string): Promise<void> {
  const sessions = sessionsOf(at);
  mkdirSync(sessions, { recursive: true });
  const api = await request.newContext({ baseURL: at });
  const { password, people } = (await (await api.get('/api/session/demo')).json()) as {
    password: string;
    people: { email: string }[];
  };
  for (const { email } of people) {
    const file = `${sessions}/${email.split('@')[0]}.json`;
    if (running && (await stillIn(file))) continue;
    const context = await request.newContext({ baseURL: at });
    const answer = await context.post('/api/session', { data: { email, password } });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`);
    writeFileSync(file, JSON.stringify(await context.storageState()));
    await context.dispose();
  }
  await api.dispose();
}

/** Whether a session kept from an earlier walk through a running installation is still open; signing in is limited to a few times a minute. */
async function stillIn(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const context = await request.newContext({ baseURL: base, storageState: file });
  const answer = await context.get('/api/session');
  const open = answer.ok() && ((await answer.json()) as { actor: unknown }).actor !== null;
  await context.dispose();
  return open;
}
