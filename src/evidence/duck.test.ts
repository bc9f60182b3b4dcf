import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDuck } from './duck.ts';

it('stops what runs, and whatever is begun after it, when nobody waits any more', async () => {
  const spill = await mkdtemp(join(tmpdir(), 'dawra-stop-'));
  const left = new AbortController();
  const duck = await openDuck({ directories: [], memoryMb: 256, spill, signal: left.signal });
  const endless = 'select sum(a.range * b.range) from range(10000000) a, range(10000000) b';
  const running = duck.all(endless).catch((error: unknown) => error);
  setTimeout(() => left.abort(), 200);
  expect(String(await running)).toMatch(/interrupt/i);
  expect(String(await duck.all(endless).catch((error: unknown) => error))).toMatch(/interrupt/i);
  await duck.close();
  await rm(spill, { recursive: true });
});

it('closes after what was asked of it, though one of several asked together failed', async () => {
  const spill = await mkdtemp(join(tmpdir(), 'dawra-close-'));
  for (let round = 0; round < 20; round += 1) {
    const duck = await openDuck({ directories: [], memoryMb: 256, spill });
    const asked = Array.from({ length: 40 }, () => duck.all('select sum(range) from range(200000)'));
    const settled = Promise.allSettled(asked);
    await duck.all('select no_such_column').catch(() => undefined);
    await duck.close();
    await settled;
    await expect(duck.all('select 1')).rejects.toThrow('closed');
  }
  await rm(spill, { recursive: true });
});
