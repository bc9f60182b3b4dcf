import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook } from '../content/codebook.ts';
import { Random, allot, choose } from './random.ts';
import { writeSurveys } from './write.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dawra-demo-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the files', () => {
  it('say synthetic in their names, and read back with the columns of their codebooks', async () => {
    const paths = await writeSurveys(folder);
    expect(paths).toHaveLength(4);
    for (const path of paths) expect(basename(path)).toMatch(/^synthetic-/);
    for (const path of paths.filter((name) => name.endsWith('.csv'))) {
      const codebook = JSON.parse(await readFile(path.replace('.csv', '.codebook.json'), 'utf8')) as Codebook;
      const lines: string[][] = parse(await readFile(path, 'utf8'));
      expect(lines[0]).toEqual(codebook.variables.map((variable) => variable.name));
      expect(codebook).toMatchObject({ format: 'dawra-codebook/1', synthetic: true, threshold: 5 });
      expect(lines.flat().some((field) => field === '')).toBe(false);
    }
  });
});

describe('the generator', () => {
  it('draws the same numbers for the same name, evenly', () => {
    const draw = (name: string): number[] => {
      const random = new Random(name);
      return Array.from({ length: 20_000 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a').slice(0, 5)).not.toEqual(draw('b').slice(0, 5));
    const tenths = new Array<number>(10).fill(0);
    for (const value of draw('even')) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('chooses and allots exactly, and refuses what does not add up', () => {
    expect(choose([3, 1, 2], 2, (item) => item)).toEqual([3, 2]);
    expect([
      ...allot(
        [1, 2, 3],
        [
          ['low', 2],
          ['high', 1],
        ],
        (item, code) => (code === 'low' ? -item : item),
      ),
    ]).toEqual([
      [1, 'low'],
      [2, 'low'],
      [3, 'high'],
    ]);
    expect(() => choose([1], 2, (item) => item)).toThrow(RangeError);
    expect(() => allot([1, 2], [['only', 1]], () => 0)).toThrow(RangeError);
  });
});
