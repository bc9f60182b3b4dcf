import { all, answered, is, known, type Condition } from './condition.ts';
import { measured, type Asked, type EstimateOf, type Exposure } from './exposure.ts';

export type Model = EstimateOf<'glm'> | EstimateOf<'ordinal'> | EstimateOf<'multinomial'> | EstimateOf<'cox'>;
type Term = Model['terms'][number];

/** Columns that a term speaks of. */
export const columnsOfTerm = (term: Term): readonly string[] =>
  typeof term === 'string' ? [term] : 'column' in term ? [term.column] : term.interaction;

export const termColumns = ({ terms }: Model): readonly string[] => terms.flatMap(columnsOfTerm);

/** Every combination of the levels of some categories. */
export function crossedCells(columns: readonly string[], asked: Asked): Condition[] {
  return columns.reduce<Condition[]>(
    (cells, column) => {
      const levels = asked.levelsOf(column);
      return levels ? cells.flatMap((cell) => levels.map((level) => all(cell, is(column, level)))) : cells;
    },
    [{ and: [] }],
  );
}

/** What a model is about: those it can be told for, and the outcomes that divide them. */
function outcomeOf(model: Model, asked: Asked): { told: Condition; outcomes: Condition[]; numbers: string[] } {
  if (model.kind === 'ordinal' || model.kind === 'multinomial') {
    const levels = asked.levelsOf(model.response) ?? [];
    return { told: answered(model.response), outcomes: levels.map((level) => is(model.response, level)), numbers: [] };
  }
  const { told, part, number } = measured(model.kind === 'cox' ? model.event : model.response);
  const binary = model.kind === 'cox' || (model.kind === 'glm' && /binomial/.test(model.family ?? 'gaussian'));
  const happened = part ?? (binary && number !== undefined ? is(number, 1) : undefined);
  return {
    told: model.kind === 'cox' ? all(told, answered(model.time)) : told,
    outcomes: happened ? [happened, all(known(happened), { not: happened })] : [],
    numbers: [...(number !== undefined && !binary ? [number] : []), ...(model.kind === 'cox' ? [model.time] : [])],
  };
}

/**
 * A fitted model tells as much as the table behind it: for a model of categories alone the sums in the cells of its terms follow from its
 * coefficients. So each cell of each term must hold enough people, with each outcome. The normal equations of a linear model hold the numbers of
 * people in each cell of two terms, and the sums of its covariates in each cell of one: such cells may be empty, but not of a few.
 */
export function modelExposures(model: Model, asked: Asked): Exposure[] {
  const { told, outcomes, numbers } = outcomeOf(model, asked);
  const columns = [...new Set(termColumns(model)), ...('offset' in model && model.offset ? [model.offset] : [])];
  const base = all(told, ...columns.map(answered));
  const cells = model.terms.flatMap((term) => {
    const categories = columnsOfTerm(term).filter((column) => asked.levelsOf(column));
    return categories.length ? crossedCells(categories, asked).map((cell) => all(base, cell)) : [];
  });
  const divided = outcomes.length
    ? [base, ...cells].flatMap((cell) => outcomes.map((outcome) => all(cell, outcome)))
    : cells;
  const covariates = columns.filter((column) => !asked.levelsOf(column));
  const categories = columns.filter((column) => asked.levelsOf(column));
  const pairs = categories.flatMap((one, at) =>
    categories.slice(at + 1).flatMap((other) => crossedCells([one, other], asked)),
  );
  const sums = [...new Set([...numbers, ...covariates])];
  return [
    { base, parts: [], groups: divided, cells: pairs.map((cell) => all(base, cell)), numbers, covariates },
    // The mean of a number in each cell follows as well.
    ...(sums.length ? cells.map((cell): Exposure => ({ base: cell, parts: [], numbers: sums, unused: true })) : []),
  ];
}
