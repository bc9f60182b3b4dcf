import type { Trx } from '../../platform/database/transaction.ts';
import { found } from '../../platform/record/record.ts';
import { evidenceProblem } from '../problems.ts';
import type { Acceptance } from './import.contract.ts';
import { getImport, lockImport, setAccept } from './import.sql.ts';
import { nextState } from './import.ts';
import { findDataSet, isSynthetic } from './version.sql.ts';

/**
 * Accepts a checked import, for whoever does it: a page, the command line, the demonstration. What it is accepted as is kept in its row, and freezing
 * (`freezeImport`) takes it from there.
 * @throws Problem evidence.no-import, wrong-step, import-has-issues, slug-taken, no-data-set, synthetic-differs
 */
export async function accept(trx: Trx, id: string, as: Acceptance): Promise<void> {
  const held = found(await lockImport(trx, id), () => evidenceProblem('no-import'));
  if (!nextState(held.state, 'accept')) throw evidenceProblem('wrong-step', { state: held.state });
  const seen = await getImport(trx, id);
  const errors = seen?.report?.issues.filter(({ severity }) => severity === 'error').length ?? 0;
  if (errors || !held.codebook) throw evidenceProblem('import-has-issues', { count: errors || 1 });
  if ('slug' in as) {
    if (await findDataSet(trx, as.slug)) throw evidenceProblem('slug-taken', { slug: as.slug });
  } else {
    const synthetic = found(await isSynthetic(trx, as.dataSet), () => evidenceProblem('no-data-set'));
    if (synthetic !== held.codebook.synthetic) throw evidenceProblem('synthetic-differs');
  }
  await setAccept(trx, id, as);
}
