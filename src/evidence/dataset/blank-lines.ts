import { createReadStream } from 'node:fs';
import { error, Issues } from './issue.contract.ts';

/** Bytes read at a time, and how many such pieces in a row may hold no line end: readers of CSV lose longer lines without a word. */
const piece = 2 ** 20;
const mostPieces = 16;

/** Most lines that are remembered. */
const remembered = 10_000;

/**
 * Rows of a CSV in UTF-8 that are blank lines, counted from 1 with every record as one row, as spreadsheet programs show it: readers pass over such lines, and the rows
 * after them must keep their numbers. A line end between quotes ends no row.
 * @throws Issues when a line is far too long to be a row
 */
export async function blankLines(file: string): Promise<number[]> {
  const found: number[] = [];
  if (!(await hasBlankLine(file))) return found;
  let [row, quoted, empty, last] = [1, false, true, 0];
  for await (const chunk of createReadStream(file, { highWaterMark: piece }) as AsyncIterable<Buffer>) {
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
  let [blank, without] = [false, 0];
  for await (const chunk of createReadStream(file, { highWaterMark: piece }) as AsyncIterable<Buffer>) {
    without = chunk.includes(0x0a) || chunk.includes(0x0d) ? 0 : without + 1;
    if (without >= mostPieces) throw new Issues([error('csv-long-line', { expected: `${mostPieces} MB` })]);
    if (blank) continue;
    const text = Buffer.concat([tail, chunk]);
    blank = ['\n\n', '\n\r\n', '\r\r'].some((mark) => text.includes(mark));
    tail = text.subarray(-2);
  }
  return blank;
}
