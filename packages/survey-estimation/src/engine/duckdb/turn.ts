/** Queries of one connection, one after the other. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

const busy = new WeakMap<DuckDBConnection, Promise<unknown>>();

/** Acts when all that came before has ended: a second query on a connection would cut the first one's answer short. */
export async function inTurn<T>(db: DuckDBConnection, act: () => Promise<T>): Promise<T> {
  const before = busy.get(db) ?? Promise.resolve();
  const now = before.then(act, act);
  busy.set(db, now);
  return now;
}

/** The rows of a query of few. */
export function fewRows(db: DuckDBConnection, sql: string): Promise<DuckDBValue[][]> {
  return inTurn(db, async () => (await db.runAndReadAll(sql)).getRows());
}
