/**
 * `npm run bench -w packages/survey-estimation [-- millions,... [R replicates]]`: makes the data (20 strata, 2,000 clusters), asks every engine the same
 * questions, and R's survey where Rscript is installed. Default: 1 and 5 million rows; R's bootstrap is timed on 4
 * replicates and multiplied (500 need more than 12 GB); 0 leaves it out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import ts from 'typescript';

interface Line {
  readonly engine: string;
  readonly name: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'survey-bench-'));
const hasR = spawnSync('Rscript', ['-e', 'library(survey)']).status === 0;

async function makeData(rows: number): Promise<{ parquet: string; csv: string }> {
  const parquet = join(directory, `${rows}.parquet`);
  const csv = join(directory, `${rows}.csv`);
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const u = (k: number) => `(hash(i, ${k}) % 1000000 / 1e6)`;
  await db.run(`CREATE TABLE t AS SELECT 'stratum ' || (c // 100) AS stratum, (c % 100)::INTEGER AS psu,
    round(10 + 90 * ${u(1)}, 4) AS w,
    (['none', 'primary', 'secondary', 'vocational', 'tertiary'])[1 + (5 * ${u(2)} * (0.8 + 0.2 * (c % 7) / 6))::INTEGER % 5] AS school,
    CASE WHEN ${u(3)} < 0.45 THEN 'woman' ELSE 'man' END AS sex,
    (['Algeria', 'Morocco', 'Tunisia'])[1 + (3 * ${u(4)})::INTEGER % 3] AS country,
    (['15-29', '30-44', '45-59', '60+'])[1 + (4 * ${u(5)})::INTEGER % 4] AS age,
    round(exp(7 + 1.5 * ${u(6)} + ${u(7)}))::INTEGER AS income,
    (${u(8)} < 0.35 + 0.2 * ${u(3)})::INTEGER AS employed,
    round(40 * ${u(9)}, 3) AS years,
    'area ' || (hash(i, 10) % 200) AS area
    FROM (SELECT i, (i * 2000 // ${rows})::INTEGER AS c FROM range(${rows}) r(i))`);
  await db.run(`COPY t TO '${parquet}' (FORMAT parquet)`);
  if (hasR) await db.run(`COPY t TO '${csv}' (HEADER)`);
  db.closeSync();
  return { parquet, csv };
}

function lines(command: string, args: readonly string[]): Line[] {
  const text = execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
}

/** The package as it is published answers, and nothing else is in its process. */
const built = here('../node_modules/.bench');
function build(): void {
  execFileSync('npm', ['run', 'build'], { cwd: here('..'), stdio: 'ignore' });
  mkdirSync(built, { recursive: true });
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    rewriteRelativeImportExtensions: true,
  };
  for (const name of ['run', 'questions']) {
    const { outputText } = ts.transpileModule(readFileSync(here(`./${name}.ts`), 'utf8'), { compilerOptions: options });
    writeFileSync(join(built, `${name}.js`), outputText);
  }
}

function ours(engine: string, path: string): Line[] {
  return lines(process.execPath, [join(built, 'run.js'), engine, path]);
}

function cell(line: Line | undefined, peer: Line | undefined): string {
  if (!line) return '';
  if (line.cpu < 1e-3) return '';
  const times = (x: number) => Number(x.toPrecision(2)).toLocaleString('en');
  const ratio = peer && peer !== line ? ` (${times(peer.cpu / line.cpu)}x)` : '';
  return `${line.seconds.toFixed(3)} / ${line.cpu.toFixed(3)}${ratio}`;
}

const sizes = (process.argv[2] ?? '1,5').split(',').map((m) => Number(m) * 1e6);
const replicates = process.argv[3] ?? '4';
build();
for (const rows of sizes) {
  const { parquet, csv } = await makeData(rows);
  const scan = ours('scan', parquet);
  const engines = {
    Parquet: ours('parquet', parquet),
    'typed arrays': ours('resident', parquet),
    threads: ours('threads', parquet),
  };
  const peer = hasR ? lines('Rscript', [here('./peer.R'), csv, replicates]) : [];
  const find = (list: readonly Line[], name: string) => list.find((line) => line.name === name);
  console.log(`\n${(rows / 1e6).toFixed(0)} million rows: seconds / CPU seconds (ratio of R's CPU)\n`);
  const heads = Object.keys(engines).flatMap((name) => [`${name}, first`, name]);
  console.log(`| step | ${heads.join(' | ')} | R survey |\n|---|${heads.map(() => '---|').join('')}---|`);
  for (const name of engines.Parquet.map((line) => line.name).filter((name) => !name.endsWith(', first'))) {
    const theirs = find(peer, name);
    const cells = Object.values(engines)
      .flatMap((list) => [find(list, `${name}, first`), find(list, name)])
      .map((line) => cell(line, theirs));
    console.log(`| ${name} | ${cells.join(' | ')} | ${cell(theirs, undefined)} |`);
  }
  const peak = (list: readonly Line[]) => (list.length === 0 ? '' : `${list.at(-1)!.peak.toFixed(0)} MB`);
  console.log(
    `| peak memory | ${Object.values(engines)
      .map((list) => `| ${peak(list)}`)
      .join(' | ')} | ${peak(peer)} |`,
  );
  for (const { name, seconds, cpu } of scan) console.log(`\n${name}: ${seconds.toFixed(3)} s, ${cpu.toFixed(3)} s CPU`);
}
rmSync(directory, { recursive: true });
