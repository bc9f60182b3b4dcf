import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, openDuck, quoted, type Duck } from '../duck.ts';
import { BesideParquet, NotBeside } from './beside-parquet.ts';
import { hashRows, writeFrozen } from './freeze.ts';
import { missingColumn } from './frozen-names.ts';
import { columnsAtOnce, writeSliced } from './sliced.ts';
import { stageCsv } from './stage.ts';

let home: string;
/** The same engine twice: one that writes few columns at once, one that writes these all at once. */
let narrow: Duck;
let wide: Duck;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-sliced-'));
  wide = await openDuck({ directories: [home], memoryMb: 2048, spill: home });
  narrow = { ...wide, memoryMb: 64 };
});
afterAll(async () => {
  await wide.close();
  await rm(home, { recursive: true, force: true });
});

let seed = 13;
const random = (below: number): number => (seed = (seed * 48_271) % 0x7fffffff) % below;
const label = { ar: '', fr: '', en: '' };
const contentOf = (duck: Duck, path: string) => duck.all(`select * from read_parquet(${literal(path)})`);
const types = ['text', 'number', 'date', 'id'] as const;

describe('a table written in slices of its columns', () => {
  it.each([
    [0, 40],
    [1, 17],
    [3000, 70],
    [101_000, 9],
  ])('%s rows, %s columns: is the one written at once, and has its hash', async (rows, columns) => {
    const names = Array.from({ length: columns }, (_, at) => `it's "${at}" é`);
    const staged = join(home, 'staged.parquet');
    const cells = names.map(
      (name, at) =>
        `case when hash(i, ${at}) % 7 = 0 then null when hash(i, ${at}) % 5 = 0 then 'é' || i else (hash(i, ${at}) % 99)::varchar end as ${quoted(name)}`,
    );
    await wide.run(`copy (select ${cells.join(', ')} from range(${rows}) t(i)) to ${literal(staged)} (format parquet)`);
    const variables = names.map((name, at): Variable => ({ name, type: types[at % types.length]!, label }));
    const book = { variables } as unknown as Codebook;
    const [one, other] = [join(home, 'narrow.parquet'), join(home, 'wide.parquet')];
    await writeFrozen(narrow, staged, one, book);
    await writeFrozen(wide, staged, other, book);
    const hash = await hashRows(wide, other, book);
    expect(await hashRows(narrow, one, book)).toEqual(hash);
    expect(await hashRows(wide, one, book)).toEqual(hash);
    const [told] =
      await narrow.all(`select (select count(*) from (describe select * from read_parquet(${literal(one)})))::double as columns,
      (select count(*) from (select * from read_parquet(${literal(one)}) except all select * from read_parquet(${literal(other)})))::double as different,
      (select count(*) from read_parquet(${literal(one)}) where ${quoted(names[2]!)} = '2020')::double as n`);
    expect(told).toMatchObject({ columns: columns * 2 + 1, different: 0 });
    // Filters go by the statistics of each part.
    const counted = (path: string) =>
      wide.all(
        `select count(*)::double as n, sum(${quoted(names[1]!)}) as s from read_parquet(${literal(path)}) where ${quoted(names[1]!)} > 50 and ${quoted(missingColumn(names[5]!))} is null`,
      );
    expect(await counted(one)).toEqual(await counted(other));
  });

  it('the hash of rows is that of their canonical form, whatever the slices', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `v${at}`);
    const staged = join(home, 'pinned.parquet');
    await wide.run(
      `copy (select ${names.map((name, at) => `(i * ${at + 1})::varchar as ${name}`).join(', ')} from range(25) t(i)) to ${literal(staged)} (format parquet)`,
    );
    const book = {
      variables: names.map((name, at): Variable => ({ name, type: types[at % 2]!, label })),
    } as unknown as Codebook;
    const lines = Array.from({ length: 25 }, (_, row) => names.map((_name, at) => String(row * (at + 1))).join('\t'));
    const sha256 = (of: string): string => createHash('sha256').update(of).digest('hex');
    for (const duck of [narrow, wide]) {
      await writeFrozen(duck, staged, join(home, 'frozen.parquet'), book);
      expect((await hashRows(duck, join(home, 'frozen.parquet'), book)).rowsHash).toBe(
        sha256(sha256(lines.join('\n'))),
      );
    }
  });

  it('the hash of rows is what it was: what has been frozen keeps its name', async () => {
    const cells = ['99', '1', '2019-03-04', 'l’été\t"x"', '٢', '12,5', '0.1', 'NA', '15/07/1998', '1e21'].map(literal);
    const kinds = [...(['text', 'number', 'date', 'id'] as const), 'category'] as const;
    const variables = Array.from({ length: 20 }, (_, at): Variable => {
      const type = kinds[at % kinds.length]!;
      const levels = ['1', '2', 'NA'].map((code) => ({ code, label }));
      const missing = [{ code: '99', kind: 'refused' as const, label }];
      return { name: `é ${at}`, type, label, missing, ...(type === 'category' ? { levels } : {}) };
    });
    const written = variables.map(
      ({ name }, at) =>
        `case when (i * ${at + 3}) % 11 = 10 then null else ([${cells.join(', ')}])[(i * ${at + 3}) % 11 + 1] end as ${quoted(name)}`,
    );
    const staged = join(home, 'was.parquet');
    await wide.run(`copy (select ${written.join(', ')} from range(25) t(i)) to ${literal(staged)} (format parquet)`);
    const book = { variables } as unknown as Codebook;
    for (const duck of [narrow, wide]) {
      await writeFrozen(duck, staged, join(home, 'frozen.parquet'), book);
      expect((await hashRows(duck, join(home, 'frozen.parquet'), book)).rowsHash).toBe(
        'ef822dc6cdab80b578f6124eb7ef04c11424598dd2fe63f700970f5e97952eb8',
      );
    }
  });

  it('a file of text with broken records keeps the same rows in every slice', async () => {
    const at = columnsAtOnce(64);
    for (let round = 0; round < 8; round += 1) {
      const header = Array.from({ length: at * 3 }, (_, column) => `v${column}`);
      const lines = Array.from({ length: 60 }, (_, row) => {
        const cells = header.map((_name, column) => `${row}.${column}`);
        const place = random(cells.length);
        const odd = random(6);
        if (odd === 0) cells.splice(place);
        if (odd === 1) cells.splice(place, 0, ...Array<string>(1 + random(3)).fill('more'));
        if (odd === 2) cells[place] = `"${row}"x`;
        if (odd === 3) cells[place] = `"a, ""b""\n c"`;
        if (row === 55 && round % 4 === 0) cells[place] = '"never closed';
        return cells.join(',');
      });
      const csv = join(home, 'broken.csv');
      await writeFile(csv, `${header.join(',')}\n${lines.join('\n')}\n`);
      const shape = { header, delimiter: ',', headerRow: 1 };
      const read = async (duck: Duck) => {
        const parquet = join(home, `${duck.memoryMb}.parquet`);
        await duck.run('delete from reject_errors').catch(() => undefined);
        try {
          const { issues, skipped } = await stageCsv(duck, csv, parquet, shape);
          return { issues, skipped, rows: await contentOf(duck, parquet) };
        } catch (cause) {
          return String(cause);
        }
      };
      expect(await read(narrow)).toEqual(await read(wide));
    }
  });

  it('slices of other rows are no table, nor is what was cut', async () => {
    const path = (name: string) => join(home, `${name}.parquet`);
    for (const [name, rows] of [
      ['five', 5],
      ['six', 6],
    ] as const)
      await wide.run(`copy (select i as ${name} from range(${rows}) t(i)) to ${literal(path(name))} (format parquet)`);
    const whole = await BesideParquet.create(path('whole'));
    try {
      await whole.add(path('five'));
      await expect(whole.add(path('six'))).rejects.toThrow(NotBeside);
    } finally {
      await whole.close();
    }
    await copyFile(path('whole'), path('cut'));
    await expect(contentOf(wide, path('cut'))).rejects.toThrow();
    let slice = 0;
    await expect(
      writeSliced(
        narrow,
        path('odd'),
        Array.from({ length: 40 }, (_, at) => at),
        () => `select i as c${slice++} from range(${slice}) t(i)`,
      ),
    ).rejects.toThrow(NotBeside);
  });
});
