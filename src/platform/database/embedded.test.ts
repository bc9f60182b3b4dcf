import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, withClient } from './embedded.ts';
import { silent, type Log } from './log.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'dawra-embedded-'));
  chmodSync(base, 0o755);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const ask = (url: string, text: string): Promise<unknown> =>
  withClient(url, async (client) => Object.values((await client.query(text)).rows[0])[0]);

/** A house in a process of its own: prints its database's address, then writes numbers and prints each one acknowledged. */
const host = (home: string) => {
  const program = `
    import { startEmbedded, withClient } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'embedded.ts')).href)};
    const quiet = () => undefined;
    const { url } = await startEmbedded({ home: ${JSON.stringify(home)}, log: { info: quiet, warn: quiet, error: quiet } });
    console.log(url);
    await withClient(url, async (client) => {
      await client.query('create table if not exists act (n int primary key)');
      let n = (await client.query('select coalesce(max(n), 0)::int as n from act')).rows[0].n;
      for (;;) { await client.query('insert into act values ($1)', [++n]); console.log(n); }
    });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--conditions=dawra-source' },
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return { child, lines: () => printed.split('\n').slice(0, -1) };
};

const until = async (what: () => boolean): Promise<void> => {
  for (const limit = Date.now() + 30_000; !what();) {
    if (Date.now() > limit) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('embedded PostgreSQL', () => {
  it('starts in a new home, keeps what was written, and starts again at once', async () => {
    const home = join(base, 'first');
    const first = await startEmbedded({ home, log: silent });
    await withClient(first.url, (client) => client.query(`create table kept as select 'École' as word`));
    expect(await ask(first.url, 'show data_checksums')).toBe('on');
    expect(await ask(first.url, 'show fsync')).toBe('on');
    expect(await ask(first.url, 'show server_encoding')).toBe('UTF8');
    expect(await ask(first.url, 'show listen_addresses')).toBe('');
    expect(await ask(first.url, `select 'ب' collate "ar-x-icu" > 'ا'`)).toBe(true);
    expect(await ask(first.url, `select lower('ÉÀ')`)).toBe('éà');
    await first.stop();
    await first.stop();
    const before = performance.now();
    const second = await startEmbedded({ home, log: silent });
    expect(performance.now() - before).toBeLessThan(5000);
    expect(await ask(second.url, 'select word from kept')).toBe('École');
    await second.stop();
    expect(existsSync(join(home, 'postgres/data/postmaster.pid'))).toBe(false);
  });

  it('refuses a second house on the same home and leaves the first alone', async () => {
    const home = join(base, 'shared');
    const first = await startEmbedded({ home, log: silent });
    await expect(startEmbedded({ home, log: silent })).rejects.toMatchObject({
      code: 'database.in-use',
      details: { pid: String(process.pid) },
    });
    expect(await ask(first.url, 'select 1')).toBe(1);
    await first.stop();
  });

  it('works where the path is longer than a socket address, and from a directory closed to others', async () => {
    const closed = join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const home = join(closed, 'a-very-long-name-'.repeat(8), 'home');
    const house = await startEmbedded({ home, log: silent });
    expect(await ask(house.url, 'select 1')).toBe(1);
    const place = await ask(house.url, 'show data_directory');
    await house.stop();
    const again = await startEmbedded({ home, log: silent });
    expect(await ask(again.url, 'show data_directory')).toBe(place);
    await again.stop();
    if (String(place).startsWith('/var/lib/dawra/')) rmSync(join(String(place), '..'), { recursive: true });
  });

  it('loses nothing acknowledged when the house is killed, and clears the orphan', async () => {
    const home = join(base, 'killed');
    for (let round = 1; round <= 3; round++) {
      const { child, lines } = host(home);
      await until(() => lines().length > 20 || child.exitCode !== null);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      const acknowledged = Number(lines().at(-1));
      expect(acknowledged).toBeGreaterThan(0);
      const said: string[] = [];
      const log: Log = { ...silent, warn: (_details, message) => void said.push(message) };
      const next = await startEmbedded({ home, log });
      expect(said).toHaveLength(1);
      expect(await ask(next.url, 'select max(n)::int from act')).toBeGreaterThanOrEqual(acknowledged);
      expect(await ask(next.url, 'select (count(*) = max(n)) from act')).toBe(true);
      await next.stop();
    }
  });

  it('says why the server did not start', async () => {
    const home = join(base, 'faulty');
    await expect(startEmbedded({ home, log: silent, settings: { shared_buffers: 'much' } })).rejects.toMatchObject({
      code: 'database.start-failed',
      details: { reason: expect.stringContaining('shared_buffers') },
    });
    const house = await startEmbedded({ home, log: silent });
    expect(readFileSync(join(home, 'host.lock'), 'utf8')).toContain(String(process.pid));
    await house.stop();
    expect(existsSync(join(home, 'host.lock'))).toBe(false);
  });
});
