import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAnswerSet } from '../codebook/answer-set.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, quoted } from '../duck.ts';
import { withAnswerSets } from './answer-sets.ts';
import { checkCodebook } from './codebook-file.ts';
import { writeFrozen } from './freeze.ts';
import { missingColumn } from './frozen-names.ts';
import { setsOfColumns } from './propose-sets.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

const text = (word: string) => ({ ar: word, fr: word, en: word });
let home: string;
let workDirectory: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-sets-'));
  workDirectory = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function read(content: string | Buffer, codebook: Codebook | null = null) {
  const path = join(home, `file-${++made}`);
  await writeFile(path, content);
  return readSource(workDirectory, { codebook, rows: fileRows(path, {}) }, unwatched(new AbortController().signal));
}

/** What is frozen of some columns: the value, or why there is none. */
async function frozen(book: Codebook, names: readonly string[]): Promise<(string | null)[][]> {
  const duck = await workDirectory.duck();
  try {
    const staged = await withAnswerSets(duck, workDirectory.path('stage.parquet'), book);
    const to = workDirectory.path('frozen.parquet');
    await writeFrozen(duck, staged, to, book);
    const cells = names.map((name) => `coalesce(${quoted(name)}, '!' || ${quoted(missingColumn(name))})`);
    const rows = await duck.all(
      `select ${cells.map((cell, at) => `${cell} as c${at}`).join(', ')} from read_parquet(${literal(to)})`,
    );
    return rows.map((row) => names.map((_, at) => row[`c${at}`] as string | null));
  } finally {
    await duck.close();
  }
}

/** Thirty people who chose some of the options. */
const people = Array.from({ length: 30 }, (_, at) => ['a', 'b', 'c'].filter((_option, bit) => (at + 1) & (1 << bit)));

describe('columns of chosen or not', () => {
  const columns = (names: readonly string[], codes: readonly string[] = ['0', '1']): Variable[] =>
    names.map((name) => ({
      name,
      type: 'category',
      label: text(''),
      levels: codes.map((code) => ({ code, label: text('') })),
    }));
  it.each([
    ['Kobo', columns(['help/food', 'help/work', 'help/none']), [['help', 3]]],
    [
      'SurveyCTO',
      columns(['q_1', 'q_2', 'q_98', 'r_1', 'r_2']),
      [
        ['q', 3],
        ['r', 2],
      ],
    ],
    ['brackets', columns(['q[1]', 'q[2]']), [['q', 2]]],
    ['SPSS dichotomies in words', columns(['v.1', 'v.2'], ['Yes', 'No']), [['v', 2]]],
    ['one column alone', columns(['q_1', 'sex']), []],
    ['two that are not alike', [...columns(['q_1']), ...columns(['q_2'], ['1', '2', '3'])], []],
    ['an opinion of two kinds', columns(['q_1', 'q_2'], ['agree', 'disagree']), []],
  ] as const)('%s', (_, variables, found) =>
    expect(setsOfColumns(variables).map(({ name, options }) => [name, options.length])).toEqual(found),
  );

  it('whose blanks say not chosen keep apart who chose nothing and who did not answer', async () => {
    const rows = people.map((own, at) =>
      [at, ...['a', 'b', 'c'].map((code) => (own.includes(code) ? '1' : ''))].join(','),
    );
    const file = `id,h_1,h_2,h_3\n${rows.join('\n')}\n${people.length},,,\n`;
    const { report, codebook } = await read(file);
    expect(report.sets).toMatchObject([{ name: 'h', chosen: '1', blank: 'not-chosen' }]);
    expect(report.issues.filter(({ code }) => code === 'set-proposed')).toHaveLength(1);
    const book = withAnswerSet(codebook!, report.sets[0]!, text('help'));
    const checked = await read(file, checkCodebook(book));
    expect(checked.report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const values = await frozen(book, ['h_1', 'h_2', 'h_3']);
    for (const [at, own] of people.entries())
      expect(values[at]).toEqual(
        own.length ? ['a', 'b', 'c'].map((code) => (own.includes(code) ? '1' : '0')) : ['!blank', '!blank', '!blank'],
      );
    expect(values.at(-1)).toEqual(['!blank', '!blank', '!blank']);
  });
});

describe.each([
  [' ', ' '],
  [';', '; '],
  [';', '؛'],
  [',', '، '],
  ['|', '|'],
])('a column of answers with %j between them', (separator, written) => {
  const lines = [...people.map((own) => own.join(written)), '-99', ''];
  const csv = `id,why\n${lines.map((line, at) => `${at},"${line}"`).join('\n')}\n`;

  it('is proposed, confirmed and frozen as options; no answer, refused and none of one are kept apart', async () => {
    const { report, codebook } = await read(csv);
    const [set] = report.sets;
    expect(set).toMatchObject({ name: 'why', from: { column: 'why', separator } });
    expect(set!.options.map(({ code }) => code)).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    const refused = [{ code: '-99', kind: 'refused' as const, label: text('refused') }];
    const named = {
      ...codebook!,
      variables: codebook!.variables.map((variable) =>
        variable.name === 'why'
          ? { name: 'why', type: 'text' as const, label: text('why'), missing: refused }
          : variable,
      ),
    };
    const options = set!.options.filter(({ code }) => code !== '-99');
    const book = checkCodebook(withAnswerSet(named, { ...set!, options }, text('why')));
    const checked = await read(csv, book);
    expect(checked.report.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.report.sets).toEqual([]);
    const values = await frozen(book, ['why/a', 'why/b', 'why/c']);
    for (const [at, own] of people.entries())
      expect(values[at]).toEqual(
        own.length ? ['a', 'b', 'c'].map((code) => (own.includes(code) ? '1' : '0')) : ['!blank', '!blank', '!blank'],
      );
    expect(values.slice(-2)).toEqual([
      ['!refused', '!refused', '!refused'],
      ['!blank', '!blank', '!blank'],
    ]);
  });
});

describe('what is not declared is not lost', () => {
  it('an answer that is no option is an error with its row, and a column that is not there is one too', async () => {
    const csv = `id,why\n${people.map((own, at) => `${at},${own.join(' ')}`).join('\n')}\n`;
    const { report, codebook } = await read(csv);
    const [set] = report.sets;
    const book = withAnswerSet(codebook!, { ...set!, options: set!.options.slice(0, 2) }, text('why'));
    const { report: found } = await read(csv, book);
    expect(found.issues).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'set-code', row: 5, column: 'why', found: 'c' }),
    );
    const gone = await read('id,other\n1,2\n', book);
    expect(gone.report.issues.map(({ code }) => code)).toContain('set-column');
  });

  it('names, sentences, dates and numbers with spaces are no sets', async () => {
    const words = ['ahmed ben ali', 'le retour', 'من تونس', 'la maison de la famille', 'travail et santé', 'rien'];
    const rows = Array.from(
      { length: 60 },
      (_, at) => `${words[at % 6]} ${at},2018-05-${10 + (at % 20)} 12:00,1 ${200 + at},"a, ${at}"`,
    );
    const { report } = await read(`name,moment,income,place\n${rows.join('\n')}\n`);
    expect(report.sets).toEqual([]);
  });

  it('two needs side by side are a set as much as ten are', async () => {
    const rows = people.map((own, at) => `${at},${own.includes('a') ? 1 : 0},${own.includes('b') ? 1 : 0},${at % 4}`);
    const { report } = await read(`id,needs_food,needs_work,reason\n${rows.join('\n')}\n`);
    expect(report.sets.map(({ name, blank }) => [name, blank])).toEqual([['needs', 'no-answer']]);
  });
});
