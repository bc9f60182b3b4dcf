import type { Tally } from './votes.ts';

/** Priority of statements about the conversation itself, whatever their votes. */
const aboutItself = 49;

/**
 * How much a statement deserves to be shown next: more when many agree and few pass, when it tells opinions apart, and when it is new.
 * @param extremity distance of the statement from the middle of the map of opinions (`Projection.extremity`)
 */
export function priority(tally: Tally, extremity: number, meta = false): number {
  if (meta) return aboutItself ** 2;
  const passes = tally.votes - tally.agree - tally.disagree;
  const importance = (1 - (passes + 1) / (tally.votes + 2)) * (extremity + 1) * ((tally.agree + 1) / (tally.votes + 2));
  return (importance * (1 + 8 * 2 ** (-tally.votes / 5))) ** 2;
}

/**
 * The next statement for a voter, drawn with probability proportional to priority.
 * @param open priorities of the statements that the voter has not voted on
 * @param draw a uniform number in [0, 1)
 * @returns undefined when nothing is left
 */
export function nextStatement(open: ReadonlyMap<string, number>, draw: number): string | undefined {
  let total = 0;
  for (const weight of open.values()) total += weight;
  let left = draw * total;
  let last: string | undefined;
  for (const [statement, weight] of open) {
    last = statement;
    left -= weight;
    if (left < 0) return statement;
  }
  return last;
}
