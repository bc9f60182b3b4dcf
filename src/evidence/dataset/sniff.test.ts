import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerOf } from './sheet-header.ts';
import { csvShape } from './sniff.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-sniff-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

let seed = 1962;
const random = (below: number): number => (seed = (seed * 48_271) % 0x7fffffff) % below;
const one = <T>(of: readonly T[]): T => of[random(of.length)]!;
const shapeOf = async (text: string) => {
  const path = join(home, 'file.csv');
  await writeFile(path, text);
  const { header, headerRow, delimiter } = await csvShape(path);
  return { header, headerRow, delimiter };
};
const names = ['id', 'sexe', 'âge', 'الجنس', 'région', 'travail', 'année', 'enfants'];
const words = ['F', 'H', 'oui', 'non', 'Tunis'];

/** A file of consistent records, some of them broken. */
function file(round: number) {
  const width = 2 + random(6);
  const rows = 6 + random(50);
  const mark = one([',', ';', '\t', '|']);
  const kinds = Array.from({ length: width }, (_, at) => at === 0 || random(2) === 0);
  const record = (): string[] => kinds.map((isNumber) => (isNumber ? String(random(90)) : one(words)));
  const records = Array.from({ length: rows }, record);
  for (let times = 1 + random(Math.floor(rows / 5)); times > 0; times -= 1) {
    const at = round % 4 === 0 ? 0 : round % 4 === 1 ? rows - 1 : random(rows);
    records[at] = Array.from({ length: 1 + random(width + 5) }, () => one(['x', '7', 'odd']));
  }
  return { mark, header: names.slice(0, width), records };
}

describe('a record that is broken never outvotes the others', () => {
  it('first, last or several of them: header, delimiter and rows stay', async () => {
    for (let round = 0; round < 300; round += 1) {
      const { mark, header, records } = file(round);
      const text = [header, ...records].map((cells) => cells.join(mark)).join('\n');
      expect(await shapeOf(text), text).toEqual({ header, headerRow: 1, delimiter: mark });
    }
  });

  it('below a title that holds commas, as many as it likes', async () => {
    for (let round = 0; round < 300; round += 1) {
      const { mark, header, records } = file(round);
      const title = Array.from({ length: 1 + random(header.length + 3) }, (_, at) => `Enquête ${'abcdefghijk'[at]!}`);
      if (title.length === header.length) title.push('Tunis');
      const text = [title, header, ...records].map((cells) => cells.join(mark)).join('\n');
      expect(await shapeOf(text), text).toEqual({ header, headerRow: 2, delimiter: mark });
    }
  });

  it.each([
    [
      'one of forty',
      ['id,a', ...Array.from({ length: 40 }, (_, at) => (at === 20 ? '20,x,y,z' : `${at},x`))],
      ['id', 'a'],
      1,
    ],
    [
      'names of rows by R',
      ['sexe,âge', '1,F,20', '2,H', '3,H,22', '4,F,23', '5,F,24', '6,F,24,,'],
      ['column 1', 'sexe', 'âge'],
      1,
    ],
    ['a header wider than its rows', ['a,b,c,d', '1,2', '3,4', '5,6'], ['a', 'b', 'c', 'd'], 1],
  ] as const)('%s', async (_, lines, header, headerRow) => {
    expect(await shapeOf(lines.join('\n'))).toMatchObject({ header, headerRow });
  });

  it('nor does a note beside one row of a sheet', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [
      String(at),
      'F',
      ...(at === 4 ? ['seen', 'twice', 'by', 'two'] : []),
    ]);
    expect(headerOf([['id', 'sexe'], ...rows], [])).toEqual({ row: 0, header: ['id', 'sexe'] });
    expect(headerOf([['Enquête'], [], ['id', 'sexe'], ...rows], [])?.row).toBe(2);
  });
});
