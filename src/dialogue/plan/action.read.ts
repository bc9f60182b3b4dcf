import type { Trx } from '../../platform/database/transaction.ts';
import type { Scope } from '../../platform/http/permission.ts';
import { found } from '../../platform/record/record.ts';
import { planProblem } from '../plan-problems.ts';
import { hasEnded, mandateIn } from '../space/space.sql.ts';
import { dialogueProblem } from '../problems.ts';
import type { ActionView } from './action.contract.ts';
import { standingStates } from '../promise.ts';
import { lacksOf } from './action.ts';
import { actionActs, getAction, hearsAction, listActionWordings, listParties, ownerOfAction } from './action.sql.ts';
import { listActuals, listObstacles, listTransactions } from './follow.sql.ts';

export const noAction = () => planProblem('no-action');

/**
 * An action with what its reader may know of it: from inside its space everything; from outside the promise that stands, who made it, what was reached and paid.
 * @throws Problem plan.no-action
 */
export async function readAction(trx: Trx, id: string): Promise<ActionView> {
  const { heard, ...header } = found(await getAction(trx, id), noAction);
  const versions = await listActionWordings(trx, id);
  const shown = versions.find(({ number }) => number === header.version)!;
  const parties = await listParties(trx, id);
  const acts = await actionActs.list(trx, id);
  const known = {
    ...header,
    lacks: lacksOf(shown),
    actuals: await listActuals(trx, id),
    transactions: await listTransactions(trx, id),
    mandate: (await mandateIn(trx, header.space)) ?? null,
  };
  if (heard) return { ...known, versions, parties, acts, obstacles: await listObstacles(trx, id) };
  const told = (one: (typeof acts)[number]): boolean =>
    (standingStates as readonly string[]).includes(one.state) && (one.number === header.version || one.act === 'drop');
  return {
    ...known,
    versions: [{ ...shown, reason: null, by: null }],
    parties: parties.filter(({ number }) => number === header.version),
    acts: acts
      .filter(told)
      .map((one) => (one.state === 'done' || one.state === 'dropped' ? one : { ...one, note: null })),
    transactions: known.transactions.filter(({ cancelled }) => cancelled === null),
    ...{ silent: [], owners: [], obstacles: [] },
  };
}

/** Nobody acts on an action that they do not see whole. @throws Problem plan.no-action */
export async function requireHeard(trx: Trx, id: string): Promise<void> {
  if (!(await hearsAction(trx, id))) throw noAction();
}

/**
 * Who brought an action in or answers for it goes on with it, and whoever the permission reaches for any. In a space that has ended nothing goes on.
 * @throws Problem plan.no-action, plan.not-your-action, dialogue.no-mandate, dialogue.space-ended
 */
export async function requireMine(trx: Trx, id: string, scope: Scope): Promise<void> {
  await requireHeard(trx, id);
  const { space, mine } = await ownerOfAction(trx, id);
  if (await hasEnded(trx, space)) throw dialogueProblem('space-ended');
  if (scope === 'any') return;
  found(await mandateIn(trx, space), () => dialogueProblem('no-mandate'));
  if (!mine) throw planProblem('not-your-action');
}
