/** Reads results of DuckDB into typed arrays. */
import type { DuckDBConnection, DuckDBDataChunk, DuckDBVector } from '@duckdb/node-api';
import { inTurn } from './turn.ts';
import { sentSql, type Wanted } from './wanted.ts';

/** The columns of a query; `rest` is what follows them (FROM ...). */
export function readNumbers(
  db: DuckDBConnection,
  rest: string,
  wanted: readonly Wanted[],
): Promise<{ arrays: (Float64Array | Int32Array)[]; rows: number }> {
  const list = wanted.map(sentSql).join(', ');
  return inTurn(db, () => read(db, `SELECT ${list === '' ? '1' : list} ${rest}`, wanted));
}

async function read(db: DuckDBConnection, sql: string, wanted: readonly Wanted[]) {
  const result = await db.stream(sql);
  const chunks: DuckDBDataChunk[] = [];
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    chunks.push(chunk);
    rows += chunk.rowCount;
  }
  return { arrays: wanted.map(({ kind }, k) => columnOf(chunks, k, kind, rows)), rows };
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

/** Hands on a query part by part, a list of values for each column (codes as they are sent); gives the number of rows. */
export function readParts(
  db: DuckDBConnection,
  rest: string,
  wanted: readonly Wanted[],
  visit: (items: readonly ArrayLike<number>[]) => void,
): Promise<number> {
  const list = wanted.map(sentSql).join(', ');
  return inTurn(db, async () => {
    const result = await db.stream(`SELECT ${list === '' ? '1' : list} ${rest}`);
    let rows = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const part = chunk;
      visit(wanted.map((_, k) => itemsOf(part.getColumnVector(k))));
      rows += chunk.rowCount;
    }
    return rows;
  });
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
