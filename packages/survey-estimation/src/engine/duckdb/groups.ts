/** One GROUP BY in DuckDB. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { keysAsked, type Asked, type KeyColumns } from './keys.ts';
import { readNumbers } from './read.ts';
import { termAsked } from './sums.ts';
import type { Groups, Key, Term } from '../sql/table.ts';

/** What is grouped. */
interface Grouped extends KeyColumns {
  readonly db: DuckDBConnection;
  /** What stands behind FROM. */
  readonly sql: string;
  readonly rows: () => Promise<number>;
}

/** The groups of a table. */
export async function groupsOf(table: Grouped, keys: readonly Key[], terms: readonly Term[]): Promise<Groups> {
  const count: Asked = { inner: ['count(*)'], outer: (k) => ({ sql: k, kind: 'double' }) };
  const asked = [...(await keysAsked(table, keys)), count, ...terms.map(termAsked)];
  const inner = asked.flatMap((one, k) => one.inner.map((sql, i) => `${sql} AS c${k}_${i}`));
  const wanted = asked.flatMap(({ outer }, k) => outer?.(`c${k}_0`, `c${k}_1`) ?? []);
  const { arrays } = await readNumbers(
    table.db,
    `FROM (SELECT ${inner.join(', ')} FROM ${table.sql} GROUP BY ALL)`,
    wanted,
  );
  const [counts, ...sums] = arrays.slice(-1 - terms.length) as Float64Array[];
  const counted = counts!.reduce((sum, n) => sum + n, 0);
  const rows = await table.rows();
  if (counted !== rows) throw new Error(`the groups hold ${counted} rows of ${rows}: a part of the answer is missing`);
  return { keys: arrays.slice(0, -1 - terms.length), counts: counts!, sums };
}
