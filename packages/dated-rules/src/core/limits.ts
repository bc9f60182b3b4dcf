/** What a rule set, facts and one evaluation may cost at most. Every limit is checked before the cost is paid. */
export const limits = {
  /** Levels of nesting in the JSON of a rule set. */
  depth: 64,
  /** Values in the JSON of a rule set. */
  nodes: 200_000,
  /** Characters of one text. */
  text: 20_000,
  /** Rows of one decision table. */
  rows: 10_000,
  /** Codes of one coded fact. */
  codes: 2_000,
  /** Nodes of an answer with every named rule and formula written out in full. */
  expanded: 200_000,
  /** Levels of the same. */
  chain: 400,
  /** Decimal digits that a formula can reach. */
  digits: 5_000,
  /** Digits before, and digits after the decimal point of a number that is given. */
  integerDigits: 15,
  fractionDigits: 12,
  /** Entries of one list among the facts. */
  items: 200,
  /** Nodes times entries of lists in one evaluation. */
  work: 500_000,
  /** Times that what is not known is cut in two, to see whether every case has the same answer. */
  splits: 512,
  /** Nodes times cuts, for the largest list that may be given: rule sets that are very large have fewer cuts. */
  cases: 2_000_000,
  /** Pairs of rows of a table times its inputs, to see whether two rows can hold at once. */
  pairs: 40_000,
  /** What is looked at in a table, or among branches, by `check`. */
  checks: 400_000,
  branches: 500,
} as const;
