import { unseen, type VoteTable } from './votes.ts';

/** The map of opinions: two directions along which people differ most, and where people and statements lie on it. Signs have no meaning. */
export interface Projection {
  /** Two numbers for each statement. */
  readonly components: readonly [Float64Array, Float64Array];
  /** x and y of each person, in the order of the table: two numbers a person. */
  readonly people: Float64Array;
  /** Distance of each statement from the middle. */
  readonly extremity: Float64Array;
}

/** Votes that are there, less the mean of their statement; what is not there is the mean, so 0, and takes no room. */
interface Centred {
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly means: Float64Array;
  /** Cells of each person that hold something, statements taken out among them (they hold 0 for everybody). */
  readonly filled: Int32Array;
}

function centred({ people, statements, cells }: VoteTable, out: ReadonlySet<string>): Centred {
  const width = statements.length;
  const kept = statements.map((statement) => !out.has(statement));
  const sums = new Float64Array(width);
  const counts = new Int32Array(width);
  for (let cell = 0; cell < cells.length; cell++) {
    const at = cell % width;
    if (!kept[at] || cells[cell] === unseen) continue;
    sums[at]! += cells[cell]!;
    counts[at]!++;
  }
  const means = sums.map((sum, at) => (counts[at] ? sum / counts[at]! : 0));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const columns = new Int32Array(all);
  const values = new Float64Array(all);
  const starts = new Int32Array(people.length + 1);
  const filled = new Int32Array(people.length);
  const takenOut = kept.filter((is) => !is).length;
  let next = 0;
  for (let row = 0; row < people.length; row++) {
    for (let at = 0; at < width; at++) {
      const value = cells[row * width + at]!;
      if (!kept[at] || value === unseen) continue;
      columns[next] = at;
      values[next++] = value - means[at]!;
    }
    starts[row + 1] = next;
    filled[row] = next - starts[row]! + takenOut;
  }
  return { width, starts, columns, values, means, filled };
}

const norm = (v: Float64Array): number => Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));

/** A step of the power iteration: X'Xv. */
type Step = (v: Float64Array) => Float64Array;

const stepOverVotes =
  ({ width, starts, columns, values }: Centred): Step =>
  (v) => {
    const result = new Float64Array(width);
    for (let row = 0; row + 1 < starts.length; row++) {
      let dot = 0;
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) dot += values[cell]! * v[columns[cell]!]!;
      for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) result[columns[cell]!]! += values[cell]! * dot;
    }
    return result;
  };

/** The same with X'X worked out once: worth it for many steps. */
function stepOverProducts({ width, starts, columns, values }: Centred): Step {
  const products = new Float64Array(width * width);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let one = starts[row]!; one < starts[row + 1]!; one++) {
      const value = values[one]!;
      const line = columns[one]! * width;
      for (let other = starts[row]!; other < starts[row + 1]!; other++)
        products[line + columns[other]!]! += value * values[other]!;
    }
  return (v) => {
    const result = new Float64Array(width);
    for (let at = 0; at < width; at++) {
      let dot = 0;
      for (let other = 0; other < width; other++) dot += products[at * width + other]! * v[other]!;
      result[at] = dot;
    }
    return result;
  };
}

/** The direction of largest variance that is square to `before`. All 0 where there is none. */
function direction(
  step: Step,
  width: number,
  { begin, tolerance }: { begin: Float64Array | undefined; tolerance: number },
  before?: Float64Array,
): Float64Array {
  const square = (v: Float64Array): Float64Array => {
    if (!before) return v;
    const dot = v.reduce((sum, x, at) => sum + x * before[at]!, 0);
    return v.map((x, at) => x - dot * before[at]!);
  };
  // An uneven start is square to no direction that matters.
  let v = square(begin ?? Float64Array.from({ length: width }, (_, at) => 1 + ((at * 7919) % 101) / 101));
  for (let turn = 0; turn < 500; turn++) {
    const next = square(step(v));
    const length = norm(next);
    if (length < 1e-12) return new Float64Array(width);
    for (let at = 0; at < next.length; at++) next[at]! /= length;
    let change = 0;
    for (let at = 0; at < next.length; at++) change = Math.max(change, Math.abs(next[at]! - v[at]!));
    v = next;
    if (change < tolerance) break;
  }
  return v;
}

/**
 * Principal components of the votes, with missing votes as the mean of their statement; positions are stretched for those who voted on few
 * statements (sqrt of statements over votes). Method of Polis (see `formulas.ts`), found again by power iteration.
 * @param out statements that the moderators took out: 0 for everybody, not absent
 * @param near components of much the same votes, when an approximation (to a thousandth) will do: it begins from them
 */
export function project(
  table: VoteTable,
  out: ReadonlySet<string> = new Set(),
  near?: Projection['components'],
): Projection {
  const matrix = centred(table, out);
  const { starts, columns, values, means, filled, width } = matrix;
  const step = near ? stepOverVotes(matrix) : stepOverProducts(matrix);
  const tolerance = near ? 1e-3 : 1e-10;
  const first = direction(step, width, { begin: near?.[0], tolerance });
  const second = direction(step, width, { begin: near?.[1], tolerance }, first);
  const people = new Float64Array(table.people.length * 2);
  for (let row = 0; row < table.people.length; row++) {
    let x = 0;
    let y = 0;
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++) {
      x += values[cell]! * first[columns[cell]!]!;
      y += values[cell]! * second[columns[cell]!]!;
    }
    const stretch = Math.sqrt(width / Math.max(1, filled[row]!));
    people[2 * row] = stretch * x;
    people[2 * row + 1] = stretch * y;
  }
  // Where somebody would stand who agreed with this statement and voted on nothing else.
  const extremity = Float64Array.from(table.statements, (statement, at) =>
    out.has(statement) ? 0 : Math.sqrt(width) * (1 - means[at]!) * Math.hypot(first[at]!, second[at]!),
  );
  return { components: [first, second], people, extremity };
}
