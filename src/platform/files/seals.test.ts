import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealsIn } from './seals.ts';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'dawra-seals-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

it('gives a seal its name when it is whole, and leaves nothing beside it', async () => {
  const [name, key] = [randomUUID(), randomBytes(32)];
  const seals = sealsIn(directory);
  await Promise.all([seals.make(name, key), ...[1, 2, 3].map(() => seals.make(name, key))]);
  expect(await seals.read(name)).toEqual(key);
  expect(readdirSync(directory)).toEqual([name]);
});

it('takes a part that a crash left for no seal, and destroys it with the seal', async () => {
  const [name, key] = [randomUUID(), randomBytes(32)];
  writeFileSync(join(directory, `${name}.${randomUUID()}`), key.subarray(0, 9));
  const seals = sealsIn(directory);
  expect(await seals.read(name)).toBeUndefined();
  await seals.make(name, key);
  expect(await seals.read(name)).toEqual(key);
  await seals.destroy(name);
  expect(readdirSync(directory)).toEqual([]);
});
