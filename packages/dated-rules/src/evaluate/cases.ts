import { type Truth, UNKNOWN } from '../core/truth.ts';
import { isKnown, type Run } from './run.ts';
import { atCorner, during, halves, levelOf } from './split.ts';

/** Cuts that are left; several searches may share them. */
export interface Budget {
  left: number;
}

/** The answer that every case has; unknown where two cases differ or one is undecided, and `spent` where there were too many to see. */
export interface Cases {
  readonly truth: Truth;
  readonly spent: boolean;
  /** Two cases were seen that differ. */
  readonly differ: boolean;
}

/**
 * Looks at every way in which some variables can be filled in, by cutting what is open in two until each part has one answer. Parts are cut
 * on a grid that does not depend on what is known, the largest first: who knows more never needs more cuts (see docs/decisions/0065).
 */
export function everyCase(run: Run, variables: readonly number[], truth: (run: Run) => Truth, budget: Budget): Cases {
  if (budget.left-- <= 0) return { truth: UNKNOWN, spent: true, differ: false };
  const open = variables.filter((variable) => !isKnown(run, variable));
  const first = atCorner(run, open, 'lo', () => truth(run));
  if (first === UNKNOWN) return { truth: UNKNOWN, spent: false, differ: false };
  const last = atCorner(run, open, 'hi', () => truth(run));
  if (last !== first) return { truth: UNKNOWN, spent: false, differ: last !== UNKNOWN };
  let differ = false;
  /** Whether a case is not as the first. */
  const another = (): boolean => {
    const now = truth(run);
    if (now !== UNKNOWN) return (differ ||= now !== first);
    const widest = widestOf(run, open);
    if (widest === undefined || budget.left-- <= 0) return true;
    return halves(run, widest).some((half) => during(run, widest, half, another));
  };
  const found = another();
  return { truth: found ? UNKNOWN : first, spent: budget.left < 0, differ };
}

/** The variable that is cut next. */
export function widestOf(run: Run, variables: readonly number[]): number | undefined {
  let [widest, most]: [number | undefined, number] = [undefined, 0];
  for (const variable of variables) {
    if (isKnown(run, variable)) continue;
    const level = levelOf(run, variable);
    if (level > most) [widest, most] = [variable, level];
  }
  return widest;
}
