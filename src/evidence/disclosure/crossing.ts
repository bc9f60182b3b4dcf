import { evaluate, YES, type Column, type Frame } from '@dawra/survey-estimation';
import { comparisons, type Condition } from './condition.ts';

/**
 * The columns that some conditions speak of, crossed: every cell that a person could be in, whether anyone is or not. Categories have their
 * levels, numbers the ranges between the limits that the conditions name; both have a place for no answer.
 */
export interface Crossing {
  readonly size: number;
  /** People in each cell. */
  readonly people: Float64Array;
  /** The cell of each row of the data. */
  readonly cellOf: Int32Array;
  /** The columns; each has a number of places, and the last one is that of no answer. */
  readonly axes: readonly { readonly name: string; readonly places: number; placeOf(cell: number): number }[];
  /** 1 for the cells whose people the condition holds for. */
  within(condition: Condition): Uint8Array;
}

/** Columns crossed at most: cells. */
export const mostCells = 60_000;

export class TooFinelyCrossed extends Error {}

/** @throws TooFinelyCrossed when there would be more than `limit` cells */
export function cross(data: Frame, conditions: readonly Condition[], limit = mostCells): Crossing {
  const axes = axesOf(data, conditions);
  const size = axes.reduce((product, { places }) => product * places, 1);
  if (size > limit) throw new TooFinelyCrossed(`${size}`);
  const cellOf = new Int32Array(data.rows);
  for (const axis of axes) for (let r = 0; r < data.rows; r++) cellOf[r] = cellOf[r]! * axis.places + axis.placeOf(r);
  let block = size;
  const placed = axes.map((axis) => {
    block /= axis.places;
    const width = block;
    return (cell: number): number => Math.floor(cell / width) % axis.places;
  });
  return crossing(axes, placed, size, cellOf);
}

/**
 * The same with no cells but those in which anybody is, and those that `more` adds to them. Who tries to tell who is in a cell is so taken to know of
 * all others that nobody is there: judged by fewer cells, less is safe, never more.
 * @param more cells as places on each axis, given the axes and those that were found
 * @throws TooFinelyCrossed when there would be more than `limit` cells
 */
export function crossFound(
  data: Frame,
  conditions: readonly Condition[],
  limit: number,
  more: (found: readonly (readonly number[])[], axes: readonly Pick<Axis, 'name'>[]) => readonly (readonly number[])[],
): Crossing {
  const axes = axesOf(data, conditions);
  const found = new Map<string, readonly number[]>();
  const cells = new Map<string, number>();
  const cellOf = new Int32Array(data.rows);
  const cell = (places: readonly number[]): number => {
    const key = places.join();
    const at = cells.get(key) ?? cells.size;
    if (at === cells.size) {
      if (at === limit) throw new TooFinelyCrossed(`more than ${limit}`);
      cells.set(key, at);
      found.set(key, places);
    }
    return at;
  };
  for (let r = 0; r < data.rows; r++) cellOf[r] = cell(axes.map((axis) => axis.placeOf(r)));
  more([...found.values()], axes).forEach(cell);
  const places = [...found.values()];
  const placed = axes.map((_, at) => (index: number) => places[index]![at]!);
  return crossing(axes, placed, places.length, cellOf);
}

/** The columns that conditions speak of, in order of their names. */
function axesOf(data: Frame, conditions: readonly Condition[]): Axis[] {
  const limits = new Map<string, Set<number>>();
  for (const { column, values } of conditions.flatMap(comparisons)) {
    const kept = limits.get(column) ?? new Set();
    for (const value of values) if (Number.isFinite(Number(value))) kept.add(Number(value));
    limits.set(column, kept);
  }
  return [...limits.keys()].sort().map((name) =>
    axisOf(
      data.columns.get(name)!,
      [...limits.get(name)!].sort((a, b) => a - b),
    ),
  );
}

function crossing(
  axes: readonly Axis[],
  placed: readonly ((cell: number) => number)[],
  size: number,
  cellOf: Int32Array,
): Crossing {
  const people = new Float64Array(size);
  for (const cell of cellOf) people[cell]!++;
  const columns = new Map(axes.map((axis, at) => [axis.name, axis.column(size, placed[at]!)]));
  const frame: Frame = { rows: size, columns, line: new Uint32Array(0) };
  return {
    size,
    people,
    cellOf,
    axes: axes.map(({ name, places }, at) => ({ name, places, placeOf: placed[at]! })),
    within: (condition) => evaluate(condition, frame).map((truth) => (truth === YES ? 1 : 0)),
  };
}

interface Axis {
  readonly name: string;
  /** The last place is that of no answer. */
  readonly places: number;
  placeOf(row: number): number;
  /** The column as the cells have it. */
  column(size: number, place: (cell: number) => number): Column;
}

function axisOf(column: Column, limits: readonly number[]): Axis {
  const { name } = column;
  if (column.type === 'category') {
    const { codes, levels } = column;
    const places = levels.length + 1;
    return {
      name,
      places,
      placeOf: (row) => (codes[row]! < 0 ? levels.length : codes[row]!),
      column: (size, place) => ({
        type: 'category',
        name,
        levels,
        codes: Int32Array.from({ length: size }, (_, cell) => (place(cell) === levels.length ? -1 : place(cell))),
      }),
    };
  }
  // Below the first limit, at it, between it and the next, …, above the last; then no answer.
  const { values } = column;
  const shown = limits.flatMap((limit, at) => [at === 0 ? limit - 1 : (limits[at - 1]! + limit) / 2, limit]);
  const typical = [...shown, limits.length ? limits.at(-1)! + 1 : 0];
  const placeOf = (row: number): number => {
    const x = values[row]!;
    if (Number.isNaN(x)) return typical.length;
    let below = 0;
    while (below < limits.length && limits[below]! < x) below++;
    return limits[below] === x ? 2 * below + 1 : 2 * below;
  };
  return {
    name,
    places: typical.length + 1,
    placeOf,
    column: (size, place) => ({
      type: 'number',
      name,
      values: Float64Array.from({ length: size }, (_, cell) => typical[place(cell)] ?? Number.NaN),
    }),
  };
}

/** People of the crossing's cells for whom a condition holds. */
export function peopleWithin({ people }: Crossing, within: Uint8Array): number {
  let n = 0;
  for (let cell = 0; cell < people.length; cell++) if (within[cell] === 1) n += people[cell]!;
  return n;
}
