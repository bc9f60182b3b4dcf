import type { Trx } from '../../platform/database/transaction.ts';
import type { Scope } from '../../platform/http/permission.ts';
import { found } from '../../platform/record/record.ts';
import { dialogueProblem } from '../problems.ts';
import { mandateIn, mandateOf, type SpokenMandate } from '../space/space.sql.ts';
import { listAmendments } from './amendment.sql.ts';
import type { PropositionView } from './proposition.contract.ts';
import {
  getProposition,
  listPositions,
  listVotes,
  listWordings,
  ownerOf,
  propositionActs,
  seesProposition,
} from './proposition.sql.ts';

export const noProposition = () => dialogueProblem('no-proposition');

/** A proposition with everything said on it. @throws Problem dialogue.no-proposition */
export async function readProposition(trx: Trx, id: string): Promise<PropositionView> {
  const header = found(await getProposition(trx, id), noProposition);
  return {
    ...header,
    versions: await listWordings(trx, id),
    amendments: await listAmendments(trx, id, header.mine),
    votes: await listVotes(trx, id),
    positions: await listPositions(trx, id),
    acts: await propositionActs.list(trx, id),
    mandate: (await mandateIn(trx, header.space)) ?? null,
  };
}

/**
 * The mandate under which somebody speaks in a space today: their own; or, named by the secretariat, the one for which it types.
 * @throws Problem dialogue.no-mandate
 */
export async function speaksUnder(trx: Trx, space: string, scope: Scope, named: string | null): Promise<SpokenMandate> {
  const mandate = named !== null && scope === 'any' ? await mandateOf(trx, space, named) : await mandateIn(trx, space);
  if (named !== null && mandate && mandate.id !== named) throw dialogueProblem('no-mandate');
  return found(mandate, () => dialogueProblem('no-mandate'));
}

/**
 * Who proposed goes on with a proposition: under its mandate, or as who typed it; nobody else does, the secretariat neither.
 * @throws Problem dialogue.no-proposition for whoever does not see it, dialogue.not-your-proposition
 */
export async function requireOwner(trx: Trx, id: string): Promise<void> {
  if (!(await seesProposition(trx, id))) throw noProposition();
  if (!(await ownerOf(trx, id)).mine) throw dialogueProblem('not-your-proposition');
}
