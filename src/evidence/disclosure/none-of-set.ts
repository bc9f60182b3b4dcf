import { evaluate, UNKNOWN, YES, type Frame } from '@dawra/survey-estimation';
import { noneOf } from '../codebook/answer-set.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { canonicalCondition, columnsOf, type Condition } from './condition.ts';
import { crossFound, type Crossing } from './crossing.ts';
import type { Estimate } from './exposure.ts';

/**
 * A question with several answers as disclosure control sees it: its options, and one category more, of those who answered it: who named any of them, and
 * who named none. How many named none is a figure like the share of an option and is judged like one; it is no selection of the asker's own.
 */
export interface SetOfData {
  /** Name of the category; begins with a space, so no column of a codebook has it. */
  readonly column: string;
  readonly options: readonly string[];
  /** Those who named none, in terms of the options. */
  readonly none: Condition;
  readonly chosen: string;
}

const levels = ['none', 'any'];

/** Cells of those who answered a question with several answers, at most. */
const mostFound = 2000;

/** The sets of a codebook of which it can be told who named none. */
export const setsOfData = ({ answerSets = [], variables }: Pick<Codebook, 'answerSets' | 'variables'>): SetOfData[] =>
  answerSets.flatMap((set) => {
    const none = noneOf(set, variables);
    const options = set.options.map(({ variable }) => variable);
    return none ? [{ column: ` ${set.name}`, options, none, chosen: set.chosen }] : [];
  });

/** A share of those who named none of a set as the share of a category; any other estimate as it is. */
export function asCategory(estimate: Estimate, sets: readonly SetOfData[]): Estimate {
  if (estimate.kind !== 'proportion' || typeof estimate.of !== 'object' || !('where' in estimate.of)) return estimate;
  const asked = canonicalCondition(estimate.of.where);
  const set = sets.find(({ none }) => canonicalCondition(none) === asked);
  return set ? { ...estimate, of: { column: set.column, level: 'none' } } : estimate;
}

/** The data with the category of each set whose options it holds. */
export function withNone(data: Frame, sets: readonly SetOfData[]): Frame {
  const columns = new Map(data.columns);
  for (const { column: name, options, none } of sets) {
    if (!options.every((option) => columns.has(option))) continue;
    const codes = Int32Array.from(evaluate(none, data), (truth) => (truth === UNKNOWN ? -1 : truth === YES ? 0 : 1));
    columns.set(name, { type: 'category', name, levels, codes });
  }
  return { ...data, columns };
}

/**
 * The fewest people of whom it would be told that they are there, by who named none beside the shares of the options: those who named another option than
 * a given one are what is left of all without the two; that some named more than one, is told by the sum.
 * @param rows rows of the people of whom it is said who named none
 */
export function fewestBeside(data: Frame, { column, options, chosen }: SetOfData, rows: readonly number[]): number {
  const codesOf = (name: string): { codes: ArrayLike<number>; code: number } | undefined => {
    const found = data.columns.get(name);
    return found?.type === 'category' ? { codes: found.codes, code: found.levels.indexOf(chosen) } : undefined;
  };
  const any = codesOf(column)!.codes;
  const named = options.flatMap((name) => codesOf(name) ?? []);
  const without = new Float64Array(named.length);
  let several = 0;
  for (const row of rows) {
    if (any[row] !== 1) continue;
    let count = 0;
    for (const [at, { codes, code }] of named.entries()) {
      if (codes[row] === code) count++;
      else without[at]!++;
    }
    if (count > 1) several++;
  }
  return Math.min(several, ...without);
}

/**
 * Some conditions crossed with all options of a set and who named none of them: the answers that people gave, and each option alone, and none, which
 * anybody might have given.
 * @throws TooFinelyCrossed where people answered in more than two thousand ways
 */
export function crossSet(
  data: Frame,
  { column, options, chosen }: SetOfData,
  conditions: readonly Condition[],
): Crossing {
  const kept = [...new Set(conditions.flatMap(columnsOf))];
  const whole = [
    ...conditions,
    ...[column, ...options].filter((name) => !kept.includes(name)).map((missing) => ({ missing })),
  ];
  const codeOf = (name: string, of: (level: string) => boolean): number => {
    const found = data.columns.get(name);
    return found?.type === 'category' ? found.levels.findIndex(of) : -1;
  };
  const mine = new Map(
    options.map((name) => [
      name,
      { yes: codeOf(name, (at) => at === chosen), no: codeOf(name, (at) => at !== chosen) },
    ]),
  );
  return crossFound(data, whole, mostFound, (found, axes) => {
    const named = [undefined, ...options];
    const imagined = new Map<string, readonly number[]>();
    for (const places of found)
      for (const only of named) {
        const cell = axes.map(({ name }, at) => {
          if (name === column) return only === undefined ? 0 : 1;
          const codes = mine.get(name);
          return codes ? (name === only ? codes.yes : codes.no) : places[at]!;
        });
        if (cell.every((place) => place >= 0)) imagined.set(cell.join(), cell);
      }
    return found.length + imagined.size > mostFound ? [] : [...imagined.values()];
  });
}
