import { NO } from '../core/truth.ts';
import { type Range, pointOf } from '../number/range.ts';
import { type Rational, ZERO, add, compare, multiply } from '../number/rational.ts';
import { roundWhole } from '../number/round.ts';
import type { ScalarInfo } from './facts.ts';
import type { Cell, InputKind, InputValue } from './cells.ts';

/** One value of each part into which the cells of a column cut their input: on each limit, between two, below the first, above the last. */
export function samples(cells: readonly Cell[], input: InputKind): InputValue[] {
  if (input.kind === 'boolean' || input.kind === 'choice') return alike(cells, input.fact.hi);
  if (input.kind === 'date') {
    const days = cells.flatMap(({ limits }) => limits as number[]);
    const all = new Set(days.flatMap((day) => [day - 1, day, day + 1]));
    return all.size ? [...all].sort((a, b) => a - b).map((day) => ({ from: day, to: day })) : [{ from: 0, to: 0 }];
  }
  return numberSamples(
    cells.flatMap(({ limits }) => limits.map((limit) => (limit as Range).lo!)),
    input.fact,
  );
}

/** Of a fact only values that it can have. */
function numberSamples(points: readonly Rational[], fact: ScalarInfo | undefined): Range[] {
  const unit = 10n ** BigInt(fact?.places ?? 0);
  const ends = fact ? [fact.lo, fact.hi].map((end) => ({ n: BigInt(end), d: unit })) : [];
  const sorted = [...points, ...ends].sort(compare);
  const found = sorted.filter((point, i) => i === 0 || compare(sorted[i - 1]!, point) !== 0);
  if (found.length === 0) return [pointOf(ZERO)];
  const half = { n: 1n, d: 2n };
  const between = found.slice(1).map((point, i) => multiply(half, add(point, found[i]!)));
  const outside = [add(found[0]!, { n: -1n, d: 1n }), add(found.at(-1)!, { n: 1n, d: 1n })];
  if (!fact) return [...outside, ...found, ...between].sort(compare).map(pointOf);
  const near = found.flatMap((point) =>
    [-1n, 0n, 1n].map((step) =>
      add({ n: roundWhole({ n: point.n * unit, d: point.d }, 'floor'), d: unit }, { n: step, d: unit }),
    ),
  );
  return near
    .filter((point) => compare(point, ends[0]!) >= 0 && compare(point, ends[1]!) <= 0)
    .sort(compare)
    .map(pointOf);
}

/** Of codes that every cell treats alike one. */
function alike(cells: readonly Cell[], last: number): InputValue[] {
  const seen = new Map<string, number>();
  for (let code = 0; code <= last; code++) {
    const kind = cells.map(({ values }) => (!values || values.has(code) ? '1' : '0')).join('');
    if (!seen.has(kind)) seen.set(kind, code);
  }
  return [...seen.values()].map((code) => ({ from: code, to: code }));
}

/** Whether a value can meet both cells. */
export function overlap(a: Cell, b: Cell, input: InputKind): boolean {
  return samples([a, b], input).some((sample) => a.match(sample) !== NO && b.match(sample) !== NO);
}
