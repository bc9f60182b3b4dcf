import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileStore, type FileStore } from '../files/store.ts';
import { migrateJobs } from '../jobs/jobs.ts';
import { sealing } from './archive-key.ts';
import { archiveLimits } from './archive-check.ts';
import { readArchive } from './archive.ts';
import { backup } from './backup.ts';
import { withClient } from '../database/client.ts';
import { silent } from '../database/log.ts';
import type { Manifest } from './manifest.ts';
import { migrate } from '../database/migrate.ts';
import { restore } from './restore.ts';
import { emptyDatabase, type TestDatabase } from '../database/testing.ts';
import { sql } from '../database/transaction.ts';

/** Somebody who has the key makes an archive by hand: an installation restores it only when it says what an archive of the installation can say. */
const password = Buffer.from('the key is in wrong hands');
const migrations = {
  '0001-platform': readFileSync(join(import.meta.dirname, '../migrations/0001-platform.sql'), 'utf8'),
  '0101-tree': `create table evidence.tree (id int generated always as identity primary key, name text not null)`,
};
let home: string;
let source: TestDatabase;
let members: Map<string, Buffer>;
let manifest: Manifest;
let target: TestDatabase;
let files: FileStore;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dawra-forged-'));
  source = await emptyDatabase();
  target = await emptyDatabase();
  files = await fileStore(join(home, 'target'));
  const own = await fileStore(join(home, 'source'));
  await own.put(Readable.from(['rows']));
  await migrate(source.db, migrations, { installation: 'real' });
  await migrateJobs(source.url);
  await sql`insert into evidence.tree (name) values ('oak')`.execute(source.db);
  const path = join(home, 'honest');
  writeFileSync(join(home, 'secret'), '0'.repeat(64));
  await backup(source.url, own, path, { program: '1', password, carry: { secret: join(home, 'secret') } });
  members = new Map();
  for await (const { name, content } of readArchive(path, password, archiveLimits)) {
    const held: Uint8Array[] = [];
    for await (const chunk of content) held.push(chunk);
    members.set(name, Buffer.concat(held));
  }
  manifest = JSON.parse(members.get('manifest.json')!.toString()) as Manifest;
  members.delete('manifest.json');
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  rmSync(home, { recursive: true, force: true });
});

type Entry = readonly [header: Partial<Header> & { name: string }, content: Buffer];
interface Forgery {
  readonly change?: (manifest: Manifest) => unknown;
  readonly members?: (members: Entry[]) => Entry[];
}

