import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rolledBack, testDatabase, type TestDatabase } from './testing.ts';
import { row, run, sql, transact } from './transaction.ts';

describe('transactions', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
    await sql`create table platform.probe (n int)`.execute(test.db);
    await sql`grant select, insert on platform.probe to dawra_dialogue`.execute(test.db);
  });
  afterAll(() => test.drop());
  const runAs = { compartment: 'dialogue', account: null } as const;
  const count = async (): Promise<number | undefined> =>
    (await row(test.db, z.object({ n: z.int() }), sql`select count(*) as n from platform.probe`))?.n;

  it('give values as they cross the wire', async () => {
    const shape = z.object({
      at: z.string(),
      day: z.string(),
      plain: z.string(),
      safe: z.number(),
      large: z.string(),
      exact: z.string(),
    });
    const found = await row(
      test.db,
      shape,
      sql`select timestamptz '2007-03-25 02:30:00.5+02' as at, date '2007-03-25' as day, timestamp '2007-03-25 02:30' as plain,
            9007199254740991::bigint as safe, 9007199254740993::bigint as large, 0.1::numeric as exact`,
    );
    expect(found).toEqual({
      at: '2007-03-25T00:30:00.500Z',
      day: '2007-03-25',
      plain: '2007-03-25T02:30:00',
      safe: 9007199254740991,
      large: '9007199254740993',
      exact: '0.1',
    });
  });

  it('keep all or nothing, as the role of the compartment', async () => {
    await transact(test.db, runAs, async (trx) => {
      expect(await run(trx, sql`insert into platform.probe values (1), (2)`)).toBe(2);
    });
    const failing = transact(test.db, runAs, async (trx) => {
      await run(trx, sql`insert into platform.probe values (3)`);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const forbidden = transact(test.db, runAs, (trx) => run(trx, sql`delete from platform.probe`));
    await expect(forbidden).rejects.toMatchObject({ code: '42501' });
    expect(await count()).toBe(2);
  });

  it('are rolled back in tests, giving what the work gave', async () => {
    expect(await rolledBack(test.db, runAs, (trx) => run(trx, sql`insert into platform.probe values (4)`))).toBe(1);
    expect(await count()).toBe(2);
    await expect(rolledBack(test.db, runAs, () => Promise.reject(new Error('in the work')))).rejects.toThrow(
      'in the work',
    );
  });
});
