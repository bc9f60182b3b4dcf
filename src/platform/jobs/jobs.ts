import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { withClient } from '../database/client.ts';
import { sql, type Trx } from '../database/transaction.ts';
import { announce } from './presence.ts';

/** A piece of work done after the act's transaction: given its payload, with a signal raised when the installation closes. */
export type Task = (payload: unknown, context: { signal: AbortSignal; job: string }) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

/** Milliseconds for which a call of the clock that nobody heard is made up for. */
const missed = 24 * 3_600_000;

/** A job that the clock calls for, once however many processes work: `cron` has five fields, in UTC. */
export interface Clocked {
  readonly cron: string;
  readonly task: string;
}

/** Calls for a job in the act's own transaction: it exists if and only if the act does. `key` keeps one waiting job a key. */
export async function enqueue(trx: Trx, task: string, payload: unknown, key?: string): Promise<void> {
  await sql`select platform.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key ?? null})`.execute(trx);
}

/**
 * Creates or updates the queue's own tables.
 * @param url address of the database as its owner
 * @param worker login that works the jobs off, where that is not the owner
 */
export async function migrateJobs(url: string, worker?: string): Promise<void> {
  const pool = queuePool(url);
  await runMigrations({ pgPool: pool, logger: quiet }).finally(() => pool.end());
  if (worker) await withClient(url, (client) => letWork(client, worker));
}

/** The queue's own pool is not ended before its connections are, and stops listening to them earlier: one that is lost then would end the process. */
function queuePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, application_name: 'dawra-jobs' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** The queue belongs to the owner and is closed by row-level security: whoever works it off is let in by name, to its rows and no further. */
async function letWork(client: pg.Client, worker: string): Promise<void> {
  const role = client.escapeIdentifier(worker);
  await client.query(`grant usage on schema graphile_worker to ${role};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${role};
    grant usage on all sequences in schema graphile_worker to ${role};
    grant execute on all functions in schema graphile_worker to ${role}`);
  const closed = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r'
       and c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'worker')`,
  );
  for (const { name } of closed.rows)
    await client.query(`create policy worker on ${name} to ${role} using (true) with check (true)`);
}

/** Pauses between attempts to go on after the database was lost, in milliseconds; the last is repeated. */
const pauses = [200, 500, 1000, 2000, 5000];

/**
 * Starts the worker inside this process; several processes share the queue. A task that throws is tried again later, up to 25 times, with growing pauses. When the database goes
 * away and comes back (restarted, failed over) the worker begins anew by itself; a job it had in hand is given back and done again.
 */
export async function startJobs(
  url: string,
  tasks: Tasks,
  onError: (task: string, error: unknown) => void,
  at: readonly Clocked[] = [],
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let current = await beginWork(url, tasks, onError, at);
  const watching = (async () => {
    while (!stopped) {
      await current.lost;
      if (stopped) return;
      onError('worker', new Error('the connection to the database was lost'));
      for (let attempt = 0; !stopped; attempt += 1) {
        await sleep(pauses[Math.min(attempt, pauses.length - 1)]);
        // The old worker is ended once the database answers: what it has in hand it must be able to give back.
        if (!(await answers(url))) continue;
        await current.end();
        const next = await beginWork(url, tasks, onError, at).catch(() => undefined);
        if (!next) continue;
        current = next;
        break;
      }
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await current.end();
      await watching;
      await current.end();
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  withClient(url, (client) => client.query('select 1')).then(
    () => true,
    () => false,
  );

interface Work {
  /** Resolves when the connection or the worker is gone, or was ended. */
  readonly lost: Promise<void>;
  readonly end: () => Promise<void>;
}

async function beginWork(
  url: string,
  tasks: Tasks,
  onError: (task: string, error: unknown) => void,
  at: readonly Clocked[],
): Promise<Work> {
  const closing = new AbortController();
  const presence = await announce(url);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => presence.holds(workerPool.id));
  const taskList: TaskList = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown, helpers: { job: { id: string } }) => {
        try {
          await task(payload, { signal: closing.signal, job: String(helpers.job.id) });
        } catch (error) {
          onError(name, error);
          throw error;
        }
      },
    ]),
  );
  const pool = queuePool(url);
  let runner: Runner;
  try {
    runner = await run({
      pgPool: pool,
      taskList,
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: quiet,
      events,
      parsedCronItems: parseCronItems(
        at.map(({ cron, task }) => ({ task, match: cron, identifier: task, options: { backfillPeriod: missed } })),
      ),
      // Without batches the queue reports ends of jobs unheard: one that fails because the database is away would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  } catch (error) {
    await pool.end();
    await presence.end();
    throw error;
  }
  const over = runner.promise.then(
    () => undefined,
    () => undefined,
  );
  let ending: Promise<void> | undefined;
  return {
    lost: Promise.race([presence.lost, over]),
    end: () =>
      (ending ??= (async () => {
        closing.abort();
        await runner.stop().catch(() => undefined);
        await over;
        await pool.end().catch(() => undefined);
        await presence.end();
      })()),
  };
}

const quiet = new Logger(() => () => undefined);
