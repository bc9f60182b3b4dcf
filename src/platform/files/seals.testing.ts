import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { FileStore } from './store.ts';

export const aSeal = randomUUID();

/** What two machines on one store see of a seal from its making to its end. */
export async function sealsAreShared(one: FileStore, other: FileStore): Promise<void> {
  const [name, key] = [randomUUID(), randomBytes(32)];
  expect(await other.seals.read(name)).toBeUndefined();
  await one.seals.make(name, key);
  await other.seals.make(name, randomBytes(32));
  expect(await other.seals.read(name)).toEqual(key);
  await other.seals.destroy(name);
  expect(await one.seals.read(name)).toBeUndefined();
  await one.seals.destroy(name);
  await expect((async () => one.seals.read('../secret'))()).rejects.toThrow(RangeError);
}
