#!/usr/bin/env node
/**
 * dawra-estimate SPEC.json DATA.csv|DATA.parquet > OUT.json
 *
 * Exit status: 0 the answer was written (refused estimates are results in it); 1 a file cannot be read or written;
 * 2 wrong use, or SPEC.json is not JSON or not a spec (the message tells where).
 */
import { readFile } from 'node:fs/promises';
import { estimateJson } from './api/json.ts';
import { SpecError } from './core/refusal.ts';
import { fromCsv } from './source/csv.ts';
import type { Source } from './source/source.ts';

const USAGE = 'usage: dawra-estimate SPEC.json DATA.csv|DATA.parquet > OUT.json';

async function sourceOf(path: string): Promise<Source> {
  if (!/\.(parquet|pq)$/i.test(path)) return fromCsv(await readFile(path, 'utf8'));
  const { fromParquet } = await import('./engine/duckdb.ts').catch((cause: unknown) => {
    throw new Error('Parquet files need the package @duckdb/node-api', { cause });
  });
  return fromParquet(path);
}

async function main(args: readonly string[]): Promise<number> {
  const [specPath, dataPath] = args;
  if (specPath === '--help' || specPath === '-h') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (specPath === undefined || dataPath === undefined || args.length > 2) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const text = await readFile(specPath, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (e) {
    process.stderr.write(`${specPath} is not JSON: ${e instanceof Error ? e.message : String(e)}\n`);
    return 2;
  }
  const answer = await estimateJson(json, await sourceOf(dataPath));
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (e) {
  process.stderr.write(`${e instanceof Error ? e.message : String(e)}\n`);
  process.exitCode = e instanceof SpecError ? 2 : 1;
}
