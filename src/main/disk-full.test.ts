import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest';
import { fileStore } from '../platform/files/store.ts';
import { backup } from '../platform/archive/backup.ts';
import { constraintProblem } from '../platform/database/constraint.ts';
import { startEmbedded, withClient } from '../platform/database/embedded.ts';
import { openServices } from './open-services.ts';
import { Problem } from '../platform/problem/problem.ts';
import { readSettings } from '../platform/settings/settings.ts';
import { obstacle } from '../platform/database/obstacle.ts';
import { silent } from '../platform/database/log.ts';
import { testDatabase } from '../platform/database/testing.ts';

/** A disk of its own that can be filled: a small tmpfs, which only root may mount. */
let base: string;
let mounted: string[];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'dawra-full-'));
  chmodSync(base, 0o755);
  mounted = [];
});
afterEach(() => {
  for (const path of mounted) execFileSync('umount', ['-l', path]);
  rmSync(base, { recursive: true, force: true });
});

function disk({ skip }: TestContext, size: string, name = 'disk'): string {
  const path = join(base, name);
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', path], { stdio: 'ignore' });
    mounted.push(path);
  } catch {
    skip('a small disk cannot be mounted here (needs root and the right to mount)');
  }
  return path;
}

const noise = (megabytes: number): Readable =>
  Readable.from(
    (function* () {
      for (let n = 0; n < megabytes; n++) yield crypto.getRandomValues(Buffer.alloc(65536)).toString('hex').repeat(8);
    })(),
  );

it('a file that does not fit is refused whole', async (context) => {
  const path = disk(context, '4m');
  const store = await fileStore(path);
  const kept = await store.put(Readable.from(['small']));
  await expect(store.put(noise(8))).rejects.toMatchObject({ code: 'files.disk-full', kind: { status: 507 } });
  expect(readdirSync(join(path, 'incoming'))).toEqual([]);
  expect(await store.verify(kept.sha256)).toBe('intact');
});

it('a backup that does not fit leaves nothing', async (context) => {
  const path = disk(context, '4m');
  const test = await testDatabase();
  const store = await fileStore(join(base, 'files'));
  await store.put(
    Readable.from([crypto.getRandomValues(Buffer.alloc(65536)), ...(await noise(30).toArray()).map(String)]),
  );
  for (let n = 0; n < 200; n++) await store.put(Readable.from([crypto.getRandomValues(Buffer.alloc(65536))]));
  const out = join(path, 'archive.tar.gz');
  await expect(backup(test.url, store, out, { program: '0.1.0', password: Buffer.alloc(32, 1) })).rejects.toMatchObject(
    {
      code: 'database.disk-full',
    },
  );
  expect(existsSync(out) || existsSync(`${out}.partial`)).toBe(false);
  await test.drop();
});

// Each size meets the full disk at another step: the lock, the place, initdb, its configuration, the log, the first start, roles, migrations, secret, files.
const kilobytes = [
  4, 8, 12, 16, 24, 40, 64, 512, 20_480, 36_864, 39_936, 41_984, 43_008, 44_032, 45_056, 46_080, 49_152,
];
it('a first start that does not fit says so, whichever step meets the full disk', async (context) => {
  const outcomes: Record<string, number> = {};
  for (const size of kilobytes) {
    const home = disk(context, `${size}k`, String(size));
    const settings = readSettings({ DAWRA_HOME: join(home, 'home'), DAWRA_LOG: 'silent' });
    const outcome = await openServices(settings).then(
      async (services) => services.close().then(() => 'opened'),
      (error: unknown) => (error instanceof Problem ? error.code : `${size} kB: ${String(error)}`),
    );
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  expect(
    Object.keys(outcomes).filter((name) => !['opened', 'database.disk-full', 'files.disk-full'].includes(name)),
  ).toEqual([]);
  expect(outcomes['database.disk-full']).toBeGreaterThan(5);
});

it('a home that may not be written to is named', async () => {
  for (const code of ['EACCES', 'EROFS', 'EPERM'])
    expect(obstacle(Object.assign(new Error(code), { code, path: '/srv/dawra' }))).toMatchObject({
      code: 'database.no-access',
      details: { path: '/srv/dawra', reason: code },
    });
  for (const code of ['ENOSPC', 'EDQUOT'])
    expect(obstacle(Object.assign(new Error('x'), { cause: Object.assign(new Error(code), { code }) }))).toMatchObject({
      code: 'database.disk-full',
    });
  expect(obstacle(new TypeError('a bug'))).toBeUndefined();
});

it('a running database refuses the write, keeps what it had, and goes on when there is room again', async (context) => {
  const home = disk(context, '160m');
  const services = await startEmbedded({ home, log: silent });
  const filler = join(home, 'filler');
  await withClient(services.url, async (client) => {
    await client.query(`create table kept as select 1 as n`);
    const { bavail, bsize } = statfsSync(home);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 4 * 2 ** 20));
    const refused = await client
      .query(`create table much as select repeat(md5(n::text), 30) from generate_series(1, 50000) n`)
      .catch((e: unknown) => e);
    expect(constraintProblem(refused)).toMatchObject({ code: 'database.disk-full', kind: { status: 507 } });
    rmSync(filler);
    await client.query('insert into kept values (2)');
    expect((await client.query('select n from kept order by n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
  }).finally(() => services.stop());
});
