import { ENGINE_VERSION, estimate, SpecError, validateSpec, type Spec } from '@dawra/survey-estimation';
import { fromParquet } from '@dawra/survey-estimation/duckdb';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { identityOf } from '../canonical.ts';
import { isProbability, type Codebook, type MissingKind } from '../codebook/codebook.contract.ts';
import { missingColumn } from '../dataset/frozen-names.ts';
import type { Ledger } from '../disclosure/control.ts';
import { thresholdFor } from '../disclosure/threshold.ts';
import { refuseUnsafe, used } from '../disclosure/usable.ts';
import { literal, openDuck, quoted, type Duck } from '../duck.ts';
import { evidenceProblem } from '../problems.ts';
import { columnsFor, disclose, singled } from './disclose.ts';
import { specOf, unitWeight, type AnalysisRequest } from './analysis-request.ts';
import { resultBody, type ResultBody, type warningCodes } from '../result/result.contract.ts';

export const engine = `survey-estimation ${ENGINE_VERSION}`;

/** A frozen version as the engine needs it. */
export interface FrozenData {
  readonly id: string;
  readonly codebook: Codebook;
  readonly rows: number;
  /** Path of its Parquet. */
  readonly parquet: string;
}

/** An answer, its identity and its question's, and what it says of people. */
export interface Computed {
  readonly id: string;
  readonly specId: string;
  readonly body: ResultBody;
  readonly said: Ledger;
}

/** Smallest base under which a percentage carries a warning (survey-and-framework, section 9.4). */
const smallBase = 30;

/**
 * Checks a question against the format. The spec holds everything that the engine needs, so it can be run elsewhere.
 * @throws Problem evidence.bad-spec with the path
 */
export function checkRequest(codebook: Codebook, analysis: AnalysisRequest): Spec {
  try {
    const spec = validateSpec(specOf(codebook, analysis));
    refuseUnsafe(codebook, spec);
    return spec;
  } catch (cause) {
    if (!(cause instanceof SpecError)) throw cause;
    throw evidenceProblem('bad-spec', { message: cause.message, path: cause.path ?? '' });
  }
}

/**
 * Answers a spec on a frozen version: estimates by design, counts of people beside them, disclosure control, what is missing and why.
 * Given up when `signal` is raised. Deterministic: the same spec on the same data gives the same body, hence the same hash, on any machine.
 */
export async function compute(
  data: FrozenData,
  spec: Spec,
  memoryMb: number,
  ledger: Ledger,
  signal?: AbortSignal,
): Promise<Computed> {
  const spill = await mkdtemp(join(tmpdir(), 'dawra-duck-'));
  const duck = await openDuck({ directories: [dirname(data.parquet)], memoryMb, spill, ...(signal ? { signal } : {}) });
  try {
    const source = fromParquet(data.parquet, { connection: duck.connection });
    const single = singled(spec);
    const answered = await estimate(single.spec, source);
    const threshold = thresholdFor(data.codebook, used(spec));
    const rows = await columnsFor(data.codebook, spec, ledger, source);
    const {
      results,
      kept: suppressed,
      said,
    } = await disclose(spec, answered.results, { data: rows, codebook: data.codebook, threshold, ledger });
    const missing = await missingOf(
      duck,
      data,
      Object.keys(spec.variables).filter((name) => name !== unitWeight),
      threshold,
    );
    const specId = identityOf(spec);
    // Through JSON: what the hash is taken over is what a reader gets.
    const plain = JSON.parse(JSON.stringify(results)) as ResultBody['results'];
    const body = resultBody.parse({
      format: 'dawra-result/1',
      spec: specId,
      data: data.id,
      engine,
      results: plain,
      rows: data.rows,
      missing,
      threshold,
      suppressed,
      warnings: warningsOf(data, spec, plain, suppressed),
    });
    return { id: identityOf(body), specId, body, said };
  } finally {
    await duck.close();
    await rm(spill, { recursive: true, force: true });
  }
}

/**
 * How many have not answered each variable, and why. Counts of missing answers are people too: reasons are told when each of them is of enough
 * people, else all together, else nothing, so that none follows by subtraction.
 */
async function missingOf(
  duck: Duck,
  data: FrozenData,
  names: readonly string[],
  threshold: number,
): Promise<ResultBody['missing']> {
  const found: ResultBody['missing'] = {};
  for (const name of names) {
    const kinds = await duck.all(
      `select ${quoted(missingColumn(name))} as kind, count(*)::int as n from read_parquet(${literal(data.parquet)}) where ${quoted(missingColumn(name))} is not null group by 1 order by 1`,
    );
    const counts = kinds.map(({ kind, n }) => [String(kind) as MissingKind, Number(n)] as const);
    const sum = counts.reduce((total, [, n]) => total + n, 0);
    if (counts.every(([, n]) => n >= threshold)) found[name] = Object.fromEntries(counts);
    else found[name] = sum >= threshold ? { 'any-reason': sum } : {};
  }
  return found;
}

function warningsOf(
  data: FrozenData,
  spec: Spec,
  results: ResultBody['results'],
  suppressed: number,
): (typeof warningCodes)[number][] {
  const rows = results.flatMap(({ rows: found }) => found ?? []);
  const used = data.codebook.variables.filter(({ name }) => name in spec.variables);
  return [
    ...(isProbability(data.codebook.design) ? [] : (['not-random'] as const)),
    ...(data.codebook.synthetic ? (['synthetic'] as const) : []),
    ...(suppressed ? (['suppressed'] as const) : []),
    ...(rows.some(({ n }) => n !== undefined && n < smallBase) ? (['small-base'] as const) : []),
    ...(isProbability(data.codebook.design) && rows.some(({ df }) => typeof df === 'number' && df < 8)
      ? (['few-clusters'] as const)
      : []),
    ...(used.some(({ rule }) => rule) ? (['derived-rule'] as const) : []),
  ];
}
