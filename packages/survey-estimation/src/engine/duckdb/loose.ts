/** Columns of a table in few bytes: read once, looked at block by block. */
import type { Column } from '../../core/frame.ts';
import type { Codes, Coding, LooseColumns } from '../../core/loose.ts';
import { refuse } from '../../core/refusal.ts';
import { compareCodePoints } from '../../source/build.ts';
import type { Variables } from '../../core/circumstances.ts';
import { PackedNumbers } from '../packed.ts';
import { emptyCodes } from '../resident/coding.ts';
import { blockFrame } from '../resident/loose-frame.ts';
import { allSettled } from '../settled.ts';
import { codeSql } from './codes.ts';
import { readParts } from './read.ts';
import type { Table } from './table.ts';
import type { Wanted } from './wanted.ts';

/** A column as it is kept, and as it was declared. */
interface Kept {
  readonly declared: string;
  readonly bytes: number;
  readonly push: (items: ArrayLike<number>) => void;
  readonly part: (from: number, n: number) => Column;
  readonly coding: () => Coding | null;
}

export interface PackedColumns extends LooseColumns {
  readonly bytes: number;
  readonly kept: ReadonlyMap<string, Kept>;
}

/** The needed columns in the order of the file; those of `before` that are declared alike are not read again. Refuses as `loadFrame`. */
export async function packedColumns(
  table: Table,
  variables: Variables,
  needed: ReadonlySet<string>,
  before: ReadonlyMap<string, Kept> = new Map(),
): Promise<PackedColumns> {
  table.checkDeclared(variables);
  const declaredAs = (name: string) => JSON.stringify(variables[name]);
  const columns = new Map<string, Kept>();
  const all = Object.keys(variables).filter((name) => needed.has(name));
  for (const name of all) {
    const known = before.get(name);
    if (known?.declared === declaredAs(name)) columns.set(name, known);
  }
  const names = all.filter((name) => !columns.has(name));
  const numbers = names.filter((name) => variables[name]!.type === 'number');
  await table.checkNumbers(numbers);
  const rows = await table.rows();
  const extents = new Map((await table.extents(numbers)).map((extent, k) => [numbers[k]!, extent]));
  const levels = await allSettled(names.map((name) => table.levelsOf(name, variables[name]!)));
  const wanted = names.map((name, k): Wanted => {
    const variable = variables[name]!;
    if (variable.type === 'number') {
      const { least, most } = extents.get(name)!;
      columns.set(name, keptNumbers(name, declaredAs(name), rows, [Math.min(least, 0), Math.max(most, 0)]));
      return { sql: table.number(name), kind: 'double' };
    }
    const ordered = variable.levels ?? [...levels[k]!].sort(compareCodePoints);
    columns.set(name, keptCodes(name, declaredAs(name), rows, ordered));
    return { sql: codeSql(table.text(name), ordered), kind: 'code', levels: ordered.length };
  });
  const list = names.map((name) => columns.get(name)!);
  const came =
    names.length === 0
      ? rows
      : await readParts(table.db, `FROM ${table.sql}`, wanted, (items) =>
          items.forEach((part, k) => list[k]!.push(part)),
        );
  if (came !== rows) throw new Error(`${came} rows came of ${rows}: a part of the answer is missing`);
  const of = (name: string) => columns.get(name) ?? refuse('unknown-column', `there is no column "${name}"`);
  return {
    rows,
    kept: columns,
    bytes: [...columns.values()].reduce((sum, column) => sum + column.bytes, 0),
    column: (name) => of(name).part(0, 0),
    coding: (name) => of(name).coding(),
    block: (from, n, wantedNames) =>
      blockFrame(
        n,
        wantedNames.map((name) => of(name).part(from, n)),
      ),
  };
}

function keptNumbers(name: string, declared: string, rows: number, bounds: readonly [number, number]): Kept {
  const packed = new PackedNumbers(rows, bounds);
  let room = new Float64Array(0);
  let coding: Coding | null | undefined;
  return {
    declared,
    get bytes() {
      return packed.bytes;
    },
    push: (items) => packed.push(items),
    coding: () => (coding === undefined ? (coding = packed.coding()) : coding),
    part: (from, n) => {
      if (room.length < n) room = new Float64Array(n);
      packed.read(from, n, room);
      return { type: 'number', name, values: room.length === n ? room : room.subarray(0, n) };
    },
  };
}

/** Codes as they are sent: 0 where missing, else counted from 1. */
function keptCodes(name: string, declared: string, rows: number, levels: readonly string[]): Kept {
  const codes = emptyCodes(rows, levels.length + 1);
  let length = 0;
  let room = new Int32Array(0);
  let coding: Coding | undefined;
  return {
    declared,
    bytes: codes.byteLength,
    push: (items) => {
      codes.set(items, length);
      length += items.length;
    },
    coding: () => {
      const size = levels.length;
      coding ??= codes.includes(0)
        ? { codes, size: size + 1, offset: 1 }
        : { codes: codes.map((code) => code - 1) as Codes, size, offset: 0 };
      return coding;
    },
    part: (from, n) => {
      if (room.length < n) room = new Int32Array(n);
      for (let k = 0; k < n; k++) room[k] = codes[from + k]! - 1;
      return { type: 'category', name, levels, codes: room.length === n ? room : room.subarray(0, n) };
    },
  };
}
