import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, type Codebook, type Variable } from '../codebook/codebook.contract.ts';
import { literal } from '../duck.ts';
import { writeFrozen } from './freeze.ts';
import type { ReadOptions } from './import.contract.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-foreign-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
/** Reads a file, and freezes it under the codebook that is given or proposed: what was found, and the rows as they are kept. */
async function read(content: string | Buffer, options: ReadOptions = {}, given: Codebook | null = null) {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  const rows = fileRows(path, options);
  const { report, codebook: book } = await readSource(
    work,
    { codebook: given, rows },
    unwatched(new AbortController().signal),
  );
  const issues = report.issues
    .filter(({ code }) => !code.endsWith('unstated'))
    .map(({ code, column }) => (column ? `${code} ${column}` : code));
  if (!book || report.issues.some(({ severity }) => severity === 'error')) return { issues, book, kept: [] };
  const duck = await work.duck();
  try {
    const frozen = work.path('frozen.parquet');
    await writeFrozen(duck, work.path('stage.parquet'), frozen, book, rows.stated);
    return { issues, book, kept: await duck.all(`select * from read_parquet(${literal(frozen)})`) };
  } finally {
    await duck.close();
  }
}
const word = (text: string) => ({ ar: text, fr: text, en: text });
const lines = (header: string, rows: readonly string[], times = 8): string =>
  [header, ...Array.from({ length: times }, () => rows).flat()].join('\n');
const column = (kept: readonly Record<string, unknown>[], name: string): unknown[] => kept.map((row) => row[name]);
const typeOf = (book: Codebook | null, name: string) => book?.variables.find((variable) => variable.name === name);
const bookOf = (...variables: Variable[]): Codebook => ({
  format: 'dawra-codebook/1',
  ...{ title: word('t'), citation: word('c'), licence: 'CC0', synthetic: true, threshold: 5, variables },
  design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006', to: '2007' } },
});

describe('numbers of a column', () => {
  it.each([
    ['thousands by another cell', ['"1,200"', '"2,350.5"'], {}, [1200, 2350.5], []],
    ['decimals by another cell', ['"1,200"', '"12,5"'], {}, [1.2, 12.5], []],
    ['groups by points', ['1.200', '"12,5"'], {}, [1200, 12.5], []],
    ['a zero before the comma', ['"0,512"', '"1,250"'], {}, [0.512, 1.25], []],
    ['nothing tells: nothing is chosen', ['"1,200"', '850'], {}, [], ['two-readings income']],
    ['it was said', ['"1,200"', '850'], { decimal: ',' }, [1.2, 850], []],
    ['points that nothing tells of: nothing is chosen', ['1.200', '850'], {}, [], ['two-readings-point income']],
    ['it was said, and points group', ['1.200', '850'], { decimal: ',' }, [1200, 850], []],
    ['Arabic digits and marks', ['١٬٢٠٠', '٢٫٥'], {}, [1200, 2.5], []],
  ] as const)('%s', async (_, [one, two], options, values, issues) => {
    const variables = bookOf(
      { name: 'income', type: 'number', label: word('income') },
      { name: 'x', type: 'text', label: word('x') },
    );
    const found = await read(lines('income,x', [`${one},a`, `${two},b`], 1), options, variables);
    expect(column(found.kept, 'income')).toEqual(values);
    expect(found.issues).toEqual(issues);
  });
});

