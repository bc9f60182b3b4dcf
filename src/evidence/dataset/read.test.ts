import { utils, write } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { hashRows, versionId, writeFrozen } from './freeze.ts';
import type { RowSource } from './source.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

const text = (word: string) => ({ ar: word, fr: word, en: word });
const variables: Variable[] = [
  { name: 'id', type: 'id', label: text('id') },
  {
    name: 'sex',
    type: 'category',
    label: text('sex'),
    levels: [
      { code: 'woman', label: text('woman') },
      { code: 'man', label: text('man') },
    ],
  },
  {
    name: 'age',
    type: 'number',
    label: text('age'),
    missing: [{ code: '-98', kind: 'refused', label: text('refused') }],
  },
  { name: 'left', type: 'date', label: text('left') },
];
const book: Codebook = {
  format: 'dawra-codebook/1',
  title: text('t'),
  variables,
  citation: text('c'),
  licence: 'CC0',
  synthetic: true,
  threshold: 5,
  design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006', to: '2007' } },
};
let home: string;
let workDirectory: WorkDirectory;
const watch = unwatched(new AbortController().signal);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-read-'));
  workDirectory = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function read(content: string | Uint8Array, given: Codebook | null = book, options = {}) {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  return readSource(workDirectory, { codebook: given, rows: fileRows(path, options) }, watch);
}
const codes = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.report.issues.map(({ severity, code, row, column, found }) => [severity, code, row, column, found]);

describe('rows from anywhere', () => {
  it('come in as those of a file do: a file, a workbook and answers to a form give the same version', async () => {
    const answers = [
      ['1', 'woman', '34', '1998'],
      ['2', 'man', '-98', ''],
    ];
    const form: RowSource = {
      codebook: book,
      rows: {
        key: 'form/1',
        bring: async (to) => {
          const header = variables.map(({ name }) => name);
          const csv = to.path('answers.csv');
          await writeFile(csv, [header, ...answers].map((row) => `${row.join(',')}\n`).join(''));
          return { header, rows: { csv, delimiter: ',' }, sheets: [], sheet: undefined, headerRow: 1, issues: [] };
        },
      },
    };
    const sheet = utils.aoa_to_sheet([variables.map(({ name }) => name), ...answers]);
    const files = [
      `id;sex;age;left\n${answers.map((row) => row.join(';')).join('\n')}\n`,
      write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType: 'ods' }) as Uint8Array,
    ];
    const versions: string[] = [];
    const freeze = async (): Promise<void> => {
      const duck = await workDirectory.duck();
      await writeFrozen(duck, workDirectory.path('stage.parquet'), workDirectory.path('frozen.parquet'), book);
      const { rowsHash, rows } = await hashRows(duck, workDirectory.path('frozen.parquet'), book);
      versions.push(versionId(book, rowsHash, rows));
      await duck.close();
    };
    expect((await readSource(workDirectory, form, watch)).report.issues).toEqual([]);
    await freeze();
    for (const file of files) {
      expect(codes(await read(file))).toEqual([]);
      await freeze();
    }
    expect(new Set(versions).size).toBe(1);
  });
});

