import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueue, migrateJobs, startJobs } from '../jobs/jobs.ts';
import { startEmbedded, withClient, type Embedded } from './embedded.ts';
import { roles } from './embedded-roles.ts';
import { silent } from './log.ts';
import { migrate, nameMigrations } from './migrate.ts';
import { compartments, connect, sql, transact, type Db } from './transaction.ts';

let home: string;
let server: Embedded;
let db: Db;
const migrations = nameMigrations(
  Object.fromEntries(
    readdirSync(join(import.meta.dirname, '../migrations')).map((name) => [
      `/${name}`,
      readFileSync(join(import.meta.dirname, '../migrations', name), 'utf8'),
    ]),
  ),
);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'dawra-attacker-'));
  chmodSync(home, 0o755);
  server = await startEmbedded({ home, log: silent, settings: { fsync: 'off' } });
  await migrateJobs(server.url, roles.everyday);
  const owner = connect(server.url, 1);
  await migrate(owner, migrations, { installation: 'real' }).finally(() => owner.destroy());
  db = connect(server.everydayUrl, 4);
});
afterAll(async () => {
  await db?.destroy();
  await server?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** What somebody would try who has found a way to put their own SQL into a request. */
const attacks = [
  `copy (select 1) to program 'id'`,
  `copy platform.setting from program 'id'`,
  `copy (select 1) to '/tmp/dawra-attack'`,
  `select pg_read_file('/etc/passwd')`,
  `select pg_read_binary_file('PG_VERSION')`,
  `select pg_ls_dir('.')`,
  `select lo_import('/etc/passwd')`,
  `set role postgres`,
  `set role dawra`,
  `set session authorization postgres`,
  `set role pg_execute_server_program`,
  `set role pg_read_server_files`,
  `grant pg_read_server_files to app`,
  `grant dawra to app`,
  `alter role app superuser`,
  `alter role dawra_public bypassrls`,
  `create role intruder login superuser`,
  `create extension dblink`,
  `create extension file_fdw`,
  `create extension adminpack`,
  `create language plpython3u`,
  `load 'dblink'`,
  `alter system set listen_addresses = '*'`,
  `select pg_reload_conf()`,
  `create schema intruder`,
  `create table public.intruder (n int)`,
  `create temp table intruder (n int)`,
  `create function public.intruder() returns int language sql as 'select 1'`,
  `create function platform.intruder() returns int language sql as 'select 1'`,
  `drop table platform.journal`,
  `drop table platform.journal_link`,
  `drop schema platform cascade`,
  `drop database dawra`,
  `create database intruder`,
  `alter table platform.journal disable trigger all`,
  `alter table platform.journal disable trigger append_only`,
  `alter table platform.account disable row level security`,
  `alter table platform.journal add column more text`,
  `drop policy own_acts on platform.journal`,
  `drop trigger link on platform.journal`,
  `set session_replication_role = replica`,
  `truncate platform.journal`,
  `delete from platform.journal`,
  `update platform.journal set act = 'x'`,
  `update platform.journal_head set place = 0`,
  `delete from platform.journal_link`,
  `update platform.migration set name = 'x'`,
  `alter function platform.refuse_change() rename to other`,
  `create or replace function platform.refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
  `select rolpassword from pg_authid`,
];

describe('the everyday login', () => {
  it('is no superuser, owns nothing, and belongs to the compartments alone', async () => {
    const [login] = (
      await sql<
        Record<string, boolean>
      >`select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication, rolinherit
      from pg_roles where rolname = current_user`.execute(db)
    ).rows;
    expect(Object.values(login!)).toEqual([false, false, false, false, false, false]);
    const owned = await sql`select from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user
      union all select from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = current_user
      union all select from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = current_user`.execute(db);
    expect(owned.rows).toEqual([]);
    const memberships = await sql<{
      name: string;
    }>`select g.rolname as name from pg_auth_members a join pg_roles g on g.oid = a.roleid
      join pg_roles m on m.oid = a.member where m.rolname = current_user order by 1`.execute(db);
    expect(memberships.rows.map(({ name }) => name)).toEqual(compartments.map((name) => `dawra_${name}`).sort());
  });

  it('sees no row of any compartment as itself', async () => {
    for (const table of ['platform.account', 'platform.journal', 'platform.session', 'platform.setting'])
      await expect(sql.raw(`select from ${table}`).execute(db)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([...compartments, 'none'] as const)('can do nothing of an attack as %s', async (compartment) => {
    const done: string[] = [];
    await withClient(server.everydayUrl, async (client) => {
      for (const attack of attacks) {
        await client.query('begin');
        await client.query(`set local role ${compartment === 'none' ? 'none' : `dawra_${compartment}`}`);
        const failed = await client.query(attack).then(
          () => undefined,
          (error: Error & { code?: string }) => error,
        );
        // Also when the attack leaves the compartment first: what the login itself is must not help.
        await client.query('rollback');
        await client.query('begin');
        await client.query('reset role');
        const alone = await client.query(attack).then(
          () => undefined,
          (error: Error) => error,
        );
        await client.query('rollback');
        if (!failed || !alone) done.push(attack);
      }
    });
    expect(done).toEqual([]);
  });

  it('works off jobs that a request called for', async () => {
    let finish: (payload: unknown) => void;
    const done = new Promise((resolve) => (finish = resolve));
    const jobs = await startJobs(
      server.everydayUrl,
      {
        greet: (payload) => {
          finish(payload);
          return Promise.resolve();
        },
      },
      () => undefined,
    );
    await transact(db, { compartment: 'statistical', account: null }, (trx) => enqueue(trx, 'greet', { n: 1 }));
    expect(await done).toEqual({ n: 1 });
    await jobs.stop();
  });
});

describe('the owner', () => {
  it('migrates and is no superuser', async () => {
    await withClient(server.url, async (client) => {
      const found = await client.query(
        'select rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user',
      );
      expect(found.rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolbypassrls: false }]);
      for (const attack of [
        `copy (select 1) to program 'id'`,
        `select pg_read_file('/etc/passwd')`,
        'set role postgres',
      ])
        await expect(client.query(attack), attack).rejects.toMatchObject({ code: '42501' });
    });
  });
});

describe('the endpoint of the server', () => {
  it('is open to nobody else of the machine', async () => {
    const data = new URL(server.url).searchParams.get('host')!;
    expect(statSync(data).mode & 0o077).toBe(0);
    expect(statSync(join(data, '.s.PGSQL.5432')).mode & 0o077).toBe(0);
    const rules = readFileSync(join(dirname(data), 'data/pg_hba.conf'), 'utf8');
    expect(rules).toBe('local all all peer map=app\n');
    const stranger = server.url.replace('//dawra@', '//nobody@');
    await expect(withClient(stranger, (client) => client.query('select 1'))).rejects.toMatchObject({ code: '28000' });
  });

  it('takes back at the next start what was given by hand', async () => {
    const administrator = server.url.replace('//dawra@', '//postgres@');
    await withClient(administrator, (client) =>
      client.query('grant pg_execute_server_program to app; alter role app createrole; grant dawra to app'),
    );
    await db.destroy();
    await server.stop();
    server = await startEmbedded({ home, log: silent, settings: { fsync: 'off' } });
    db = connect(server.everydayUrl, 4);
    const left = await sql<{
      name: string;
    }>`select g.rolname as name from pg_auth_members a join pg_roles g on g.oid = a.roleid
      join pg_roles m on m.oid = a.member where m.rolname = current_user and g.rolname not like 'dawra\\_%'`.execute(
      db,
    );
    expect(left.rows).toEqual([]);
  });
});
