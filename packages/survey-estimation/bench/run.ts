/**
 * One engine answers all questions: `run.js parquet|resident|threads|scan FILE.parquet`. Prints a line of JSON for each
 * step: when first asked, and the median of five later times, by CPU.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { estimate, fromColumns, validateSpec, type DataColumns, type Source } from '@dawra/survey-estimation';
import { fromParquet } from '@dawra/survey-estimation/duckdb';
import { fromSharedColumns } from '@dawra/survey-estimation/workers';
import { steps, variables } from './questions.ts';

const [engine, path] = process.argv.slice(2) as ['parquet' | 'resident' | 'threads' | 'scan', string];

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

/** The columns as typed arrays; categories in one byte a row. */
async function columns(): Promise<DataColumns> {
  const rows = await fromParquet(path).load(variables, new Set(Object.keys(variables)));
  const out: { [name: string]: DataColumns[string] } = {};
  for (const column of rows.columns.values())
    out[column.name] =
      column.type === 'number'
        ? column.values
        : { codes: (column.levels.length < 128 ? Int8Array : Int16Array).from(column.codes), levels: column.levels };
  return out;
}

async function answer(spec: unknown, source: Source): Promise<void> {
  const { results } = await estimate(validateSpec(spec), source);
  for (const result of results) if ('error' in result) throw new Error(JSON.stringify(result));
}

if (engine === 'scan') {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const scan = `SELECT sum(w), max(psu), max(school), max(stratum) FROM read_parquet('${path}')`;
  const grouped = `SELECT stratum, psu, school, sum(w) FROM read_parquet('${path}') GROUP BY ALL`;
  for (const [name, sql] of Object.entries({ 'scan of 4 columns': scan, 'the same, grouped': grouped })) {
    await db.run(sql);
    print(name, await later(() => db.run(sql)));
  }
} else {
  let source: Source | undefined;
  const load = async () => {
    if (engine === 'parquet') source = fromParquet(path);
    else source = engine === 'resident' ? fromColumns(await columns()) : await fromSharedColumns(await columns());
  };
  print('load', await cost(load));
  for (const { name, spec } of steps) {
    print(`${name}, first`, await cost(() => answer(spec, source!)));
    print(name, await later(() => answer(spec, source!)));
  }
}
