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
  duck.close();
  await rm(spill, { recursive: true });
});
