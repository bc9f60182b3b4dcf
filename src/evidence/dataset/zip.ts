import { open } from 'node:fs/promises';

/**
 * Bytes that a zip archive says it inflates to, summed over its central directory, without inflating anything.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16.
 * @throws RangeError when the file has no zip directory (an old .xls, for instance)
 */
export async function inflatedSize(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'));
    if (end < 0) throw new RangeError('no zip directory');
    const length = tail.readUInt32LE(end + 12);
    const directory = Buffer.alloc(Math.min(length, 16 * 2 ** 20));
    await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    let total = 0;
    for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50;) {
      total += directory.readUInt32LE(at + 24);
      at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return total;
  } finally {
    await file.close();
  }
}
