import { open, type FileHandle } from 'node:fs/promises';
import { bytesOf, listBytes, readStruct, writeStruct, type Struct, type Value } from './thrift.ts';

const mark = Buffer.from('PAR1');
/** Bytes copied at a time. */
const piece = 2 ** 20;

/** Members of the structs of a footer. Source: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift */
const file = { schema: 2, rows: 3, groups: 4, orders: 7 } as const;
const group = { columns: 1, bytes: 2, rows: 3, offset: 5, compressed: 6 } as const;
const chunk = { offset: 2, about: 3, offsetIndex: 4, columnIndex: 6 } as const;
/** Where in the file the pages, the dictionary and the filter of a chunk lie. */
const offsets = [9, 10, 11, 14] as const;
const children = 5;

/** Files whose rows are not the same in number, group by group: they are no columns of one table. */
export class NotBeside extends Error {}
/** The same rows in other groups: where groups end hangs on when the engine's threads are done, so another writing may fit. */
export class GroupedOtherwise extends NotBeside {}

interface Group {
  readonly columns: Buffer[];
  readonly rows: bigint;
  bytes: bigint;
  compressed: bigint;
}

/**
 * Puts Parquet files of the same rows beside each other into one whose columns are those of all, as if it had been written at once: their pages are copied as they are and one
 * footer is written for them. An engine that sets memory aside for every column can so write a table of any width in slices.
 */
export class BesideParquet {
  readonly #to: FileHandle;
  #at: number = mark.length;
  #rows: bigint | undefined;
  #root: Struct | undefined;
  #rest: Struct | undefined;
  readonly #schema: Buffer[] = [];
  readonly #orders: Buffer[] = [];
  #groups: Group[] | undefined;

  private constructor(to: FileHandle) {
    this.#to = to;
  }

  static async create(path: string): Promise<BesideParquet> {
    const to = await open(path, 'w', 0o600);
    await to.write(mark, 0, mark.length, 0);
    return new BesideParquet(to);
  }

  /** @throws NotBeside when the file has other rows than those before it, or others together */
  async add(path: string): Promise<void> {
    const from = await open(path, 'r');
    try {
      const { size } = await from.stat();
      const tail = await bytesAt(from, size - 8, 8);
      if (!tail.subarray(4).equals(mark)) throw new NotBeside('no Parquet');
      const length = tail.readUInt32LE(0);
      const footer = readStruct(await bytesAt(from, size - 8 - length, length));
      this.#join(footer, BigInt(this.#at - mark.length));
      await this.#copy(from, mark.length, size - 8 - length);
    } finally {
      await from.close();
    }
  }

  /** Writes the footer; until then the file is none. */
  async end(): Promise<void> {
    if (!this.#root || !this.#rest || !this.#groups) throw new NotBeside('no file');
    this.#root.set(children, { type: 5, number: BigInt(this.#schema.length) });
    const groups = this.#groups.map((one) => groupBytes(one));
    const lists: [number, Buffer][] = [
      [file.schema, listBytes(12, [writeStruct(this.#root), ...this.#schema])],
      [file.groups, listBytes(12, groups)],
      ...(this.#orders.length ? [[file.orders, listBytes(12, this.#orders)] as [number, Buffer]] : []),
    ];
    const footer = written(this.#rest, new Map(lists));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    await this.#to.write(Buffer.concat([footer, length, mark]), 0, footer.length + 8, this.#at);
    await this.#to.sync();
  }

  close(): Promise<void> {
    return this.#to.close();
  }

  #join(footer: Struct, shift: bigint): void {
    const [root, ...columns] = structsOf(footer.get(file.schema));
    const rows = numberOf(footer, file.rows);
    const groups = structsOf(footer.get(file.groups));
    this.#root ??= root;
    this.#rest ??= footer;
    this.#rows ??= rows;
    this.#groups ??= groups.map((one) => ({ columns: [], rows: numberOf(one, group.rows), bytes: 0n, compressed: 0n }));
    const own = this.#groups;
    if (rows !== this.#rows) throw new NotBeside('other rows');
    if (own.length !== groups.length || groups.some((one, at) => numberOf(one, group.rows) !== own[at]!.rows))
      throw new GroupedOtherwise('grouped otherwise');
    this.#schema.push(...columns.map(writeStruct));
    this.#orders.push(...structsOf(footer.get(file.orders)).map(writeStruct));
    for (const [at, one] of groups.entries()) {
      const to = own[at]!;
      to.bytes += numberOf(one, group.bytes);
      to.compressed += numberOf(one, group.compressed);
      for (const column of structsOf(one.get(group.columns))) {
        const [about] = structsOf({ type: 9, of: 12, items: [column.get(chunk.about)!] });
        for (const [fields, ids] of [
          [column, [chunk.offset, chunk.offsetIndex, chunk.columnIndex]],
          [about!, offsets],
        ] as const)
          for (const id of ids) moved(fields, id, shift);
        to.columns.push(writeStruct(column));
      }
    }
  }

  async #copy(from: FileHandle, start: number, end: number): Promise<void> {
    for (let at = start; at < end;) {
      const bytes = await bytesAt(from, at, Math.min(piece, end - at));
      await this.#to.write(bytes, 0, bytes.length, this.#at);
      at += bytes.length;
      this.#at += bytes.length;
    }
  }
}

async function bytesAt(from: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await from.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead !== length) throw new NotBeside('the file ends early');
  return buffer;
}

const structsOf = (value: Value | undefined): Struct[] =>
  value?.type === 9 ? value.items.flatMap((item) => (item.type === 12 ? [item.fields] : [])) : [];

const numberOf = (fields: Struct, id: number): bigint => {
  const value = fields.get(id);
  return value && 'number' in value ? value.number : 0n;
};

/** An offset of 0 says that there is nothing. */
function moved(fields: Struct, id: number, shift: bigint): void {
  const value = fields.get(id);
  if (value && 'number' in value && value.number > 0n) fields.set(id, { ...value, number: value.number + shift });
}

const groupBytes = ({ columns, rows, bytes, compressed }: Group): Buffer =>
  written(
    new Map<number, Value>([
      [group.bytes, { type: 6, number: bytes }],
      [group.rows, { type: 6, number: rows }],
      ...(compressed ? [[group.compressed, { type: 6, number: compressed }] as [number, Value]] : []),
    ]),
    new Map([[group.columns, listBytes(12, columns)]]),
  );

/** A struct of which some members are lists in bytes already. */
function written(fields: Struct, lists: ReadonlyMap<number, Buffer>): Buffer {
  const ids = [...new Set([...fields.keys(), ...lists.keys()])].sort((one, other) => one - other);
  let last = 0;
  const parts = ids.map((id) => {
    const list = lists.get(id);
    const value = fields.get(id)!;
    const head = Buffer.of(((id - last) << 4) | (list ? 9 : value.type));
    last = id;
    return Buffer.concat([head, list ?? (value.type > 2 ? bytesOf(value) : Buffer.alloc(0))]);
  });
  return Buffer.concat([...parts, Buffer.of(0)]);
}
