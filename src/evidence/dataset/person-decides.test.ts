import { utils, write } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal } from '../duck.ts';
import { writeFrozen } from './freeze.ts';
import type { ReadOptions } from './import.contract.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { stage, statedOf } from './staged.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

// What a file does not say by itself: a finding that a person answers, never a reading that nobody sees.
let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-decides-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

type Cell = string | number | null;
const types = ['csv', 'xlsx', 'ods'] as const;
const semicolons = (rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((row) => row.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(';'))
    .join('\n');
const sheet = (rows: readonly (readonly Cell[])[], bookType: 'xlsx' | 'ods' | 'biff8'): Buffer =>
  Buffer.from(
    write(
      { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet(rows.map((row) => [...row])) } },
      { type: 'buffer', bookType },
    ) as Uint8Array,
  );
const fileOf = (rows: readonly (readonly Cell[])[], type: (typeof types)[number]): string | Buffer =>
  type === 'csv' ? semicolons(rows) : sheet(rows, type);

let made = 0;
/** Reads a file: its findings, the codebook given or proposed, and the rows as they would be frozen where no error stands. */
async function read(content: string | Buffer, options: ReadOptions = {}, given: Codebook | null = null, name = '') {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  const rows = fileRows(path, options, path, name);
  const watch = unwatched(new AbortController().signal);
  const { report, codebook } = await readSource(work, { codebook: given, rows }, watch);
  const issues = report.issues.filter(({ code }) => !/unstated$|^(unused-level|empty-column)$/.test(code));
  const told = issues.map(({ severity, code, column }) => [severity, code, column].filter(Boolean).join(' '));
  const one = (code: string) => issues.find((issue) => issue.code === code);
  if (!codebook || issues.some(({ severity }) => severity === 'error'))
    return { told, one, codebook, report, kept: [] };
  const duck = await work.duck();
  try {
    const frozen = work.path('frozen.parquet');
    const table = await stage(work, duck, rows, watch);
    await writeFrozen(duck, work.path('stage.parquet'), frozen, codebook, statedOf(rows, table));
    const kept = await duck.all(`select * from read_parquet(${literal(frozen)})`);
    return { told, one, codebook, report, kept };
  } finally {
    await duck.close();
  }
}
const column = (kept: readonly Record<string, unknown>[], name: string): unknown[] => kept.map((row) => row[name]);
const label = { ar: 'x', fr: 'x', en: 'x' };
const bookOf = (...variables: Variable[]): Codebook => ({
  format: 'dawra-codebook/1',
  ...{ title: label, citation: label, licence: 'CC0', synthetic: true, threshold: 5, variables },
  design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006', to: '2007' } },
});
const many = (count: number, of: (at: number) => Cell[]): Cell[][] => Array.from({ length: count }, (_, at) => of(at));
const typeOf = (codebook: Codebook | null, name: string) => codebook?.variables.find((one) => one.name === name)?.type;

