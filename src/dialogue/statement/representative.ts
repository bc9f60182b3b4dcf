import { z90, type Standing } from './formulas.ts';

/** A statement that tells a group from the others, and on which side of it the group stands. */
export interface Representative {
  readonly statement: string;
  readonly side: 'agree' | 'disagree';
  /** Ratio times its test times share times its test. */
  readonly metric: number;
}

const passes = (s: Standing): boolean =>
  (s.agreesRatioTest > z90 && s.agreesTest > z90) || (s.disagreesRatioTest > z90 && s.disagreesTest > z90);

const sideOf = (s: Standing): Representative['side'] =>
  s.agreesRatioTest > s.disagreesRatioTest ? 'agree' : 'disagree';

const metricOf = (s: Standing, side: Representative['side']): number =>
  side === 'agree'
    ? s.agreesRatio * s.agreesRatioTest * s.agrees * s.agreesTest
    : s.disagreesRatio * s.disagreesRatioTest * s.disagrees * s.disagreesTest;

/** Whether a statement says better than the one before what the group agrees on, so that each group has something that it agrees on. */
function agreesMore(s: Standing, best: Standing | undefined): boolean {
  if (s.tally.agree === 0 && s.tally.disagree === 0) return false;
  if (!best) return s.agreesTest > z90 || (s.agreesRatio > 1 && s.agrees > 0.5);
  const own = s.agrees * s.agreesTest;
  const other = best.agrees * best.agreesTest;
  return best.agreesRatio > 1
    ? own * s.agreesRatio * s.agreesRatioTest > other * best.agreesRatio * best.agreesRatioTest
    : own > other;
}

/**
 * Statements that represent a group, five at most: the one that it agrees on best, then those that tell it from the others by their metric; what
 * it agrees with before what it does not. The first may stand on the side of `disagree`: the group agrees, but less than the others.
 * @param standings by statement, without those taken out by the moderators
 */
export function representativeOf(standings: ReadonlyMap<string, Standing>): Representative[] {
  let agreed: [string, Standing] | undefined;
  let strongest: { readonly entry: [string, Standing]; readonly z: number } | undefined;
  const sufficient: Representative[] = [];
  const told = (statement: string, s: Standing): Representative => {
    const side = sideOf(s);
    return { statement, side, metric: metricOf(s, side) };
  };
  for (const [statement, s] of standings) {
    if (agreesMore(s, agreed?.[1])) agreed = [statement, s];
    const z = Math.max(s.agreesRatioTest, s.disagreesRatioTest);
    if (!strongest || z > strongest.z) strongest = { entry: [statement, s], z };
    if (passes(s)) sufficient.push(told(statement, s));
  }
  const head = agreed ? [told(...agreed)] : [];
  if (!sufficient.length) return head.length || !strongest ? head : [told(...strongest.entry)];
  const rest = sufficient.filter(({ statement }) => statement !== agreed?.[0]).sort((a, b) => b.metric - a.metric);
  const chosen = [...head, ...rest].slice(0, 5);
  return [...chosen.filter(({ side }) => side === 'agree'), ...chosen.filter(({ side }) => side === 'disagree')];
}
