import type { Family, Side } from '../meeting/meeting.ts';
import { tableOf, type VoteTable, type VoteWord } from '../statement/votes.ts';

/** What somebody voted, under which side and family; by number of the statement. */
export interface Voter {
  readonly key: string;
  readonly side: Side;
  readonly family: Family;
  readonly votes: Readonly<Record<string, VoteWord>>;
}
/** The votes of a list. */
export interface VotesOfList {
  /** In the order of their first votes. */
  readonly voters: readonly Voter[];
  /** Statements that are shown, in their order. */
  readonly shown: readonly number[];
  /** Statements that were set aside. */
  readonly aside: readonly number[];
}

/** The table of votes, with the statements that were set aside last. */
export const tableFor = ({ voters, shown, aside }: VotesOfList): VoteTable =>
  tableOf(
    voters.flatMap(({ key: person, votes }) =>
      Object.entries(votes).map(([statement, vote]) => ({ person, statement, vote })),
    ),
    [...shown, ...aside].map(String),
  );
