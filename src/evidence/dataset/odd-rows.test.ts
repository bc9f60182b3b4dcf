import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-odd-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: 512 } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

let made = 0;
/** What is found of rows that are nobody's answers, with the first row and how many there are. */
async function oddities(rows: readonly string[]): Promise<string[]> {
  const path = join(home, `file-${++made}`);
  await writeFile(path, ['region;sex;age', ...rows].join('\n'));
  const { report } = await readSource(
    work,
    { codebook: null, rows: fileRows(path, {}) },
    unwatched(new AbortController().signal),
  );
  return report.issues
    .filter(({ code }) => ['like-total', 'total-row', 'like-note'].includes(code))
    .map(({ code, row, count }) => `${code} ${row}${(count ?? 1) > 1 ? ` ×${count}` : ''}`);
}
const people = Array.from({ length: 20 }, (_, at) => `${['Souss', 'Oriental'][at % 2]};${at % 3};${20 + at}`);

it.each([
  ['Ensemble;;7', 'like-total'],
  ['TOTAL GÉNÉRAL;;7', 'like-total'],
  ['المجموع العام;;7', 'like-total'],
  ['Moyenne;;7', 'like-total'],
  ['n=;;7', 'like-total'],
  ['N = 20;;', 'like-total'],
  ['Source : enquête 2019;;', 'like-note'],
  ['المصدر: المسح;;', 'like-note'],
  ['* Champ : migrants de retour;;', 'like-note'],
])('%s at the end is a finding', async (row, code) => {
  expect(await oddities([...people, row])).toEqual([`${code} 22`]);
});

it('all rows of a kind are told, at the end and inside', async () => {
  const end = ['Ensemble;;7', 'Moyenne;;9', 'n=;;7', 'المجموع;;8', 'Total;;3', 'Source : x;;', 'Note : y;;'];
  expect(await oddities([...people, ...end])).toEqual(['like-total 22 ×5', 'like-note 27 ×2']);
  expect(await oddities([...people, 'Sous-total;;7', ...people, 'Sous-total Oriental;;7', ...people])).toEqual([
    'like-total 22 ×2',
  ]);
});

it('words of answers are none', async () => {
  expect(await oddities([...people, 'Totalement;;7', 'Sourcier;1;9', 'Moyenne Moulouya;2;30'])).toEqual([]);
});
