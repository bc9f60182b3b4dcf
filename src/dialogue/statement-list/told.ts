import type { Tally } from '../statement/votes.ts';
import type { Figures } from './results.contract.ts';

/** Below so many voters nothing is told of a cell, a group, or a whole list. */
export const fewestTold = 5;

/** Votes as they are told. */
export const figuresOf = ({ agree, disagree, votes }: Tally): Figures => ({
  ...{ agree, disagree, pass: votes - agree - disagree, votes },
});

/**
 * What may be told of the parts of a whole on one statement: nothing of fewer than five votes, and where what is left of the whole would tell so few, nothing
 * of the smallest part besides.
 */
export function toldOf(whole: Tally, parts: readonly Tally[]): (Figures | null)[] {
  const shown = parts.map(({ votes }) => votes >= fewestTold && whole.votes >= fewestTold);
  const left = whole.votes - parts.reduce((sum, { votes }, at) => sum + (shown[at] ? votes : 0), 0);
  if (left > 0 && left < fewestTold) {
    const [smallest] = parts
      .map(({ votes }, at) => ({ votes, at }))
      .filter(({ at }) => shown[at])
      .sort((a, b) => a.votes - b.votes);
    if (smallest) shown[smallest.at] = false;
  }
  return parts.map((part, at) => (shown[at] ? figuresOf(part) : null));
}
