import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appliedMigrations, migrate, nameMigrations } from './migrate.ts';
import { emptyDatabase, type TestDatabase } from './testing.ts';
import { connect, sql } from './transaction.ts';

const first = { '0001-a': 'create table a (n int); insert into a values (1), (2);' };
const second = { ...first, '0101-b': 'create table b as select n from a;' };

describe('migrate', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await emptyDatabase();
  });
  afterEach(() => test.drop());

  it('applies what is missing, once, wing by wing', async () => {
    expect(await migrate(test.db, first, { installation: 'real' })).toEqual({ applied: ['0001-a'] });
    expect(await migrate(test.db, second, { installation: 'real' })).toEqual({ applied: ['0101-b'] });
    const third = { ...second, '0002-c': 'alter table a add column m int' };
    expect(await migrate(test.db, third, { installation: 'real' })).toEqual({ applied: ['0002-c'] });
    expect(await migrate(test.db, third, { installation: 'real' })).toEqual({ applied: [] });
    expect((await appliedMigrations(test.db)).sort()).toEqual(Object.keys(third).sort());
  });

  it('lets one of several processes through', async () => {
    const others = [connect(test.url, 2), connect(test.url, 2), connect(test.url, 2)];
    const done = await Promise.all(others.map((db) => migrate(db, second, { installation: 'real' })));
    await Promise.all(others.map((db) => db.destroy()));
    expect(done.flatMap((one) => one.applied)).toEqual(['0001-a', '0101-b']);
  });

  it('keeps nothing of a run that fails and says which file it was', async () => {
    const flawed = { ...first, '0101-b': 'create table b (n int); select * from nowhere;' };
    await expect(migrate(test.db, flawed, { installation: 'real' })).rejects.toMatchObject({
      code: 'database.migration-failed',
      details: { name: '0101-b', reason: expect.stringContaining('nowhere') },
    });
    const left = await sql<{ a: string | null }>`select to_regclass('a')::text as a`.execute(test.db);
    expect(left.rows[0]?.a).toBeNull();
  });

  it('refuses a database that a newer program has written', async () => {
    await migrate(test.db, second, { installation: 'real' });
    await expect(migrate(test.db, first, { installation: 'real' })).rejects.toMatchObject({
      code: 'database.newer',
      details: { unknown: '0101-b' },
    });
  });
});

describe('names of migrations', () => {
  it('come from the file', () => {
    expect(nameMigrations({ '../platform/migrations/0001-platform.sql': 'x' })).toEqual({ '0001-platform': 'x' });
    expect(() => nameMigrations({ '../survey/migrations/first.sql': '' })).toThrow(RangeError);
  });
  it('share their numbers between wings', () => {
    expect(() => nameMigrations({ 'a/migrations/0001-a.sql': '', 'b/migrations/0001-b.sql': '' })).toThrow(/0001/);
  });
});
