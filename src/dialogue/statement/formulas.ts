import { without, type Tally } from './votes.ts';

/** One-tailed 90 % and 95 % points of the normal distribution. */
export const z90 = 1.2816;
export const z95 = 1.6449;

/**
 * How a group stands to a statement, beside everybody else. Formulas of the Polis method (Small et al., *Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces*, RECERCA 26(2), 2021); numbers with one added to each count, so that no group is ever certain.
 */
export interface Standing {
  readonly tally: Tally;
  /** Estimated share that agrees, and that disagrees: (A + 1) / (S + 2). */
  readonly agrees: number;
  readonly disagrees: number;
  /** z of that share against one half. */
  readonly agreesTest: number;
  readonly disagreesTest: number;
  /** How many times the share of the others. */
  readonly agreesRatio: number;
  readonly disagreesRatio: number;
  /** z of the difference from the others. */
  readonly agreesRatioTest: number;
  readonly disagreesRatioTest: number;
}

/** (count + 1) / (votes + 2) */
export const share = (count: number, votes: number): number => (count + 1) / (votes + 2);

/** z of a share against one half, with one vote added. */
export const halfTest = (count: number, votes: number): number =>
  2 * Math.sqrt(votes + 1) * ((count + 1) / (votes + 1) - 0.5);

/** z of the difference of two shares, one added to all four numbers; 0 where both are everything. */
export function differenceTest(count: number, votes: number, otherCount: number, otherVotes: number): number {
  const first = (count + 1) / (votes + 1);
  const second = (otherCount + 1) / (otherVotes + 1);
  const pooled = (count + otherCount + 2) / (votes + otherVotes + 2);
  if (pooled === 1) return 0;
  return (first - second) / Math.sqrt(pooled * (1 - pooled) * (1 / (votes + 1) + 1 / (otherVotes + 1)));
}

/** @param all votes of all groups on the statement, this one's among them; people without a group are left out */
export function standing(tally: Tally, all: Tally): Standing {
  const rest = without(all, tally);
  const of = (count: number, restCount: number) => {
    const estimate = share(count, tally.votes);
    return {
      estimate,
      test: halfTest(count, tally.votes),
      ratio: estimate / share(restCount, rest.votes),
      ratioTest: differenceTest(count, tally.votes, restCount, rest.votes),
    };
  };
  const agree = of(tally.agree, rest.agree);
  const disagree = of(tally.disagree, rest.disagree);
  return {
    tally,
    agrees: agree.estimate,
    disagrees: disagree.estimate,
    agreesTest: agree.test,
    disagreesTest: disagree.test,
    agreesRatio: agree.ratio,
    disagreesRatio: disagree.ratio,
    agreesRatioTest: agree.ratioTest,
    disagreesRatioTest: disagree.ratioTest,
  };
}

/**
 * Lower bound of a share in a small cell: Wilson's, one-sided at 95 % (Wilson, *Probable inference*, JASA 22, 1927).
 * @returns 0 where nobody voted
 */
export function lowerBound(count: number, votes: number): number {
  if (votes === 0) return 0;
  const p = count / votes;
  const z2 = z95 * z95;
  return (p + z2 / (2 * votes) - z95 * Math.sqrt((p * (1 - p)) / votes + z2 / (4 * votes * votes))) / (1 + z2 / votes);
}
