import type { Trx } from '../../platform/database/transaction.ts';
import { findKnownResult, restsOnSynthetic, standingNumber } from '../answer/answer.sql.ts';
import { dialogueProblem } from '../problems.ts';
import type { Cited } from './recommendation.contract.ts';
import type { ResolvedCitation } from './recommendation.sql.ts';

/**
 * What a form cites: an answer in the version that stands now, a result by its whole id; each once, in order.
 * @throws Problem dialogue.not-released, dialogue.no-cited-result, dialogue.synthetic-uncited
 */
export async function resolveCitations(trx: Trx, cites: readonly Cited[]): Promise<ResolvedCitation[]> {
  const resolved = new Map<string, ResolvedCitation>();
  for (const cited of cites) {
    if ('answer' in cited) {
      const number = await standingNumber(trx, cited.answer);
      if (number === undefined) throw dialogueProblem('not-released');
      if (await restsOnSynthetic(trx, cited.answer, number)) throw dialogueProblem('synthetic-uncited');
      resolved.set(cited.answer, { answer: cited.answer, number });
    } else {
      const known = await findKnownResult(trx, cited.result);
      if (!known) throw dialogueProblem('no-cited-result', { id: cited.result });
      if (known.synthetic) throw dialogueProblem('synthetic-uncited');
      resolved.set(known.id, { result: known.id });
    }
  }
  return [...resolved.values()];
}
