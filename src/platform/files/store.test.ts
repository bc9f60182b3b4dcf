import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFiles } from './open.ts';
import { aSeal, sealsAreShared } from './seals.testing.ts';
import { fileStore, type FolderStore } from './store.ts';

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

describe('file store', () => {
  let home: string;
  let store: FolderStore;
  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'dawra-files-'));
    store = await fileStore(home);
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const incoming = (): string[] => readdirSync(join(home, 'incoming'));

  it('keeps a content once, under its hash, and reads it back', async () => {
    const content = Buffer.alloc(3_000_000, 'دورة');
    const stored = await store.put(Readable.from([content.subarray(0, 1_000_000), content.subarray(1_000_000)]));
    expect(stored).toEqual({ sha256: sha256(content), bytes: content.length });
    expect(await store.put(Readable.from([content]))).toEqual(stored);
    const back: Buffer[] = [];
    for await (const chunk of await store.open(stored.sha256)) back.push(chunk as Buffer);
    expect(Buffer.concat(back).equals(content)).toBe(true);
    const listed = [];
    for await (const file of store.list()) listed.push(file);
    expect(listed).toEqual([stored]);
    expect(statSync(store.path(stored.sha256)).mode & 0o222).toBe(0);
    expect(incoming()).toEqual([]);
  });

  it('refuses what is too large, stuck or broken, and leaves nothing behind', async () => {
    await expect(store.put(Readable.from(['12345', '67890']), { maxBytes: 9 })).rejects.toMatchObject({
      code: 'files.too-large',
    });
    const stop = new AbortController();
    const stuck = store.put(
      (async function* () {
        yield 'first';
        await sleep(60_000, undefined, { ref: false });
      })(),
      { signal: stop.signal },
    );
    setTimeout(() => stop.abort(new Error('cancelled')), 20);
    await expect(stuck).rejects.toThrow('cancelled');
    const broken = (async function* () {
      yield 'first';
      throw new Error('line cut');
    })();
    await expect(store.put(broken)).rejects.toThrow('line cut');
    expect(incoming()).toEqual([]);
    expect(await first(store)).toBeUndefined();
  });

  it('shows seals to every machine on its folder, keeps the first, has them in no list, and destroys them for all', async () => {
    const shared = join(home, 'shared');
    const open = () =>
      openFiles({ home: join(home, randomUUID()), files: { kind: 'folder', path: shared }, cacheMb: 1 });
    const [one, other] = [await open(), await open()];
    await sealsAreShared(one, other);
    await one.seals.make(aSeal, Buffer.alloc(32));
    expect(await first(other)).toBeUndefined();
  });

  it('finds out damage and absence', async () => {
    const { sha256: name } = await store.put(Readable.from(['whole']));
    expect(await store.verify(name)).toBe('intact');
    chmodSync(store.path(name), 0o600);
    writeFileSync(store.path(name), 'whola');
    expect(await store.verify(name)).toBe('damaged');
    expect(await store.remove(name)).toBe(true);
    expect(await store.remove(name)).toBe(false);
    expect(await store.verify(name)).toBe('missing');
    await expect(store.open(name)).rejects.toMatchObject({ code: 'files.missing' });
    expect(() => store.path('../../etc/passwd')).toThrow(RangeError);
  });

  it('proves a content before it is used, and again only when the disk says that it changed', async () => {
    const { sha256: name } = await store.put(Readable.from(['rows of a version']));
    expect(await store.verified(name)).toBe(store.path(name));
    const again = await Promise.all([store.verified(name), store.verified(name)]);
    expect(again).toEqual([store.path(name), store.path(name)]);

    const { mtime, atime } = statSync(store.path(name));
    chmodSync(store.path(name), 0o600);
    writeFileSync(store.path(name), 'rows of a versiom');
    utimesSync(store.path(name), atime, mtime);
    for (let n = 0; n < 2; n += 1) await expect(store.verified(name)).rejects.toMatchObject({ code: 'files.damaged' });

    truncateSync(store.path(name), 3);
    await expect(store.verified(name)).rejects.toMatchObject({ code: 'files.damaged' });
    rmSync(store.path(name));
    await expect(store.verified(name)).rejects.toMatchObject({ code: 'files.missing' });
    mkdirSync(store.path(name));
    await expect(store.verified(name)).rejects.toMatchObject({ code: 'files.unreadable', kind: { status: 503 } });
    expect(await store.verify(name)).toBe('unreadable');
    rmdirSync(store.path(name));

    // What was damaged is whole again once its content comes back, by hand or from a backup.
    writeFileSync(store.path(name), 'broken');
    await store.put(Readable.from(['rows of a version']));
    expect(await store.verified(name)).toBe(store.path(name));
  });

  it('sweeps what a killed process left, not what a living one is writing', async () => {
    writeFileSync(join(home, 'incoming/999999999-dead'), 'half');
    writeFileSync(join(home, `incoming/${process.pid}-living`), 'half');
    await fileStore(home);
    expect(incoming()).toEqual([`${process.pid}-living`]);
  });
});

async function first(store: Pick<FolderStore, 'list'>): Promise<unknown> {
  for await (const file of store.list()) return file;
  return undefined;
}
