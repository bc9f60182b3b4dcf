import { expect, it } from 'vitest';
import { pieceBytes, sendFile, type Line } from './send.ts';

const cut = new Error('cut');

/** A line that keeps what arrives and is cut as told: `cuts[n]` bytes of the n-th piece arrive before it breaks. */
function makeLine(cuts: (number | undefined)[]) {
  const arrived: Buffer[] = [];
  const kept = new Map<string, string>();
  const size = () => arrived.reduce((sum, piece) => sum + piece.length, 0);
  let bytes = 0;
  let calls = 0;
  let opened = 0;
  const line: Line = {
    open: async (_name, of) => {
      opened += 1;
      bytes = of;
      return { id: 'u', received: 0, bytes };
    },
    ask: async () => ({ id: 'u', received: size(), bytes }),
    put: async (id, offset, piece) => {
      if (offset !== size()) throw new Error('wrong place');
      const content = Buffer.from(await piece.arrayBuffer());
      const stop = cuts[calls++];
      arrived.push(content.subarray(0, stop));
      if (stop !== undefined) throw cut;
      return { id, received: size(), bytes };
    },
    canGoOn: (error) => error === cut,
    recall: (key) => kept.get(key),
    keep: (key, id) => void (id ? kept.set(key, id) : kept.delete(key)),
    pause: async () => undefined,
  };
  return { line, content: () => Buffer.concat(arrived), opened: () => opened, kept };
}
const content = Buffer.alloc(2.5 * pieceBytes, 'returnees,');
const file = new File([content], 'a.csv', { lastModified: 1 });

it('arrives whole over a line that is cut again and again', async () => {
  const { line, content: got } = makeLine([100, undefined, 0, 7, undefined]);
  const shares: number[] = [];
  expect(await sendFile(file, line, (share) => shares.push(share))).toBe('u');
  expect(got().equals(content)).toBe(true);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it('goes on after the page was closed, without sending twice what had arrived', async () => {
  const { line, content: got, opened, kept } = makeLine([undefined, 5, ...Array<number>(20).fill(0)]);
  await expect(sendFile(file, line, () => undefined)).rejects.toBe(cut);
  expect(kept.size).toBe(1);
  const put = line.put.bind(line);
  line.put = (id, offset, piece, onShare) =>
    put(id, offset, piece, onShare).catch(() => put(id, offset, piece, onShare));
  expect(await sendFile(file, line, () => undefined)).toBe('u');
  expect([got().equals(content), opened(), kept.size]).toEqual([true, 1, 0]);
});

it('does not try again what no waiting mends', async () => {
  const { line } = makeLine([]);
  line.put = () => Promise.reject(new Error('too large'));
  await expect(sendFile(file, line, () => undefined)).rejects.toThrow('too large');
});
