import { halfTest, share, z90 } from './formulas.ts';
import type { Tally } from './votes.ts';

/** How much all groups together stand behind a statement, be they found in the votes or declared (side by family). */
export interface GroupConsensus {
  /** Product of the groups' shares that agree. Not comparable between different numbers of groups. */
  readonly agree: number;
  readonly disagree: number;
  /** The same as a geometric mean: comparable. */
  readonly agreeMean: number;
  readonly disagreeMean: number;
  /** The group that agrees least, and its share. */
  readonly weakest: { readonly group: string; readonly agrees: number };
}

/** Group-informed consensus. @param groups votes on the statement by group; at least one */
export function groupConsensus(groups: ReadonlyMap<string, Tally>): GroupConsensus {
  let agree = 1;
  let disagree = 1;
  let weakest: GroupConsensus['weakest'] | undefined;
  for (const [group, tally] of groups) {
    const agrees = share(tally.agree, tally.votes);
    agree *= agrees;
    disagree *= share(tally.disagree, tally.votes);
    if (!weakest || agrees < weakest.agrees) weakest = { group, agrees };
  }
  if (!weakest) throw new RangeError('a consensus of groups needs a group');
  const mean = (product: number): number => product ** (1 / groups.size);
  return { agree, disagree, agreeMean: mean(agree), disagreeMean: mean(disagree), weakest };
}

/** Statements that most voters agree with, and that most disagree with: five each at most, the clearest first. */
export interface ConsensusStatements {
  readonly agree: readonly string[];
  readonly disagree: readonly string[];
}

/** @param all everybody's votes by statement, without those taken out by the moderators */
export function consensusStatements(all: ReadonlyMap<string, Tally>): ConsensusStatements {
  const clearest = (count: (tally: Tally) => number): string[] =>
    [...all]
      .map(([statement, tally]) => ({
        statement,
        p: share(count(tally), tally.votes),
        test: halfTest(count(tally), tally.votes),
      }))
      .filter(({ p, test }) => p > 0.5 && test > z90)
      .sort((a, b) => b.p * b.test - a.p * a.test)
      .slice(0, 5)
      .map(({ statement }) => statement);
  return { agree: clearest(({ agree }) => agree), disagree: clearest(({ disagree }) => disagree) };
}

/**
 * Statements that divide the voters: more than a third agree and more than a third disagree (each share with one added, as everywhere); five at most, the most
 * evenly divided first.
 * @param all everybody's votes by statement, without those taken out by the moderators
 */
export const divisiveStatements = (all: ReadonlyMap<string, Tally>): string[] =>
  [...all]
    .map(([statement, { agree, disagree, votes }]) => ({
      statement,
      least: Math.min(share(agree, votes), share(disagree, votes)),
      votes,
    }))
    .filter(({ least }) => least > 1 / 3)
    .sort((a, b) => b.least - a.least || b.votes - a.votes)
    .slice(0, 5)
    .map(({ statement }) => statement);
