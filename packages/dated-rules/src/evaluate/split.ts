import type { Run } from './run.ts';

/** Half of what a variable may be. */
export interface Half {
  readonly lo: number;
  readonly hi: number;
  readonly set: readonly number[] | undefined;
}

const START = -(2 ** 52);

/**
 * How large the part of the fixed grid is in which all that a variable may be lies: parts of size 1, 2, 4, ... that begin at multiples of
 * their size. Codes and choices of source count as larger than days and numbers, so that they are cut first.
 */
export function levelOf(run: Run, variable: number): number {
  return cellLevel(run.lo[variable]!, run.hi[variable]!) + (run.coded[variable] ? 64 : 0);
}

function cellLevel(lo: number, hi: number): number {
  const [a, b] = [lo - START, hi - START];
  let level = 53;
  for (const step of [32, 16, 8, 4, 2, 1]) {
    const size = 2 ** (level - step);
    if (level >= step && Math.floor(a / size) === Math.floor(b / size)) level -= step;
  }
  return level;
}

/** Both halves of that part, cut in its middle: a place on the grid that does not depend on what is known. */
export function halves(run: Run, variable: number): [Half, Half] {
  const [lo, hi, set] = [run.lo[variable]!, run.hi[variable]!, run.sets[variable]];
  const size = 2 ** (cellLevel(lo, hi) - 1);
  const middle = Math.floor((hi - START) / size) * size + START;
  if (!set)
    return [
      { lo, hi: middle - 1, set },
      { lo: middle, hi, set },
    ];
  const part = (codes: readonly number[]): Half => ({
    lo: codes[0]!,
    hi: codes.at(-1)!,
    set: codes.length > 1 ? codes : undefined,
  });
  return [part(set.filter((code) => code < middle)), part(set.filter((code) => code >= middle))];
}

/** Does something while a variable is known to be in one part. */
export function during<T>(run: Run, variable: number, { lo, hi, set }: Half, work: () => T): T {
  const before = [run.lo[variable]!, run.hi[variable]!, run.sets[variable]] as const;
  run.lo[variable] = lo;
  run.hi[variable] = hi;
  run.sets[variable] = set;
  const done = work();
  [run.lo[variable], run.hi[variable], run.sets[variable]] = before;
  return done;
}

/** Does something with every one of some variables at its first, or at its last value. */
export function atCorner<T>(run: Run, variables: readonly number[], side: 'lo' | 'hi', work: () => T): T {
  const before = variables.map((variable) => [run.lo[variable]!, run.hi[variable]!, run.sets[variable]] as const);
  for (const variable of variables) {
    run.lo[variable] = run.hi[variable] = run[side][variable]!;
    run.sets[variable] = undefined;
  }
  const done = work();
  variables.forEach((variable, i) => ([run.lo[variable], run.hi[variable], run.sets[variable]] = before[i]!));
  return done;
}
