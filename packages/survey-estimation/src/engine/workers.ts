/** Resident columns in shared memory, summed by several threads: in Node and in cross-origin isolated pages. */
import { checkOptions } from '../core/check.ts';
import { refuse } from '../core/refusal.ts';
import { fromColumns, type DataColumns } from '../source/memory.ts';
import type { Source } from '../source/source.ts';
import { preparedPass } from './resident/collapse.ts';
import { framed } from './resident/framed.ts';
import { cellWidth } from './resident/pass.ts';
import { sharedCopy, WorkerPool, type WorkerLike } from './threads/pool.ts';

export type { WorkerLike };

/** How threads are used. */
export interface SharedOptions {
  /** Number of threads besides the calling one. Default: the processors of the machine. */
  readonly threads?: number;
  /** Starts a worker that runs the module `threads/worker` (in Node `threads/thread`), for those who place it elsewhere. */
  readonly worker?: () => WorkerLike;
}

/** A source whose threads run until it is closed. */
export interface SharedSource extends Source {
  /** Ends the threads. */
  readonly close: () => Promise<void>;
}

/**
 * A source of typed arrays like `fromColumns`, whose sums are made by worker threads while the calling thread is free.
 * Float64Array columns over a SharedArrayBuffer are used as they are, others are copied into shared memory once. Results
 * have the bits that `fromColumns` gives, whatever the number of threads. Close the source when it is no longer needed.
 * Rejects with Error where there is no shared memory or no worker can be started.
 */
export async function fromSharedColumns(data: DataColumns, options: SharedOptions = {}): Promise<SharedSource> {
  checkOptions(options, ['threads', 'worker'], 'fromSharedColumns');
  const { threads = await processors() } = options;
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    refuse('bad-spec', `"threads" is a whole number from 1 to ${MOST_THREADS}, not ${String(threads)}`);
  const start = options.worker ?? (await defaultWorker());
  const shared: { [name: string]: DataColumns[string] } = {};
  for (const [name, column] of Object.entries(data))
    shared[name] =
      column instanceof Float64Array && !(column.buffer instanceof SharedArrayBuffer) ? sharedCopy(column) : column;
  const pool = new WorkerPool(Array.from({ length: threads }, start));
  const { load } = fromColumns(shared);
  return {
    load,
    groups: async (variables, plan) => {
      const prepared = preparedPass(await load(variables, new Set()), plan);
      if (!prepared) return null;
      return framed(plan, prepared, await pool.cells(prepared.pass), cellWidth(prepared.pass));
    },
    close: () => pool.close(),
  };
}

/** More threads are an error of whoever asks. */
const MOST_THREADS = 1024;

/** Browsers have these; they are written by name so that bundlers find the worker. */
declare const Worker: (new (url: URL, options: { readonly type: 'module' }) => WorkerLike) | undefined;
declare const navigator: { readonly hardwareConcurrency?: number } | undefined;

async function defaultWorker(): Promise<() => WorkerLike> {
  if (typeof Worker !== 'undefined')
    return () => new Worker(new URL('./threads/worker.js', import.meta.url), { type: 'module' });
  const threads = await import('node:worker_threads');
  const script = './threads/thread.js';
  return () => new threads.Worker(new URL(script, import.meta.url));
}

async function processors(): Promise<number> {
  if (typeof navigator !== 'undefined' && navigator.hardwareConcurrency) return navigator.hardwareConcurrency;
  const { availableParallelism } = await import('node:os');
  return availableParallelism();
}
