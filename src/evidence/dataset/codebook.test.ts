import { utils, write } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../platform/language/locale.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { writtenCodebook } from '../codebook/written.ts';
import { checkCodebook, readCodebook } from './codebook-file.ts';
import { exampleCodebook } from './codebook-template.words.ts';
import { codebookSheets, codebookTemplate, codebookWorkbook } from './codebook-workbook.ts';
import { versionId } from './freeze.ts';
import { Issues } from './issue.contract.ts';
import { speakIssue } from './issue.words.ts';

let home: string;
beforeAll(async () => void (home = await mkdtemp(join(tmpdir(), 'dawra-codebook-'))));
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function kept(content: string | Uint8Array): Promise<string> {
  const path = join(home, String(++made));
  await writeFile(path, content);
  return path;
}
const text = (word: string) => ({ ar: `ع ${word}`, fr: word, en: word });
const full: Codebook = {
  ...exampleCodebook,
  variables: [
    ...exampleCodebook.variables,
    ...['region', 'psu', 'weight', 'size'].map((name) => ({ name, type: 'number' as const, label: text(name) })),
    {
      name: 'cycle',
      type: 'category',
      label: text('cycle'),
      ordered: true,
      note: text('derived'),
      levels: [{ code: '1', label: text('one') }],
      rule: { text: text('first return'), version: '2' },
    },
  ],
  design: {
    sample: 'probability',
    strata: [['region', 'size'], 'psu'],
    clusters: ['psu'],
    weights: 'weight',
    fpc: [{ count: 'size' }, null],
    nest: true,
    lonelyPsu: 'adjust',
    eligibility: 'un',
    fieldwork: { from: '2024-01', to: '2024-03' },
    mode: text('face to face'),
  },
};

const yesNo = {
  name: 'yes-no',
  levels: ['1', '0'].map((code) => ({ code, label: text(code) })),
  missing: [{ code: '-98', kind: 'refused' as const, label: text('refused') }],
};
const option = (name: string): Variable => ({ name, type: 'category', label: text(name), codeList: 'yes-no' });
/** Shared codes, both kinds of sets, replicate weights. */
const shared: Codebook = {
  ...full,
  codeLists: [yesNo, { name: 'numbers', levels: [{ code: '7', label: text('seven') }] }],
  variables: [
    ...full.variables,
    ...['help_1', 'help_2', 'why/a', 'why/b'].map(option),
    ...['rep1', 'rep2', 'rep3'].map((name) => ({ name, type: 'number' as const, label: text(name) })),
  ],
  answerSets: [
    {
      name: 'help',
      label: text('help'),
      question: text('who helped'),
      chosen: '1',
      blank: 'not-chosen',
      options: [{ variable: 'help_1' }, { variable: 'help_2' }],
    },
    {
      name: 'why',
      label: text('why'),
      chosen: '1',
      blank: 'no-answer',
      options: [
        { variable: 'why/a', code: 'a' },
        { variable: 'why/b', code: 'b' },
      ],
      from: { column: 'why', separator: ' ' },
    },
  ],
  design: {
    ...full.design,
    replicates: { type: 'Fay', fay: 0.3, weights: ['rep1', 'rep2', 'rep3'], combined: false, mse: true },
  },
};
const expanded = checkCodebook(shared);

describe('codes that variables share', () => {
  const own = (book: Codebook, name: string) => book.variables.find((variable) => variable.name === name)!;
  it('are the same objects for each, and are written once', () => {
    expect(own(expanded, 'help_1').levels).toBe(own(expanded, 'why/b').levels);
    expect(own(expanded, 'help_1').missing).toEqual(yesNo.missing);
    expect(writtenCodebook(expanded)).toEqual(shared);
    expect(checkCodebook(JSON.parse(JSON.stringify(expanded)))).toEqual(expanded);
  });
  it('give one identity, however they came in', async () => {
    const ids = [shared, expanded, await readCodebook(await kept(codebookWorkbook(expanded)))].map((book) =>
      versionId(book, 'a'.repeat(64), 1),
    );
    expect(new Set(ids).size).toBe(1);
  });
  it('go to a workbook once each, and back without a loss', async () => {
    expect(codebookSheets(expanded).levels.filter((row) => row.at(-1) === 'yes-no')).toHaveLength(2);
    expect(await readCodebook(await kept(codebookWorkbook(expanded)))).toEqual(expanded);
  });
});

