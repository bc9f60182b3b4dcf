import type { Trx } from '../../platform/database/transaction.ts';
import { holdersOf, type Scope } from '../../platform/http/permission.ts';
import type { Services } from '../../platform/http/services.ts';
import { dialogueProblem } from '../problems.ts';
import { reachesQuestions } from './question.sql.ts';

/**
 * Whoever holds a permission in a space acts on what was raised there and on nothing else, however they see it.
 * @throws Problem dialogue.not-your-question
 */
export async function requireReach(
  trx: Trx,
  { permissions }: Pick<Services, 'permissions'>,
  of: { readonly scope: Scope; readonly permission: string; readonly ids: readonly string[] },
): Promise<void> {
  if (of.scope === 'granted' && !(await reachesQuestions(trx, of.ids, holdersOf(permissions, of.permission))))
    throw dialogueProblem('not-your-question');
}
