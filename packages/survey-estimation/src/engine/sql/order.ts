/** Groups of a database as a frame, in the order that memory gives its groups (framed.ts): by the keys as the plan names them. */
import type { Column, Frame } from '../../core/frame.ts';
import { elementsOf } from '../../core/elements.ts';
import { rankCodes } from '../../numeric/rank-codes.ts';
import { identity } from '../../source/build.ts';
import { groupFrame } from '../group-frame.ts';
import type { Plan } from '../../core/plan.ts';
import type { Groups } from './table.ts';

/** Keys are sorted by together as long as they have no more combinations. */
const MOST_TOGETHER = 1 << 20;

/** The frame of the groups; the arrays are put in order in their place. Missing comes first, flags of missing sums and zero weights last. */
export function orderedFrame(
  columns: readonly Column[],
  { counts: multiplicity, sums }: Pick<Groups, 'counts' | 'sums'>,
  plan: Plan,
  doubtful: readonly number[] | null,
): Frame | null {
  const rows = multiplicity.length;
  const byName = new Map(columns.map((column) => [column.name, column]));
  const names = [...plan.designKeys, ...plan.keys, ...plan.conditions.map(({ name }) => name)];
  if (plan.bins) names.push(plan.bins.name);
  const places = names.map((name) => placesOf(byName.get(name)!));
  for (const name of plan.sums) places.push(flags(byName.get(name)!, (x) => x !== x));
  places.push(flags(byName.get(plan.weight)!, (w) => w === 0));
  const order = orderBy(places, rows);
  const doubles = new Float64Array(rows);
  const whole = new Int32Array(rows);
  for (const column of columns) {
    if (column.type === 'number') rearrange(column.values, order, doubles);
    else rearrange(column.codes, order, whole);
  }
  rearrange(multiplicity, order, doubles);
  if (!plan.elements) return groupFrame(columns, multiplicity, plan);
  const squared = sums.slice(1 + plan.sums.length);
  for (const values of squared) rearrange(values, order, doubles);
  const numbers = (name: string) => {
    const column = byName.get(name)!;
    return column.type === 'number' ? column.values : new Float64Array(rows);
  };
  const doubt = doubtful && { counts: multiplicity, units: doubtful };
  const elements = elementsOf(plan.sums, numbers(plan.weight), plan.sums.map(numbers), squared, doubt);
  return elements && groupFrame(columns, multiplicity, plan, elements);
}

/** `codes` from -1 to `size` - 2. */
interface Places {
  readonly codes: Int32Array;
  readonly size: number;
}

function placesOf(column: Column): Places {
  if (column.type === 'category') return { codes: column.codes, size: column.levels.length + 1 };
  const { codes, values } = rankCodes(column.values)!;
  return { codes, size: values.length + 1 };
}

function flags(column: Column, flagged: (x: number) => boolean): Places {
  const values = column.type === 'number' ? column.values : new Float64Array(0);
  const codes = new Int32Array(values.length);
  for (let i = 0; i < codes.length; i++) codes[i] = flagged(values[i]!) ? 0 : -1;
  return { codes, size: 2 };
}

/** Rows by the places, the first of them first: stable counting sorts from the last to the first. */
function orderBy(places: readonly Places[], rows: number): Uint32Array {
  let order = identity(rows);
  for (let last = places.length; last > 0;) {
    let first = last - 1;
    let size = places[first]!.size;
    while (first > 0 && size * places[first - 1]!.size <= MOST_TOGETHER) size *= places[--first]!.size;
    const numbers = new Int32Array(rows);
    for (const { codes, size: base } of places.slice(first, last))
      for (let i = 0; i < rows; i++) numbers[i] = numbers[i]! * base + codes[i]! + 1;
    order = sortedBy(numbers, size, order);
    last = first;
  }
  return order;
}

function sortedBy(numbers: Int32Array, size: number, order: Uint32Array): Uint32Array {
  const start = new Uint32Array(size + 1);
  for (let i = 0; i < numbers.length; i++) start[numbers[i]! + 1]!++;
  for (let c = 0; c < size; c++) start[c + 1]! += start[c]!;
  const out = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) out[start[numbers[order[i]!]!]!++] = order[i]!;
  return out;
}

function rearrange<T extends Float64Array | Int32Array>(values: T, order: Uint32Array, room: T): void {
  for (let i = 0; i < order.length; i++) room[i] = values[order[i]!]!;
  values.set(room);
}
