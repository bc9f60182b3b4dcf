import { utils, write, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadOptions } from './import.contract.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-first-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
/** What is read of a file: the names of the columns, the number of rows, the findings that matter, the first rows. */
async function read(file: string | Uint8Array, options: ReadOptions = {}) {
  const path = join(home, String(++made));
  await writeFile(path, file);
  const { report } = await readSource(
    work,
    { codebook: null, rows: fileRows(path, options) },
    unwatched(new AbortController().signal),
  );
  return {
    columns: report.columns,
    rows: report.rows,
    preview: report.preview,
    issues: report.issues
      .filter(({ code }) => !code.endsWith('unstated'))
      .map(({ severity, code, row }) => `${severity} ${code}${row === undefined ? '' : ` ${row}`}`),
  };
}

type Cells = readonly (string | number | null)[];
const workbook = (rows: readonly Cells[], merges: readonly string[] = [], bookType: 'xlsx' | 'ods' = 'xlsx') => {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (merges.length) sheet['!merges'] = merges.map((block) => utils.decode_range(block));
  return new Uint8Array(write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'buffer', bookType }) as Uint8Array);
};
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const town = (at: number): string => ['Tunis', 'Sfax', 'Rabat'][at % 3]!;
const lines = (...rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(';')).join('\n')}\n`;

describe('the first respondent is never taken for the names of the columns', () => {
  it('below names of which one comes twice and one is empty', async () => {
    const people = times(12, (at) => [at, 20 + at, 60 + at, 'x', 'M']);
    const { columns, rows } = await read(lines(['id', 'age', 'age', '', 'sexe'], ...people));
    expect([columns, rows]).toEqual([['id', 'age', 'age (2)', 'column 4', 'sexe'], 12]);
  });

  it('below names of words only, one of them empty', async () => {
    const people = times(12, (at) => [town(at), ['H', 'F'][at % 2]!, 'oui']);
    const { columns, rows } = await read(lines(['ville', 'sexe', ''], ...people));
    expect([columns, rows]).toEqual([['ville', 'sexe', 'column 3'], 12]);
  });

  it('below two rows of names, of which those of one are merged downwards', async () => {
    const people = times(12, (at) => [at, at % 2, 1, 0, 20 + at]);
    const heads: Cells[] = [
      ['id', 'Langues', null, null, 'Age'],
      [null, 'ar', 'fr', 'en', null],
    ];
    const { columns, rows } = await read(workbook([...heads, ...people], ['B1:D1', 'A1:A2', 'E1:E2']));
    expect([columns, rows]).toEqual([['id', 'ar', 'fr', 'en', 'Age'], 12]);
  });

  it('below three rows of names', async () => {
    const heads: Cells[] = [
      ['id', 'Langues', null, 'Travail', null],
      [null, 'parlé', null, 'avant', 'après'],
      [null, 'ar', 'fr', null, null],
    ];
    const people = times(12, (at) => [at, at % 2, 1, at % 3, 20 + at]);
    expect((await read(workbook([...heads, ...people], ['B1:C1', 'D1:E1', 'B2:C2', 'A1:A3']))).rows).toBe(12);
  });

  const doubtful: readonly (readonly [string, string | Uint8Array])[] = [
    ['a file without names', lines(...times(12, (at) => [at, 20 + at, ['H', 'F'][at % 2]!, town(at)]))],
    ['one of words only', lines(...times(12, (at) => [['H', 'F'][at % 2]!, town(at), ['oui', 'non'][+(at > 4)]!]))],
    [
      'two rows of names, nothing merged',
      workbook([
        ['id', 'Langues', null, null, 'Age'],
        [null, 'arabe', 'français', 'anglais', null],
        ...times(12, (at) => [at, ['Non', 'Oui'][at % 2]!, ['Oui', 'Non'][at % 2]!, 'Non', 20 + at]),
      ]),
    ],
  ];
  it.each(doubtful)('%s is asked about', async (_, file) => {
    const { issues } = await read(file);
    expect(issues.filter((issue) => issue.startsWith('error'))).toEqual([
      expect.stringMatching(/^error header-of-answers \d+$/),
    ]);
    expect((await read(file, { headerRow: 1 })).issues.filter((issue) => issue.startsWith('error'))).toEqual([]);
  });

  it.each([
    ['years', lines(['ville', 2017, 2018, 2019], ...times(12, (at) => [town(at), at, 2 * at, 3 * at]))],
    ['options that say themselves', lines(['id', 'ar', 'fr'], ...times(12, (at) => [at, at % 2 ? 'ar' : '', 'fr']))],
    ['names said again', lines(['ville', 'n'], ...times(6, (at) => [town(at), at]), ['ville', 'n'], ['Oran', 3])],
    [
      'one name that is an answer too',
      lines(['Oui', 'age', 'id'], ...times(9, (at) => [at % 2 ? 'Oui' : 'Non', at, at])),
    ],
  ])('%s are names', async (_, file) => {
    expect((await read(file)).issues.filter((issue) => issue.startsWith('error'))).toEqual([]);
  });
});

describe('what is nobody’s answer is never counted silently', () => {
  const people = times(12, (at): Cells => [at, town(at), at, 2 * at]);
  it('sums without a word at the end', async () => {
    const { rows, issues } = await read(workbook([['id', 'ville', 'n', 'm'], ...people, [null, null, 66, 132]]));
    expect([rows, issues]).toEqual([12, ['warning total-row 14']]);
  });
  it('means without a word, after a blank row', async () => {
    const file = workbook([['id', 'ville', 'n', 'm'], ...people, [], [null, null, 5.5, 11]]);
    expect((await read(file)).issues).toContain('warning like-total 15');
  });
  it('an answer that happens to be a sum', async () => {
    const file = workbook([['id', 'ville', 'n', 'm'], ...people, [66, 'Oran', 66, 132], [67, null, 3, 4]]);
    expect((await read(file)).rows).toBe(14);
  });
  it('a note below two columns', async () => {
    const file = workbook([['id', 'age'], ...times(12, (at) => [at, 20 + at]), [], ['NB: âges déclarés']]);
    expect((await read(file)).issues).toContain('warning like-note 15');
  });
  it('a second table below the first', async () => {
    const file = workbook([['id', 'age'], ...times(12, (at) => [at, 20 + at]), [], ['ville', 'n'], ['Tunis', 5]]);
    expect((await read(file)).issues).toContain('error second-table 15');
    const text = lines(['id', 'age'], ...times(9, (at) => [`R${at}`, 20 + at]), [], ['ville', 'n'], ['Tunis', 5]);
    expect((await read(text)).issues).toContain('error second-table 12');
    expect((await read(text, { rows: 'all' })).issues).not.toContain('error second-table 12');
  });
  it('answers below a blank row', async () => {
    const file = workbook([['id', 'age'], ...times(12, (at) => [at, 20 + at]), [], [12, 'NSP'], [], ['R13', 33]]);
    expect((await read(file)).issues.filter((issue) => issue.startsWith('error'))).toEqual([]);
  });
});

describe('what a cell shows is what is read', () => {
  it.each(['#DIV/0!', 'Err:502', '#N/A'])('a failed formula kept as 0, .ods: %s', async (text) => {
    const members = unzipSync(workbook([['id', 'v'], ...times(12, (at) => [at, at + 0.5])], [], 'ods'));
    const content = strFromU8(members['content.xml']!);
    const failed = `<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>${text}</text:p></table:table-cell>`;
    const changed = content.replace(/<table:table-cell[^>]*office:value="3.5"[^>]*>.*?<\/table:table-cell>/, failed);
    expect(changed).not.toBe(content);
    const { preview, issues } = await read(zipSync({ ...members, 'content.xml': strToU8(changed) }));
    expect(preview[3]).toEqual(['3', text]);
    expect(issues).toContain('warning error-cells 5');
  });
  it.each(['xlsx', 'biff8'] as const)('a code shown with zeros in front keeps them, .%s', async (bookType) => {
    const table = utils.aoa_to_sheet([['n', 'commune'], ...times(12, (at) => [at, 1000 + (at % 3)])]);
    for (const [at, cell] of Object.entries(table as Record<string, { z?: string }>))
      if (/^B([2-9]|1\d)$/.test(at)) cell.z = '00000';
    const book = { SheetNames: ['a'], Sheets: { a: table } };
    const { preview } = await read(new Uint8Array(write(book, { type: 'buffer', bookType }) as Uint8Array));
    expect(preview[1]).toEqual(['1', '01001']);
  });
  it('words that were struck out are no part of a number', async () => {
    const members = unzipSync(workbook([['id', 'age'], ...times(12, (at) => [at, 20 + at])]));
    const main = 'xl/worksheets/sheet1.xml';
    const runs = '<is><r><rPr><strike/></rPr><t>30</t></r><r><rPr><strike val="0"/></rPr><t>45</t></r></is>';
    const content = strFromU8(members[main]!).replace(/<c r="B5"[^>]*>.*?<\/c>/, `<c r="B5" t="inlineStr">${runs}</c>`);
    const { preview } = await read(zipSync({ ...members, [main]: strToU8(content) }));
    expect(preview[3]).toEqual(['3', '~~30~~45']);
  });
  it('a merged block shows its first cell, whatever lies below it', async () => {
    const rows = times(9, (at): Cells => [at === 1 ? 'caché' : town(Math.floor(at / 3)), at]);
    const { preview } = await read(workbook([['ville', 'n'], ...rows], ['A2:A4']));
    expect(preview.slice(0, 4).map(([cell]) => cell)).toEqual(['Tunis', 'Tunis', 'Tunis', 'Sfax']);
  });
});

describe('what is left out of a cell, or may be two answers, is told', () => {
  it('the time of moments of which the day is kept, but not that of midnight', async () => {
    const file = (clock: string): string =>
      lines(['id', 'start'], ...times(12, (at) => [`p${at}`, `2021-05-${at + 10}${clock}`]));
    expect((await read(file('T08:30:00.000+01:00'))).issues).toContain('warning times-dropped');
    expect((await read(file(' 14:05'))).issues).toContain('warning times-dropped');
    for (const none of ['', ' 00:00', 'T00:00:00.000Z'])
      expect((await read(file(none))).issues.join(), none).not.toContain('times-dropped');
  });

  it('codes of several answers that could be decimals, but not other decimals', async () => {
    const file = (cells: readonly string[]): string =>
      lines(['id', 'raisons'], ...times(40, (at) => [`p${at}`, cells[at % cells.length]!]));
    expect((await read(file(['1,2', '3,4', '1', '2,4']))).issues).toContain('warning list-or-number');
    for (const plain of [
      ['1,2', '3,1', '12,5', '4'],
      ['1,5', '2', '3,05', '7'],
      ['1', '2', '3', '4'],
    ])
      expect((await read(file(plain))).issues.join(), plain.join()).not.toContain('list-or-number');
  });
});
