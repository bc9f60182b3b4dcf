/** A vote on a statement. `pass` counts as voted; who has not seen a statement has no vote on it. */
export const voteWords = ['agree', 'disagree', 'pass'] as const;
export type VoteWord = (typeof voteWords)[number];

const values = { agree: 1, disagree: -1, pass: 0 } as const satisfies Record<VoteWord, number>;

/** What a cell holds where somebody has not voted. */
export const unseen = 2;

/** Votes of people on statements, both in the order in which they first appear: agree 1, disagree -1, pass 0, `unseen` where there is none. */
export interface VoteTable {
  readonly people: readonly string[];
  readonly statements: readonly string[];
  /** People times statements, row by row. */
  readonly cells: Int8Array;
}

export interface Vote {
  readonly person: string;
  readonly statement: string;
  readonly vote: VoteWord;
}

/**
 * The table of votes; of several votes of one person on one statement the last counts.
 * @param votes in the order in which they were given
 * @param statements those that may be voted on, in the order of the columns
 * @throws RangeError for a vote on a statement that is not listed, or an unknown word
 */
export function tableOf(votes: readonly Vote[], statements: readonly string[]): VoteTable {
  const column = new Map(statements.map((statement, index) => [statement, index]));
  const row = new Map<string, number>();
  for (const { person } of votes) if (!row.has(person)) row.set(person, row.size);
  const cells = new Int8Array(row.size * statements.length).fill(unseen);
  for (const { person, statement, vote } of votes) {
    const at = column.get(statement);
    const value = Object.hasOwn(values, vote) ? values[vote] : undefined;
    if (at === undefined) throw new RangeError(`no statement ${JSON.stringify(statement)}`);
    if (value === undefined) throw new RangeError(`no vote ${JSON.stringify(vote)}; there are ${voteWords.join(', ')}`);
    cells[row.get(person)! * statements.length + at] = value;
  }
  return { people: [...row.keys()], statements, cells };
}

/** Votes on one statement by some people. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  /** All votes, passes among them. */
  readonly votes: number;
}

export const noVotes: Tally = { agree: 0, disagree: 0, votes: 0 };

/** Votes per statement. @param among whether the person of a row is counted; all of them unless given */
export function tallies(table: VoteTable, among?: (row: number) => boolean): Tally[] {
  const width = table.statements.length;
  const counts = table.statements.map(() => ({ agree: 0, disagree: 0, votes: 0 }));
  for (let row = 0; row < table.people.length; row++) {
    if (among && !among(row)) continue;
    for (let at = 0; at < width; at++) {
      const value = table.cells[row * width + at]!;
      if (value === unseen) continue;
      const count = counts[at]!;
      count.votes++;
      if (value === 1) count.agree++;
      else if (value === -1) count.disagree++;
    }
  }
  return counts;
}

export const without = (all: Tally, part: Tally): Tally => ({
  agree: all.agree - part.agree,
  disagree: all.disagree - part.disagree,
  votes: all.votes - part.votes,
});

/**
 * Who takes part in the projection: those with at least min(7, number of statements) votes; where fewer than fifteen have so many, the
 * most active up to fifteen (earlier voters first among equals).
 */
export function active(table: VoteTable): boolean[] {
  const width = table.statements.length;
  const given = table.people.map((_, row) => {
    let count = 0;
    for (let at = 0; at < width; at++) if (table.cells[row * width + at] !== unseen) count++;
    return count;
  });
  const enough = given.map((count) => count >= Math.min(7, width));
  const few = 15;
  const missing = few - enough.filter(Boolean).length;
  if (missing <= 0) return enough;
  const next = given
    .map((count, row) => ({ count, row }))
    .filter(({ row, count }) => !enough[row] && count > 0)
    .sort((a, b) => b.count - a.count || a.row - b.row)
    .slice(0, missing);
  for (const { row } of next) enough[row] = true;
  return enough;
}
