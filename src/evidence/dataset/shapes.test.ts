import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { literal } from '../duck.ts';
import { writeFrozen } from './freeze.ts';
import { readSource } from './read.ts';
import { fileRows } from './readers.ts';
import { shapes } from './shapes.testing.ts';
import { unwatched } from './watch.ts';
import { openWorkDirectory, type WorkDirectory } from './work-directory.ts';

/** What an installation has that says nothing of it. */
const defaultMemoryMb = 512;
let home: string;
let work: WorkDirectory;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dawra-shapes-'));
  work = await openWorkDirectory({ settings: { home, memoryMb: defaultMemoryMb } }, 'one');
});
afterAll(() => rm(home, { recursive: true, force: true }));

it.each(Object.entries(shapes))('%s', async (name, [rows, columns, file]) => {
  const path = join(home, name.replaceAll(' ', '-'));
  await writeFile(path, file);
  const { report, codebook } = await readSource(
    work,
    { codebook: null, rows: fileRows(path, {}) },
    unwatched(new AbortController().signal),
  );
  expect([report.rows, report.columns.length, report.issues.filter(({ severity }) => severity === 'error')]).toEqual([
    rows,
    columns,
    [],
  ]);
  const duck = await work.duck();
  try {
    await writeFrozen(duck, work.path('stage.parquet'), work.path('frozen.parquet'), codebook!);
    const [kept] = await duck.all(
      `select count(*)::double as n from read_parquet(${literal(work.path('frozen.parquet'))})`,
    );
    expect(kept).toEqual({ n: rows });
  } finally {
    await duck.close();
  }
});
