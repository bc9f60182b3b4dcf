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
    await sql`update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now() - interval '1 minute' where attempts = 0`.execute(
      t.db,
    );
    const seen: unknown[] = [];
    const jobs = await startJobs(t.url, { 'test.orphan': async (payload) => void seen.push(payload) }, () => undefined);
    await until(() => seen.length > 0);
    await jobs.stop();
    expect(seen).toEqual([{ n: 2 }]);
  });

  it('of a worker that died are taken up while others live; those of the living are left alone', async () => {
    const seen: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = await startJobs(t.url, { 'test.long': async () => (seen.push('long'), held) }, () => undefined);
    await transact(t.db, runAs, (trx) => enqueue(trx, 'test.long', {}));
    await until(() => seen.length > 0);
    await transact(t.db, runAs, (trx) => enqueue(trx, 'test.of-the-dead', {}));
    // Both were taken long ago, one of them by a worker that nobody is any more.
    await sql`update graphile_worker._private_jobs j set locked_at = now() - interval '1 hour',
      locked_by = case t.identifier when 'test.of-the-dead' then 'killed' else j.locked_by end
      from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier in ('test.long', 'test.of-the-dead')`.execute(
      t.db,
    );
    const second = await startJobs(
      t.url,
      {
        'test.long': async () => void seen.push('long again'),
        'test.of-the-dead': async () => void seen.push('of the dead'),
      },
      () => undefined,
    );
    await until(() => seen.length > 1);
    letGo();
    await Promise.all([first.stop(), second.stop()]);
    expect(seen).toEqual(['long', 'of the dead']);
  });

  it('are called for by the clock once, however many work', async () => {
    const clocked = [{ cron: '*/5 * * * *', task: 'test.clock' }];
    const tasks = { 'test.clock': async () => undefined };
    const both = await Promise.all([1, 2].map(() => startJobs(t.url, tasks, () => undefined, clocked)));
    const known = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from graphile_worker._private_known_crontabs`.execute(t.db))
        .rows[0]!.n;
    // The clock is written down by whoever begins first, a moment after it has begun.
    for (let tries = 0; tries < 200 && (await known()) === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all(both.map((jobs) => jobs.stop()));
    expect(await known()).toBe(1);
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
