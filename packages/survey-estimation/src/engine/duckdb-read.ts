/** Reads results of DuckDB into typed arrays. */
import type { DuckDBConnection, DuckDBVector } from '@duckdb/node-api';
import type { Column } from '../frame.ts';
import { sortedCategory } from '../source/build.ts';
import type { Variables } from '../spec.ts';

/** A column of a result: an SQL expression without nulls, as doubles or integers of 32 bits. */
export interface Wanted {
  readonly sql: string;
  readonly kind: 'double' | 'integer';
}

/** The columns of a query; `rest` is what follows them (FROM ...). */
export async function readNumbers(
  db: DuckDBConnection,
  rest: string,
  wanted: readonly Wanted[],
): Promise<{ arrays: (Float64Array | Int32Array)[]; rows: number }> {
  const list = wanted.map(({ sql }, k) => `${sql} AS c${k}`).join(', ');
  const result = await db.stream(`SELECT ${list === '' ? '1 AS c0' : list} ${rest}`);
  let arrays: (Float64Array | Int32Array)[] = wanted.map(({ kind }) =>
    kind === 'double' ? new Float64Array(4096) : new Int32Array(4096),
  );
  let rows = 0;
  let room = 4096;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    if (rows + chunk.rowCount > room) {
      room = Math.max(room * 2, rows + chunk.rowCount);
      arrays = arrays.map((array) => grown(array, room));
    }
    for (let k = 0; k < wanted.length; k++) copyInto(arrays[k]!, rows, chunk.getColumnVector(k), chunk.rowCount);
    rows += chunk.rowCount;
  }
  return { arrays: arrays.map((array) => array.slice(0, rows)), rows };
}

function grown(array: Float64Array | Int32Array, room: number): Float64Array | Int32Array {
  const wider = array instanceof Float64Array ? new Float64Array(room) : new Int32Array(room);
  wider.set(array);
  return wider;
}

/** Copies whole vectors where the binding lays them out as typed arrays, else value by value. */
function copyInto(target: Float64Array | Int32Array, at: number, vector: DuckDBVector, count: number): void {
  const items: unknown = Reflect.get(vector, 'items');
  if (items instanceof Float64Array || items instanceof Int32Array) {
    target.set(items.length === count ? items : items.subarray(0, count), at);
    return;
  }
  for (let i = 0; i < count; i++) target[at + i] = Number(vector.getItem(i));
}

/** The first column of a query, as texts. */
export async function firstTexts(db: DuckDBConnection, sql: string): Promise<string[]> {
  return (await db.runAndReadAll(sql)).getRows().map((row) => String(row[0]));
}

/** A column from what the database gave: doubles, or codes into the levels. */
export function columnOfArray(
  name: string,
  values: Float64Array | Int32Array,
  levels: readonly string[],
  variables: Variables,
): Column {
  const variable = variables[name]!;
  if (variable.type === 'number')
    return { type: 'number', name, values: values instanceof Float64Array ? values : Float64Array.from(values) };
  const codes = values instanceof Int32Array ? values : Int32Array.from(values);
  return sortedCategory(name, codes, levels, variable.levels);
}
