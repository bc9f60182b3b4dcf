import type { House } from '../../platform/http/house.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { ask } from '../analysis/answer.ts';
import type { VersionView } from '../dataset/version.contract.ts';
import type { ResultView } from '../analysis/result.contract.ts';

/**
 * What a codebook page shows of a variable, through the same gate as every other figure: shares of the levels of a category, mean and quartiles of a number,
 * with base and missing. Text and identifiers show nothing.
 */
export async function frequencies(
  trx: Trx,
  house: Pick<House, 'files' | 'settings'>,
  version: VersionView,
  name: string,
): Promise<ResultView | undefined> {
  const variable = version.codebook.variables.find((candidate) => candidate.name === name);
  if (variable?.type === 'category')
    return ask(trx, house, version.id, { estimates: [{ kind: 'proportion', of: [name] }] });
  if (variable?.type !== 'number') return undefined;
  return ask(trx, house, version.id, {
    estimates: [
      { kind: 'mean', of: [name] },
      { kind: 'quantile', of: [name], probs: [0.25, 0.5, 0.75] },
    ],
  });
}
