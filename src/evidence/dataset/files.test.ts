import { utils, write, type WorkSheet } from '@e965/xlsx';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { titleOf } from './report.ts';
import { headerOf } from './sheet-header.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let workDirectory: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-files-'));
  workDirectory = await openWorkDirectory({ settings: { home, memoryMb: 256 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function read(content: string | Uint8Array, options = {}) {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  return readSource(
    workDirectory,
    { codebook: null, rows: fileRows(path, options) },
    unwatched(new AbortController().signal),
  );
}
const workbook = (sheet: WorkSheet, bookType: 'xlsx' | 'ods' = 'xlsx'): Uint8Array =>
  write({ SheetNames: ['data'], Sheets: { data: sheet } }, { type: 'buffer', bookType }) as Uint8Array;

describe('files as people make them', () => {
  it('reads an Arabic file of Windows by its letters, and says so', async () => {
    // "مغرب" in windows-1256.
    const bytes = Buffer.concat([
      Buffer.from('id,country\n1,'),
      Buffer.from([0xe3, 0xdb, 0xd1, 0xc8]),
      Buffer.from('\n'),
    ]);
    const guessed = await read(bytes);
    expect(guessed.report.preview).toEqual([['1', 'مغرب']]);
    expect(guessed.report.issues[0]).toMatchObject({ code: 'encoding-guessed', found: 'windows-1256' });
    expect((await read(bytes, { encoding: 'windows-1256' })).report.issues[0]!.code).toBe('eligibility-unstated');
    expect((await read(bytes, { encoding: 'utf-8' })).report.issues).toMatchObject([{ code: 'encoding', row: 2 }]);
  });

  it('reads UTF-16 by its mark, and a semicolon or tab without being told', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('id\tville\r\n1\tSfax\r\n', 'utf16le')]);
    expect((await read(utf16)).report.preview).toEqual([['1', 'Sfax']]);
    expect((await read('id;ville\n1;Fès\n')).report.columns).toEqual(['id', 'ville']);
  });

  it('keeps the day of a date of Excel in every time zone of the machine', () => {
    const script = `import { sheetRows } from './src/evidence/dataset/workbook.ts';
      import { openSpreadsheet } from '@dawra/spreadsheet';
      import { utils, write } from '@e965/xlsx';
      const sheet = utils.aoa_to_sheet([[new Date(Date.UTC(1998, 6, 15))]], { UTC: true });
      const bytes = write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType: 'xlsx' });
      console.log(sheetRows(openSpreadsheet(bytes), 'a')[0][0]);`;
    for (const TZ of ['Africa/Tunis', 'America/New_York', 'Pacific/Auckland'])
      expect(
        execFileSync(
          process.execPath,
          ['--import', 'tsx', '--conditions=dawra-source', '--input-type=module', '-e', script],
          {
            encoding: 'utf8',
            env: { ...process.env, TZ },
          },
        ).trim(),
      ).toBe('1998-07-15');
  });

  it('keeps row numbers right after a row that cannot be read', async () => {
    const { report } = await read(`a,b\n${'1,2\n'.repeat(5)}1\n1,2\n`);
    expect(report.issues.map(({ code, row }) => [code, row])).toContainEqual(['csv-missing-columns', 7]);
    expect(report.rows).toBe(6);
  });

  it('finds the header under titles and merged headings, and says so', async () => {
    const sheet = utils.aoa_to_sheet([
      ['Survey of returnees'],
      ['id', 'Before', null, 'After'],
      [null, 'age', 'work', 'age', 'work'],
      [1, 20, 'yes', 30, 'no'],
      [2, 21, 'no', 31, 'no'],
    ]);
    sheet['!merges'] = [
      utils.decode_range('A1:E1'),
      utils.decode_range('A2:A3'),
      utils.decode_range('B2:C2'),
      utils.decode_range('D2:E2'),
    ];
    const { report } = await read(workbook(sheet));
    expect(report.columns).toEqual(['id', 'Before · age', 'Before · work', 'After · age', 'After · work']);
    expect(report.issues.map(({ code, row }) => [code, row])).toContainEqual(['rows-above-header', 3]);
    expect(report.preview[0]).toEqual(['1', '20', 'yes', '30', 'no']);
  });

  it('takes the first row of a plain sheet, and nothing of an empty one', () => {
    expect(
      headerOf(
        [
          ['a', 'b', null],
          ['1', null, null],
        ],
        [],
      ),
    ).toEqual({ row: 0, header: ['a', 'b'] });
    expect(headerOf([[null], ['', ' ']], [])).toBeUndefined();
  });

  it('proposes what a column is: amounts with grouped thousands, dates of two orders, codes; no label in any language', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `${at},${at % 2},"1 ${200 + at},50",0${1 + (at % 9)}/07/2019,x${at}`,
    );
    const { codebook, report } = await read(`id,sexe,revenu,retour,note\n${rows.join('\n')}\n`);
    expect(codebook?.variables.map(({ type }) => type)).toEqual(['id', 'category', 'number', 'date', 'text']);
    const none = { ar: '', fr: '', en: '' };
    expect(codebook?.title).toEqual(none);
    for (const { label, levels = [] } of codebook?.variables ?? [])
      for (const text of [label, ...levels.map((level) => level.label)]) expect(text).toEqual(none);
    expect(titleOf('my_survey.csv')).toBe('my survey');
    expect(report.issues.map(({ code }) => code)).toContain('two-orders');
  });
});

it('a reading that does not fit on the disk ends by an error that says so, and can be done again', async ({ skip }) => {
  const disk = join(home, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=755', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    skip('a small disk cannot be mounted here (needs root and the right to mount)');
  }
  try {
    const small = await openWorkDirectory({ settings: { home: disk, memoryMb: 256 } }, 'small');
    const file = join(home, 'long.csv');
    await writeFile(file, `a,b\n${Array.from({ length: 400_000 }, (_, at) => `${at},${at * 7919}`).join('\n')}\n`);
    const reading = readSource(
      small,
      { codebook: null, rows: fileRows(file, {}) },
      unwatched(new AbortController().signal),
    );
    await expect(reading).rejects.toThrow(/ENOSPC|No space left/);
    expect(await small.has('staged.json')).toBe(false);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
