import type { Frame } from '@dawra/survey-estimation';
import type { Crossing } from './crossing.ts';
import { perColumn } from './per-column.ts';

/**
 * Who has not answered a question is a group like others where it is one person, where the asker names it or picks people out by conditions, where all
 * of a few would be told to have given one answer, and where more is told of some of them than one answer: an answer of each of a few non-respondents
 * in turn would put together their record. Only how many of those with one given answer left a question open is not protected: otherwise nearly every
 * table would lose cells to its own missing answers.
 */
export interface Nonresponse {
  /** For each cell the fewest people of the data who left a question open that it leaves open; 0 where it leaves none open, or none that is exempt. */
  readonly open: Int32Array;
  /** Answers by which such people may be told apart at most; with one more they are protected. */
  readonly told: number;
  readonly axes: Crossing['axes'];
}

export interface NonresponseRule {
  /** Columns of which the asker names missing answers. */
  readonly named: ReadonlySet<string>;
  /** How many answers may be told of non-respondents: one, or none where a number of them would be told as well. */
  readonly told: number;
  /** Whether people are picked out by conditions, not by plain groups alone. */
  readonly selected: boolean;
  readonly threshold: number;
}

export function nonresponse(
  data: Frame,
  { axes, size }: Crossing,
  { named, told, selected, threshold }: NonresponseRule,
): Nonresponse {
  const open = new Int32Array(size);
  for (const { name, places, placeOf } of axes) {
    const people = unansweredBy(data, name);
    if (named.has(name) || people === 1 || (selected && people < threshold)) continue;
    for (let cell = 0; cell < size; cell++)
      if (placeOf(cell) === places - 1) open[cell] = open[cell] === 0 ? people : Math.min(open[cell]!, people);
  }
  return { open, told, axes };
}

/**
 * For each group of cells whether its people are exempt from protection.
 * @param of group of each cell @param people number of people of each group
 */
export function exempted({ open, told, axes }: Nonresponse, of: Int32Array, people: readonly number[]): boolean[] {
  const count = people.length;
  const exempt = new Array<boolean>(count).fill(true);
  const least = new Array<number>(count).fill(Infinity);
  for (const [cell, group] of of.entries()) {
    if (open[cell] === 0) exempt[group] = false;
    least[group] = Math.min(least[group]!, open[cell]!);
  }
  const narrowed = new Int32Array(count);
  for (const { places, placeOf } of axes) {
    const seen = new Uint8Array(count * places);
    for (const [cell, group] of of.entries()) seen[group * places + placeOf(cell)] = 1;
    for (let group = 0; group < count; group++) {
      const answers = seen.subarray(group * places, (group + 1) * places - 1);
      const there = answers.reduce((sum, one) => sum + one, 0);
      if (there > 0 && there < places - 1) narrowed[group]!++;
    }
  }
  const allOfThem = (group: number): boolean => narrowed[group]! > 0 && people[group]! >= least[group]!;
  return exempt.map((is, group) => is && narrowed[group]! <= told && !allOfThem(group));
}

/** How many people have not answered a question. */
export const unansweredBy = perColumn((data, name): number => {
  const column = data.columns.get(name)!;
  let n = 0;
  for (let row = 0; row < data.rows; row++)
    if (column.type === 'category' ? column.codes[row]! < 0 : Number.isNaN(column.values[row])) n++;
  return n;
});