describe('missing answers', () => {
  const children: Variable = {
    ...{ name: 'children', type: 'number', label: word('children') },
    missing: [{ code: '99', kind: 'refused', label: word('refused') }],
  };
  it('are known by value: 99.0, ٩٩, 099 and +99 are 99', async () => {
    const { kept } = await read(
      `children,x\n3,a\n99,a\n99.0,a\n٩٩,a\n099,a\n+99,a\n990,a\n`,
      {},
      bookOf(children, { name: 'x', type: 'text', label: word('x') }),
    );
    expect(column(kept, 'children')).toEqual([3, null, null, null, null, null, 990]);
    expect(column(kept, 'children.missing')).toEqual([null, ...Array<string>(5).fill('refused'), null]);
  });

  it('and levels too, unless a level is that number itself', async () => {
    const levels = ['1', '02', '99', '099'].map((code) => ({ code, label: word(code) }));
    const book = bookOf(
      {
        name: 'v',
        type: 'category',
        label: word('v'),
        levels,
        missing: [{ code: '98', kind: 'refused', label: word('r') }],
      },
      { name: 'x', type: 'text', label: word('x') },
    );
    const { kept, issues } = await read('v,x\n١,a\n1.0,a\n2,a\n99,a\n099,a\n٩٨,a\n\u200f1,a\n', {}, book);
    expect(issues).toEqual([]);
    expect(column(kept, 'v')).toEqual(['1', '1', '02', '99', '099', null, '1']);
  });

  it.each([
    ['NA', 'not-readable'],
    ['N/A', 'not-applicable'],
    ['.', 'not-readable'],
    ['.a', 'not-readable'],
    ['NSP', 'does-not-know'],
    ['Refus', 'refused'],
    ['لا أعرف', 'does-not-know'],
    ['#N/A', 'not-readable'],
    ['99', 'not-readable'],
    ['-98', 'does-not-know'],
    ['999', 'not-readable'],
    ['9997', 'refused'],
    ['99.0', 'not-readable'],
  ] as const)('%s among numbers is proposed as missing, with a finding, never as an answer', async (mark, kind) => {
    const rows = Array.from({ length: 40 }, (_, at) => `${at},${at % 7 === 3 ? mark : 18 + at}`);
    const { book, issues, kept } = await read(`no,age\n${rows.join('\n')}\n`);
    expect(typeOf(book, 'age')).toMatchObject({ type: 'number', missing: [{ code: mark, kind }] });
    expect(issues).toEqual(['marks-proposed age']);
    expect(column(kept, 'age')[3]).toBeNull();
  });

  it('a mark among the answers is an answer, with a finding', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${60 + (at % 41)},${at % 2}`);
    const { book, issues } = await read(`share,x\n${rows.join('\n')}\n`);
    expect(typeOf(book, 'share')!.missing).toBeUndefined();
    expect(issues).toEqual(['mark-like share', 'mark-like share', 'mark-like share']);
  });
});

describe('codes', () => {
  it('with a plus before them, as telephones are written, are no numbers', async () => {
    const { book, kept } = await read(lines('x,tel', ['a,+213550100001', 'b,+213550100002', 'c,+21698123456']));
    expect(typeOf(book, 'tel')?.type).not.toBe('number');
    expect(column(kept, 'tel')[0]).toBe('+213550100001');
  });
  it.each([
    ['01', '12'],
    ['0601', '3301'],
    ['3591440875265240001', '3591440875265240002'],
  ])('%s is no number', async (one, two) => {
    const { book, kept } = await read(lines('commune,x', [`${one},1`, `${two},2`]));
    expect(typeOf(book, 'commune')!.type).not.toBe('number');
    expect(new Set(column(kept, 'commune'))).toEqual(new Set([one, two]));
  });

  it('in two scripts are one code', async () => {
    const { book } = await read(lines('الجنس,x', ['1,a', '١,b', '2,a', '٢,b']));
    expect(typeOf(book, 'الجنس')!.levels!.map(({ code }) => code)).toEqual(['1', '2']);
  });
});

describe('dates', () => {
  it.each([
    ['03/04/2019', '07/15/2019', {}, ['2019-03-04', '2019-07-15'], ['month-first d']],
    ['03/04/2019', '15/07/2019', {}, ['2019-04-03', '2019-07-15'], ['day-first d']],
    ['03/04/2019', '05/06/2019', { dates: 'month-first' }, ['2019-03-04', '2019-05-06'], []],
    ['2018-05-08T12:42:32.481+01:00', '2018-05-08 23:42:32 -05', {}, ['2018-05-08', '2018-05-08'], []],
    ['"Mar 1, 2021 10:00:00 AM"', '1er mars 2021', {}, ['2021-03-01', '2021-03-01'], []],
    ['01jan1990', '15 جويلية 1998', {}, ['1990-01-01', '1998-07-15'], []],
    ['1998/7/5', '15/07/1998 14:30', {}, ['1998-07-05', '1998-07-15'], ['day-first d']],
    ['3/14/2019 2:30:00 PM', '03/04/2019', {}, ['2019-03-14', '2019-03-04'], ['month-first d']],
  ] as const)('%s beside %s', async (one, two, options, days, issues) => {
    const { kept, issues: found } = await read(
      lines('d,x', [`${one},1`, `${two},2`], 1),
      options,
      bookOf({ name: 'd', type: 'date', label: word('d') }, { name: 'x', type: 'text', label: word('x') }),
    );
    expect(column(kept, 'd')).toEqual(days);
    expect(found).toEqual(issues);
  });
});

describe('text files of other programs', () => {
  const arabic = 'المعرف,الجنس\n1,ذكر\n2,أنثى\n3,ذكر\n';
  const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  it.each([
    ['UTF-16, little end first, without a mark', Buffer.from(arabic, 'utf16le')],
    ['UTF-16, big end first, without a mark', utf16be(arabic)],
    ['UTF-16, big end first', utf16be(`\ufeff${arabic}`)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${arabic}`)],
  ])('%s', async (_, file) => {
    const { kept, issues } = await read(file);
    expect([column(kept, 'الجنس'), issues]).toEqual([['ذكر', 'أنثى', 'ذكر'], []]);
  });

  it.each([
    [
      'windows-1256',
      Buffer.from(
        [...'n,s\n1,']
          .map((c) => c.charCodeAt(0))
          .concat([0xd0, 0xdf, 0xd1, 0x0a, 0x32, 0x2c, 0xc3, 0xe4, 0xcb, 0xec, 0x0a]),
      ),
      'ذكر',
    ],
    ['windows-1252', Buffer.from('n,s\n1,Marié\n2,Célibataire\n', 'latin1'), 'Marié'],
    [
      'macintosh',
      Buffer.from([...'n,s\n1,Mari'].map((c) => c.charCodeAt(0)).concat([0x8e, 0x0a, 0x32, 0x2c, 0x8e, 0x88, 0x0a])),
      'Marié',
    ],
  ])('%s is guessed, with a finding', async (_, file, first) => {
    const { kept, issues } = await read(file);
    expect([column(kept, 's')[0], issues]).toEqual([first, ['encoding-guessed']]);
  });

  it.each([
    ['commas in the header', lines('id;Age, en années révolues;Sexe, tel que déclaré', ['1;20;1', '2;21;2'], 1), 3, []],
    [
      'quoted commas',
      lines('"n";"Âge, en années";"Revenu, en dinars"', ['"1";"20";"100,50"', '"2";"21";"101,50"'], 1),
      3,
      [],
    ],
    ['decimal commas as many as semicolons', lines('n;a;b;c', ['1;2,5;3,5;4,5', '2;2,6;3,6;4,6'], 1), 4, []],
    ['a line that says the delimiter', lines('sep=;\nid;age', ['1;20', '2;21'], 1), 2, []],
    [
      'titles above',
      lines('Enquête auprès des migrants de retour;;\nExport du 12/03/2021;;\n\nid;sexe;age', ['1;1;20', '2;2;21'], 1),
      3,
      ['rows-above-header'],
    ],
    [
      'a comma at each end',
      lines('n,sex,age,', ['1,1,20,', '2,2,21,'], 1),
      3,
      ['unnamed-column column 4', 'unknown-column column 4'],
    ],
    [
      'numbers of rows without a name',
      lines('"",sexe,age', ['"1","F",20', '"2","H",21'], 1),
      3,
      ['unnamed-column column 1'],
    ],
    [
      'quotes in names, longer than 128',
      lines(`n,Année d'arrivée,"Dit ""oui"" ${'x'.repeat(150)}"`, ['1,1990,a', '2,1991,b'], 1),
      3,
      [],
    ],
    ['a stray NUL', 'n,sex\n1,2\0\n2,1\n', 2, []],
  ])('%s', async (_, file, columns, issues) => {
    const { book, kept, issues: found } = await read(file);
    expect([book!.variables.length, kept.length, found]).toEqual([columns, 2, issues]);
    expect(codebook.shape.variables.safeParse(book!.variables).success).toBe(true);
  });

  it('rows of labels under the header are no answers', async () => {
    const { issues } = await read(
      '"StartDate","Q1"\n"Start Date","What is your sex?"\n"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}"\n"2021-03-01","1"\n',
    );
    expect(issues).toContain('label-rows');
  });

  it('rows of labels that are answers, as it was said, are kept', async () => {
    const file = 'id,q1,q2\nNo.,Sex,Age\n1,1,20\n2,2,21\n3,1,22\n';
    expect((await read(file)).kept.length).toBe(3);
    expect((await read(file, { rows: 'all' })).kept.length).toBe(4);
    const said = await read(`title,,\n\n${file}`, { headerRow: 3 });
    expect([said.kept.length, said.issues]).toEqual([3, ['rows-above-header', 'label-rows']]);
  });

  it('a picture is no table', async () => {
    expect((await read(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).issues).toEqual(['not-a-table']);
  });
});
