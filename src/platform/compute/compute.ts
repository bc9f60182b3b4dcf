import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { Problem } from '../problem/problem.ts';
import type { Computation } from './computation.ts';
import { Gate } from './native.ts';
import { computeProblem } from './problems.ts';
import { FairQueue, type Asker } from './queue.ts';
import { unpack, type Outcome } from './thread.ts';

/** Threads on which long work runs, so that no page waits for it. */
export interface Compute {
  /**
   * Runs a computation when it is its asker's turn.
   * @throws Problem compute.busy, too-long, too-much-memory, stopped, cancelled; and what the computation itself throws
   */
  run<I, O>(of: Computation<I, O>, input: I, asker: Asker): Promise<O>;
  readonly size: { running: number; waiting: number };
  close(): Promise<void>;
}

export interface ComputeOptions {
  /** Module whose default export is `serveErrands(…)`. */
  readonly worker: URL;
  /** Threads; two at least, one less than there are processors, four at most, unless told. */
  readonly threads?: number;
  readonly waiting?: number;
  readonly perOwner?: number;
  /** Heap of one thread in MB; what DuckDB takes comes on top and has a limit of its own. */
  readonly heapMb?: number;
  /** Most seconds of any computation, when less than its own. */
  readonly seconds?: number;
}

/** Seconds in which a thread that was asked to stop must have stopped before it is ended, between two native calls. */
const grace = 2;

/** Opens the threads' room. A thread is started when there is work for it, and ends when there was none for a while. */
export function openCompute(options: ComputeOptions): Compute {
  const threads = options.threads ?? Math.min(4, Math.max(2, availableParallelism() - 1));
  const queue = new FairQueue({ running: threads, waiting: options.waiting ?? 40, perOwner: options.perOwner ?? 8 });
  let pool: Piscina | undefined;
  const open = (): Piscina => {
    pool ??= new Piscina({
      filename: options.worker.href,
      // The sources run as they are written; the built thread needs nothing.
      execArgv: options.worker.pathname.endsWith('.ts') ? ['--import', 'tsx', '--conditions=dawra-source'] : [],
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 60_000,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMb ?? 1024 },
    });
    return pool;
  };
  const closing = new AbortController();

  async function run<I, O>(of: Computation<I, O>, input: I, asker: Asker): Promise<O> {
    const left = AbortSignal.any([closing.signal, ...(asker.signal ? [asker.signal] : [])]);
    const over = await queue.turn({ ...asker, signal: left }).catch((cause: unknown) => {
      throw cause instanceof Problem ? cause : computeProblem('cancelled');
    });
    let directory: string | undefined;
    try {
      directory = await mkdtemp(join(tmpdir(), 'dawra-compute-'));
      const seconds = Math.min(of.seconds, options.seconds ?? Infinity);
      return (await errand(open(), of.name, input, directory, seconds, left)) as O;
    } finally {
      over();
      if (directory) await rm(directory, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    }
  }

  return {
    run,
    get size() {
      return queue.size;
    },
    close: async () => {
      closing.abort();
      while (queue.size.running) await new Promise((resolve) => setTimeout(resolve, 20));
      await pool?.destroy();
    },
  };
}

/** One errand of one thread: asked to stop when nobody waits or the time is over, ended by force when it does not. */
async function errand(
  pool: Piscina,
  name: string,
  input: unknown,
  directory: string,
  seconds: number,
  left: AbortSignal,
): Promise<unknown> {
  const late = AbortSignal.timeout(seconds * 1000);
  const enough = AbortSignal.any([late, left]);
  const end = new AbortController();
  const { port1: stop, port2 } = new MessageChannel();
  const gate = new Gate();
  let patience: NodeJS.Timeout | undefined;
  const endWhenIdle = (): void => {
    if (gate.shut()) end.abort();
    else patience = setTimeout(endWhenIdle, 20);
  };
  const ask = (): void => {
    stop.postMessage('stop');
    patience = setTimeout(endWhenIdle, grace * 1000);
  };
  enough.addEventListener('abort', ask, { once: true });
  const why = (): Problem | undefined =>
    left.aborted ? computeProblem('cancelled') : late.aborted ? computeProblem('too-long', { seconds }) : undefined;
  let outcome: Outcome;
  try {
    if (enough.aborted) throw why();
    outcome = (await pool.run(
      { name, input, directory, stop: port2, gate: gate.shared },
      { signal: end.signal, transferList: [port2] },
    )) as Outcome;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw why() ?? died(cause);
  } finally {
    enough.removeEventListener('abort', ask);
    clearTimeout(patience);
    stop.close();
  }
  // What was interrupted says only that it was interrupted; what had ended before all the same counts.
  if (!('value' in outcome)) {
    const reason = why();
    if (reason) throw reason;
  }
  return unpack(outcome);
}

/** A thread that is gone says nothing but its code. */
function died(cause: unknown): Problem {
  const { code } = cause as NodeJS.ErrnoException;
  const problem = computeProblem(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'stopped');
  problem.cause = cause;
  return problem;
}
