import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { startEmbedded, withClient } from './embedded.ts';
import { silent } from './log.ts';

/** An installation in a process of its own: four writers write numbers and print each one once it is acknowledged. */
const program = (home: string): string => `
  import { startEmbedded, withClient } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'embedded.ts')).href)};
  const quiet = () => undefined;
  const { url } = await startEmbedded({ home: ${JSON.stringify(home)}, log: { info: quiet, warn: quiet, error: quiet } });
  await withClient(url, (client) => client.query('create table if not exists act (n bigint generated always as identity primary key)'));
  await Promise.all([1, 2, 3, 4].map(() => withClient(url, async (client) => {
    for (;;) console.log((await client.query('insert into act default values returning n')).rows[0].n);
  })));`;

const startInstallation = (home: string) =>
  spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(home)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--conditions=dawra-source' },
  });

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
};

it(
  'loses nothing acknowledged in 20 kills, of the installation alone or of the database with it',
  { timeout: 180_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'dawra-kill-'));
    chmodSync(home, 0o755);
    const acknowledged = new Set<string>();
    try {
      for (let round = 0; round < 20; round++) {
        const child = startInstallation(home);
        let printed = '';
        const enough = 20 + 37 * (round % 5);
        const ended = new Promise((resolve) => child.once('close', resolve));
        await new Promise<void>((resolve, reject) => {
          child.stdout.on('data', (chunk: Buffer) => {
            printed += chunk.toString();
            if (printed.split('\n').length > enough) resolve();
          });
          child.once('exit', () => reject(new Error('the installation ended by itself')));
        });
        const server = Number(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
        kill(child.pid!);
        if (round % 2) kill(server);
        await ended;
        for (const line of printed.split('\n').slice(0, -1)) acknowledged.add(line);
      }
      const embedded = await startEmbedded({ home, log: silent });
      const kept = await withClient(embedded.url, (client) => client.query<{ n: string }>('select n from act'));
      await embedded.stop();
      const found = new Set(kept.rows.map((row) => row.n));
      expect(acknowledged.size).toBeGreaterThan(20 * 20);
      expect([...acknowledged].filter((n) => !found.has(n))).toEqual([]);
    } finally {
      const left = await startEmbedded({ home, log: silent }).catch(() => undefined);
      await left?.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
);

it('says that it clears an orphan', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dawra-orphan-'));
  chmodSync(home, 0o755);
  const child = startInstallation(home);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const warned: string[] = [];
  const embedded = await startEmbedded({
    home,
    log: { ...silent, warn: (_details, message) => void warned.push(message) },
  });
  expect(warned).toEqual(['stopping a database left running by a server that was killed']);
  await embedded.stop();
  rmSync(home, { recursive: true, force: true });
});
