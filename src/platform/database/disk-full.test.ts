import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, type TestContext } from 'vitest';
import { fileStore } from '../files/store.ts';
import { backup } from './backup.ts';
import { constraintProblem } from './constraint.ts';
import { startEmbedded, withClient } from './embedded.ts';
import { silent } from './log.ts';
import { testDatabase } from './testing.ts';

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

function disk({ skip }: TestContext, megabytes: number): string {
  const path = join(base, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path], { stdio: 'ignore' });
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
  const path = disk(context, 4);
  const store = await fileStore(path);
  const kept = await store.put(Readable.from(['small']));
  await expect(store.put(noise(8))).rejects.toMatchObject({ code: 'files.disk-full', kind: { status: 507 } });
  expect(readdirSync(join(path, 'incoming'))).toEqual([]);
  expect(await store.verify(kept.sha256)).toBe('intact');
});

it('a backup that does not fit leaves nothing', async (context) => {
  const path = disk(context, 4);
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

it('a first start that does not fit says so', async (context) => {
  const home = disk(context, 20);
  await expect(startEmbedded({ home, log: silent })).rejects.toMatchObject({ code: 'database.disk-full' });
});

it('a running database refuses the write, keeps what it had, and goes on when there is room again', async (context) => {
  const home = disk(context, 160);
  const house = await startEmbedded({ home, log: silent });
  const filler = join(home, 'filler');
  await withClient(house.url, async (client) => {
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
  }).finally(() => house.stop());
});
