import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileStore, type FileStore } from '../files/store.ts';
import { migrateJobs } from '../jobs/jobs.ts';
import { backup } from './backup.ts';
import { silent } from '../database/log.ts';
import { migrate } from '../database/migrate.ts';
import { isHalfRestored, restore } from './restore.ts';
import { emptyDatabase, type TestDatabase } from '../database/testing.ts';
import { sql } from '../database/transaction.ts';

const password = Buffer.from('four quiet olive trees');
const platform = join(import.meta.dirname, '../migrations/0001-platform.sql');
const migrations = {
  '0001-platform': readFileSync(platform, 'utf8'),
  '0101-tree': 'create table evidence.tree (id int primary key, name text not null)',
};
let home: string;
let source: TestDatabase;
let target: TestDatabase;
let files: FileStore;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dawra-restore-killed-'));
  source = await emptyDatabase();
  target = await emptyDatabase();
  files = await fileStore(join(home, 'files'));
  await migrate(source.db, migrations, { installation: 'real' });
  await migrateJobs(source.url);
  await sql`insert into evidence.tree select n, repeat(md5(n::text), 20) from generate_series(1, 20000) n`.execute(
    source.db,
  );
  for (let n = 0; n < 40; n += 1) await files.put(Readable.from([Buffer.alloc(200_000, `content ${n}`)]));
  await backup(source.url, files, join(home, 'archive'), { program: '1', password });
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(home, { recursive: true, force: true });
});

const at = (name: string): string => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);

/** Runs a piece of work in a process of its own; gives when it said that it had come so far, and its end. */
function start(work: string): { begun: Promise<void>; kill: () => Promise<void> } {
  const program = `
    import { readFileSync } from 'node:fs';
    import { backup } from ${at('backup.ts')};
    import { restore } from ${at('restore.ts')};
    import { fileStore } from ${at('../files/store.ts')};
    import { migrateJobs } from ${at('../jobs/jobs.ts')};
    const quiet = () => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const password = Buffer.from(${JSON.stringify(password.toString())});
    const migrations = { '0001-platform': readFileSync(${JSON.stringify(platform)}, 'utf8'), '0101-tree': ${JSON.stringify(migrations['0101-tree'])} };
    let said = false;
    const progress = (seen) => { if (!said && seen.phase !== 'check') { said = true; console.log('begun'); } };
    ${work}
    console.log('begun');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--conditions=dawra-source' },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    begun: new Promise((resolve) => child.stdout.once('data', () => resolve())),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

it('a backup that is killed leaves no archive under its name, or a whole one', async () => {
  const out = join(home, 'killed');
  for (const wait of [0, 15, 60, 150]) {
    rmSync(out, { force: true });
    const store = JSON.stringify(join(home, 'files'));
    const run = start(
      `await backup(${JSON.stringify(source.url)}, await fileStore(${store}), ${JSON.stringify(out)}, { program: '1', password, progress });`,
    );
    await run.begun;
    await sleep(wait);
    await run.kill();
    if (!existsSync(out)) continue;
    const whole = await emptyDatabase();
    const into = await fileStore(join(home, `whole-${wait}`));
    await restore(out, whole.url, into, {
      migrations,
      installation: 'real' as const,
      migrateJobs,
      password,
      log: silent,
    }).finally(() => whole.drop());
  }
  await backup(source.url, files, out, { program: '1', password });
  expect(existsSync(`${out}.partial`)).toBe(false);
});

it('a restore that is killed is seen as unfinished, and the next one begins anew and is whole', async () => {
  const into = join(home, 'into');
  const options = { migrations, installation: 'real' as const, migrateJobs, password, log: silent };
  let unfinished = 0;
  for (const wait of [0, 5, 20, 40]) {
    const run = start(
      `await restore(${JSON.stringify(join(home, 'archive'))}, ${JSON.stringify(target.url)}, await fileStore(${JSON.stringify(into)}), { migrations, installation: 'real', migrateJobs, password, log, progress });`,
    );
    await run.begun;
    await sleep(wait);
    await run.kill();
    // The killed process's connection is noticed by the server in its own time.
    for (let tries = 0; tries < 200; tries += 1) {
      const others =
        await sql`select from pg_stat_activity where datname = current_database() and application_name = 'dawra'
        and pid <> pg_backend_pid() and state <> 'idle'`.execute(target.db);
      if (!others.rows.length) break;
      await sleep(20);
    }
    const half = await isHalfRestored(target.db);
    if (half) unfinished += 1;
    else break;
  }
  expect(unfinished).toBeGreaterThan(0);
  const other = join(home, 'other');
  writeFileSync(other, readFileSync(join(home, 'archive')));
  if (await isHalfRestored(target.db)) await restore(other, target.url, await fileStore(into), options);
  expect(await isHalfRestored(target.db)).toBe(false);
  const rows = await sql<{
    n: string;
    hash: string;
  }>`select count(*) as n, md5(string_agg(name, '' order by id)) as hash from evidence.tree`.execute(target.db);
  const expected = createHash('md5');
  for (let n = 1; n <= 20000; n += 1) expected.update(createHash('md5').update(String(n)).digest('hex').repeat(20));
  expect(rows.rows).toEqual([{ n: '20000', hash: expected.digest('hex') }].map((row) => ({ ...row, n: 20000 })));
  let stored = 0;
  const store = await fileStore(into);
  for await (const { sha256 } of store.list()) {
    stored += 1;
    expect(await store.verify(sha256)).toBe('intact');
  }
  expect(stored).toBe(40);
});
