/** One engine answers all questions: `run.ts parquet|resident FILE.parquet`. Prints a line of JSON for each step. */
import { DuckDBInstance } from '@duckdb/node-api';
import { estimate, fromColumns, validateSpec, type DataColumns, type Source } from '../src/index.ts';
import { fromParquet } from '../src/engine/duckdb.ts';
import { steps, variables } from './questions.ts';

const [engine, path] = process.argv.slice(2) as ['parquet' | 'resident' | 'scan', string];

async function measured(name: string, act: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1e3;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ engine, name, seconds, cpu: (user + system) / 1e6, peak }));
}

async function resident(): Promise<Source> {
  const rows = await fromParquet(path).load(variables, new Set(Object.keys(variables)));
  const columns: { [name: string]: DataColumns[string] } = {};
  for (const column of rows.columns.values()) columns[column.name] = column.type === 'number' ? column.values : column;
  return fromColumns(columns);
}

async function answer(spec: unknown, source: Source): Promise<void> {
  const { results } = await estimate(validateSpec(spec), source);
  for (const result of results) if ('error' in result) throw new Error(JSON.stringify(result));
}

if (engine === 'scan') {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const scan = () => db.run(`SELECT stratum, psu, school, sum(w) FROM read_parquet('${path}') GROUP BY ALL`);
  const bare = () => db.run(`SELECT sum(w), max(psu), max(school), max(stratum) FROM read_parquet('${path}')`);
  await bare();
  await measured('scan of 4 columns', bare);
  await measured('the same, grouped', scan);
} else {
  let source: Source = fromParquet(path);
  if (engine === 'resident') await measured('load', async () => void (source = await resident()));
  for (const { name, spec } of steps) {
    await measured(`${name}, first`, () => answer(spec, source));
    await measured(name, () => answer(spec, source));
  }
}
