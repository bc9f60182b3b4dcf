import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { native } from '../platform/compute/native.ts';

export interface Duck {
  readonly connection: DuckDBConnection;
  /** Share of the running statement that is done, 0 to 1; 0 while DuckDB cannot tell. */
  progress(): number;
  /** Runs statements that give no rows. */
  run(sql: string): Promise<void>;
  /** Rows as plain JSON: bigint as string, so cast counts to double in the SQL. */
  all(sql: string, values?: Record<string, DuckDBValue>): Promise<Record<string, unknown>[]>;
  close(): void;
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
  const connection = guarded(await native(() => instance.connect()));
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
    progress: () => Math.min(1, Math.max(0, connection.progress.percentage / 100)),
    run: async (sql) => void (await connection.run(sql)),
    all: async (sql, values) => (await connection.runAndReadAll(sql, values)).getRowObjectsJson(),
    close: () => {
      clearInterval(interrupting);
      options.signal?.removeEventListener('abort', interrupt);
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A connection, or a result that comes in pieces, whose asynchronous calls count as native ones. */
function guarded<T extends object>(of: T): T {
  return new Proxy(of, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const call = member.bind(target) as (...given: unknown[]) => Promise<unknown>;
      if (!isAsync(member)) return call;
      return (...given: unknown[]) => native(async () => inPieces(await call(...given)));
    },
  });
}

const isAsync = (member: unknown): boolean => Object.prototype.toString.call(member) === '[object AsyncFunction]';

const inPieces = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'fetchChunk' in value ? guarded(value) : value;

/** A string as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A column's name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