describe('a column with two readings is an error that names both, until somebody says which', () => {
  const french = [['id', 'revenu', 'poids'], ...many(12, (at) => [`p${at}`, `1,${200 + at}`, `0,${5 + at}`])];
  it('the comma, among columns whose comma marks decimals', async () => {
    const { told, one } = await read(semicolons(french));
    expect(told).toEqual(['error two-readings revenu']);
    expect(one('two-readings')).toMatchObject({ found: '1,200', expected: '1200', count: 12 });
  });
  it('one column may be said to write otherwise than the others', async () => {
    const columns = [{ name: 'revenu', decimal: '.' as const }];
    const { told, kept } = await read(semicolons(french), { columns });
    expect(told).toEqual([]);
    expect([column(kept, 'revenu')[0], column(kept, 'poids')[0]]).toEqual([1200, 0.5]);
    const all = await read(semicolons(french), { decimal: ',' });
    expect([all.told, column(all.kept, 'revenu')[0]]).toEqual([[], 1.2]);
    const both = await read(semicolons(french), { decimal: ',', columns });
    expect([both.told, column(both.kept, 'revenu')[0], column(both.kept, 'poids')[0]]).toEqual([[], 1200, 0.5]);
  });
  it('the point', async () => {
    const rows = [['id', 'w'], ...many(12, (at) => [`p${at}`, `1.${200 + at}`])];
    expect((await read(semicolons(rows))).told).toEqual(['error two-readings-point w']);
    expect(column((await read(semicolons(rows), { decimal: '.' })).kept, 'w')[0]).toBe(1.2);
    expect(column((await read(semicolons(rows), { columns: [{ name: 'w', decimal: ',' }] })).kept, 'w')[0]).toBe(1200);
  });
  it.each(types)('days and months that can change places, .%s', async (type) => {
    const rows = [['id', 'retour'], ...many(12, (at) => [`p${at}`, `0${1 + (at % 9)}/${10 + (at % 3)}/2019`])];
    const { told, one } = await read(fileOf(rows, type));
    expect(told).toEqual(['error two-orders retour']);
    expect(one('two-orders')).toMatchObject({ found: '01/10/2019' });
    const said = await read(fileOf(rows, type), { columns: [{ name: 'retour', dates: 'month-first' }] });
    expect(column(said.kept, 'retour')[0]).toBe('2019-01-10');
    expect(column((await read(fileOf(rows, type), { dates: 'day-first' })).kept, 'retour')[0]).toBe('2019-10-01');
  });
  it.each(['01.02.2019', '2024/03/01 10:22:11 AM GMT+1', '2024-03-01T10:00:00.000+01:00', 'Mar 1, 2024 10:22:11 AM'])(
    'days with one reading, such as %s, are dates and ask nothing',
    async (text) => {
      const { told, codebook } = await read(semicolons([['id', 'd'], ...many(12, (at) => [`p${at}`, text])]));
      expect([typeOf(codebook, 'd'), told.filter((one) => one.startsWith('error'))]).toEqual(['date', []]);
    },
  );
  it('days that are the same either way, or with one that tells, ask nothing', async () => {
    const same = [['id', 'd'], ...many(12, (at) => [`p${at}`, `0${1 + (at % 9)}/0${1 + (at % 9)}/2019`])];
    expect((await read(semicolons(same))).told).toEqual(['warning day-first d']);
    expect((await read(semicolons([...same, ['z', '13/02/2019']]))).told).toEqual(['warning day-first d']);
  });
});

describe('numbers that a workbook keeps as numbers have one reading', () => {
  it.each(['xlsx', 'ods', 'biff8'] as const)('%s', async (type) => {
    const rows = [['id', 'w', 'x'], ...many(12, (at) => [`p${at}`, 1.125 + at, 'a'])];
    for (const options of [{}, { decimal: ',' as const }]) {
      const { told, kept } = await read(sheet(rows, type), options);
      expect([told, column(kept, 'w').slice(0, 2)]).toEqual([[], [1.125, 2.125]]);
    }
  });
  it.each(['xlsx', 'ods'] as const)('texts with a comma beside them are an error, .%s', async (type) => {
    const book = bookOf({ name: 'id', type: 'text', label }, { name: 'w', type: 'number', label });
    const rows = [['id', 'w'], ...many(12, (at) => [`p${at}`, 1.125 + at]), ['z', '1,5']];
    expect((await read(sheet(rows, type), {}, book)).told).toContain('error two-conventions w');
    const grouped = [...rows.slice(0, -1), ['z', '1,500']];
    expect((await read(sheet(grouped, type), {}, book)).told).toEqual(['error two-conventions w']);
    const said = await read(sheet(grouped, type), { decimal: '.' }, book);
    expect([said.told, column(said.kept, 'w').at(-1)]).toEqual([[], 1500]);
  });
});

