import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crossingGrants, openDefinerFunctions, openTables, unindexedForeignKeys } from './schema-checks.ts';
import { appSchemas } from './schemas.ts';
import { rolledBack, testDatabase, type TestDatabase } from './testing.ts';
import { compartments, sql, transact, type Compartment, type Trx } from './transaction.ts';

describe('the schema as a whole', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  it('has no schema that archives would leave out', async () => {
    const known = [...appSchemas, 'public', 'information_schema', 'graphile_worker'];
    const unknown = async (): Promise<string[]> =>
      (
        await sql<{ name: string }>`
          select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> all (${known})`.execute(
          test.db,
        )
      ).rows.map(({ name }) => name);
    expect(await unknown()).toEqual([]);
    await sql`create schema forgotten`.execute(test.db);
    expect(await unknown()).toEqual(['forgotten']);
    await sql`drop schema forgotten`.execute(test.db);
  });

  it('has an index for each foreign key', async () => {
    expect(await unindexedForeignKeys(test.db)).toEqual([]);
    await sql`create table platform.one (id int primary key)`.execute(test.db);
    await sql`create table platform.two (other int, one int references platform.one)`.execute(test.db);
    await sql`create index two_one on platform.two (other, one)`.execute(test.db);
    expect(await unindexedForeignKeys(test.db)).toEqual(['platform.two.two_one_fkey']);
    await sql`drop table platform.two, platform.one`.execute(test.db);
  });

  it('opens nothing to every role', async () => {
    expect(await openDefinerFunctions(test.db)).toEqual([]);
    expect(await openTables(test.db)).toEqual([]);
  });

  it('marks no row as demonstration: that is what a whole database is', async () => {
    const found = await sql<{ name: string }>`
      select format('%s.%s', c.oid::regclass, a.attname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 where n.nspname = any (${[...appSchemas]}) and a.attname ~ 'demo'
      union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = any (${[...appSchemas]}) and (p.proname ~ 'demo' or p.prosrc ~ '\\mdemo')
      union all select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (${[...appSchemas]}) and c.relname ~ 'demo'`.execute(test.db);
    expect(found.rows).toEqual([]);
  });

  it('lets no grant cross the compartments', async () => {
    expect(await crossingGrants(test.db)).toEqual([]);
    await sql`create table service.file (id int)`.execute(test.db);
    await sql`grant select (id) on service.file to dawra_statistical`.execute(test.db);
    expect(await crossingGrants(test.db)).toEqual(['dawra_statistical may SELECT service.file']);
    await sql`drop table service.file`.execute(test.db);
  });

  it.each(compartments)('shows a new table to nobody: %s', async (compartment) => {
    await sql`create table if not exists platform.fresh (n int)`.execute(test.db);
    const read = rolledBack(test.db, { compartment, account: null }, (trx) =>
      sql`select from platform.fresh`.execute(trx),
    );
    await expect(read).rejects.toMatchObject({ code: '42501' });
  });

  describe('journal', () => {
    const account = randomUUID();
    const write = (trx: Trx, compartment: Compartment, actor: string | null): Promise<unknown> =>
      sql`insert into platform.journal (actor, act, subject, subject_id, compartment, request)
          values (${actor}, 'read', 'file', '1', ${compartment}, 'r')`.execute(trx);
    const runAs = (compartment: Compartment) => ({ compartment, account });

    it.each(compartments)('takes an act of %s in its own name and compartment only', async (compartment) => {
      await rolledBack(test.db, runAs(compartment), (trx) => write(trx, compartment, account));
      const other = compartment === 'service' ? 'statistical' : 'service';
      await expect(rolledBack(test.db, runAs(compartment), (trx) => write(trx, other, account))).rejects.toThrow(
        /journal/,
      );
      await expect(
        rolledBack(test.db, runAs(compartment), (trx) => write(trx, compartment, randomUUID())),
      ).rejects.toThrow(/row-level security/);
    });

    it('is changed by nobody, its owner included', async () => {
      await transact(test.db, runAs('service'), (trx) => write(trx, 'service', account));
      for (const change of [
        'update platform.journal set act = $$x$$',
        'delete from platform.journal',
        'truncate platform.journal',
      ]) {
        await expect(sql.raw(change).execute(test.db)).rejects.toMatchObject({ code: '23001' });
        await expect(
          rolledBack(test.db, runAs('administration'), (trx) => sql.raw(change).execute(trx)),
        ).rejects.toMatchObject({ code: '42501' });
      }
    });

    it('shows restricted acts to no other compartment, not even by a gap in the numbers', async () => {
      const seen = async (): Promise<{ compartment: string; id: string }[]> =>
        rolledBack(test.db, runAs('administration'), async (trx) => {
          const read = await sql<{
            compartment: string;
            id: string;
          }>`select compartment, id::text from platform.journal order by id`.execute(trx);
          return read.rows;
        });
      const before = await seen();
      await transact(test.db, runAs('administration'), (trx) => write(trx, 'administration', account));
      await transact(test.db, runAs('restricted'), (trx) => write(trx, 'restricted', account));
      await transact(test.db, runAs('administration'), (trx) => write(trx, 'administration', account));
      const after = (await seen()).slice(before.length);
      expect(after.map((row) => row.compartment)).toEqual(['administration', 'administration']);
      expect(Number(after[1]?.id) - Number(after[0]?.id)).toBe(1);
      for (const compartment of ['public', 'statistical', 'dialogue', 'service'] as const) {
        const read = rolledBack(test.db, runAs(compartment), (trx) => sql`select from platform.journal`.execute(trx));
        await expect(read).rejects.toMatchObject({ code: '42501' });
      }
    });
  });

  it('knows on whose behalf a transaction runs, and forgets it afterwards', async () => {
    const account = randomUUID();
    const asked = sql<{ account: string | null; compartment: string | null }>`
      select platform.current_account() as account, platform.current_compartment() as compartment`;
    const inside = await rolledBack(
      test.db,
      { compartment: 'dialogue', account },
      async (trx) => (await asked.execute(trx)).rows[0],
    );
    expect(inside).toEqual({ account, compartment: 'dialogue' });
    expect((await asked.execute(test.db)).rows[0]).toEqual({ account: null, compartment: null });
  });
});
