/** A value as Thrift's compact protocol writes it, with its type, so that what is read can be written again as it was. */
export type Value =
  | { readonly type: 1 | 2 }
  | { readonly type: 3 | 4 | 5 | 6; number: bigint }
  | { readonly type: 7; readonly bytes: Buffer }
  | { readonly type: 8; readonly bytes: Buffer }
  | { readonly type: 9 | 10; readonly of: number; readonly items: Value[] }
  | { readonly type: 12; readonly fields: Struct };
/** Members of a struct, by their number. */
export type Struct = Map<number, Value>;

/** Bytes that are no such struct. */
class NotThrift extends Error {}

/**
 * Reads and writes structs of Thrift in the compact protocol, as the footer of a Parquet is written.
 * Source: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 * @throws NotThrift for bytes that end early or hold a type that no footer has (maps)
 */
export function readStruct(bytes: Buffer): Struct {
  let at = 0;
  const byte = (): number => {
    const found = bytes[at];
    if (found === undefined) throw new NotThrift('the bytes end early');
    at += 1;
    return found;
  };
  const varint = (): bigint => {
    let [value, shift] = [0n, 0n];
    for (;;) {
      const next = byte();
      value |= BigInt(next & 0x7f) << shift;
      if (next < 0x80) return value;
      shift += 7n;
    }
  };
  const signed = (): bigint => {
    const value = varint();
    return (value >> 1n) ^ -(value & 1n);
  };
  const taken = (length: number): Buffer => {
    if (at + length > bytes.length) throw new NotThrift('the bytes end early');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const value = (type: number): Value => {
    if (type === 1 || type === 2) return { type };
    if (type === 3) return { type, number: BigInt(byte()) };
    if (type === 4 || type === 5 || type === 6) return { type, number: signed() };
    if (type === 7) return { type, bytes: taken(8) };
    if (type === 8) return { type, bytes: taken(Number(varint())) };
    if (type === 12) return { type, fields: struct() };
    if (type !== 9 && type !== 10) throw new NotThrift(`no type ${type}`);
    const head = byte();
    const length = head >> 4 === 15 ? Number(varint()) : head >> 4;
    const of = head & 15;
    // In a list a truth value has a byte of its own.
    const item = (): Value => (of === 1 || of === 2 ? { type: byte() === 1 ? 1 : 2 } : value(of));
    return { type, of, items: Array.from({ length }, item) };
  };
  const struct = (): Struct => {
    const fields: Struct = new Map();
    let id = 0;
    for (let head = byte(); head !== 0; head = byte()) {
      id = head >> 4 ? id + (head >> 4) : Number(signed());
      fields.set(id, value(head & 15));
    }
    return fields;
  };
  return struct();
}

/** The struct in bytes, its members by their number. */
export function writeStruct(fields: Struct): Buffer {
  const parts: Buffer[] = [];
  let last = 0;
  for (const [id, value] of [...fields].sort(([one], [other]) => one - other)) {
    const step = id - last;
    parts.push(
      step < 16 ? Buffer.of((step << 4) | value.type) : Buffer.concat([Buffer.of(value.type), zigzag(BigInt(id))]),
    );
    if (value.type > 2) parts.push(bytesOf(value));
    last = id;
  }
  return Buffer.concat([...parts, Buffer.of(0)]);
}

/** A list in bytes whose items are in bytes already: what is long is never held as values. */
export const listBytes = (of: number, items: readonly Buffer[]): Buffer =>
  Buffer.concat([
    items.length < 15
      ? Buffer.of((items.length << 4) | of)
      : Buffer.concat([Buffer.of(0xf0 | of), varint(BigInt(items.length))]),
    ...items,
  ]);

export function bytesOf(value: Value): Buffer {
  switch (value.type) {
    case 1:
    case 2:
      return Buffer.of(value.type);
    case 3:
      return Buffer.of(Number(value.number));
    case 4:
    case 5:
    case 6:
      return zigzag(value.number);
    case 7:
      return value.bytes;
    case 8:
      return Buffer.concat([varint(BigInt(value.bytes.length)), value.bytes]);
    case 12:
      return writeStruct(value.fields);
    default:
      return listBytes(value.of, value.items.map(bytesOf));
  }
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}

const zigzag = (value: bigint): Buffer => varint(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));
