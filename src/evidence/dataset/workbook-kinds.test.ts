import { CFB, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { writeXlsx } from '@dawra/spreadsheet';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../platform/language/locale.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { checkCodebook } from './codebook-file.ts';
import { speakIssue } from './issue.words.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-kinds-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function read(content: Uint8Array | string, codebook: Codebook | null = null) {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  const { report } = await readSource(
    work,
    { codebook, rows: fileRows(path, {}) },
    unwatched(new AbortController().signal),
  );
  const said = report.issues.filter(({ code }) => !code.endsWith('unstated'));
  return { ...report, said, codes: said.map(({ code, column }) => (column ? `${code} ${column}` : code)) };
}

type BookType = 'xlsx' | 'xlsm' | 'biff8' | 'ods';
const rows = [
  ['id', 'sex', 'day'],
  ['a', 'F', '2020-01-01'],
  ['b', 'H', '2020-01-02'],
  ['c', 'F', '2020-01-03'],
];
const bookOf = (sheet: WorkSheet, more: Partial<WorkBook> = {}): WorkBook => ({
  SheetNames: ['data'],
  Sheets: { data: sheet },
  ...more,
});
const bytesOf = (book: WorkBook, bookType: BookType): Uint8Array =>
  new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array);

/** A workbook of Excel 97 with records put in after the beginning of its sheet. */
function withRecords(xls: Uint8Array, where: 'workbook' | 'sheet', ...records: (readonly [number, number[]])[]) {
  const container = CFB.read(xls, { type: 'buffer' });
  const entry = CFB.find(container, '/Workbook')!;
  const stream = Buffer.from(entry.content as unknown as Uint8Array);
  const begin = where === 'workbook' ? 0 : stream.lastIndexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
  const at = begin + 4 + stream.readUInt16LE(begin + 2);
  const more = records.map(([type, data]) => Buffer.from([type & 255, type >> 8, data.length, 0, ...data]));
  const content = Buffer.concat([stream.subarray(0, at), ...more, stream.subarray(at)]);
  const out = CFB.utils.cfb_new();
  CFB.utils.cfb_add(out, '/Workbook', content as unknown as number[]);
  return new Uint8Array(CFB.write(out, { type: 'buffer' }) as Uint8Array);
}

/** A member of an archive changed. */
function changed(archive: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const members = unzipSync(archive);
  const before = strFromU8(members[name]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...members, [name]: strToU8(after) });
}

describe('hidden rows and columns are read, with a finding', () => {
  const hiddenRow = [2, 0, 0, 0, 3, 0, 255, 0, 0, 0, 0, 0, 0x20, 1, 15, 0];
  const hiddenColumn = [1, 0, 1, 0, 0, 9, 15, 0, 1, 0, 0, 0];
  const plain = utils.aoa_to_sheet(rows);
  it.each([
    [
      'xlsx',
      () =>
        bytesOf(bookOf({ ...plain, '!rows': [{}, {}, { hidden: true }], '!cols': [{}, { hidden: true }, {}] }), 'xlsx'),
    ],
    ['xls', () => withRecords(bytesOf(bookOf(plain), 'biff8'), 'sheet', [0x7d, hiddenColumn], [0x208, hiddenRow])],
    [
      'ods',
      () =>
        changed(bytesOf(bookOf(plain), 'ods'), 'content.xml', (text) => {
          const table = /<table:table [^>]*>/.exec(text)![0];
          const columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
          let row = 0;
          return text
            .replace(/<table:table-column[^>]*\/>/g, '')
            .replace(table, table + columns)
            .replace(/<table:table-row/g, (found) => (++row === 3 ? `${found} table:visibility="filter"` : found));
        }),
    ],
  ] as const)('.%s', async (_, file) => {
    const { codes, rows: count, said } = await read(file());
    expect([count, codes]).toEqual([3, ['hidden-rows', 'hidden-columns sex']]);
    expect(said[0]).toMatchObject({ row: 3, found: '3', count: 1 });
  });
});

