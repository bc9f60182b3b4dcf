/** One estimate of rows written in a test, with a simple design around it. */
import { estimate } from '../api/estimate.ts';
import { fromRows, type DataRow } from '../source/memory.ts';
import { validateSpec, type EstimateResult, type Result, type ResultOf } from '../api/spec.ts';

export interface Question {
  readonly rows: readonly DataRow[];
  readonly estimate: unknown;
  readonly variables: unknown;
  /** Default: weights in column `w`, every row its own cluster. */
  readonly design?: unknown;
  readonly domain?: unknown;
}

/** The result, or the refusal. */
export async function ask(question: Question): Promise<Result> {
  const { rows, ...rest } = question;
  const { results } = await estimate(validateSpec({ design: { weights: 'w' }, ...rest }), fromRows(rows));
  return results[0]!;
}

/** The result of that kind; throws if the estimate was refused. */
export async function answerOf<K extends EstimateResult['kind']>(kind: K, question: Question): Promise<ResultOf<K>> {
  const result = await ask(question);
  if ('error' in result) throw new Error(`refused: ${result.error.code}: ${result.error.message}`);
  const isKind = (r: EstimateResult): r is ResultOf<K> => r.kind === kind;
  if (!isKind(result)) throw new Error(`kind ${result.kind}, not ${kind}`);
  return result;
}

/** The code and message of the refusal; throws if there is a result. */
export async function refusalTo(question: Question): Promise<{ code: string; message: string }> {
  const result = await ask(question);
  if ('error' in result) return result.error;
  throw new Error('not refused');
}
