import type { Trx } from '../../platform/database/transaction.ts';
import type { Scope } from '../../platform/http/permission.ts';
import { found } from '../../platform/record/record.ts';
import { dialogueProblem } from '../problems.ts';
import { hasEnded, mandateIn, mandateOf, type SpokenMandate } from '../space/space.sql.ts';
import { listAmendments } from './amendment.sql.ts';
import { becameOf } from './became.ts';
import { traceOf } from './became.sql.ts';
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

/**
 * A proposition with what its reader may know of it: whoever proposed, everything; the space, everything since it was tabled; others, once it is voted, the
 * wording that stands with its votes, no amendment and no note.
 * @throws Problem dialogue.no-proposition
 */
export async function readProposition(trx: Trx, id: string): Promise<PropositionView> {
  const { heard, ...header } = found(await getProposition(trx, id), noProposition);
  const acts = await propositionActs.list(trx, id);
  const versions = await listWordings(trx, id);
  const tabled = acts.find(({ act }) => act === 'table');
  const votes = await listVotes(trx, id);
  const became = becameOf({
    ...header,
    ...(await traceOf(trx, id)),
    votes: votes
      .filter(({ number }) => number === header.version)
      .map(({ speaker, stance }) => ({ ...speaker, stance })),
    reason: acts.at(-1)?.note ?? null,
  });
  const known = {
    ...header,
    became,
    amendments: heard || header.mine ? await listAmendments(trx, id, header.mine) : [],
    votes,
    positions: await listPositions(trx, id),
    mandate: (await mandateIn(trx, header.space)) ?? null,
  };
  if (header.mine) return { ...known, versions, acts };
  if (heard && tabled)
    return {
      ...known,
      versions: versions
        .filter(({ number }) => number >= tabled.number)
        .map((one) => (one.number === tabled.number ? { ...one, reason: null } : one)),
      acts: acts.filter(({ sequence }) => sequence >= tabled.sequence),
    };
  return {
    ...known,
    versions: versions
      .filter(({ number }) => number === header.version)
      .map((one) => ({ ...one, reason: null, by: null })),
    votes: known.votes.filter(({ number }) => number === header.version),
    acts: acts.slice(-1).map((one) => ({ ...one, note: null })),
  };
}

/**
 * The mandate under which somebody speaks in a space today: their own; or, named by the secretariat, the one for which it types.
 * @throws Problem dialogue.no-mandate, dialogue.space-ended
 */
export async function speaksUnder(trx: Trx, space: string, scope: Scope, named: string | null): Promise<SpokenMandate> {
  await requireActive(trx, space);
  const mandate = named !== null && scope === 'any' ? await mandateOf(trx, space, named) : await mandateIn(trx, space);
  if (named !== null && mandate && mandate.id !== named) throw dialogueProblem('no-mandate');
  return found(mandate, () => dialogueProblem('no-mandate'));
}

/** Nobody acts on a proposition that they do not see. @throws Problem dialogue.no-proposition */
export async function requireSeen(trx: Trx, id: string): Promise<void> {
  if (!(await seesProposition(trx, id))) throw noProposition();
}

/**
 * Who proposed goes on with a proposition: under its mandate, or as who typed it; nobody else does, the secretariat neither.
 * @throws Problem dialogue.no-proposition for whoever does not see it, dialogue.not-your-proposition
 */
export async function requireOwner(trx: Trx, id: string): Promise<void> {
  await requireSeen(trx, id);
  if (!(await ownerOf(trx, id)).mine) throw dialogueProblem('not-your-proposition');
}

/** In a space that has ended nothing goes on. @throws Problem dialogue.space-ended */
export async function requireActive(trx: Trx, space: string): Promise<void> {
  if (await hasEnded(trx, space)) throw dialogueProblem('space-ended');
}
