import type { Services } from '../../platform/http/services.ts';
import type { Phase } from '../../platform/database/transaction.ts';
import type { Asker } from '../../platform/compute/queue.ts';
import { ask } from '../analysis/answer.ts';
import type { VersionView } from '../dataset/version.contract.ts';
import type { ResultView } from '../result/result.contract.ts';

/**
 * What a codebook page shows of a variable, through the same gate as every other figure: shares of the levels of a category, mean and quartiles of a number,
 * with base and missing. Text and identifiers show nothing.
 */
export async function frequencies(
  phase: Phase,
  services: Pick<Services, 'files' | 'settings' | 'compute'>,
  version: VersionView,
  name: string,
  asker: Asker,
): Promise<ResultView | undefined> {
  const variable = version.codebook.variables.find((candidate) => candidate.name === name);
  if (variable?.type === 'category')
    return ask(phase, services, version.id, { estimates: [{ kind: 'proportion', of: [name] }] }, asker);
  if (variable?.type !== 'number') return undefined;
  const estimates = [
    { kind: 'mean', of: [name] },
    { kind: 'quantile', of: [name], probs: [0.25, 0.5, 0.75] },
  ];
  return ask(phase, services, version.id, { estimates }, asker);
}