const withPart = (change: (book: Codebook) => void): Codebook => {
  const copy = structuredClone(shared);
  change(copy);
  return copy;
};
it.each<[string, (book: Codebook) => void]>([
  ['unknown-code-list', (book) => (book.variables.at(-5)!.codeList = 'yes-not')],
  ['codes-beside-list', (book) => (book.variables.at(-5)!.levels = [{ code: '1', label: text('x') }])],
  ['duplicate-code-list', (book) => book.codeLists!.push(yesNo)],
  ['duplicate-level', (book) => book.codeLists![0]!.levels.push(yesNo.levels[0]!)],
  ['duplicate-set', (book) => (book.answerSets![1]!.name = 'help')],
  ['set-option', (book) => (book.answerSets![0]!.chosen = '7')],
  ['set-option', (book) => (book.answerSets![0]!.options[0]!.variable = 'nowhere')],
  ['set-option', (book) => (book.answerSets![0]!.options[0]!.variable = 'age')],
  ['set-option', (book) => book.answerSets![1]!.options.push({ variable: 'help_1', code: 'c' })],
  ['set-codes', (book) => delete book.answerSets![1]!.options[0]!.code],
  ['set-codes', (book) => (book.answerSets![1]!.options[0]!.code = 'b')],
  ['replicates-weights', (book) => delete book.design.weights],
  ['replicates-incomplete', (book) => delete book.design.replicates!.fay],
  ['replicates-twice', (book) => (book.design.replicates!.weights[0] = 'rep2')],
  ['replicates-twice', (book) => (book.design.replicates!.weights[0] = 'weight')],
  ['bad-codebook', (book) => Object.assign(book.design.replicates!, { type: 'jack' })],
  ['bad-codebook', (book) => Object.assign(book.design.replicates!, { rho: 0.3 })],
])('%s is an error that names its place', async (code, change) => {
  const book = withPart(change);
  const thrown = await Promise.resolve()
    .then(() => checkCodebook(book))
    .then(
      () => undefined,
      (cause: unknown) => cause,
    );
  expect((thrown as Issues).issues.map((issue) => issue.code)).toContain(code);
  for (const locale of locales) expect(speakIssue((thrown as Issues).issues[0]!, locale)).not.toContain('{');
});

it.each([exampleCodebook, full])('goes to a workbook and back without a loss', async (book) => {
  expect(await readCodebook(await kept(codebookWorkbook(book)))).toEqual(book);
});

it.each(locales)('a template in %s can be read as it is', async (locale) => {
  expect(await readCodebook(await kept(codebookTemplate(locale)))).toEqual(exampleCodebook);
});

async function faultsOf(change: (sheets: ReturnType<typeof codebookSheets>) => void): Promise<string[]> {
  const sheets = codebookSheets(full);
  change(sheets);
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  const path = await kept(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const thrown = await readCodebook(path, 'fr').catch((cause: unknown) => cause);
  expect(thrown).toBeInstanceOf(Issues);
  return (thrown as Issues).issues.map((found) => speakIssue(found, 'fr'));
}

it('names sheet, row and column of what is wrong in a workbook, in the reader’s language', async () => {
  const [kind] = await faultsOf(({ missing }) => (missing[1]![2] = 'weiss nicht'));
  expect(kind).toMatch(/^feuille missing, ligne 2, colonne kind\u00a0: .*valeur non admise/);
  const [type] = await faultsOf(({ variables }) => (variables[3]![1] = 'numeric'));
  expect(type).toMatch(/^feuille variables, ligne 4, colonne type\u00a0: /);
  const [sample] = await faultsOf(({ study }) => (study.find(([key]) => key === 'sample')![1] = 'random'));
  expect(sample).toMatch(/^feuille study, ligne 5, colonne sample\u00a0: /);
});

it('says which variable or code occurs twice, and which row speaks of a variable that is not there', async () => {
  expect(await faultsOf(({ variables }) => variables.push([...variables[2]!]))).toContain(
    'feuille variables, ligne 10, colonne return_type\u00a0: Le dictionnaire contient deux fois cette variable.',
  );
  expect(await faultsOf(({ levels }) => (levels[2]![1] = 'decided'))).toContain(
    'feuille levels, ligne 3, colonne return_type\u00a0: Le code « decided » figure deux fois dans cette variable.',
  );
  expect(await faultsOf(({ levels }) => levels.push(['salary', '1', 'x', 'x', 'x']))).toEqual([
    'feuille levels, ligne 5, colonne variable\u00a0: Cette ligne parle de la variable « salary », absente de la feuille des variables.',
  ]);
});

it('copies no label into another language, in a workbook neither', async () => {
  const french = { ar: '', fr: 'Situation', en: '' };
  const book = {
    ...full,
    title: french,
    variables: full.variables.map((variable) => ({ ...variable, label: french })),
  };
  expect(await readCodebook(await kept(codebookWorkbook(book)))).toEqual(book);
});

it.each([
  ['fr', 'Âge', { ar: '', fr: 'Âge', en: '' }],
  ['en', 'Age', { ar: '', fr: '', en: 'Age' }],
  ['ar', 'Âge', { ar: '', fr: 'Âge', en: '' }],
  ['fr', 'السن', { ar: 'السن', fr: '', en: '' }],
] as const)(
  'a label that does not say its language is read for a reader of %s: %s',
  async (reader, label, expected) => {
    const book = await readCodebook(await kept(`name;label\nage;${label}\nsex;\n`), reader);
    expect(book.variables.map((variable) => variable.label)).toEqual([expected, { ar: '', fr: '', en: '' }]);
  },
);

it('reads a list of variables from a CSV, and says when JSON is broken', async () => {
  const book = await readCodebook(await kept('name;type;label_fr\nage;number;Âge\nsexe;;Sexe\n'));
  expect(book.variables.map(({ name, type, label }) => [name, type, label])).toEqual([
    ['age', 'number', { ar: '', fr: 'Âge', en: '' }],
    ['sexe', 'text', { ar: '', fr: 'Sexe', en: '' }],
  ]);
  expect(book.title).toEqual({ ar: '', fr: '', en: '' });
  await expect(readCodebook(await kept('{"format": "dawra-codebook/1",'))).rejects.toThrow('bad-codebook');
});
