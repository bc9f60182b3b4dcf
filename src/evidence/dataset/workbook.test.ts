import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Issues } from './issue.contract.ts';
import { openWorkbook, sheetRows } from './workbook.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-workbook-'));
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
    for (const { name } of opened.sheets) sheetRows(opened, name);
    return [];
  } catch (cause) {
    if (!(cause instanceof Issues)) throw cause;
    return cause.issues.map(({ code }) => code);
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
    zipSync({ ...unzipSync(book()), 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 2 ** 20) }, { level: 9 }),
  );
  // The stated size of the sheet in the central directory becomes 10 bytes.
  const at = lying.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
  expect(lying.readUInt32LE(at)).toBe(0x02014b50);
  lying.writeUInt32LE(10, at + 24);
  expect(await codesOf(lying)).toEqual(['too-many-cells']);
  const many = Object.fromEntries(Array.from({ length: 2500 }, (_, n) => [`xl/${n}.xml`, new Uint8Array(1)]));
  expect(await codesOf(zipSync({ ...unzipSync(book()), ...many }))).toEqual(['too-many-cells']);
});

it('reads a sheet that says it reaches to the last corner for what it holds', async () => {
  const bytes = write(
    { SheetNames: ['s'], Sheets: { s: { '!ref': 'A1:XFD300', A1: { t: 's', v: 'a' }, XFD300: { t: 's', v: 'b' } } } },
    { type: 'buffer', bookType: 'xlsx' },
  ) as Uint8Array;
  expect(await codesOf(bytes)).toEqual([]);
});

it('refuses a formula whose value was not stored: it would be read as no answer', async () => {
  const members = unzipSync(book());
  const sheet = strFromU8(members['xl/worksheets/sheet1.xml']!);
  const made = sheet.replace(/(<c r="A2"[^>]*>)<v>1<\/v>/, '$1<f>1+1</f><v></v>');
  expect(made).not.toBe(sheet);
  const bytes = zipSync({ ...members, 'xl/worksheets/sheet1.xml': strToU8(made) });
  expect(await codesOf(bytes)).toEqual(['formula-without-value']);
});

it('refuses a damaged archive by name', async () => {
  const cut = book();
  expect(await codesOf(cut.subarray(0, cut.length - 40))).toEqual(['not-a-workbook']);
});
