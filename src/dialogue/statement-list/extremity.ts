import { project } from '../statement/projection.ts';
import { tableFor, type VotesOfList } from './voter.ts';

/** How far each statement that is shown lies from the middle of the map of opinions, by its number. */
export function extremityOf(of: VotesOfList): Record<string, number> {
  const { extremity } = project(tableFor(of), new Set(of.aside.map(String)));
  return Object.fromEntries(of.shown.map((number, at) => [number, extremity[at]!]));
}
