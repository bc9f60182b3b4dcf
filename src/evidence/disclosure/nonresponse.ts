import type { Frame } from '@dawra/survey-estimation';
import type { Crossing } from './crossing.ts';

/**
 * Who has not answered a question is a group like others where few have not, where the asker names it, and where more is told of some of them than
 * one answer: an answer of each of a few non-respondents in turn would put together their record. Only how many of those with one given answer left
 * open a question that many left open is not protected: otherwise nearly every table would lose cells to its own missing answers.
 */
export interface Nonresponse {
  /** 1 for the cells in which an answer to a question that many left open is missing. */
  readonly open: Uint8Array;
  /** Answers by which such people may be told apart at most; with one more they are protected. */
  readonly told: number;
  readonly axes: Crossing['axes'];
}

/**
 * @param named columns of which the asker names missing answers
 * @param told how many answers may be told of non-respondents: one, or none where a number of them would be told as well
 */
export function nonresponse(
  data: Frame,
  { axes, size }: Crossing,
  { named, told, threshold }: { named: ReadonlySet<string>; told: number; threshold: number },
): Nonresponse {
  const open = new Uint8Array(size);
  for (const { name, places, placeOf } of axes) {
    if (named.has(name) || unansweredBy(data, name) < threshold) continue;
    for (let cell = 0; cell < size; cell++) if (placeOf(cell) === places - 1) open[cell] = 1;
  }
  return { open, told, axes };
}

/** For each group of cells whether its people are exempt from protection. @param of group of each cell @param count number of groups */
export function exempted({ open, told, axes }: Nonresponse, of: Int32Array, count: number): boolean[] {
  const exempt = new Array<boolean>(count).fill(true);
  for (const [cell, group] of of.entries()) if (open[cell] === 0) exempt[group] = false;
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
  return exempt.map((is, group) => is && narrowed[group]! <= told);
}

/** How many people have not answered a question. */
export function unansweredBy(data: Frame, name: string): number {
  const column = data.columns.get(name)!;
  let n = 0;
  for (let row = 0; row < data.rows; row++)
    if (column.type === 'category' ? column.codes[row]! < 0 : Number.isNaN(column.values[row])) n++;
  return n;
}
