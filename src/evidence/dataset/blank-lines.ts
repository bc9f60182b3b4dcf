import { createReadStream } from 'node:fs';

/** Most lines that are remembered. */
const remembered = 10_000;

/**
 * Rows of a CSV in UTF-8 that are blank lines, counted from 1 with every record as one row, as spreadsheet programs show it: readers pass over such lines, and the rows
 * after them must keep their numbers. A line end between quotes ends no row.
 */
export async function blankLines(file: string): Promise<number[]> {
  const found: number[] = [];
  if (!(await hasBlankLine(file))) return found;
  let [row, quoted, empty, last] = [1, false, true, 0];
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      const ends = byte === 0x0d || (byte === 0x0a && last !== 0x0d);
      last = byte;
      if (byte === 0x0a && !ends) continue;
      if (byte === 0x22) quoted = !quoted;
      if (!ends || quoted) {
        empty = false;
        continue;
      }
      if (empty && found.length < remembered) found.push(row);
      row += 1;
      empty = true;
    }
  }
  // What follows the last row shifts nothing.
  while (found.length && found.at(-1) === row - 1) {
    found.pop();
    row -= 1;
  }
  return found;
}

async function hasBlankLine(file: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>) {
    const text = Buffer.concat([tail, chunk]);
    if (['\n\n', '\n\r\n', '\r\r'].some((mark) => text.includes(mark))) return true;
    tail = text.subarray(-2);
  }
  return false;
}
