/** Reads results of DuckDB into typed arrays. */
import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api';

/**
 * A column of a result: doubles (NULL becomes NaN), or codes of so many levels that the query counts from 1, NULL where
 * missing; they are sent in as few bytes as hold them and read as -1 (missing), 0, 1, ...
 */
export type Wanted =
  | { readonly sql: string; readonly kind: 'double' }
  | { readonly sql: string; readonly kind: 'code'; readonly levels: number };

/** Rows that are kept together until their number is known. */
const PIECE = 1 << 14;

/** The columns of a query; `rest` is what follows them (FROM ...). */
export async function readNumbers(
  db: DuckDBConnection,
  rest: string,
  wanted: readonly Wanted[],
): Promise<{ arrays: (Float64Array | Int32Array)[]; rows: number }> {
  const list = wanted.map((one) => sentSql(one)).join(', ');
  const result = await db.stream(`SELECT ${list === '' ? '1' : list} ${rest}`);
  const pieces = wanted.map((): (Float64Array | Int32Array)[] => []);
  let rows = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const count = chunk.rowCount;
    for (let k = 0; k < wanted.length; k++) append(pieces[k]!, rows, wanted[k]!, chunk.getColumnVector(k), count);
    rows += count;
  }
  return { arrays: wanted.map(({ kind }, k) => joined(pieces[k]!.splice(0), kind, rows)), rows };
}

function sentSql(wanted: Wanted): string {
  if (wanted.kind === 'double') return `coalesce((${wanted.sql})::DOUBLE, 'NaN'::DOUBLE)`;
  const type = wanted.levels < 256 ? 'UTINYINT' : wanted.levels < 65536 ? 'USMALLINT' : 'INTEGER';
  return `coalesce((${wanted.sql})::${type}, 0::${type})`;
}

function room(kind: Wanted['kind'], rows: number): Float64Array | Int32Array {
  return kind === 'double' ? new Float64Array(rows) : new Int32Array(rows);
}

/** Copies a vector behind the rows that are there, which the pieces hold in full ones but for the last. */
function append(
  pieces: (Float64Array | Int32Array)[],
  rows: number,
  { kind }: Wanted,
  from: DuckDBVector,
  count: number,
) {
  const items: unknown = Reflect.get(from, 'items');
  const whole =
    items instanceof Float64Array ||
    items instanceof Uint8Array ||
    items instanceof Uint16Array ||
    items instanceof Int32Array
      ? items
      : Float64Array.from({ length: count }, (_, i) => Number(from.getItem(i)));
  const shift = kind === 'code' ? 1 : 0;
  for (let i = 0; i < count;) {
    const at = (rows + i) % PIECE;
    if (at === 0) pieces.push(room(kind, PIECE));
    const piece = pieces.at(-1)!;
    const end = Math.min(count, i + PIECE - at);
    if (shift === 0) piece.set(whole.subarray(i, end), at);
    else for (let j = i; j < end; j++) piece[at + j - i] = whole[j]! - 1;
    i = end;
  }
}

function joined(pieces: readonly (Float64Array | Int32Array)[], kind: Wanted['kind'], rows: number) {
  const out = room(kind, rows);
  pieces.forEach((piece, p) =>
    out.set(p === pieces.length - 1 ? piece.subarray(0, rows - p * PIECE) : piece, p * PIECE),
  );
  return out;
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
