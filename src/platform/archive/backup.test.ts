import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileStore, type FolderStore } from '../files/store.ts';
import { migrateJobs } from '../jobs/jobs.ts';
import { backup } from './backup.ts';
import { startServer15 } from '../database/debian.ts';
import { withClient } from '../database/embedded.ts';
import { silent } from '../database/log.ts';
import type { Manifest } from './manifest.ts';
import { migrate } from '../database/migrate.ts';
import { restore } from './restore.ts';
import { emptyDatabase, type TestDatabase } from '../database/testing.ts';

const platform = readFileSync(join(import.meta.dirname, '../migrations/0001-platform.sql'), 'utf8');
const older = {
  '0001-platform': platform,
  '0101-tree': `
    create table evidence.tree (
      id int generated always as identity primary key, parent int references evidence.tree, twin int,
      name text not null, wide numeric, raw bytea, at timestamptz, tags text[], twice int generated always as (id * 2) stored);
    create table evidence.twin (id int primary key, tree int not null references evidence.tree);
    alter table evidence.tree add constraint tree_twin foreign key (twin) references evidence.twin;
    insert into evidence.tree (name) values ('seed of the migration');`,
};
const password = Buffer.from('four quiet olive trees');
const newer = { ...older, '0102-leaf': `alter table evidence.tree add column leaf text not null default 'green';` };
const content = `select id, parent, twin, name, wide::text, encode(raw, 'hex') as raw, at at time zone 'UTC' as at, tags, twice from evidence.tree order by id`;

