import { Kysely, PostgresDialect, sql, type RawBuilder, type Transaction } from 'kysely';
import pg from 'pg';
import type { z } from 'zod';

/** Tables are spoken to in SQL, rows are validated on the way out; the builder's own table types are not used. */
export type Db = Kysely<unknown>;
export type Trx = Transaction<unknown>;

/** The compartments of the installation as database roles (blueprint section 4). `public` reads released faces only. */
export const compartments = ['public', 'statistical', 'dialogue', 'service', 'restricted', 'administration'] as const;
export type Compartment = (typeof compartments)[number];

export interface RunAs {
  readonly compartment: Compartment;
  /** Account on whose behalf the transaction runs; null for a visitor or the application itself. */
  readonly account: string | null;
  /** Language in which a person's role is said where their name is not (platform.display_name). */
  readonly locale?: string;
  /** Somebody waits for it: statements, locks and idle time are limited, and what is over its limit is rolled back. */
  readonly awaited?: boolean;
  /** It only reads: the database refuses whatever would write. */
  readonly reading?: boolean;
}

/** Limits of a transaction that somebody waits for. Long work stands outside (`Phase`). */
export const awaitedLimits = { statement: '20s', lock: '8s', idle: '15s' } as const;
/** Milliseconds after which a connection that is not free is no longer waited for. */
const patience = 15_000;

/** Runs one short piece of a longer act in a transaction of its own. */
export type Phase = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;

/** Phases of an act that stands as `runAs`: between them no transaction is open and no connection is held. */
export const phases =
  (db: Db, runAs: RunAs): Phase =>
  (work) =>
    transact(db, runAs, work);

/** Values as they cross the wire: no local time zone has a say in them, and none loses a digit unnoticed. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.TIMESTAMPTZ]: (text) => (Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString()),
  [pg.types.builtins.TIMESTAMP]: (text) => text.replace(' ', 'T'),
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.INT8]: (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text),
};
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    (format !== 'binary' && parsers[type]) || pg.types.getTypeParser(type, format ?? 'text'),
};

const pools = new WeakMap<Db, pg.Pool>();

/** Connections of a pool that `connect` opened: open, idle, and requests that wait for one. */
export function poolState(
  db: Db,
): { readonly open: number; readonly idle: number; readonly waiting: number } | undefined {
  const pool = pools.get(db);
  return pool && { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
}

/**
 * Opens a pool on `url`. Moments come back as ISO 8601 in UTC, dates as `2008-06-15`, bigint as number when safe (counts), numeric as
 * string. A connection that the server closes while idle is dropped; the next request opens another.
 */
export function connect(url: string, max = 10): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'dawra',
    types,
    connectionTimeoutMillis: patience,
  });
  pool.on('error', () => undefined);
  // One that is lost while a transaction holds it tells the transaction; unheard, the same event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db: Db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return db;
}

/**
 * Runs `work` in one transaction as the role of a compartment. The role and the account hold for that transaction only
 * (`set local`), and row-level security reads them through `platform.current_account()`.
 */
export function transact<T>(db: Db, runAs: RunAs, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('role', ${`dawra_${runAs.compartment}`}, true), set_config('dawra.account', ${runAs.account ?? ''}, true),
      set_config('dawra.locale', ${runAs.locale ?? ''}, true)`.execute(trx);
    if (runAs.awaited) {
      const { statement, lock, idle } = awaitedLimits;
      await sql`select set_config('statement_timeout', ${statement}, true), set_config('lock_timeout', ${lock}, true), set_config('idle_in_transaction_session_timeout', ${idle}, true)`.execute(
        trx,
      );
    }
    if (runAs.reading) await sql`set transaction read only`.execute(trx);
    return work(trx);
  });
}

/**
 * Goes on as another compartment within a transaction of the application itself, for work that must be whole across several of them. Never for a
 * request: a request stands as the one compartment of its route.
 */
export async function standAs(trx: Trx, compartment: Compartment): Promise<void> {
  await sql`select set_config('role', ${`dawra_${compartment}`}, true)`.execute(trx);
}

/** Rows of one question, each checked against its schema: what the types say is what the database gave. */
export async function rows<S extends z.ZodType>(
  trx: Db | Trx,
  schema: S,
  query: RawBuilder<unknown>,
): Promise<z.output<S>[]> {
  const result = await query.execute(trx);
  return result.rows.map((row) => schema.parse(row));
}

/** The only row, or undefined. */
export async function row<S extends z.ZodType>(
  trx: Db | Trx,
  schema: S,
  query: RawBuilder<unknown>,
): Promise<z.output<S> | undefined> {
  return (await rows(trx, schema, query))[0];
}

/** Runs a statement and tells how many rows it touched. */
export async function run(trx: Db | Trx, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(trx)).numAffectedRows ?? 0n);
}

export { sql };
