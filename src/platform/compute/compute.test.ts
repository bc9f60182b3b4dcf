import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openCompute } from './compute.ts';
import { FairQueue } from './queue.ts';
import { add, die, fill, query, refuse, spin, wait, write } from './testing.worker.ts';

const compute = openCompute({
  worker: new URL('./testing.worker.ts', import.meta.url),
  threads: 2,
  waiting: 2,
  perOwner: 3,
  heapMb: 64,
});
afterAll(() => compute.close());
const nadia = { owner: 'nadia' };

describe('threads', () => {
  it('give back values and known problems', async () => {
    expect(await compute.run(add, [2, 3], nadia)).toBe(5);
    await expect(compute.run(refuse, null, nadia)).rejects.toMatchObject({
      code: 'files.too-large',
      kind: { status: 413 },
      details: { limit: 7 },
    });
  });

  it('end what takes too long, needs too much or dies, and go on', async () => {
    await expect(compute.run(spin, null, nadia)).rejects.toMatchObject({ code: 'compute.too-long' });
    await expect(compute.run(fill, null, nadia)).rejects.toMatchObject({ code: 'compute.too-much-memory' });
    await expect(compute.run(die, null, nadia)).rejects.toMatchObject({ code: 'compute.stopped' });
    expect(await compute.run(add, [1, 1], nadia)).toBe(2);
  });

  it('stop when the asker leaves, and leave no files', async () => {
    const left = new AbortController();
    const running = compute.run(wait, 60_000, { owner: 'nadia', signal: left.signal });
    setTimeout(() => left.abort(), 300);
    // `wait` stops by itself when asked; what it says then is of no interest to anyone.
    expect(await running).toBe(false);
    await expect(compute.run(add, [1, 1], { owner: 'x', signal: left.signal })).rejects.toMatchObject({
      code: 'compute.cancelled',
    });
    expect(existsSync(await compute.run(write, null, nadia))).toBe(false);
  });

  it('are ended between native calls only: DuckDB at work in a thread that ends would end the installation', async () => {
    const left = new AbortController();
    const running = compute.run(query, null, { owner: 'nadia', signal: left.signal });
    setTimeout(() => left.abort(), 500);
    await expect(running).rejects.toMatchObject({ code: 'compute.cancelled' });
    expect(await compute.run(add, [1, 1], nadia)).toBe(2);
  });

  it('are bounded: beyond the queue the asker is told when to come back', async () => {
    const left = new AbortController();
    const of = (owner: string) => compute.run(wait, 60_000, { owner, signal: left.signal }).catch((e: unknown) => e);
    const begun = [of('a'), of('b'), of('c'), of('d')];
    await expect(compute.run(add, [1, 1], { owner: 'e' })).rejects.toMatchObject({
      code: 'compute.busy',
      kind: { status: 503 },
    });
    left.abort();
    await Promise.all(begun);
    expect(compute.size).toEqual({ running: 0, waiting: 0 });
  });
});

describe('turns', () => {
  it('are never all of one owner: somebody else need not wait for its end', async () => {
    const queue = new FairQueue({ running: 2, waiting: 9, perOwner: 8 });
    const held = await queue.turn({ owner: 'a' });
    const more = [1, 2].map(() => queue.turn({ owner: 'a' }));
    expect(queue.size).toEqual({ running: 1, waiting: 2 });
    (await queue.turn({ owner: 'b' }))();
    held();
    for (const next of more) (await next)();
    expect(queue.size).toEqual({ running: 0, waiting: 0 });
  });

  it('are not for one owner alone', async () => {
    const queue = new FairQueue({ running: 3, waiting: 9, perOwner: 2 });
    const held = await queue.turn({ owner: 'a' });
    const another = await queue.turn({ owner: 'd' });
    const other = await queue.turn({ owner: 'c' });
    const order: string[] = [];
    const waiting = ['a', 'b'].map((owner) => queue.turn({ owner }).then((over) => (order.push(owner), over())));
    await expect(queue.turn({ owner: 'a' })).rejects.toMatchObject({ code: 'compute.busy' });
    other();
    await Promise.all(waiting);
    expect(order).toEqual(['b', 'a']);
    held();
    another();
    expect(queue.size).toEqual({ running: 0, waiting: 0 });
  });
});
