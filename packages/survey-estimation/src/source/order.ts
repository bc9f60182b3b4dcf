/**
 * The engine's own order of rows: by a hash of all their values, ties by the values themselves. Rows that still tie are
 * alike in every column, so whatever is computed in this order is the same, bit for bit, for any order of the same rows.
 */
import { columnAt, type Column, type Frame } from '../core/frame.ts';

/** The same rows in canonical order; `line` tells where each came from. */
export function canonicalOrder(frame: Frame): Frame {
  const columns = [...frame.columns.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const order = sortedByHash(rowHashes(columns, frame.rows));
  settleTies(order.rows, order.keys, columns);
  const rearranged = [...frame.columns.values()].map((column) => columnAt(column, order.rows));
  return {
    rows: frame.rows,
    columns: new Map(rearranged.map((column) => [column.name, column])),
    line: order.rows.map((i) => frame.line[i]!),
  };
}

/** A 32-bit hash of every row, mixed column by column (the finaliser of MurmurHash3). */
function rowHashes(columns: readonly Column[], rows: number): Uint32Array {
  const hash = new Uint32Array(rows);
  for (const column of columns) {
    if (column.type === 'category') {
      const { codes } = column;
      for (let i = 0; i < rows; i++) hash[i] = mix(hash[i]! ^ codes[i]!);
    } else {
      const values = column.values;
      const one = new Float64Array(1);
      const words = new Uint32Array(one.buffer);
      for (let i = 0; i < rows; i++) {
        const x = values[i]!;
        one[0] = Number.isNaN(x) ? NaN : x + 0;
        hash[i] = mix(mix(hash[i]! ^ words[0]!) ^ words[1]!);
      }
    }
  }
  return hash;
}

function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h + 0x9e3779b9) | 0;
}

/** Row numbers by increasing hash: radix sort, two passes of 16 bits. */
function sortedByHash(hash: Uint32Array): { rows: Uint32Array; keys: Uint32Array } {
  let rows = new Uint32Array(hash.length);
  for (let i = 0; i < rows.length; i++) rows[i] = i;
  for (const shift of [0, 16]) {
    const start = new Uint32Array(65537);
    for (let i = 0; i < hash.length; i++) start[((hash[i]! >>> shift) & 0xffff) + 1]!++;
    for (let d = 0; d < 65536; d++) start[d + 1]! += start[d]!;
    const next = new Uint32Array(hash.length);
    for (let i = 0; i < rows.length; i++) next[start[(hash[rows[i]!]! >>> shift) & 0xffff]!++] = rows[i]!;
    rows = next;
  }
  return { rows, keys: rows.map((i) => hash[i]!) };
}

/** Puts rows of equal hash in the order of their values. */
function settleTies(rows: Uint32Array, keys: Uint32Array, columns: readonly Column[]): void {
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && keys[to] === keys[from]) to++;
    if (to - from > 1) rows.subarray(from, to).sort((a, b) => compareRows(columns, a, b));
    from = to;
  }
}

function compareRows(columns: readonly Column[], a: number, b: number): number {
  for (const column of columns) {
    const x = column.type === 'number' ? column.values[a]! : column.codes[a]!;
    const y = column.type === 'number' ? column.values[b]! : column.codes[b]!;
    if (x < y) return -1;
    if (x > y) return 1;
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
  }
  return a - b;
}
