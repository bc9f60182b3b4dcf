import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { row, rows, sql, type Trx } from '../../platform/database/transaction.ts';
import { lineOf } from '../../platform/http/admission.ts';
import type { Services } from '../../platform/http/services.ts';
import { senderToday } from '../../platform/secret/secret.ts';
import { nextStatement, priority } from '../statement/routing.ts';
import type { VoteWord } from '../statement/votes.ts';
import { digestOf, readCode } from './code.ts';

/** What becomes of a code that somebody shows. */
export const heldAs = ['held', 'closed', 'unknown', 'taken', 'too-many'] as const;
export type HeldAs = (typeof heldAs)[number];
const said = z.object({ said: z.enum([...heldAs, 'voted', 'not-shown']) });
const open = z.object({
  number: z.number().int(),
  votes: z.number().int(),
});

export interface PublicVoter {
  readonly slug: string;
  readonly code: string;
  /** The key in the page of the device that shows the code. */
  readonly device: string;
}

/**
 * Holds a code for the device that shows it first, and casts a vote with it if one is given. Nothing about who votes is kept; an address limits how many
 * wrong codes may be tried, as a digest that is forgotten within a day. Runs as `public`.
 * @returns `held` where the code is theirs and the vote, if any, stands; otherwise why not
 */
export async function votePublicly(
  trx: Trx,
  { secret }: Pick<Services, 'secret'>,
  { slug, code, device }: PublicVoter,
  of: { readonly address: string; readonly vote: { readonly number: number; readonly word: VoteWord } | null },
): Promise<HeldAs> {
  const read = readCode(code);
  // A code that cannot be one is looked for all the same: it counts as a wrong one.
  const given = digestOf(read ?? code);
  const sender = senderToday(secret, 'statement-code', lineOf(of.address));
  const held = await row(
    trx,
    said,
    sql`select dialogue.hold_statement_code(${slug}, ${given}, ${digestOf(device)}, ${sender}) as said`,
  );
  const as = heldAs.find((one) => one === held!.said)!;
  if (as !== 'held' || !of.vote) return as;
  const cast = await row(
    trx,
    said,
    sql`select dialogue.vote_publicly(${slug}, ${given}, ${digestOf(device)}, ${of.vote.number}, ${of.vote.word}) as said`,
  );
  // A statement that was set aside meanwhile is asked no more: the next one is.
  return cast!.said === 'closed' ? 'closed' : 'held';
}

/** The statement that a code is asked next, and how many are left; null when none is. */
export async function nextPublicly(
  trx: Trx,
  { slug, code, device }: PublicVoter,
): Promise<{ readonly number: number | null; readonly left: number }> {
  const left = await rows(
    trx,
    open,
    sql`select * from dialogue.public_ballot(${slug}, ${digestOf(readCode(code) ?? code)}, ${digestOf(device)})`,
  );
  const weights = new Map(
    left.map((one) => [String(one.number), priority({ agree: 0, disagree: 0, votes: one.votes }, 0)] as const),
  );
  const drawn = nextStatement(weights, randomInt(2 ** 32) / 2 ** 32);
  return { number: drawn === undefined ? null : Number(drawn), left: left.length };
}
