import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, withClient } from './embedded.ts';
import { roles } from './embedded-roles.ts';
import { silent } from './log.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'dawra-embedded-'));
  chmodSync(base, 0o755);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const ask = (url: string, text: string): Promise<unknown> =>
  withClient(url, async (client) => Object.values((await client.query(text)).rows[0])[0]);

const asAdministrator = (url: string): string => url.replace('//dawra@', `//${roles.administrator}@`);

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

  it('refuses a second installation on the same home and leaves the first alone', async () => {
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
    const embedded = await startEmbedded({ home, log: silent });
    expect(await ask(embedded.url, 'select 1')).toBe(1);
    const place = await ask(asAdministrator(embedded.url), 'show data_directory');
    await embedded.stop();
    const again = await startEmbedded({ home, log: silent });
    expect(await ask(asAdministrator(again.url), 'show data_directory')).toBe(place);
    await again.stop();
    if (String(place).startsWith('/var/lib/dawra/')) rmSync(join(String(place), '..'), { recursive: true });
  });

  it('says why the server did not start', async () => {
    const home = join(base, 'flawed');
    await expect(startEmbedded({ home, log: silent, settings: { shared_buffers: 'much' } })).rejects.toMatchObject({
      code: 'database.start-failed',
      details: { reason: expect.stringContaining('shared_buffers') },
    });
    const embedded = await startEmbedded({ home, log: silent });
    expect(readFileSync(join(home, 'host.lock'), 'utf8')).toContain(String(process.pid));
    await embedded.stop();
    expect(existsSync(join(home, 'host.lock'))).toBe(false);
  });
});