describe('backup and restore', () => {
  let home: string;
  let source: TestDatabase;
  let files: FolderStore;
  let archive: string;
  let manifest: Manifest;
  const read = (url: string, text: string): Promise<unknown[]> =>
    withClient(url, async (client) => (await client.query(text)).rows);
  const options = { migrations: older, installation: 'real' as const, migrateJobs, password, log: silent };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'dawra-backup-'));
    chmodSync(home, 0o755);
    source = await emptyDatabase();
    files = await fileStore(join(home, 'files'));
    await migrate(source.db, older, { installation: 'real' });
    await migrateJobs(source.url);
    await withClient(source.url, async (client) => {
      await client.query(`insert into evidence.tree (parent, name, wide, raw, at, tags)
        select nullif(n / 2, 0), case n % 3 when 0 then E'دورة\\t\\\\\\n' || n else 'x' || repeat('y', 2000) end, n / 7.0, decode(md5(n::text), 'hex'),
          timestamptz '2007-06-15 12:00+02' + n * interval '1 hour', array['a', null, 'b"' || n] from generate_series(1, 9000) n`);
      await client.query('insert into evidence.twin select id, id from evidence.tree where id % 5 = 0');
      await client.query('update evidence.tree set twin = id - id % 5 where id >= 5');
      await client.query(`insert into platform.journal (act, subject, subject_id, compartment, request)
        select 'a', 's', n::text, case when n % 2 = 0 then 'restricted' else 'service' end, 'r' from generate_series(1, 10) n`);
      await client.query(`select graphile_worker.add_job('recompute', '{"result": 1}', job_key => 'k')`);
    });
    await files.put(Readable.from([Buffer.alloc(5_000_000, 'parquet')]));
    await files.put(Readable.from(['small']));
    writeFileSync(join(home, 'secret'), 'of the installation');
    archive = join(home, 'archive.tar.gz');
    manifest = await backup(source.url, files, archive, {
      program: '0.1.0',
      password,
      carry: { secret: join(home, 'secret') },
    });
  });
  afterAll(async () => {
    await source.drop();
    rmSync(home, { recursive: true, force: true });
  });

  let number = 0;
  let fresh: FolderStore;
  beforeEach(async () => {
    fresh = await fileStore(join(home, `files-${++number}`));
  });
  const list = async (store: FolderStore): Promise<unknown[]> => {
    const all = [];
    for await (const file of store.list()) all.push(file);
    return all;
  };
  const inDatabase = async (work: (url: string) => Promise<void>): Promise<void> => {
    const target = await emptyDatabase();
    await work(target.url).finally(() => target.drop());
  };
  const expectSame = async (url: string): Promise<void> => {
    expect(await read(url, content)).toEqual(await read(source.url, content));
    const journal =
      'select id, compartment, act, subject_id, at::text from platform.journal where act <> $$installation.restore$$ order by 2, 1';
    expect(await read(url, journal)).toEqual(await read(source.url, journal));
    expect(await read(url, `select payload from graphile_worker._private_jobs where key = 'k'`)).toEqual([
      { payload: { result: 1 } },
    ]);
    expect(await list(fresh)).toEqual(await list(files));
  };

  it('puts everything back, and the tables keep their rules', async () => {
    await inDatabase(async (url) => {
      const carry = { secret: join(home, 'secret-restored') };
      const told: string[] = [];
      await restore(archive, url, fresh, {
        ...options,
        carry,
        progress: ({ phase, done, total }) => told.push(`${phase} ${done}/${total}`),
      });
      await expectSame(url);
      expect(readFileSync(carry.secret, 'utf8')).toBe('of the installation');
      expect(told).toContain(`files 5000005/5000005`);
      await expect(read(url, 'delete from platform.journal')).rejects.toThrow('append-only');
      await expect(read(url, 'insert into evidence.twin values (1, 99999)')).rejects.toThrow('foreign key');
      expect(await read(url, `insert into evidence.tree (name) values ('next') returning id`)).toEqual([{ id: 9002 }]);
      const next = `insert into platform.journal (act, subject, subject_id, compartment, request) values ('a','s','1','service','r') returning id`;
      expect(await read(url, next)).toEqual([{ id: '7' }]);
    });
  });

  it('brings an archive of an older program to the present, and refuses one of a newer', async () => {
    await inDatabase(async (url) => {
      await restore(archive, url, fresh, { ...options, migrations: newer });
      expect(await read(url, `select count(*)::int as n from evidence.tree where leaf = 'green'`)).toEqual([
        { n: 9001 },
      ]);
    });
    await inDatabase(async (url) => {
      const less = { ...options, migrations: { '0001-platform': platform } };
      await expect(restore(archive, url, fresh, less)).rejects.toMatchObject({
        code: 'archive.newer',
        details: { unknown: '0101-tree' },
      });
    });
  });

  it('says what it was taken from, and goes into nothing of the other kind', async () => {
    expect(manifest.installation).toBe('real');
    await inDatabase(async (url) => {
      const other = { ...options, installation: 'demonstration' as const };
      await expect(restore(archive, url, fresh, other)).rejects.toMatchObject({ code: 'archive.is-real' });
      expect(await read(url, `select to_regnamespace('platform')::text as there`)).toEqual([{ there: null }]);
    });
  });

  it('refuses a target that holds something', async () => {
    await expect(restore(archive, source.url, fresh, options)).rejects.toMatchObject({ code: 'archive.not-empty' });
    await inDatabase(async (url) => {
      await expect(restore(archive, url, files, options)).rejects.toMatchObject({ code: 'archive.not-empty' });
    });
  });

  it('finds every kind of damage before it writes anything', async () => {
    const whole = readFileSync(archive);
    const piece = 65_536 + 16;
    const start = 48;
    const at = (n: number): Buffer => whole.subarray(start + n * piece, start + (n + 1) * piece);
    const flipped = (byte: number): Buffer => {
      const copy = Buffer.from(whole);
      copy[byte] = (copy[byte] ?? 0) ^ 1;
      return copy;
    };
    expect(whole.length).toBeGreaterThan(start + 3 * piece);
    const cases: [string, Buffer, string][] = [
      ['a flipped bit in the first piece', flipped(start + 100), 'archive.key-wrong'],
      ['a flipped bit in the salt', flipped(20), 'archive.key-wrong'],
      ['a flipped bit in a later piece', flipped(start + piece + 100), 'archive.damaged'],
      ['a flipped bit in the last piece', flipped(whole.length - 1), 'archive.damaged'],
      ['the end cut off in a piece', whole.subarray(0, whole.length - 5), 'archive.damaged'],
      ['the end cut off between pieces', whole.subarray(0, start + 2 * piece), 'archive.damaged'],
      [
        'two pieces exchanged',
        Buffer.concat([whole.subarray(0, start), at(0), at(2), at(1), whole.subarray(start + 3 * piece)]),
        'archive.damaged',
      ],
      [
        'a piece left out',
        Buffer.concat([whole.subarray(0, start), at(0), whole.subarray(start + 2 * piece)]),
        'archive.damaged',
      ],
      [
        'a piece twice',
        Buffer.concat([whole.subarray(0, start), at(0), at(1), at(1), whole.subarray(start + 2 * piece)]),
        'archive.damaged',
      ],
      ['something added', Buffer.concat([whole, Buffer.from('more')]), 'archive.damaged'],
      ['an archive of the time before encryption', gzipSync(Buffer.alloc(2048)), 'archive.foreign'],
      ['no archive at all', Buffer.from('hello'), 'archive.foreign'],
      ['nothing', Buffer.alloc(0), 'archive.foreign'],
    ];
    await inDatabase(async (url) => {
      for (const [what, bytes, code] of cases) {
        const path = join(home, 'damaged.dawra');
        writeFileSync(path, bytes);
        await expect(restore(path, url, fresh, options), what).rejects.toMatchObject({ code });
      }
      await expect(
        restore(archive, url, fresh, { ...options, password: Buffer.from('four quiet olive tree') }),
      ).rejects.toMatchObject({ code: 'archive.key-wrong' });
      expect(await read(url, `select nspname from pg_namespace where nspname = 'platform'`)).toEqual([]);
      expect(await list(fresh)).toEqual([]);
    });
  });

  it('shows nothing of its content', () => {
    const whole = readFileSync(archive);
    for (const word of ['seed of the migration', 'manifest.json', 'evidence.tree', 'of the installation', 'parquet'])
      expect(whole.includes(word), word).toBe(false);
  });

  it('leaves the database empty when loading fails', async () => {
    await inDatabase(async (url) => {
      const stricter = {
        ...options,
        migrations: {
          ...older,
          '0101-tree': `${older['0101-tree']} alter table evidence.tree add check (id < 8000) no inherit;`,
        },
      };
      await expect(restore(archive, url, fresh, stricter)).rejects.toThrow(/check constraint/);
      expect(await list(fresh)).toEqual([]);
      expect(await read(url, `select nspname from pg_namespace where nspname in ('platform', 'evidence')`)).toEqual([]);
    });
  });

  it('stops when told to and leaves no half archive', async () => {
    const stop = new AbortController();
    const out = join(home, 'stopped.tar.gz');
    const work = backup(source.url, files, out, {
      program: '0.1.0',
      password,
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    });
    await expect(work).rejects.toThrow('enough');
    expect(existsSync(out) || existsSync(`${out}.partial`)).toBe(false);
  });

  it('leaves out a stored file that is damaged, and says so', async () => {
    const { sha256 } = await fresh.put(Readable.from(['whole']));
    rmSync(fresh.path(sha256));
    writeFileSync(fresh.path(sha256), 'broken');
    const made = await backup(source.url, fresh, join(home, 'partly.tar.gz'), { program: '0.1.0', password });
    expect(made.damagedFiles).toEqual([sha256]);
    expect(manifest.damagedFiles).toEqual([]);
    expect(manifest.members.find((member) => member.name.startsWith('files/'))?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(createHash('sha256').update('small').digest('hex')).toSatisfy((name: string) =>
      manifest.members.some((m) => m.name === `files/${name}`),
    );
  });

  it('goes to a PostgreSQL 15 whose owner is no superuser, and back', async ({ skip }) => {
    const other = await startServer15(join(home, 'debian'));
    if (!other) return skip('PostgreSQL 15 is not installed here (on Debian: apt-get install postgresql-15)');
    try {
      await restore(archive, other.url, fresh, options);
      await expectSame(other.url);
      const back = join(home, 'back.tar.gz');
      await backup(other.url, fresh, back, { program: '0.1.0', password });
      fresh = await fileStore(join(home, 'files-back'));
      await inDatabase(async (url) => {
        await restore(back, url, fresh, options);
        await expectSame(url);
      });
    } finally {
      await other.stop();
    }
  });
});