describe('rows of labels below the names are no answers, and their texts are offered as labels', () => {
  const qualtrics = [
    ['StartDate', 'Q1', 'Q2_1'],
    ['Start Date', 'What is your age?', 'Which of these do you need? - Food'],
    ['{"ImportId":"startDate","timeZone":"Z"}', '{"ImportId":"QID1_TEXT"}', '{"ImportId":"QID2_1"}'],
    ...many(9, (at) => ['2021-03-01 10:00:00', String(20 + at), at % 2 ? 'Food' : null]),
  ];
  const options = ['Food', 'Shelter', 'Work'];
  const monkey = [
    ['Respondent ID', 'Collector ID', 'What did you need?', null, null],
    [null, null, ...options],
    ...many(9, (at) => [`r${at}`, '7', ...options.map((option, place) => ((at + place) % 2 ? option : null))]),
  ];
  const matrix = [
    ['Respondent ID', 'Sex', 'How satisfied were you with …', ...Array.from({ length: 11 }, () => null)],
    [null, 'Response', ...Array.from({ length: 12 }, (_, at) => `Service ${at + 1}`)],
    ...many(9, (at) => [
      `r${at}`,
      at % 2 ? 'F' : 'M',
      ...Array.from({ length: 12 }, (_, to) => `${1 + ((at + to) % 5)}`),
    ]),
  ];
  it.each(types)('three rows of Qualtrics, .%s', async (type) => {
    const { told, report, codebook } = await read(fileOf(qualtrics, type));
    expect([report.rows, told.filter((code) => /label|error/.test(code))]).toEqual([9, ['warning label-rows']]);
    expect(codebook!.variables.map((one) => one.label)).toMatchObject([
      { en: 'Start Date' },
      { en: 'What is your age?', fr: '', ar: '' },
      { en: 'Which of these do you need? - Food' },
    ]);
    expect(typeOf(codebook, 'Q1')).toBe('number');
  });
  it.each(types)('options below a question that stands once, .%s', async (type) => {
    const { told, report } = await read(fileOf(monkey, type));
    expect(report.columns).toEqual([
      'Respondent ID',
      'Collector ID',
      ...options.map((one) => `What did you need? · ${one}`),
    ]);
    expect([report.rows, told.filter((code) => /label|error|unnamed/.test(code))]).toEqual([9, ['warning label-rows']]);
  });
  it.each(types)('more options than questions, .%s', async (type) => {
    const { told, report } = await read(fileOf(matrix, type));
    expect(report.columns.slice(0, 4)).toEqual([
      'Respondent ID',
      'Sex',
      'How satisfied were you with … · Service 1',
      'How satisfied were you with … · Service 2',
    ]);
    expect([report.rows, told.filter((code) => /label|error|unnamed/.test(code))]).toEqual([9, ['warning label-rows']]);
  });
  it('in French and Arabic, offered in their language', async () => {
    const of = (...labels: string[]) => [['q1', 'q2'], labels, ...many(6, (at) => [`${at}`, `${20 + at}`])];
    const french = await read(semicolons(of('Numéro du ménage', 'Quel est votre âge ?')));
    expect(french.codebook!.variables[1]!.label).toMatchObject({ fr: 'Quel est votre âge ?', en: '' });
    const arabic = await read(semicolons(of('رقم الأسرة', 'كم عمركم؟')));
    expect(arabic.codebook!.variables[1]!.label).toMatchObject({ ar: 'كم عمركم؟', fr: '' });
  });
});