/** Seals an archive whose manifest and members were changed, hashes made right again. */
async function forge({ change = (same) => same, members: alter = (same) => same }: Forgery): Promise<string> {
  const entries = alter([...members].map(([name, content]): Entry => [{ name, type: 'file' }, content]));
  const listed = entries
    .filter(([{ type }]) => type === 'file')
    .map(([{ name }, content]) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
  const made = change({ ...structuredClone(manifest), members: listed });
  const tar = pack();
  const path = join(home, 'forged');
  const written = pipeline(
    tar,
    createGzip(),
    (from: AsyncIterable<Uint8Array>) => sealing(from, password),
    createWriteStream(path),
  );
  for (const [header, content] of entries) tar.entry(header, content);
  tar.entry({ name: 'manifest.json' }, JSON.stringify(made));
  tar.finalize();
  await written;
  return path;
}
const attempt = async (forgery: Forgery) =>
  restore(await forge(forgery), target.url, files, {
    migrations,
    installation: 'real',
    migrateJobs,
    password,
    carry: { secret: join(home, 'taken') },
    log: silent,
  });
const file = (name: string, content = 'x'): Entry => [{ name, type: 'file' }, Buffer.from(content)];
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

const evil = `evidence.tree (id) from program 'touch /tmp/dawra-was-here' --`;
const cases: [string, Forgery, string, string][] = [
  [
    'a table whose name is a statement',
    { change: (m) => ({ ...m, tables: [...m.tables, { name: evil, columns: ['id'], rows: 0 }] }) },
    'archive.unknown-content',
    evil,
  ],
  [
    'a column whose name is a statement',
    {
      change: (m) => ({
        ...m,
        tables: m.tables.map((t) =>
          t.name === 'evidence.tree' ? { ...t, columns: [`id) from program 'id' --`, 'name'] } : t,
        ),
      }),
    },
    'archive.unknown-content',
    `evidence.tree.id) from program 'id' --`,
  ],
  [
    'a table of the server',
    {
      change: (m) => ({ ...m, tables: [...m.tables, { name: 'pg_catalog.pg_authid', columns: ['rolname'], rows: 0 }] }),
    },
    'archive.unknown-content',
    'pg_catalog.pg_authid',
  ],
  [
    'a table twice',
    { change: (m) => ({ ...m, tables: [...m.tables, m.tables[0]] }) },
    'archive.unknown-content',
    'evidence.tree',
  ],
  [
    'a column left out',
    {
      change: (m) => ({
        ...m,
        tables: m.tables.map((t) => (t.name === 'evidence.tree' ? { ...t, columns: ['id'] } : t)),
      }),
    },
    'archive.unknown-content',
    'evidence.tree',
  ],
  [
    'a table left out',
    { change: (m) => ({ ...m, tables: m.tables.filter((t) => t.name !== 'platform.journal') }) },
    'archive.unknown-content',
    'platform.journal',
  ],
  [
    'a foreign sequence',
    { change: (m) => ({ ...m, sequences: [...m.sequences, { name: 'public.other', last: '1' }] }) },
    'archive.unknown-content',
    'public.other',
  ],
  [
    'rows of a table that the manifest does not name',
    { members: (all) => [...all, file('tables/evidence.other/000001')] },
    'archive.refused',
    'tables/evidence.other/000001',
  ],
  ['a field that no manifest has', { change: (m) => ({ ...m, run: 'id' }) }, 'archive.foreign', ''],
  [
    'a way out of the directory',
    { members: (all) => [...all, file('../../etc/cron.d/dawra')] },
    'archive.refused',
    '../../etc/cron.d/dawra',
  ],
  [
    'a way out below files',
    { members: (all) => [...all, file('files/../../secret')] },
    'archive.refused',
    'files/../../secret',
  ],
  ['an absolute path', { members: (all) => [...all, file('/etc/passwd')] }, 'archive.refused', '/etc/passwd'],
  [
    'another file of the home',
    { members: (all) => [...all, file('home/host.lock')] },
    'archive.refused',
    'home/host.lock',
  ],
  [
    'a file under a name that is not its hash',
    { members: (all) => [...all, file(`files/${'a'.repeat(64)}`)] },
    'archive.damaged',
    `files/${'a'.repeat(64)}`,
  ],
  ['a member twice', { members: (all) => [...all, all[0]!] }, 'archive.refused', ''],
  [
    'a symbolic link',
    {
      members: (all) => [
        ...all,
        [{ name: `files/${sha256('')}`, type: 'symlink', linkname: '/etc/passwd' }, Buffer.alloc(0)],
      ],
    },
    'archive.refused',
    `files/${sha256('')}`,
  ],
  [
    'a hard link',
    {
      members: (all) => [
        ...all,
        [{ name: `files/${sha256('')}`, type: 'link', linkname: '/etc/passwd' }, Buffer.alloc(0)],
      ],
    },
    'archive.refused',
    `files/${sha256('')}`,
  ],
  [
    'a directory',
    { members: (all) => [...all, [{ name: 'files/', type: 'directory' }, Buffer.alloc(0)]] },
    'archive.refused',
    'files/',
  ],
  [
    'a secret that is too large',
    {
      members: (all) => [...all.filter(([{ name }]) => name !== 'home/secret'), file('home/secret', 'x'.repeat(5000))],
    },
    'archive.refused',
    'home/secret',
  ],
  [
    'a migration that this program does not know',
    { change: (m) => ({ ...m, migrations: [...m.migrations, '9999-evil'] }) },
    'archive.newer',
    '9999-evil',
  ],
  [
    'a name that every object has',
    { change: (m) => ({ ...m, migrations: [...m.migrations, 'constructor'] }) },
    'archive.newer',
    'constructor',
  ],
  [
    'another number of rows than there are',
    { change: (m) => ({ ...m, tables: m.tables.map((t) => (t.name === 'evidence.tree' ? { ...t, rows: 7 } : t)) }) },
    'archive.count-differs',
    'evidence.tree',
  ],
  [
    'an archive of a demonstration',
    { change: (m) => ({ ...m, installation: 'demonstration' }) },
    'archive.is-demonstration',
    '',
  ],
  [
    'rows of a demonstration under the name of a real installation',
    {
      members: (all) =>
        all.map(([h, c]) =>
          h.name.startsWith('tables/platform.installation/')
            ? [h, Buffer.from(c.toString().replace('real', 'demonstration'))]
            : [h, c],
        ),
    },
    'archive.refused',
    'platform.installation',
  ],
  [
    'an installation of no kind',
    {
      change: (m) => ({
        ...m,
        tables: m.tables.map((t) => (t.name === 'platform.installation' ? { ...t, rows: 0 } : t)),
      }),
      members: (all) => all.filter(([{ name }]) => !name.startsWith('tables/platform.installation/')),
    },
    'archive.refused',
    'platform.installation',
  ],
  ['a manifest of no kind', { change: ({ installation: _none, ...m }) => m }, 'archive.foreign', ''],
  [
    'a journal head that does not fit its chain',
    {
      members: (all) =>
        all.map(([h, c]) =>
          h.name.startsWith('tables/platform.journal_head/')
            ? [h, Buffer.from(c.toString().replace('common\t0\t', 'common\t4\t'))]
            : [h, c],
        ),
    },
    'archive.journal-broken',
    'head',
  ],
];

describe('an archive made by hand with the right key', () => {
  it.each(cases)('is refused by name: %s', async (_what, forgery, code, named) => {
    const problem = (await attempt(forgery).catch((error: unknown) => error)) as { code: string; details: object };
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem.details ?? {})).toContain(JSON.stringify(named).slice(1, -1));
    expect(existsSync('/tmp/dawra-was-here')).toBe(false);
    const left = await withClient(target.url, (client) =>
      client.query(
        `select nspname from pg_namespace where nspname in ('platform', 'evidence', 'graphile_worker', 'dawra_restoring')`,
      ),
    );
    expect(left.rows).toEqual([]);
    for await (const stored of files.list()) expect(stored).toBeUndefined();
    expect(existsSync(join(home, 'taken'))).toBe(false);
  });

  it('that inflates without end is stopped before it is read', async () => {
    const path = join(home, 'bomb');
    const zeros = Readable.from(
      (function* () {
        for (let n = 0; n < 640; n += 1) yield Buffer.alloc(2 ** 20);
      })(),
    );
    await pipeline(
      zeros,
      createGzip(),
      (from: AsyncIterable<Uint8Array>) => sealing(from, password),
      createWriteStream(path),
    );
    await expect(
      restore(path, target.url, files, { migrations, installation: 'real', migrateJobs, password, log: silent }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^archive\.(refused|damaged|foreign)$/) });
  });

  it('that is honest is restored, and what rooms must do after it is done in their order', async () => {
    const done: string[] = [];
    const step = (name: string) => ({
      name,
      run: () => {
        done.push(name);
        return Promise.resolve([{ ar: 'قيل', fr: 'dit', en: `${name} said` }]);
      },
    });
    const { notes } = await restore(await forge({}), target.url, files, {
      migrations,
      installation: 'real',
      migrateJobs,
      password,
      carry: { secret: join(home, 'taken') },
      after: [step('first'), step('second')],
      log: silent,
    });
    expect(done).toEqual(['first', 'second']);
    expect(notes.map(({ en }) => en)).toEqual(['first said', 'second said']);
    expect(readFileSync(join(home, 'taken'), 'utf8')).toBe('0'.repeat(64));
    const acts = await sql<{ act: string }>`select act from platform.journal`.execute(target.db);
    expect(acts.rows).toEqual([{ act: 'installation.restore' }]);
  });

  it('is undone whole when a room cannot do its part', async () => {
    const other = await emptyDatabase();
    const store = await fileStore(join(home, 'other'));
    writeFileSync(join(home, 'kept'), 'as it was');
    const failing = { name: 'x', run: () => Promise.reject(new Error('cannot forget')) };
    await expect(
      restore(await forge({}), other.url, store, {
        migrations,
        installation: 'real',
        migrateJobs,
        password,
        carry: { secret: join(home, 'kept') },
        after: [failing],
        log: silent,
      }),
    ).rejects.toThrow('cannot forget');
    const left = await sql`select from pg_namespace where nspname in ('platform', 'dawra_restoring')`.execute(other.db);
    expect(left.rows).toEqual([]);
    for await (const stored of store.list()) expect(stored).toBeUndefined();
    expect(readFileSync(join(home, 'kept'), 'utf8')).toBe('as it was');
    await other.drop();
  });
});
