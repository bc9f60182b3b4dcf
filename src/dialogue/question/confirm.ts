import { dialogueProblem } from '../problems.ts';
import { signsIn } from './personal.ts';

/**
 * Lets texts pass that show no sign of a person, or whose signs the person was told of.
 * @throws Problem dialogue.looks-personal with the kinds as items
 */
export function requireSeen(texts: readonly string[], confirmed: boolean): void {
  const signs = confirmed ? [] : signsIn(texts);
  if (signs.length) throw dialogueProblem('looks-personal', { kinds: signs.length }, signs);
}