describe('letters that were encoded twice are shown as they were meant, and mended when somebody says so', () => {
  const twice = (text: string, as: 'latin1' | 'windows-1252' | 'windows-1256'): string =>
    new TextDecoder(as === 'latin1' ? 'windows-1252' : as).decode(Buffer.from(text, 'utf8'));
  const words = ['région', 'à Tunis', 'Tébessa', 'l’été', 'الجزائر', 'تونس، بنزرت'];
  const rows = (as: 'windows-1252' | 'windows-1256') => [
    ['id', twice('région', as)],
    ...many(18, (at) => [`p${at}`, twice(words[at % words.length]!, as)]),
  ];
  describe.each(['windows-1252', 'windows-1256'] as const)('as %s', (as) => {
    it.each(types)('.%s', async (type) => {
      const file = fileOf(rows(as), type);
      const { one, kept, report } = await read(file);
      expect(one('twice-encoded')).toMatchObject({
        severity: 'warning',
        expected: expect.stringContaining('région') as string,
      });
      expect(column(kept, report.columns[1]!)[1]).toBe(twice('à Tunis', as).trim());
      const mended = await read(file, { mend: 'twice-encoded' });
      expect(mended.one('twice-encoded')).toBeUndefined();
      expect(column(mended.kept, 'région')).toEqual(many(18, (at) => [words[at % words.length]!]).flat());
    });
  });
  it('in some lines of a file in another encoding', async () => {
    const lines = many(30, (at) => [`p${at}`, 'Béjaïa et Médéa']);
    const file = Buffer.concat([
      Buffer.from(semicolons([['id', 'lieu'], ...lines]), 'latin1'),
      Buffer.from('\n"z";"Sétif"\n', 'utf8'),
    ]);
    const { told, kept } = await read(file);
    expect(told).toEqual(['warning encoding-guessed', 'warning twice-encoded lieu']);
    expect(column(kept, 'lieu').at(-1)).toBe('SÃ©tif');
    const mended = await read(file, { mend: 'twice-encoded' });
    expect(column(mended.kept, 'lieu').slice(-2)).toEqual(['Béjaïa et Médéa', 'Sétif']);
  });
  it('and texts that are what they are stay so', async () => {
    const plain = ['É', '« Ça » – 12 €', 'ط،', 'عکس گچ پ', 'Ångström', 'Â', 'São Tomé', 'ÃO', 'naïve façade', 'œuvre'];
    const file = semicolons([['id', 'x'], ...plain.map((text, at) => [`p${at}`, text])]);
    expect((await read(file)).told).not.toContain('warning twice-encoded x');
    expect(column((await read(file, { mend: 'twice-encoded' })).kept, 'x')).toEqual(plain);
  });
});

describe('numbers that keep fewer digits than their cells', () => {
  const long = [
    '9007199254740993',
    '9,007,199,254,740,993',
    '٩٠٠٧١٩٩٢٥٤٧٤٠٩٩٣',
    '123456789012345678901',
    '9007199254740993.0',
  ];
  it.each(long.slice(0, 3))('%s is no number by proposal', async (text) => {
    const rows = [['n', 'x'], ...many(12, (at) => [String(9_007_199_254_740_001n + BigInt(at)), 'a']), [text, 'b']];
    const { codebook, kept } = await read(semicolons(rows));
    expect(typeOf(codebook, 'n')).not.toBe('number');
    expect(column(kept, 'n').at(-1)).toBe(text);
  });
  it.each(long)('%s in a column that was said to be one is an error', async (text) => {
    const book = bookOf({ name: 'n', type: 'number', label }, { name: 'x', type: 'text', label });
    const { told } = await read(
      semicolons([
        ['n', 'x'],
        ['1', 'a'],
        [text, 'b'],
      ]),
      {},
      book,
    );
    expect(told).toEqual(['error whole-digits-lost n']);
  });
  it('decimals that no number holds are told; what a number holds is not', async () => {
    const book = bookOf({ name: 'n', type: 'number', label }, { name: 'x', type: 'text', label });
    const of = (text: string) =>
      read(
        semicolons([
          ['n', 'x'],
          ['0.5', 'a'],
          [text, 'b'],
        ]),
        {},
        book,
      );
    expect((await of('0.12345678901234567891')).told).toEqual(['warning digits-lost n']);
    for (const text of [
      '0.30000000000000004',
      '0.10000000000000001',
      '9007199254740992',
      '1.50000000000000000000',
      '1e-20',
    ])
      expect((await of(text)).told, text).toEqual([]);
  });
});

