import { evaluate, YES, type Column, type Frame } from '@dawra/survey-estimation';
import { all, canonicalCondition, columnsOf, comparisons, known, leaves, type Condition } from './condition.ts';
import type { Subject } from './control.ts';
import { cross, TooFinelyCrossed, type Crossing } from './crossing.ts';
import type { Estimate } from './exposure.ts';
import { unansweredBy } from './nonresponse.ts';

/** People picked out by a condition of the asker's own: whom an analysis is about, or whom it counts. */
export interface Selection {
  readonly of: Condition;
  /** The people among whom they are counted: those of whom it is known whether the condition holds. */
  readonly among?: Condition;
}

/** Whom an analysis is about, and the conditions that it counts. */
export function selectionsOf(domain: Condition | undefined, estimate: Estimate): Selection[] {
  const counted: Selection[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('where' in value) {
        const where = value.where as Condition;
        counted.push({ of: all(domain, where), among: all(domain, known(where)) });
      } else Object.values(value).forEach(look);
    }
  };
  look(estimate);
  return [...(domain ? [{ of: domain }] : []), ...counted];
}

/**
 * Whether what a selection says beside plain tables is about a few people, or about nobody where a few could be: a condition can be as narrow as one
 * person, so none and a few must be one answer here. Plain tables are those of its categories that leave out one of its columns, and of all of them
 * when it names numbers; of each column it is known who answered. They part people into cells; the selection tells nothing of cells that it holds
 * wholly or not at all; of the others together it tells how many it holds and, by what is left, how many it does not. Beside the tables of all its
 * columns but one, one number more tells a whole table: so each cell into which its comparisons part those who answered must hold enough people.
 * @throws TooFinelyCrossed
 */
export function tellsFew(selections: readonly Selection[], { data, threshold }: Subject): boolean {
  const conditions = selections.flatMap(({ of, among }) =>
    among && !isPlain(data, among, threshold) ? [of, among] : [of],
  );
  return conditions.some((condition) => {
    const crossed = cross(levelsAlike(data, condition), [condition]);
    const inside = crossed.within(condition);
    const { axes } = crossed;
    if (partsFew(condition, crossed, threshold)) return true;
    const complete = new Set(axes.flatMap(({ name }) => (unansweredBy(data, name) === 0 ? [name] : [])));
    const numbers = axes.filter(({ name }) => data.columns.get(name)?.type === 'number');
    const leftOut = numbers.length > 0 ? [numbers] : axes.map((axis) => [axis]);
    return leftOut.some((left) => {
      const cells = new Map<string, { inside: number; outside: number; holds: Set<number> }>();
      for (const [cell, people] of crossed.people.entries()) {
        // Nobody is where an answer is missing that everybody gave, and everybody knows it.
        if (axes.some(({ name, places, placeOf }) => complete.has(name) && placeOf(cell) === places - 1)) continue;
        const key = axes
          .map((axis) => {
            const place = axis.placeOf(cell);
            return place === axis.places - 1 || !left.includes(axis) ? place : 'answered';
          })
          .join();
        const here = cells.get(key) ?? { inside: 0, outside: 0, holds: new Set() };
        here[inside[cell] === 1 ? 'inside' : 'outside'] += people;
        here.holds.add(inside[cell]!);
        cells.set(key, here);
      }
      const parted = [...cells.values()].filter(({ holds }) => holds.size > 1);
      const sum = (side: 'inside' | 'outside'): number => parted.reduce((people, cell) => people + cell[side], 0);
      return parted.length > 0 && (sum('inside') < threshold || sum('outside') < threshold);
    });
  });
}

/** Whether the comparisons of a condition part those who answered them all into a cell of fewer people than the threshold. */
function partsFew(condition: Condition, crossed: Crossing, threshold: number): boolean {
  const truths = leaves(condition).map((leaf) => [crossed.within(leaf), crossed.within({ not: leaf })] as const);
  const cells = new Map<string, number>();
  for (const [cell, people] of crossed.people.entries()) {
    if (truths.some(([yes, no]) => yes[cell] === 0 && no[cell] === 0)) continue;
    const key = truths.map(([yes]) => yes[cell]).join('');
    cells.set(key, (cells.get(key) ?? 0) + people);
  }
  return [...cells.values()].some((people) => people < threshold);
}

/**
 * Whether it is by one answer at most that those are told apart of whom it is known whether a condition of two columns holds, though they left one
 * of them open: how many with one given answer left open what many left open is not protected (`nonresponse.ts`).
 */
const isPlain = (data: Frame, among: Condition, threshold: number): boolean => {
  const columns = columnsOf(among);
  const open = columns.map((name) => unansweredBy(data, name));
  return columns.length === 1 || (columns.length === 2 && open.every((n) => n === 0 || n >= threshold));
};

/** The columns of a condition, with one level for all levels of a category of which its comparisons say the same. */
function levelsAlike(data: Frame, condition: Condition): Frame {
  const columns = new Map<string, Column>();
  const compared = comparisons(condition);
  for (const name of columnsOf(condition)) {
    const column = data.columns.get(name)!;
    if (column.type !== 'category') {
      columns.set(name, column);
      continue;
    }
    const named = compared.filter((one) => one.column === name).map(({ values }) => new Set(values.map(String)));
    const places = new Map<string, number>();
    const levels: string[] = [];
    const placeOf = column.levels.map((level) => {
      const key = named.map((set) => set.has(level)).join();
      if (!places.has(key)) places.set(key, levels.push(level) - 1);
      return places.get(key)!;
    });
    const codes = column.codes.map((code) => (code < 0 ? code : placeOf[code]!));
    columns.set(name, { type: 'category', name, levels, codes });
  }
  return { rows: data.rows, columns, line: data.line };
}

/**
 * Whether a selection differs from an earlier one by fewer people than the threshold. That it differs by nobody, though by its words it could, is no
 * other answer than that it differs by a few.
 */
export function nearEarlier(
  selections: readonly Selection[],
  { data, threshold, ledger }: Pick<Subject, 'data' | 'threshold' | 'ledger'>,
): boolean {
  const earlier = ledger.selections
    .filter((condition) => columnsOf(condition).every((column) => data.columns.has(column)))
    .map((condition) => ({ condition, truth: evaluate(condition, data) }));
  return selections.some(({ of }) => {
    const mine = evaluate(of, data);
    return earlier.some(({ condition, truth }) => {
      let apart = 0;
      for (let row = 0; row < data.rows && apart < threshold; row++)
        if ((mine[row] === YES) !== (truth[row] === YES)) apart++;
      return apart < threshold && !sameWords(data, of, condition);
    });
  });
}

/** Whether two conditions hold for the same people whoever they are. */
function sameWords(data: Frame, one: Condition, other: Condition): boolean {
  if (canonicalCondition(one) === canonicalCondition(other)) return true;
  try {
    const crossed = cross(data, [one, other]);
    const [mine, theirs] = [crossed.within(one), crossed.within(other)];
    return mine.every((inside, cell) => inside === theirs[cell]);
  } catch (error) {
    if (error instanceof TooFinelyCrossed) return false;
    throw error;
  }
}
