/**
 * One engine answers all questions: `run.js duckdb|typed|threads|scan FILE.parquet [groups]`. Prints a line of JSON for each
 * step: when first asked, and the median of five later times, by CPU.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { estimate, validateSpec, type Source } from '@dawra/survey-estimation';
import { sourceOf, type Engine } from './engines.ts';
import { groupSteps, steps, variables, type Step } from './questions.ts';

const [engine, path, set] = process.argv.slice(2) as [Engine | 'scan', string, 'groups' | undefined];
const asked: readonly Step[] = set === 'groups' ? groupSteps : steps;

interface Cost {
  readonly seconds: number;
  readonly cpu: number;
}

async function cost(act: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now();
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 };
}

function print(name: string, { seconds, cpu }: Cost): void {
  console.log(JSON.stringify({ engine, name, seconds, cpu, peak: process.resourceUsage().maxRSS / 1024 }));
}

async function later(act: () => Promise<unknown>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let k = 0; k < 5; k++) costs.push(await cost(act));
  return costs.sort((a, b) => a.cpu - b.cpu)[2]!;
}

async function answer(spec: unknown, source: Source): Promise<void> {
  const { results } = await estimate(validateSpec(spec), source);
  for (const result of results) if ('error' in result) throw new Error(JSON.stringify(result));
}

/** What it costs to look at every value of the columns that a question speaks of, and nothing more. */
function scanOf({ spec }: Step): string {
  const words = JSON.stringify({ ...spec, variables: undefined });
  const columns = Object.entries(variables)
    .filter(([name]) => words.includes(`"${name}"`))
    .map(([name, { type }]) => (type === 'number' ? `sum(${name})` : `max(${name})`));
  return `SELECT ${columns.join(', ')} FROM read_parquet('${path}')`;
}

if (engine === 'scan') {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  for (const step of asked) {
    await db.run(scanOf(step));
    print(step.name, await later(() => db.run(scanOf(step))));
  }
  db.closeSync();
  instance.closeSync();
} else {
  const made: { source: Source; close: () => Promise<void> }[] = [];
  print('load', await cost(async () => void made.push(await sourceOf(engine, path, variables))));
  const { source, close } = made[0]!;
  for (const { name, spec } of asked) {
    print(`${name}, first`, await cost(() => answer(spec, source)));
    print(name, await later(() => answer(spec, source)));
  }
  await close();
}