describe('years of the Hijri calendar', () => {
  const both = (at: number): string => String(at % 2 ? 1990 + at : 1410 + at);
  it.each([
    ['years', 'annee_naissance', (at: number) => String(1400 + at), 'hijri-years', 'number'],
    ['years in Arabic digits', 'سنة الميلاد', (at: number) => `١٤${10 + at}`, 'hijri-years', 'number'],
    ['years without a name that says so', 'q7', (at: number) => String(1400 + at), 'hijri-years', 'number'],
    ['days', 'retour', (at: number) => `144${at % 6}-05-1${at % 9}`, 'hijri-years', 'text'],
    ['days that say so', 'd', (at: number) => `${10 + (at % 9)}/05/1445 هـ`, 'hijri-years', 'category'],
    ['years of both calendars', 'birth_year', both, 'two-calendars', 'text'],
    [
      'days of both calendars',
      'retour',
      (at: number) => (at % 2 ? `201${at % 9}-05-12` : `14${10 + at}-05-12`),
      'two-calendars',
      'text',
    ],
  ] as const)('%s: told, never dates, never converted', async (_, name, cell, code, type) => {
    const { told, codebook, kept } = await read(semicolons([['x', name], ...many(40, (at) => ['a', cell(at)])]));
    expect(told).toEqual([`warning ${code} ${name}`]);
    expect(typeOf(codebook, name)).toBe(type);
    expect(String(column(kept, name)[0])).toBe(
      type === 'number' ? String(Number(cell(0).replace('١٤10', '1410'))) : cell(0),
    );
  });
  it('in a column that was said to hold dates are an error', async () => {
    const book = bookOf({ name: 'd', type: 'date', label }, { name: 'x', type: 'text', label });
    expect(
      (
        await read(
          semicolons([
            ['d', 'x'],
            ['1999-01-01', 'a'],
            ['1445-03-02', 'b'],
          ]),
          {},
          book,
        )
      ).told,
    ).toEqual(['error hijri-dates d']);
  });
  it('other numbers of four digits are none', async () => {
    const { told } = await read(semicolons([['x', 'revenu'], ...many(40, (at) => ['a', String(1200 + 37 * at)])]));
    expect(told).toEqual([]);
  });
});

describe('marks of missing answers that a codebook does not declare', () => {
  const book = bookOf({ name: 'age', type: 'number', label }, { name: 'x', type: 'text', label });
  const ages = many(40, (at) => [String(18 + at), 'a']);
  it.each(['97', '999', '٩٩', '99.0', '-99'])('%s is told before freezing', async (mark) => {
    const { told, one } = await read(semicolons([['age', 'x'], ...ages, ...ages, [mark, 'b']]), {}, book);
    expect([told, one('mark-like')?.found]).toEqual([['warning mark-like age'], mark]);
  });
  it('among the answers too, where it comes more often than they do', async () => {
    const old = many(400, (at) => [String(18 + (at % 85)), 'a']);
    const more = many(40, () => ['99', 'b']);
    expect((await read(semicolons([['age', 'x'], ...old]), {}, book)).told).toEqual([]);
    expect((await read(semicolons([['age', 'x'], ...old, ...more]), {}, book)).told).toEqual(['warning mark-like age']);
  });
  it('and not where the numbers count the rows', async () => {
    const rows = many(120, (at) => [String(at), 'a']);
    expect((await read(semicolons([['age', 'x'], ...rows]), {}, book)).told).toEqual([]);
  });
  it('a declared code whose point may group thousands is read as its column writes, with a finding', async () => {
    const missing = [{ code: '1.099', kind: 'refused' as const, label }];
    const own = bookOf({ name: 'age', type: 'number', label, missing }, { name: 'x', type: 'text', label });
    const { told, one, kept } = await read(
      semicolons([
        ['age', 'x'],
        ['1,5', 'a'],
        ['1.099', 'b'],
        ['1099', 'c'],
        ['1 099', 'd'],
      ]),
      {},
      own,
    );
    expect(told).toEqual(['warning code-two-readings age']);
    expect(one('code-two-readings')).toMatchObject({ found: '1.099', expected: '1099' });
    expect(column(kept, 'age.missing')).toEqual([null, 'refused', 'refused', 'refused']);
  });
});