describe('reading a file', () => {
  it('takes a sound CSV, Arabic-Indic digits and missing codes included', async () => {
    const reading = await read('id,sex,age,left\n1,woman,٣٤,1998\n2,man,-98,1998-07\n3,man,"40,5",1998-07-15\n');
    expect(codes(reading)).toEqual([]);
    expect(reading.report.rows).toBe(3);
    expect(reading.report.preview[0]).toEqual(['1', 'woman', '٣٤', '1998']);
  });

  it('names row, column and value of what is wrong, all at once', async () => {
    const reading = await read('id;sex;age;left\n1;woman;x;1998-13\n2;homme;40;1998\n2;man;41;2001-02-30\n');
    expect(codes(reading)).toEqual([
      ['error', 'duplicate-id', 4, 'id', '2'],
      ['error', 'undeclared-code', 3, 'sex', 'homme'],
      ['error', 'not-a-number', 2, 'age', 'x'],
      ['error', 'not-a-date', 2, 'left', '1998-13'],
      ['error', 'not-a-date', 4, 'left', '2001-02-30'],
    ]);
  });

  it('warns of a label for a value that never occurs', async () => {
    expect(codes(await read('id,sex,age,left\n1,woman,30,1998\n'))).toEqual([
      ['warning', 'unused-level', undefined, 'sex', 'man'],
    ]);
  });

  it('says where a CSV is cut or broken', async () => {
    expect(codes(await read('id,sex,age,left\n1,woman,30,1998\n2,man,3'))).toContainEqual([
      'error',
      'csv-missing-columns',
      3,
      'left',
      '2,man,3',
    ]);
    expect(codes(await read('id,sex,age,left\n1,"woman,30,1998\n2,man,31,1999\n'))[0]?.slice(0, 3)).toEqual([
      'error',
      'csv-unterminated-quote',
      2,
    ]);
    expect(codes(await read('id,sex,age,left\n1,woman,30,1998,9\n'))[0]?.slice(0, 3)).toEqual([
      'error',
      'csv-too-many-columns',
      2,
    ]);
  });

  it('says where a file is not in the stated encoding, and reads it in the right one', async () => {
    const latin = Buffer.concat([
      Buffer.from('id,sex,age,left\n1,woman,30,1998\n2,'),
      Buffer.from([0xe9]),
      Buffer.from(',31,1998\n'),
    ]);
    expect(codes(await read(latin, book, { encoding: 'utf-8' }))).toEqual([
      ['error', 'encoding', 3, undefined, undefined],
    ]);
    expect(codes(await read(latin, book, { encoding: 'windows-1252' }))).toContainEqual([
      'error',
      'undeclared-code',
      3,
      'sex',
      'é',
    ]);
  });

  it('refuses duplicate and empty column names, and columns that are not there', async () => {
    expect(codes(await read('id,sex,Sex,left\n1,a,b,c\n'))).toContainEqual([
      'error',
      'duplicate-column',
      1,
      'Sex',
      '2, 3',
    ]);
    expect(codes(await read('id,,age,left\n1,a,b,c\n'))).toContainEqual([
      'warning',
      'unnamed-column',
      1,
      'column 2',
      '2',
    ]);
    expect(codes(await read('id,age,left,extra\n1,30,1998,x\n'))).toEqual([
      ['error', 'absent-column', undefined, 'sex', undefined],
      ['warning', 'unknown-column', undefined, 'extra', undefined],
    ]);
    expect(codes(await read(''))).toEqual([['error', 'empty-file', undefined, undefined, undefined]]);
    expect(codes(await read('id,sex,age,left\n'))).toContainEqual([
      'error',
      'no-rows',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['xlsx', 'ods'] as const)('reads %s and counts rows as the sheet does', async (bookType) => {
    const sheet = utils.aoa_to_sheet([
      [],
      ['id', 'sex', 'age', 'left'],
      [1, 'woman', 34, '1998'],
      [2, 'man', 'x', '1999'],
    ]);
    const bytes = write({ SheetNames: ['data'], Sheets: { data: sheet } }, { type: 'buffer', bookType }) as Uint8Array;
    const reading = await read(bytes);
    expect(reading.report.sheets).toEqual(['data']);
    expect(codes(reading)).toEqual([
      ['warning', 'rows-above-header', 2, undefined, undefined],
      ['error', 'not-a-number', 4, 'age', 'x'],
    ]);
  });

  it('says that a picture or a broken workbook is no table', async () => {
    expect(codes(await read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])))).toEqual([
      ['error', 'not-a-table', undefined, undefined, undefined],
    ]);
    expect(codes(await read(Buffer.from('PK\x03\x04garbage')))[0]?.[1]).toBe('not-a-workbook');
  });

  it('proposes a codebook when none came', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) => `${at + 1},${at % 2 ? 'man' : 'woman'},${20 + at},1998-0${(at % 9) + 1}`,
    );
    const reading = await read(`id,sex,age,left\n${rows.join('\n')}\n`, null);
    expect(reading.codebook?.variables.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'id'],
      ['sex', 'category'],
      ['age', 'number'],
      ['left', 'date'],
    ]);
  });

  it('finds 300 columns of the wrong type without losing one', async () => {
    const many: Codebook = {
      ...book,
      variables: Array.from({ length: 300 }, (_, at) => ({ name: `v${at}`, type: 'number', label: text('v') })),
    };
    const reading = await read(
      `${many.variables.map(({ name }) => name).join(',')}\n${many.variables.map(() => 'x').join(',')}\n`,
      many,
    );
    expect(reading.report.issues.filter(({ code }) => code === 'not-a-number')).toHaveLength(300);
  });
});

describe('freezing', () => {
  it('gives the same identity for the same content however it was written, another for a changed cell', async () => {
    const identity = async (content: string) => {
      await read(content);
      const duck = await workDirectory.duck();
      await writeFrozen(duck, workDirectory.path('stage.parquet'), workDirectory.path('frozen.parquet'), book);
      const { rowsHash, rows } = await hashRows(duck, workDirectory.path('frozen.parquet'), book);
      await duck.close();
      return versionId(book, rowsHash, rows);
    };
    const one = await identity('id,sex,age,left\n1,woman,34,1998\n2,man,-98,1999\n');
    expect(await identity('age;sex;id;left\n٣٤;woman;1;1998\n-98; man ;2;1999\n')).toBe(one);
    expect(await identity('id,sex,age,left\n1,woman,35,1998\n2,man,-98,1999\n')).not.toBe(one);
    expect(await identity('id,sex,age,left\n1,woman,34,1998\n2,man,,1999\n')).not.toBe(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });
});
