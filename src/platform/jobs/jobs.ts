import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker';
import { sql, type Trx } from '../database/transaction.ts';

/** A piece of work done after the act's transaction: given its payload, with a signal raised when the house closes. */
export type Task = (payload: unknown, context: { signal: AbortSignal; job: string }) => Promise<void>;
export type Tasks = Readonly<Record<string, Task>>;

/** Calls for a job in the act's own transaction: it exists if and only if the act does. `key` keeps one waiting job a key. */
export async function enqueue(trx: Trx, task: string, payload: unknown, key?: string): Promise<void> {
  await sql`select platform.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key ?? null})`.execute(trx);
}

/** Creates or updates the queue's own tables. */
export const migrateJobs = (url: string): Promise<void> => runMigrations({ connectionString: url, logger: quiet });

/** Starts the worker inside this process. A task that throws is tried again later, up to 25 times, with growing pauses. */
export async function startJobs(
  url: string,
  tasks: Tasks,
  onError: (task: string, error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  const closing = new AbortController();
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
  const runner: Runner = await run({
    connectionString: url,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet,
    crontab: '',
  });
  return {
    stop: async () => {
      closing.abort();
      await runner.stop();
    },
  };
}

const quiet = new Logger(() => () => undefined);
