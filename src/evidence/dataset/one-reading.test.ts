import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal } from '../duck.ts';
import { writeFrozen } from './freeze.ts';
import type { ReadOptions } from './import.contract.ts';
import { profiles } from './profile.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-reading-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

const word = (text: string) => ({ ar: text, fr: text, en: text });
const bookOf = (missing: readonly string[]): Codebook => {
  const poids: Variable = {
    ...{ name: 'poids', type: 'number', label: word('poids') },
    ...(missing.length ? { missing: missing.map((code) => ({ code, kind: 'refused', label: word(code) })) } : {}),
  };
  return {
    format: 'dawra-codebook/1',
    ...{ title: word('t'), citation: word('c'), licence: 'CC0', synthetic: true, threshold: 5 },
    variables: [poids, { name: 'x', type: 'text', label: word('x') }],
    design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006', to: '2007' } },
  };
};

let made = 0;
/** The findings of a column, and its values as they are kept; none where an error stands. */
async function read(cells: readonly string[], options: ReadOptions = {}, book: Codebook | null = bookOf([])) {
  const path = join(home, `file-${++made}`);
  await writeFile(path, ['poids;x', ...cells.map((cell) => `${cell};a`)].join('\n'));
  const rows = fileRows(path, options);
  const { report, codebook } = await readSource(
    work,
    { codebook: book, rows },
    unwatched(new AbortController().signal),
  );
  const own = report.issues.filter(({ column }) => column === 'poids');
  const issues = own.map(({ severity, code, row, found }) =>
    [severity, code, row, found].filter((part) => part !== undefined).join(' '),
  );
  if (report.issues.some(({ severity }) => severity === 'error')) return { issues, codebook };
  const duck = await work.duck();
  try {
    const [staged, frozen] = [work.path('stage.parquet'), work.path('frozen.parquet')];
    await writeFrozen(duck, staged, frozen, codebook!, rows.stated);
    const kept = await duck.all(`select poids, "poids.missing" as why from read_parquet(${literal(frozen)})`);
    const [profiled] = (await profiles(duck, staged, report.columns, codebook!, rows.stated).next()).value!;
    return { issues, codebook, values: kept.map(({ poids, why }) => (why as string | null) ?? poids), profiled };
  } finally {
    await duck.close();
  }
}

describe('one reading holds for all cells of a column', () => {
  it.each([
    [',', ['0.9', '1.125', '1.05'], ['error contrary-number 2 0.9', 'error contrary-number 4 1.05']],
    ['.', ['1,5', '2,25', '1,125'], ['error contrary-number 2 1,5', 'error contrary-number 3 2,25']],
    [',', ['0.900', '1.125'], ['error contrary-number 2 0.900']],
    [',', ['1 234.5', '2'], ['error contrary-number 2 1 234.5']],
    [',', ['1,234,567', '2'], ['error contrary-number 2 1,234,567']],
    ['.', ['1.234.567', '1.234,5'], ['error contrary-number 2 1.234.567', 'error contrary-number 3 1.234,5']],
    [',', ['1.5e3', '2'], ['error contrary-number 2 1.5e3']],
  ] as const)('%s was stated and %j contradicts it: an error names the cell', async (decimal, cells, issues) => {
    expect(await read(cells, { decimal })).toMatchObject({ issues });
  });

  it.each([
    [',', ['1.125', '0,9', '12', '1 234,5', '1.234.567', '−2,5', '٢٫٥'], [1125, 0.9, 12, 1234.5, 1234567, -2.5, 2.5]],
    ['.', ['1,125', '0.9', '12', '1 234.5', '1,234,567', '−2.5', '٢٫٥'], [1125, 0.9, 12, 1234.5, 1234567, -2.5, 2.5]],
  ] as const)('%s was stated and %j agrees with it', async (decimal, cells, values) => {
    expect(await read(cells, { decimal })).toMatchObject({ issues: [], values });
  });

  it('a column that writes in two ways is an error where one of its cells can be either', async () => {
    expect(await read(['1,5', '2.5', '1.500'])).toMatchObject({ issues: ['error two-conventions 1,5'] });
  });
  it('and a warning where each can be one number only', async () => {
    expect(await read(['1,5', '2.5'])).toMatchObject({ issues: ['warning two-conventions 1,5'], values: [1.5, 2.5] });
  });
  it('groups tell the decimal mark too', async () => {
    expect(await read(['1.234.567', '1.200'])).toMatchObject({ issues: [], values: [1234567, 1200] });
    expect(await read(['1 234,567', '1,200'])).toMatchObject({ issues: [], values: [1234.567, 1.2] });
  });
});

