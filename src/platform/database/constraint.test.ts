import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineProblems } from '../problem/problem.ts';
import { constraintProblem, translating } from './constraint.ts';
import { emptyDatabase, type TestDatabase } from './testing.ts';
import { connect, sql } from './transaction.ts';

describe('errors of the database', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await emptyDatabase();
    await sql`create table parent (id int primary key, age int constraint grown_up check (age >= 18), name text not null)`.execute(
      test.db,
    );
    await sql`create table child (id int primary key, parent int references parent)`.execute(test.db);
    await sql`insert into parent values (1, 20, 'x')`.execute(test.db);
  });
  afterAll(() => test.drop());
  const thrown = (query: string): Promise<unknown> =>
    sql
      .raw(query)
      .execute(test.db)
      .then(
        () => undefined,
        (error: unknown) => error,
      );

  it.each([
    [`insert into parent values (1, 20, 'x')`, 'database.already-exists', 409],
    ['insert into child values (1, 2)', 'database.still-linked', 409],
    [`insert into parent values (2, 3, 'x')`, 'database.not-allowed-value', 422],
    ['insert into parent values (2, 20, null)', 'database.value-missing', 422],
    [`set local transaction_read_only = on; insert into parent values (2, 20, 'x')`, 'database.read-only', 503],
    [`do $$ begin raise exception 'x' using errcode = 'disk_full'; end $$`, 'database.disk-full', 507],
    [`do $$ begin raise exception 'x' using errcode = 'serialization_failure'; end $$`, 'database.try-again', 409],
    ['begin; set local role pg_monitor; select * from parent', 'database.absent', 404],
  ])('%s', async (query, code, status) => {
    const problem = constraintProblem(await thrown(query));
    expect(problem?.code).toBe(code);
    expect(problem?.reply('ar')).toMatchObject({ status, details: {} });
    await thrown('rollback');
  });

  it('lets a wing name its own', async () => {
    const { problem } = defineProblems('test', { young: { status: 422, words: { ar: 'ا', fr: 'a', en: 'a' } } });
    const work = translating({ grown_up: () => problem('young') }, () =>
      sql`insert into parent values (3, 1, 'x')`.execute(test.db),
    );
    await expect(work).rejects.toMatchObject({ code: 'test.young' });
  });

  it('says that the database cannot be reached', async () => {
    const gone = connect('postgresql://nobody@127.0.0.1:9/none', 1);
    const error = await sql`select 1`.execute(gone).catch((e: unknown) => e);
    expect(constraintProblem(error)?.code).toBe('database.unreachable');
    await gone.destroy();
    const other = connect(test.url, 1);
    const cut = await sql`select pg_terminate_backend(pg_backend_pid())`.execute(other).catch((e: unknown) => e);
    expect(constraintProblem(cut)?.code).toBe('database.unreachable');
    await other.destroy();
  });

  it('leaves bugs and missing files alone', async () => {
    expect(constraintProblem(await thrown('select * from nowhere'))).toBeUndefined();
    expect(constraintProblem(new TypeError('x'))).toBeUndefined();
    expect(constraintProblem(Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' }))).toBeUndefined();
    expect(constraintProblem('x')).toBeUndefined();
  });
});
