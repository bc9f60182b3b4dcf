import { utils, write } from '@e965/xlsx';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locales } from '../../platform/language/locale.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { readCodebook } from './codebook-file.ts';
import { exampleCodebook } from './codebook-template.words.ts';
import { codebookSheets, codebookTemplate, codebookWorkbook } from './codebook-workbook.ts';
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
