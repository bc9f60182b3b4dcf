import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { native } from '../platform/compute/native.ts';

export interface Duck {
  readonly connection: DuckDBConnection;
  /** Memory that it may use, in MB. */
  readonly memoryMb: number;
  /** Share of the running statement that is done, 0 to 1; 0 while DuckDB cannot tell. */
  progress(): number;
  /** Runs statements that give no rows. */
  run(sql: string): Promise<void>;
  /** Rows as plain JSON: bigint as string, so cast counts to double in the SQL. */
  all(sql: string, values?: Record<string, DuckDBValue>): Promise<Record<string, unknown>[]>;
  /** Closes when nothing asked of it runs any more; what still runs is interrupted, what is asked from now on is refused. */
  close(): Promise<void>;
}

/**
 * Opens an in-memory DuckDB that can read and write inside `directories` only: no network, no extension, configuration locked.
 * @param memoryMb most memory it may use before it spills to `spill` (a directory) or refuses
 */
export async function openDuck(options: {
  directories: readonly string[];
  memoryMb: number;
  spill: string;
  threads?: number;
  /** Raised: whatever runs is interrupted, and whatever is begun after it. */
  signal?: AbortSignal;
}): Promise<Duck> {
  const threads = String(options.threads ?? 2);
  const instance = await native(() => DuckDBInstance.create(':memory:', { threads }));
  const calls = new Calls();
  const connection = guarded(await native(() => instance.connect()), calls);
  const paths = [...options.directories, options.spill].map(literal).join(', ');
  for (const setting of [
    `memory_limit = '${options.memoryMb}MB'`,
    `temp_directory = ${literal(options.spill)}`,
    'enable_progress_bar = true',
    'enable_progress_bar_print = false',
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    `allowed_directories = [${paths}]`,
    'enable_external_access = false',
    'lock_configuration = true',
  ]) {
    await connection.run(`set ${setting}`);
  }
  let interrupting: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    // A statement that begins after the interruption must not run on.
    interrupting ??= setInterval(() => connection.interrupt(), 50);
  };
  if (options.signal?.aborted) interrupt();
  options.signal?.addEventListener('abort', interrupt, { once: true });
  return {
    connection,
    memoryMb: options.memoryMb,
    progress: () => Math.min(1, Math.max(0, connection.progress.percentage / 100)),
    run: async (sql) => void (await connection.run(sql)),
    all: async (sql, values) => (await connection.runAndReadAll(sql, values)).getRowObjectsJson(),
    close: async () => {
      options.signal?.removeEventListener('abort', interrupt);
      const ended = calls.end();
      if (calls.running) interrupt();
      await ended;
      clearInterval(interrupting);
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * The calls under way on a connection. Closing it under one of them ends the process: a statement that waits for a thread of the pool
 * would begin on a connection that is gone, as when one of several asked together fails and the others are left behind.
 */
class Calls {
  #running = new Set<Promise<unknown>>();
  #ended = false;

  get running(): boolean {
    return this.#running.size > 0;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#ended) throw new Error('the DuckDB connection is closed');
    const call = native(work);
    this.#running.add(call);
    try {
      return await call;
    } finally {
      this.#running.delete(call);
    }
  }

  async end(): Promise<void> {
    this.#ended = true;
    while (this.running) await Promise.allSettled(this.#running);
  }
}

/** A connection, or a result that comes in pieces, whose asynchronous calls are counted. */
function guarded<T extends object>(of: T, calls: Calls): T {
  return new Proxy(of, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const call = member.bind(target) as (...given: unknown[]) => Promise<unknown>;
      if (!isAsync(member)) return call;
      return (...given: unknown[]) => calls.during(async () => inPieces(await call(...given), calls));
    },
  });
}

const isAsync = (member: unknown): boolean => Object.prototype.toString.call(member) === '[object AsyncFunction]';

const inPieces = (value: unknown, calls: Calls): unknown =>
  value !== null && typeof value === 'object' && 'fetchChunk' in value ? guarded(value, calls) : value;

/** A string as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column's name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
