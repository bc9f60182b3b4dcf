import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileStore } from '../../platform/files/store.ts';
import { makeSeal, readSeal } from './seal.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'dawra-seal-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

it.each([0, 16, 33])(
  'a seal of %i bytes is refused when the consultation is opened, and does not count as there',
  async (bytes) => {
    const files = await fileStore(join(home, 'files'));
    const [whole, broken] = [randomUUID(), randomUUID()];
    await makeSeal(files, whole);
    expect(await readSeal(files, whole)).toHaveLength(32);
    writeFileSync(join(home, 'seals', broken), Buffer.alloc(bytes));
    await expect(makeSeal(files, broken)).rejects.toMatchObject({ code: 'consultation.seal-broken' });
  },
);
