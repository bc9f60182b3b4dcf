import { ENGINE_VERSION, estimate, SpecError, validateSpec, type Spec } from '@dawra/survey-estimation';
import { fromParquet } from '@dawra/survey-estimation/duckdb';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { identityOf } from '../canonical.ts';
import { isProbability, type Codebook, type MissingKind } from '../codebook/codebook.contract.ts';
import { missingColumn } from '../dataset/freeze.ts';
import { control, tooFew, type Controlled } from '../disclosure/control.ts';
import { literal, openDuck, quoted, type Duck } from '../duck.ts';
import { evidenceProblem } from '../problems.ts';
import { countingSpec, isRecordLevel } from './counts.ts';
import { specOf, unitWeight, type Question } from './question.ts';
import { resultBody, type ResultBody, type warningCodes } from './result.contract.ts';

export const engine = `survey-estimation ${ENGINE_VERSION}`;

/** A frozen version as the engine needs it. */
export interface FrozenData {
  readonly id: string;
  readonly codebook: Codebook;
  readonly rows: number;
  readonly threshold: number;
  /** Path of its Parquet. */
  readonly parquet: string;
}

/** Smallest base under which a percentage carries a warning (survey-and-framework, section 9.4). */
const smallBase = 30;

/**
 * Checks a question against the format. The spec holds everything that the engine needs, so it can be run elsewhere.
 * @throws Problem evidence.bad-spec with the path
 */
export function checkQuestion(codebook: Codebook, question: Question): Spec {
  try {
    return validateSpec(specOf(codebook, question));
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
  signal?: AbortSignal,
): Promise<{ id: string; specId: string; body: ResultBody }> {
  const spill = await mkdtemp(join(tmpdir(), 'dawra-duck-'));
  const duck = await openDuck({ directories: [dirname(data.parquet)], memoryMb, spill, ...(signal ? { signal } : {}) });
  try {
    const source = fromParquet(data.parquet, { connection: duck.connection });
    const answered = await estimate(spec, source);
    const counting = countingSpec(spec);
    const counted = counting.spec.estimates.length
      ? await estimate(counting.spec, fromParquet(data.parquet, { connection: duck.connection }))
      : { results: [] };
    const numbers = new Set(
      Object.entries(spec.variables).flatMap(([name, { type }]) => (type === 'number' ? [name] : [])),
    );
    let keptBack = 0;
    const results = answered.results.map((result, index): Controlled => {
      if (isRecordLevel(spec.estimates[index]!)) return tooFew(data.threshold);
      const at = counting.of[index];
      const asked = spec.estimates[index]!;
      const controlled = control(result, at === undefined ? undefined : counted.results[at], data.threshold, {
        numbers,
        ...(asked.kind === 'difference' ? { between: asked.between } : {}),
      });
      keptBack += controlled.kept;
      return controlled.result;
    });
    const missing = await missingOf(
      duck,
      data,
      Object.keys(spec.variables).filter((name) => name !== unitWeight),
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
      threshold: data.threshold,
      keptBack,
      warnings: warningsOf(data, spec, plain, keptBack),
    });
    return { id: identityOf(body), specId, body };
  } finally {
    duck.close();
    await rm(spill, { recursive: true, force: true });
  }
}

async function missingOf(duck: Duck, data: FrozenData, names: readonly string[]): Promise<ResultBody['missing']> {
  const found: Record<string, Partial<Record<MissingKind, number>>> = {};
  for (const name of names) {
    const kinds = await duck.all(
      `select ${quoted(missingColumn(name))} as kind, count(*)::int as n from read_parquet(${literal(data.parquet)}) where ${quoted(missingColumn(name))} is not null group by 1 order by 1`,
    );
    found[name] = Object.fromEntries(kinds.map(({ kind, n }) => [String(kind), coarse(Number(n), data.threshold)]));
  }
  return found;
}

/** Counts of missing answers are people too: from 1 to threshold − 1 the threshold stands for "fewer than". */
const coarse = (n: number, threshold: number): number => (n > 0 && n < threshold ? threshold : n);

function warningsOf(
  data: FrozenData,
  spec: Spec,
  results: ResultBody['results'],
  keptBack: number,
): (typeof warningCodes)[number][] {
  const rows = results.flatMap(({ rows: found }) => found ?? []);
  const used = data.codebook.variables.filter(({ name }) => name in spec.variables);
  return [
    ...(isProbability(data.codebook.design) ? [] : (['not-random'] as const)),
    ...(data.codebook.synthetic ? (['synthetic'] as const) : []),
    ...(keptBack ? (['kept-back'] as const) : []),
    ...(rows.some(({ n }) => n !== undefined && n < smallBase) ? (['small-base'] as const) : []),
    ...(isProbability(data.codebook.design) && rows.some(({ df }) => typeof df === 'number' && df < 8)
      ? (['few-clusters'] as const)
      : []),
    ...(used.some(({ rule }) => rule) ? (['derived-rule'] as const) : []),
  ];
}
