// A long CSV and a wide one to a frozen version, each beside a bare DuckDB copy of the same file: `npx tsx --conditions=dawra-source bench/import.ts [rows] [columns]`
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { Codebook, Variable } from '../src/evidence/codebook/codebook.contract.ts';
import { hashRows, versionId, writeFrozen } from '../src/evidence/dataset/freeze.ts';
import { readSource } from '../src/evidence/dataset/read.ts';
import { fileRows } from '../src/evidence/dataset/readers.ts';
import { unwatched } from '../src/evidence/dataset/watch.ts';
import { openWorkDirectory } from '../src/evidence/dataset/work-directory.ts';
import { literal } from '../src/evidence/duck.ts';

const ownMemory = process.env['DAWRA_MEMORY_MB'];
const memoryMb = Number(ownMemory ?? 512);
/** A long file and a wide one: rows, columns, and the megabytes under which DuckDB's own copy of it ends; of 2,000 columns it does not under 1,024. */
const usual = [
  [5_000_000, 20, 512],
  [10_000, 2_000, 2048],
] as const;
/** A table that DuckDB itself cannot hold under the limit spills for hours. */
const mostSeconds = Number(process.env['BENCH_SECONDS'] ?? 1800);
const [task, ...given] = process.argv.slice(2);
const text = (word: string): { ar: string; fr: string; en: string } => ({ ar: word, fr: word, en: word });

/** Half categories of five levels, half numbers with one decimal. */
const variables = (columns: number): Variable[] =>
  Array.from({ length: columns }, (_, at) =>
    at % 2
      ? { name: `n${at}`, type: 'number', label: text(`n${at}`) }
      : {
          name: `c${at}`,
          type: 'category',
          label: text(`c${at}`),
          levels: ['waged', 'self', 'unemployed', 'retired', 'other'].map((code) => ({ code, label: text(code) })),
        },
  );
const bookOf = (columns: number): Codebook => ({
  format: 'dawra-codebook/1',
  title: text('bench'),
  variables: variables(columns),
  citation: text('bench'),
  licence: 'CC0-1.0',
  synthetic: true,
  threshold: 5,
  design: { sample: 'quota', eligibility: 'un', fieldwork: { from: '2024', to: '2024' } },
});

async function write(file: string, rows: number, columns: number): Promise<void> {
  const kinds = variables(columns);
  const levels = ['waged', 'self', 'unemployed', 'retired', 'other'];
  await mkdir(dirname(file), { recursive: true });
  const lines = function* (): Generator<string> {
    yield `${kinds.map(({ name }) => name).join(',')}\n`;
    for (let row = 0; row < rows; row += 1)
      yield `${kinds.map(({ type }, at) => (type === 'number' ? ((row * 31 + at * 7919) % 10_000) / 10 : levels[(row * (at + 1) + at) % 5])).join(',')}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

async function bare(home: string, file: string): Promise<void> {
  const workDirectory = await openWorkDirectory({ settings: { home, memoryMb } }, 'bench');
  const duck = await workDirectory.duck();
  await duck.run(
    `copy (select * from read_csv(${literal(file)})) to ${literal(workDirectory.path('bare.parquet'))} (format parquet, compression zstd)`,
  );
  await duck.close();
}

/** Tells of each phase how much processor time it took. */
function phases(): (name: string) => void {
  let before = process.cpuUsage();
  return (name) => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    console.log(`${name} ${((user + system) / 1e6).toFixed(0)} s,`);
  };
}

async function full(home: string, file: string, columns: number): Promise<void> {
  const workDirectory = await openWorkDirectory({ settings: { home, memoryMb } }, 'bench');
  const book = bookOf(columns);
  const phase = phases();
  const { report } = await readSource(
    workDirectory,
    { codebook: book, rows: fileRows(file, {}) },
    unwatched(new AbortController().signal),
  );
  if (report.issues.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(report.issues[0]));
  phase('read and checked');
  const duck = await workDirectory.duck();
  await writeFrozen(duck, workDirectory.path('stage.parquet'), workDirectory.path('frozen.parquet'), book);
  phase('frozen');
  const { rowsHash, rows } = await hashRows(duck, workDirectory.path('frozen.parquet'), book);
  await duck.close();
  phase('hashed');
  console.log(`version ${versionId(book, rowsHash, rows).slice(0, 12)}, ${rows} rows`);
}

if (task === 'write') await write(given[0]!, Number(given[1]), Number(given[2]));
else if (task === 'bare') await bare(given[0]!, given[1]!);
else if (task === 'full') await full(given[0]!, given[1]!, Number(given[2]));
else {
  const home = await mkdtemp(join(tmpdir(), 'dawra-bench-'));
  const file = join(home, 'work', 'bench', 'table.input.csv');
  interface Run {
    readonly seconds: number;
    readonly cpu: number;
    readonly peakMb: number;
    readonly said: string;
  }
  /** Undefined when it failed or took too long, which is said. */
  const run = (...args: string[]): Run | undefined => {
    const started = performance.now();
    const { stderr, stdout, status, signal } = spawnSync(
      process.execPath,
      [...process.execArgv, '--import', measure, fileURLToPath(import.meta.url), ...args],
      { encoding: 'utf8', env: process.env, timeout: mostSeconds * 1000 },
    );
    if (status !== 0) {
      console.log(`${args[0]}: ${signal ? `not done after ${mostSeconds} s` : stderr.trim().slice(-500)}`);
      return undefined;
    }
    const cpu = Number(/cpu (\d+)/.exec(stderr)?.[1] ?? 0) / 1e6;
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0);
    return {
      seconds: (performance.now() - started) / 1000,
      cpu,
      peakMb: peak / 1024,
      said: stdout.trim().replaceAll('\n', ' '),
    };
  };
  // The child itself says how much memory it held at most.
  const measure = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('peak '+u.maxRSS+' cpu '+(u.userCPUTime+u.systemCPUTime))})`;
  try {
    const shapes = task ? [[Number(task), Number(given[0] ?? 20), memoryMb] as const] : usual;
    for (const [rows, columns, enough] of shapes) {
      // Both get the same memory.
      const limit = ownMemory ? memoryMb : enough;
      process.env['DAWRA_MEMORY_MB'] = String(limit);
      run('write', file, String(rows), String(columns));
      console.log(
        `${rows} rows x ${columns} columns, ${((await stat(file)).size / 1e6).toFixed(0)} MB, DuckDB limit ${limit} MB`,
      );
      const told = (what: string, { seconds, cpu, peakMb, said }: Run): void =>
        console.log(
          `${what}: ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), peak ${peakMb.toFixed(0)} MB${said && `; ${said}`}`,
        );
      const frozen = run('full', home, file, String(columns));
      if (frozen) told('import to frozen', frozen);
      const copy = run('bare', home, file);
      if (copy) told('bare DuckDB copy', copy);
      if (frozen && copy)
        console.log(
          `ratio ${(frozen.seconds / copy.seconds).toFixed(2)}, of processor ${(frozen.cpu / copy.cpu).toFixed(2)}`,
        );
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
