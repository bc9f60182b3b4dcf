import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { literal, quoted } from '../duck.ts';
import { fileRows } from './readers.ts';
import { stage } from './staged.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let workDirectory: WorkDirectory;
const watch = unwatched(new AbortController().signal);
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-writes-'));
  workDirectory = await openWorkDirectory({ settings: { home, memoryMb: 256 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  return path;
}
const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((cell) => cell && `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
const workbookOf = (rows: readonly (readonly string[])[], bookType: 'xlsx' | 'ods'): Uint8Array => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell || null)));
  return write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType }) as Uint8Array;
};
const inWorkDirectory = async (): Promise<string[]> =>
  (await readdir(workDirectory.path('.'))).filter((name) => name !== 'spill');

/** The staged rows of a file, and the names in the workDirectory between reading and staging. */
async function staged(content: string | Uint8Array, options = {}): Promise<unknown[][]> {
  const duck = await workDirectory.duck();
  try {
    const { header } = await stage(workDirectory, duck, fileRows(await fileOf(content), options), watch);
    const found = await duck.all(
      `select ${header.map(quoted).join(', ')} from read_parquet(${literal(workDirectory.path('stage.parquet'))})`,
    );
    return found.map((row) => header.map((name) => row[name]));
  } finally {
    await duck.close();
  }
}

it('a text file in UTF-8 is read from where it lies, a workbook straight into the staged table: neither is written out as text', async () => {
  const rows = [
    ['id', 'ville'],
    ['1', 'Fès'],
  ];
  for (const mark of ['', '\uFEFF']) {
    await workDirectory.clear();
    workDirectory = await openWorkDirectory({ settings: { home, memoryMb: 256 } }, 'one');
    const file = await fileOf(mark + csvOf(rows));
    const table = await fileRows(file, {}).bring(workDirectory, watch);
    expect(await inWorkDirectory()).toEqual(['table.csv']);
    expect(table.header).toEqual(rows[0]);
    expect((await stat(workDirectory.path('table.csv'))).ino).toBe((await stat(file)).ino);
    expect(await staged(mark + csvOf(rows))).toEqual([['1', 'Fès']]);
    expect((await inWorkDirectory()).toSorted()).toEqual(['stage.parquet', 'staged.json']);
    expect((await stat(file)).nlink).toBe(1);
  }
  await workDirectory.clear();
  workDirectory = await openWorkDirectory({ settings: { home, memoryMb: 256 } }, 'one');
  expect((await fileRows(await fileOf(workbookOf(rows, 'xlsx')), {}).bring(workDirectory, watch)).rows).toBe('staged');
  expect(await inWorkDirectory()).toEqual(['stage.parquet']);
});

it('what DuckDB cannot read is written over once: another encoding, a NUL', async () => {
  const latin = Buffer.from('id,ville\n1,Fès\n', 'latin1');
  expect(await staged(latin, { encoding: 'windows-1252' })).toEqual([['1', 'Fès']]);
  expect(await staged(`id,ville\n1,Sfax\n${'2,Tunis\n'.repeat(200)}3,Fè\0s\n`)).toContainEqual(['3', 'Fès']);
});

it('the same table comes in the same from CSV, XLSX and ODS, whatever stands in its cells', async () => {
  const parts = ['', ' ', 'a', 'é', 'مغرب', '"', ',', ';', "'", 'NULL', '007', '1,5', '😀', '\\', '\n', '-98', '!'];
  // Text that a spreadsheet would not keep as it is (spaces at its ends, a lone line end) is not asked of it.
  const cell = fc
    .array(fc.constantFrom(...parts), { maxLength: 5 })
    .map((some) => some.join('').trim().replaceAll(/ +/g, ' '));
  const row = fc.tuple(fc.integer({ min: 1, max: 1e6 }).map(String), cell, cell);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const table = [['id', 'one', 'المدينة'], ...rows];
      const wanted = rows.map((cells) => cells.map((text) => text || null));
      expect(await staged(csvOf(table), { delimiter: ',' })).toEqual(wanted);
      expect(await staged(workbookOf(table, 'xlsx'))).toEqual(wanted);
      expect(await staged(workbookOf(table, 'ods'))).toEqual(wanted);
    }),
    { numRuns: 12 },
  );
});
