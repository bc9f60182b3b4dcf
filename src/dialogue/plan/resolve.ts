import type { Trx } from '../../platform/database/transaction.ts';
import { today } from '../../platform/language/dates.ts';
import { labelsOn, linesOn, listHeads } from '../../platform/codes/code.sql.ts';
import { nearest } from '../../platform/language/nearest.ts';
import { datedCode } from '../../platform/scope/scope.sql.ts';
import { findKnownResult } from '../answer/answer.sql.ts';
import { getMechanism } from '../mechanism/mechanism.sql.ts';
import { planProblem } from '../plan-problems.ts';
import { dialogueProblem } from '../problems.ts';
import type { ActionForm } from './action.contract.ts';

async function requireCodes(trx: Trx, list: string, codes: readonly string[]): Promise<void> {
  const known = await labelsOn(trx, list, codes, today());
  const unknown = codes.find((code) => !known.has(code));
  if (unknown === undefined) return;
  const all = (await linesOn(trx, list, today())).map(({ code }) => code);
  throw planProblem('unknown-code', { list, code: unknown, near: nearest(unknown, all) ?? 'none' });
}

/** A region by list and code as it is meant today, with the day since which it means that. */
async function regionOf(trx: Trx, named: string): Promise<string> {
  const [list = '', code = ''] = named.split('/');
  const lists = (await listHeads(trx)).map(({ id }) => id).filter((id) => id.startsWith('regions-'));
  if (!lists.includes(list))
    throw planProblem('unknown-code', { list: 'regions', code: list, near: nearest(list, lists) ?? 'none' });
  const dated = await datedCode(trx, `${list}/${code}`, undefined);
  if (dated === undefined) await requireCodes(trx, list, [code]);
  return dated!;
}

/**
 * A wording as it is kept: codes that the lists have today, regions with the day since which they mean that, mechanisms of the register, results by their whole
 * ids, each published with its data and not synthetic.
 * @throws Problem plan.unknown-code with the nearest, plan.no-mechanism, plan.unreleased-evidence, dialogue.no-cited-result, dialogue.synthetic-uncited
 */
export async function resolveWording(trx: Trx, form: ActionForm): Promise<ActionForm> {
  await requireCodes(trx, 'return-types', form.returnTypes);
  await requireCodes(trx, 'profiles', form.profiles);
  const regions = [];
  for (const named of form.regions) regions.push(await regionOf(trx, named));
  for (const id of form.mechanisms) if (!(await getMechanism(trx, id))) throw planProblem('no-mechanism');
  const evidence = new Set<string>();
  for (const id of form.evidence) {
    const known = await findKnownResult(trx, id);
    if (!known) throw dialogueProblem('no-cited-result', { id });
    if (known.synthetic) throw dialogueProblem('synthetic-uncited');
    if (!known.released) throw planProblem('unreleased-evidence', { id: id.slice(0, 12) });
    evidence.add(known.id);
  }
  return { ...form, regions: [...new Set(regions)], evidence: [...evidence] };
}