describe('the calendar of workbooks', () => {
  it.each(['xlsx', 'xlsm', 'biff8', 'ods'] as const)('of 1904 and of 1900 give the same days, %s', async (type) => {
    for (const date1904 of [false, true]) {
      // The serial of 1 March 2020 in each calendar.
      const serial = 43891 - (date1904 ? 1462 : 0);
      const sheet = utils.aoa_to_sheet([
        ['id', 'day'],
        ...Array.from({ length: 4 }, (_, at) => [`p${at}`, { t: 'n', v: serial + at, z: 'yyyy-mm-dd' }]),
      ]);
      const made = bytesOf(bookOf(sheet, { Workbook: { WBProps: { date1904 } } }), type);
      // OpenDocument writes days, not numbers; SheetJS does so from the calendar of 1900 alone.
      if (type === 'ods' && date1904) continue;
      const { preview } = await read(made);
      expect(preview.map(([, day]) => day)).toEqual(['2020-03-01', '2020-03-02', '2020-03-03', '2020-03-04']);
    }
  });
});

describe('a workbook that is locked says so in plain words', () => {
  const locked = CFB.utils.cfb_new();
  CFB.utils.cfb_add(locked, '/EncryptionInfo', [4, 0, 4, 0, 64, 0, 0, 0] as never);
  CFB.utils.cfb_add(locked, '/EncryptedPackage', new Array<number>(6000).fill(7) as never);
  const manifest =
    '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  it.each([
    ['xlsx', () => new Uint8Array(CFB.write(locked, { type: 'buffer' }) as Uint8Array)],
    [
      'xls',
      () => withRecords(bytesOf(bookOf(utils.aoa_to_sheet(rows)), 'biff8'), 'workbook', [0x2f, [1, 0, 1, 0, 1, 0]]),
    ],
    ['ods', () => zipSync({ 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': new Uint8Array([1, 2, 3, 4]) })],
  ] as const)('.%s', async (_, file) => {
    const { codes, said } = await read(file());
    expect(codes).toEqual(['password']);
    for (const locale of locales)
      expect(speakIssue(said[0]!, locale)).toMatch(
        { ar: /كلمة مرور/, fr: /mot de passe/, en: /protected by a password/ }[locale],
      );
  });

  it('and so does a damaged one, without words of the reader in English', async () => {
    const cut = bytesOf(bookOf(utils.aoa_to_sheet(rows)), 'biff8').subarray(0, 1500);
    const { said } = await read(cut);
    expect(said.map(({ code }) => code)).toEqual(['not-a-workbook']);
    expect(speakIssue(said[0]!, 'fr')).toMatch(/endommagé/);
    expect(speakIssue(said[0]!, 'ar')).not.toMatch(/[a-z]/i);
  });
});

describe('names of columns in two forms of Unicode', () => {
  const name = 'Année d’arrivée été';
  const text = (word: string) => ({ ar: word, fr: word, en: word });
  const bookWith = (written: string): Codebook =>
    checkCodebook({
      format: 'dawra-codebook/1',
      title: text('t'),
      citation: text('c'),
      licence: 'CC0',
      synthetic: true,
      threshold: 5,
      variables: [
        { name: written, type: 'number', label: text('x') },
        { name: `${written} poids`, type: 'number', label: text('w') },
      ],
      design: {
        sample: 'probability',
        eligibility: 'un',
        fieldwork: { from: '2024-01', to: '2024-02' },
        weights: `${written} poids`,
      },
    });
  for (const [inBook, inFile] of [
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ] as const)
    it.each(['csv', 'xlsx', 'ods'] as const)(`${inBook} in the codebook, ${inFile} in the %s file`, async (type) => {
      const own = name.normalize(inFile);
      const table = [
        [own, `${own} poids`],
        ['1990', '1.5'],
        ['1991', '2.5'],
      ];
      const file =
        type === 'csv'
          ? table.map((line) => line.join(',')).join('\n')
          : bytesOf(bookOf(utils.aoa_to_sheet(table)), type);
      expect((await read(file, bookWith(name.normalize(inBook)))).codes).toEqual([]);
    });

  it('and two variables that are one name are refused', () => {
    const one = bookWith(name);
    const twice = [one.variables[0]!, { ...one.variables[0]!, name: name.normalize('NFD') }];
    expect(() => checkCodebook({ ...one, variables: [...twice, one.variables[1]!] })).toThrow(/duplicate-variable/);
  });
});

describe('sheets of thousands of columns', () => {
  it('30 rows of 3,000', async () => {
    const table = [
      Array.from({ length: 3000 }, (_, at) => `v${at}`),
      ...Array.from({ length: 30 }, (_, row) =>
        Array.from({ length: 3000 }, (__, at) => (at % 2 ? (row * at) % 7 : `c${(row + at) % 4}`)),
      ),
    ];
    const { rows: count, columns, codes } = await read(writeXlsx([{ name: 'data', rows: table }]));
    expect([count, columns.length, codes]).toEqual([30, 3000, []]);
  }, 60_000);
});