describe('files that are not what they are called', () => {
  const text = semicolons([['id', 'age'], ...many(6, (at) => [`p${at}`, String(20 + at)])]);
  const zip = (name: string): Buffer => {
    const stored = Buffer.from(
      `504b0304140000000000000000000000000000000000000000000${name.length.toString(16)}000000`.slice(0, 60),
      'hex',
    );
    const local = Buffer.concat([stored, Buffer.from(name)]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, entry, Buffer.from(name), end]);
  };
  it('are read for what they are, with a finding', async () => {
    const named = await read(text, {}, null, 'enquete.xlsx');
    expect([named.told, named.report.rows]).toEqual([['warning named-otherwise'], 6]);
    const book = sheet([['id', 'age'], ...many(6, (at) => [`p${at}`, 20 + at])], 'xlsx');
    const other = await read(book, {}, null, 'enquete.csv');
    expect([other.told, other.report.rows]).toEqual([['warning named-otherwise'], 6]);
    expect((await read(text, {}, null, 'enquete.csv')).told).toEqual([]);
  });
  it.each([
    ['HTML', '<html><body><table><tr><td>id</td></tr></table>'],
    ['HTML', '\ufeff<!-- x -->\n<TABLE border=1><tr><td>id</td></tr></TABLE>'],
    ['XML', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'],
    ['JSON', '[{"id":1},{"id":2}]'],
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['Stata (.dta)', '<stata_dta><header><release>118</release>'],
    ['Stata (.dta)', Buffer.from('7201010008000600000000000000', 'hex')],
    ['SPSS (.sav)', '$FL2@(#) SPSS DATA FILE'],
    ['R (.rds, .RData)', Buffer.from('1f8b', 'hex')],
  ])('a file of the format %s is named', async (format, content) => {
    const { told, one } = await read(content, {}, null, 'enquete.xls');
    expect([told, one('other-format')?.found]).toEqual([
      ['error other-format'],
      format.startsWith('R ') ? 'gzip' : format,
    ]);
  });
  it('an archive without a workbook is named', async () => {
    expect((await read(zip('lisezmoi.txt'))).told).toEqual(['error no-workbook']);
  });
  it('what was said of another kind of file is an error', async () => {
    expect((await read(text, { sheet: 'Feuil1' })).told).toEqual(['error sheet-of-text']);
    const book = sheet([['id'], ['1']], 'xlsx');
    expect((await read(book, { encoding: 'windows-1256' })).told).toEqual(['error text-option']);
    expect((await read(book, { delimiter: '\t' })).one('text-option')).toMatchObject({ found: 'tab' });
  });
  it.each([
    ['nothing', '', 'empty-file'],
    ['a mark of the encoding', '\ufeff', 'empty-file'],
    ['blank lines', '\n\n \n', 'empty-file'],
    ['separators', ';;;\n;;;\n', 'empty-file'],
    ['a heading', 'id;age\n', 'no-rows'],
    ['a heading above blank rows', 'id;age\n;\n;\n', 'no-rows'],
    ['a sheet of blanks', sheet([[null], [' ']], 'xlsx'), 'empty-file'],
    ['a heading in a sheet', sheet([['id', 'age']], 'ods'), 'no-rows'],
  ])('a file of %s says so', async (_, content, code) => {
    const { told } = await read(content);
    expect(told).toContain(`error ${code}`);
    expect(told.filter((one) => one.startsWith('error'))).toHaveLength(1);
  });
});

describe('lists of answers', () => {
  it.each(['8,5 %', '1,250 DZD', '€ 8,50', '٨٫٥ ٪'])('numbers with a unit such as %s are none', async (text) => {
    const cells = [
      text,
      text.replace(/[58٥]/, (digit) => (digit === '5' ? '6' : '9')),
      text.replace(/,.*?(?=\D|$)/, ''),
    ];
    const { told } = await read(semicolons([['x', 'taux'], ...many(30, (at) => ['a', cells[at % 3]!])]));
    expect(told.filter((code) => code.includes('set-proposed'))).toEqual([]);
  });
  it('answers with commas are', async () => {
    const { told } = await read(
      semicolons([['x', 'aide'], ...many(30, (at) => ['a', ['soins', 'soins, travail', 'travail'][at % 3]!])]),
    );
    expect(told).toContain('warning set-proposed aide');
  });
});

describe('times of day', () => {
  it.each(types)('are kept as they stand, with a finding, .%s', async (type) => {
    const clocks = ['08:30', '24:00', '8h30', '23:59:59', '7h', '08:30 PM'];
    const { told, kept } = await read(
      fileOf([['id', 'heure'], ...many(18, (at) => [`p${at}`, clocks[at % 6]!])], type),
    );
    expect(told).toEqual(['warning clock-times heure']);
    expect(column(kept, 'heure').slice(0, 6)).toEqual(clocks);
  });
});
