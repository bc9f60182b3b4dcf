/**
 * `npm run bench -w packages/survey-estimation [-- millions,... [R replicates [DIRECTORY]]]`: makes the data (20 strata, 2,000 clusters), asks every
 * engine the same questions, and R's survey where Rscript is installed. Default: 1 and 5 million rows; R's bootstrap is timed on 4
 * replicates and multiplied (500 need more than 12 GB); 0 leaves it out. What was measured is kept in DIRECTORY, and what lies there
 * is not measured again.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { makeParquet } from './data.ts';

interface Line {
  readonly engine: string;
  readonly name: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const [millions = '1,5', replicates = '4', kept] = process.argv.slice(2);
const directory = kept ?? mkdtempSync(join(tmpdir(), 'survey-bench-'));
const hasR = spawnSync('Rscript', ['-e', 'library(survey)']).status === 0;

/** What a program prints, or printed before. */
function lines(name: string, command: string, args: readonly string[]): Line[] {
  const file = join(directory, `${name}.jsonl`);
  if (!existsSync(file)) {
    const stdio = ['ignore', 'pipe', 'inherit'] as const;
    writeFileSync(file, execFileSync(command, args, { encoding: 'utf8', stdio: [...stdio], maxBuffer: 1 << 26 }));
  }
  return readFileSync(file, 'utf8')
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
  for (const name of ['run', 'questions', 'engines']) {
    const { outputText } = ts.transpileModule(readFileSync(here(`./${name}.ts`), 'utf8'), { compilerOptions: options });
    writeFileSync(join(built, `${name}.js`), outputText);
  }
}

/** The answers of every engine, and of R, to one file. */
async function measured(name: string, rows: number, set: readonly string[], areas?: number) {
  const parquet = join(directory, `${name}.parquet`);
  const csv = join(directory, `${name}.csv`);
  if (!existsSync(parquet)) await makeParquet(parquet, rows, csv, areas);
  const ours = (engine: string) =>
    lines(`${engine}-${name}`, process.execPath, [join(built, 'run.js'), engine, parquet, ...set]);
  return {
    scan: ours('scan'),
    engines: { Parquet: ours('duckdb'), 'typed arrays': ours('typed'), threads: ours('threads') },
    peer: hasR ? lines(`R-${name}`, 'Rscript', [here('./peer.R'), csv, replicates, ...set]) : [],
  };
}

const find = (list: readonly Line[], name: string) => list.find((line) => line.name === name);
const times = (x: number) => Number(x.toPrecision(2)).toLocaleString('en');
const ratio = (a: Line | undefined, b: Line | undefined) => (a && b && b.cpu >= 1e-3 ? times(a.cpu / b.cpu) : '');

function cell(line: Line | undefined, peer: Line | undefined): string {
  if (!line || line.cpu < 1e-3) return '';
  const faster = ratio(peer, line);
  return `${line.seconds.toFixed(3)} / ${line.cpu.toFixed(3)}${faster === '' ? '' : ` (${faster}x)`}`;
}

function printTable(title: string, { scan, engines, peer }: Awaited<ReturnType<typeof measured>>): void {
  console.log(`\n${title}: seconds / CPU seconds (ratio of R's CPU)\n`);
  const heads = Object.keys(engines).flatMap((name) => [`${name}, first`, name]);
  heads.splice(2, 0, 'times bare scan');
  console.log(`| step | ${heads.join(' | ')} | R survey |\n|---|${heads.map(() => '---|').join('')}---|`);
  for (const name of engines.Parquet.map((line) => line.name).filter((one) => !one.endsWith(', first'))) {
    const theirs = find(peer, name);
    const cells = Object.values(engines)
      .flatMap((list) => [find(list, `${name}, first`), find(list, name)])
      .map((line) => cell(line, theirs));
    cells.splice(2, 0, ratio(find(engines.Parquet, name), find(scan, name)));
    console.log(`| ${name} | ${cells.join(' | ')} | ${cell(theirs, undefined)} |`);
  }
  const peak = (list: readonly Line[]) => (list.length === 0 ? '' : `${list.at(-1)!.peak.toFixed(0)} MB`);
  const [first, ...others] = Object.values(engines).map((list) => ` | ${peak(list)}`);
  console.log(`| peak memory |${first} | |${others.join(' |')} | ${peak(peer)} |`);
}

build();
for (const rows of millions.split(',').map((m) => Number(m) * 1e6))
  printTable(`${rows / 1e6} million rows`, await measured(String(rows), rows, []));
for (const areas of [300, 3000])
  printTable(`50,000 rows in ${areas} areas`, await measured(`areas-${areas}`, 50_000, ['groups'], areas));
if (kept === undefined) rmSync(directory, { recursive: true });