describe('a declared missing code is known by its value as the column writes', () => {
  it.each([
    ['99', ['1,5', '99,0', '099,0', '٩٩,٠', '99', '+99,00'], {}],
    ['-99', ['1,5', '-99,0', '−99,0', '-99'], {}],
    ['−99', ['1,5', '-99,0', '−99,0', '-99'], {}],
    ['99999', ['1,5', '99 999', '99\u202f999', '99 999,00', '99\u00a0999'], {}],
    ['99999', ['1.5', '99,999', '99,999.0', '99999'], {}],
    ['1099', ['1,5', '1.099', '1099', '1 099'], {}],
    ['99', ['1,5', '99,0'], { decimal: ',' }],
    ['99,0', ['1,5', '99', '99,00'], {}],
  ] as const)('%s in %j', async (code, cells, options) => {
    const { values, profiled } = await read(cells, options, bookOf([code]));
    expect(values).toEqual([1.5, ...cells.slice(1).map(() => 'refused')]);
    expect(profiled).toMatchObject({ answers: 1, missing: { refused: cells.length - 1 } });
  });

  it('and no other number that looks like it', async () => {
    expect(await read(['1,5', '99.000', '99,0'], {}, bookOf(['99']))).toMatchObject({
      values: [1.5, 99000, 'refused'],
    });
    expect(await read(['1.5', '99,000', '99.0'], {}, bookOf(['99']))).toMatchObject({
      values: [1.5, 99000, 'refused'],
    });
    expect(await read(['1,5', '99,999'], {}, bookOf(['99999']))).toMatchObject({ values: [1.5, 99.999] });
  });

  it('nor is one proposed as missing', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `${at},5`);
    const { codebook, values } = await read([...many, '99.000'], {}, null);
    expect(codebook!.variables[0]).not.toHaveProperty('missing');
    expect(values!.at(-1)).toBe(99000);
  });
});

describe('negative codes where all other values are not negative', () => {
  const ages = Array.from({ length: 40 }, (_, at) => `${18 + at}`);
  it.each(['-888', '-777', '-9', '-8', '-88', '-1', '-77', '-7', '−9', '-9.0', '-٩'])(
    '%s among numbers is proposed as missing, with a finding',
    async (mark) => {
      const { codebook, issues } = await read([...ages, mark, mark], {}, null);
      expect(codebook!.variables[0]).toMatchObject({ type: 'number', missing: [{ code: mark }] });
      expect(issues).toEqual([`warning marks-proposed ${mark}`]);
    },
  );
  it.each(['-888', '-9', '-1'])('%s among the codes of a category too', async (mark) => {
    const cells = [...Array.from({ length: 30 }, (_, at) => `${1 + (at % 3)}`), mark];
    const { codebook } = await read(cells, {}, null);
    expect(codebook!.variables[0]).toMatchObject({
      ...{ type: 'category', levels: [{ code: '1' }, { code: '2' }, { code: '3' }] },
      missing: [{ code: mark }],
    });
  });
  it('among other negative numbers it is an answer, with a finding', async () => {
    const { codebook, issues } = await read([...ages, ...ages, '-3', '-4.5', '-1'], {}, null);
    expect(codebook!.variables[0]).not.toHaveProperty('missing');
    expect(issues).toEqual(['warning mark-like -1']);
  });
  it('and one that the codebook given does not declare is a finding', async () => {
    expect(await read(['18', '30', '-888'])).toMatchObject({ issues: ['warning mark-like -888'] });
    expect(await read(['18', '-5', '-888'])).toMatchObject({ issues: [] });
    expect(await read(['18', '30', '-888'], {}, bookOf(['-888']))).toMatchObject({ issues: [] });
  });
});
