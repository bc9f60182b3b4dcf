import { groupConsensus, type GroupConsensus } from '../statement/consensus.ts';
import { differenceTest, halfTest, lowerBound, share, z90, z95 } from '../statement/formulas.ts';
import { noVotes, type Tally } from '../statement/votes.ts';
import type { Family, Side } from '../../platform/accounts/account.ts';

/** How somebody stands to a text; `block` is a disagreement with which they cannot live, `abstain` a vote all the same. */
export const stances = ['agree', 'disagree', 'abstain', 'block'] as const;
export type Stance = (typeof stances)[number];

/** One vote under a mandate: the side and family that the voter speaks for. */
export interface Ballot {
  readonly side: Side;
  readonly family: Family;
  readonly stance: Stance;
}

export const agreementLabels = [
  'unanimous',
  'consensus_of_both_sides',
  'majority_with_reservations',
  'contested',
  'no_majority',
  'insufficient_voices',
] as const;
export type AgreementLabel = (typeof agreementLabels)[number];

/** The two sides between which there is something to agree on. */
export const parties = ['origin', 'destination'] as const satisfies readonly Side[];
export type Party = (typeof parties)[number];

/** Below so many voters nothing is said of a cell or a side: "too few". */
export const fewestVoters = 3;

export interface Cell {
  readonly side: Side;
  readonly family: Family;
  readonly tally: Tally;
  /** Estimated share that agrees and lower bound of the observed one; null for fewer than three voters. */
  readonly agrees: number | null;
  readonly lowerBound: number | null;
}

export interface Agreement {
  readonly label: AgreementLabel;
  /** Cells with a vote, in order of side and family. */
  readonly cells: readonly Cell[];
  /** Each party: votes, estimated share that agrees, lower bound; null for fewer than three voters. */
  readonly sides: Readonly<Record<Party, { tally: Tally; agrees: number | null; lowerBound: number | null }>>;
  /** Cells of three or more voters of which more disagree than agree, and single blocks wherever they stand. */
  readonly opposing: readonly { readonly side: Side; readonly family: Family; readonly blocks: number }[];
  /** Parties of which fewer than three voted: what the label lacks where it says "insufficient voices". */
  readonly silent: readonly Party[];
  /** Over the cells that have three voters; null where there is none. */
  readonly acrossCells: GroupConsensus | null;
}

const count = (ballots: readonly Ballot[]): Tally =>
  ballots.reduce(
    ({ agree, disagree, votes }, { stance }) => ({
      agree: agree + (stance === 'agree' ? 1 : 0),
      disagree: disagree + (stance === 'disagree' || stance === 'block' ? 1 : 0),
      votes: votes + 1,
    }),
    noVotes,
  );

const enough = ({ votes }: Tally): boolean => votes >= fewestVoters;
const told = (tally: Tally) => ({
  tally,
  agrees: enough(tally) ? share(tally.agree, tally.votes) : null,
  lowerBound: enough(tally) ? lowerBound(tally.agree, tally.votes) : null,
});

/**
 * What the votes on one version of a text amount to, counted in declared cells of side and family. Rules, first that holds:
 *
 * 1. insufficient voices: fewer than three voters of either party;
 * 2. unanimous: nobody anywhere disagrees or blocks, and more agree than abstain;
 * 3. consensus of both sides: both parties agree (share above one half, lower bound above one half), and no cell of three voters or more
 *    disagrees by more than chance (one-tailed 90 %);
 * 4. majority with reservations: both parties agree (share above one half); opposing cells are listed;
 * 5. contested: the parties differ by more than chance (one-tailed 95 %);
 * 6. no majority.
 *
 * Shares and tests are those of `statement/formulas.ts`; the bound is Wilson's. Public votes and votes of bodies that stand for neither party never
 * count for a party. Three unanimous voters have a lower bound of .53: the smallest consensus has three voices a side.
 */
export function agreementOf(ballots: readonly Ballot[]): Agreement {
  const cells: Cell[] = [];
  for (const ballot of ballots) {
    if (cells.some(({ side, family }) => side === ballot.side && family === ballot.family)) continue;
    const own = ballots.filter(({ side, family }) => side === ballot.side && family === ballot.family);
    cells.push({ side: ballot.side, family: ballot.family, ...told(count(own)) });
  }
  cells.sort((a, b) => a.side.localeCompare(b.side, 'en') || a.family.localeCompare(b.family, 'en'));
  const of = (party: Party) => told(count(ballots.filter(({ side }) => side === party)));
  const sides = { origin: of('origin'), destination: of('destination') };
  const counted = cells.filter(({ tally }) => enough(tally));
  const opposing = cells.flatMap(({ side, family, tally }) => {
    const blocks = ballots.filter((b) => b.stance === 'block' && b.side === side && b.family === family).length;
    return blocks || (enough(tally) && tally.disagree > tally.agree) ? [{ side, family, blocks }] : [];
  });
  return {
    label: labelOf(count(ballots), sides, counted),
    cells,
    sides,
    opposing,
    silent: parties.filter((party) => !enough(sides[party].tally)),
    acrossCells: counted.length
      ? groupConsensus(new Map(counted.map(({ side, family, tally }) => [`${side} ${family}`, tally])))
      : null,
  };
}

function labelOf(all: Tally, sides: Agreement['sides'], counted: readonly Cell[]): AgreementLabel {
  const both = parties.map((party) => sides[party]);
  if (both.some(({ tally }) => !enough(tally))) return 'insufficient_voices';
  if (all.disagree === 0 && all.agree * 2 > all.votes && both.every(({ agrees }) => agrees! > 0.5)) return 'unanimous';
  const majority = both.every(({ agrees }) => agrees! > 0.5);
  const sure = both.every((side) => side.lowerBound! > 0.5);
  const opposed = counted.some(({ tally }) => halfTest(tally.disagree, tally.votes) > z90);
  if (majority && sure && !opposed) return 'consensus_of_both_sides';
  if (majority) return 'majority_with_reservations';
  const [one, other] = both.map(({ tally }) => tally);
  if (Math.abs(differenceTest(one!.agree, one!.votes, other!.agree, other!.votes)) > z95) return 'contested';
  return 'no_majority';
}
