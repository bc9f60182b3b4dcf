import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/testing.ts';
import { sql, transact } from '../database/transaction.ts';
import { enqueue, startJobs } from './jobs.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.drop());

const runAs = { compartment: 'statistical', account: null } as const;
const until = async (done: () => boolean): Promise<void> => {
  for (let waited = 0; !done() && waited < 10_000; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('jobs', () => {
  it('exist if and only if the act does', async () => {
    const seen: unknown[] = [];
    await transact(t.db, runAs, async (trx) => {
      await enqueue(trx, 'test.lost', { n: 0 });
      throw new Error('the act fails');
    }).catch(() => undefined);
    await transact(t.db, runAs, (trx) => enqueue(trx, 'test.kept', { n: 1 }));
    const jobs = await startJobs(
      t.url,
      {
        'test.lost': async (payload) => void seen.push(payload),
        'test.kept': async (payload) => void seen.push(payload),
      },
      () => undefined,
    );
    await until(() => seen.length > 0);
    await jobs.stop();
    expect(seen).toEqual([{ n: 1 }]);
  });

  it('are taken up again when the installation that had them in hand was killed', async () => {
    await transact(t.db, runAs, (trx) => enqueue(trx, 'test.orphan', { n: 2 }));
    await sql`update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now() where attempts = 0`.execute(
      t.db,
    );
    const seen: unknown[] = [];
    const jobs = await startJobs(t.url, { 'test.orphan': async (payload) => void seen.push(payload) }, () => undefined);
    await until(() => seen.length > 0);
    await jobs.stop();
    expect(seen).toEqual([{ n: 2 }]);
  });

  it('are tried again after a failure, which is told', async () => {
    const failures: string[] = [];
    await transact(t.db, runAs, (trx) => enqueue(trx, 'test.failing', {}));
    const jobs = await startJobs(
      t.url,
      {
        'test.failing': async () => {
          throw new Error('not today');
        },
      },
      (task) => void failures.push(task),
    );
    await until(() => failures.length > 0);
    await jobs.stop();
    expect(failures).toEqual(['test.failing']);
    const left = await sql<{
      attempts: number;
    }>`select attempts from graphile_worker.jobs where task_identifier = 'test.failing'`.execute(t.db);
    expect(left.rows).toEqual([{ attempts: 1 }]);
  });
});
