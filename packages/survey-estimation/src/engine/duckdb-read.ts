/** Reads results of DuckDB into typed arrays. */
import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';

/**
 * A column of a result: doubles (NULL becomes NaN), or codes of so many levels that the query counts from 1, NULL where
 * missing; they are sent in as few bytes as hold them and read as -1 (missing), 0, 1, ...
 */
export type Wanted =
  | { readonly sql: string; readonly kind: 'double' }
  | { readonly sql: string; readonly kind: 'code'; readonly levels: number };

/** The columns of a query; `rest` is what follows them (FROM ...). */
export async function readNumbers(
  db: DuckDBConnection,
  rest: string,
  wanted: readonly Wanted[],
): Promise<{ arrays: (Float64Array | Int32Array)[]; rows: number }> {
  const list = wanted.map(sentSql).join(', ');
  const result = await db.stream(`SELECT ${list === '' ? '1' : list} ${rest}`);
  const chunks: DuckDBDataChunk[] = [];
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    chunks.push(chunk);
    rows += chunk.rowCount;
  }
  return { arrays: wanted.map(({ kind }, k) => columnOf(chunks, k, kind, rows)), rows };
}

function sentSql(wanted: Wanted): string {
  if (wanted.kind === 'double') return `coalesce((${wanted.sql})::DOUBLE, 'NaN'::DOUBLE)`;
  const type = wanted.levels < 256 ? 'UTINYINT' : wanted.levels < 65536 ? 'USMALLINT' : 'INTEGER';
  return `coalesce((${wanted.sql})::${type}, 0::${type})`;
}

function columnOf(chunks: readonly DuckDBDataChunk[], k: number, kind: Wanted['kind'], rows: number) {
  const out = kind === 'double' ? new Float64Array(rows) : new Int32Array(rows);
  let at = 0;
  for (const chunk of chunks) {
    const items = itemsOf(chunk.getColumnVector(k));
    if (kind === 'double') out.set(items, at);
    else for (let i = 0; i < items.length; i++) out[at + i] = items[i]! - 1;
    at += items.length;
  }
  return out;
}

/** The values of a vector as the binding lays them out, else read one by one. */
function itemsOf(vector: DuckDBVector): Float64Array | Uint8Array | Uint16Array | Int32Array {
  const items: unknown = Reflect.get(vector, 'items');
  if (
    items instanceof Float64Array ||
    items instanceof Uint8Array ||
    items instanceof Uint16Array ||
    items instanceof Int32Array
  )
    return items;
  return Float64Array.from({ length: vector.itemCount }, (_, i) => Number(vector.getItem(i)));
}

/** The first column of a query, as texts; null where it is. */
export async function firstTexts(db: DuckDBConnection, sql: string): Promise<(string | null)[]> {
  return (await db.runAndReadAll(sql)).getRows().map(([value]) => (value === null ? null : String(value)));
}

/** The only row of a query, as numbers; null where it is. */
export async function oneRow(db: DuckDBConnection, sql: string): Promise<(number | null)[]> {
  const [row] = (await db.runAndReadAll(sql)).getRows();
  return row!.map((value) => (value === null ? null : Number(value)));
}
