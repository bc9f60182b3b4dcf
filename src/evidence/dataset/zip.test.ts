import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Faults } from './fault.contract.ts';
import { openWorkbook, sheetRows } from './workbook.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-zip-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const book = (): Uint8Array =>
  write(
    {
      SheetNames: ['data'],
      Sheets: {
        data: utils.aoa_to_sheet([
          ['a', 'b'],
          [1, 'x'],
        ]),
      },
    },
    { type: 'buffer', bookType: 'xlsx' },
  ) as Uint8Array;
let made = 0;
async function codesOf(bytes: Uint8Array): Promise<string[]> {
  const path = join(home, `${++made}.xlsx`);
  await writeFile(path, bytes);
  try {
    const opened = await openWorkbook(path);
    for (const name of opened.SheetNames) sheetRows(opened.Sheets[name]!, name);
    return [];
  } catch (cause) {
    if (!(cause instanceof Faults)) throw cause;
    return cause.faults.map(({ code }) => code);
  }
}

it('opens an ordinary workbook', async () => expect(await codesOf(book())).toEqual([]));

it('refuses a bomb while it inflates, in bounded memory', async () => {
  const members = unzipSync(book());
  const bomb = zipSync({ ...members, 'xl/worksheets/sheet2.xml': new Uint8Array(260 * 2 ** 20) }, { level: 9 });
  expect(bomb.length).toBeLessThan(2 ** 20);
  const before = process.memoryUsage().rss;
  expect(await codesOf(bomb)).toEqual(['too-many-cells']);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
});

it('refuses a member that lies about its size, and thousands of members', async () => {
  const lying = Buffer.from(
    zipSync({ ...unzipSync(book()), 'xl/big.xml': new Uint8Array(30 * 2 ** 20) }, { level: 9 }),
  );
  // The stated size of `xl/big.xml` in the central directory becomes 10 bytes.
  const at = lying.lastIndexOf('xl/big.xml') - 46;
  expect(lying.readUInt32LE(at)).toBe(0x02014b50);
  lying.writeUInt32LE(10, at + 24);
  expect(await codesOf(lying)).toEqual(['not-a-workbook']);
  const many = Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`xl/${n}.xml`, new Uint8Array(1)]));
  expect(await codesOf(zipSync({ ...unzipSync(book()), ...many }))).toEqual(['too-many-cells']);
});

it('refuses a sheet that says it reaches to the last corner', async () => {
  const bytes = write(
    { SheetNames: ['s'], Sheets: { s: { '!ref': 'A1:XFD300', A1: { t: 's', v: 'a' }, XFD300: { t: 's', v: 'b' } } } },
    { type: 'buffer', bookType: 'xlsx' },
  ) as Uint8Array;
  expect(await codesOf(bytes)).toEqual(['too-many-cells']);
});

it('refuses a damaged archive by name', async () => {
  const cut = book();
  expect(await codesOf(cut.subarray(0, cut.length - 40))).toEqual(['not-a-workbook']);
});
