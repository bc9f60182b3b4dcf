import type { Spec } from '@dawra/survey-estimation';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';

type Estimate = Spec['estimates'][number];
type Kind = Estimate['kind'];
type Of<K extends Kind> = Extract<Estimate, { kind: K }>;
type Measure = Of<'gini'>['of'];
type Crossing = Exclude<Of<'gini'>['by'], undefined>;
type Term = Of<'glm'>['terms'][number];
type Model = Of<'waldTest'>['model'];

/** What an estimate costs: figures in its answer, and steps of arithmetic (a rough count, for comparing only). */
export interface Cost {
  readonly figures: number;
  readonly steps: number;
}

/** Most that one question may cost. 4,000 figures are a table of 63 x 63, which nobody reads; 5 billion steps are about a minute. */
export const costLimits = { estimates: 100, figures: 4000, steps: 5e9 } as const;

/** Sizes that the costs are worked out from. */
export interface Sizes {
  /** Levels of a column; for what has none listed, as many as there are rows. */
  readonly levels: (name: string) => number;
  readonly rows: number;
}

export const sizesOf = ({ variables }: Codebook, rows: number): Sizes => {
  const known = new Map(variables.map(({ name, levels }) => [name, levels?.length]));
  return { rows, levels: (name) => known.get(name) ?? rows };
};

const list = <T>(given: T | readonly T[] | undefined): readonly T[] =>
  given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T];
const product = (numbers: readonly number[]): number => numbers.reduce((all, next) => all * Math.max(1, next), 1);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, next) => all + next, 0);

/** The rules by kind; a kind of the library without one does not pass the type check. */
const rulesFor = ({ levels, rows }: Sizes, isCategory: (name: string) => boolean) => {
  const groups = (by: Crossing | undefined): number => product(list(by).map(levels));
  /** Figures of a measure: a category has one for each level. */
  const width = (measure: Measure): number =>
    typeof measure === 'string' && isCategory(measure) ? levels(measure) : 1;
  const widths = (of: Measure | readonly Measure[]): number => sum(list<Measure>(of as Measure).map(width));
  const plain = (figures: number, vcov?: boolean): Cost => ({
    figures: vcov ? figures + figures ** 2 / 20 : figures,
    steps: rows * Math.max(1, figures / 50) + figures ** 2,
  });
  const parameters = (terms: readonly Term[]): number =>
    1 +
    sum(
      terms.map((term) => {
        const names = typeof term === 'string' ? [term] : 'column' in term ? [term.column] : term.interaction;
        return product(names.map((name) => (isCategory(name) ? Math.max(1, levels(name) - 1) : 1)));
      }),
    );
  /** A model solves its normal equations about ten times. */
  const fit = (p: number, vcov?: boolean): Cost => ({
    figures: vcov ? p + p ** 2 / 20 : p,
    steps: 10 * (p ** 2 * rows + p ** 3),
  });
  const model = (of: Model): Cost => rules[of.kind](of as never);
  const also = (cost: Cost, more: Partial<Cost>): Cost => ({
    figures: cost.figures + (more.figures ?? 0),
    steps: cost.steps + (more.steps ?? 0),
  });
  const times = (cost: Cost, n: number): Cost => ({ figures: cost.figures * n, steps: cost.steps * n });
  const rules: { readonly [K in Kind]: (estimate: Of<K>) => Cost } = {
    mean: ({ of, by, vcov }) => plain(widths(of) * groups(by), vcov),
    total: ({ of, by, vcov }) => plain(widths(of) * groups(by), vcov),
    proportion: ({ of, by, vcov }) => plain(widths(of) * groups(by), vcov),
    ratio: ({ by, vcov }) => plain(groups(by), vcov),
    quantile: ({ of, by, probs }) => plain(widths(of) * groups(by) * probs.length),
    variance: ({ of, by, vcov }) => plain(widths(of) * groups(by), vcov),
    table: ({ rows: down, columns }) => plain((levels(down) + 1) * (levels(columns) + 1)),
    crosstabTest: ({ rows: down, columns }) => {
      const cells = levels(down) * levels(columns);
      return { figures: cells, steps: cells ** 3 + rows };
    },
    difference: ({ of }) => rules[of.kind](of as never),
    contrast: ({ of, contrasts }) =>
      also(rules[of.kind](of as never), {
        figures: contrasts.length,
        steps: sum(contrasts.map(({ terms }) => terms.length)),
      }),
    gini: ({ by, vcov }) => plain(groups(by), vcov),
    shareRatio: ({ by, vcov }) => plain(groups(by), vcov),
    poverty: ({ by, vcov }) => plain(groups(by), vcov),
    relativePoverty: ({ by, vcov }) => plain(groups(by), vcov),
    standardised: ({ of, by, shares, vcov }) =>
      times(plain(widths(of) * groups(by), vcov), Math.max(1, shares.length / 10)),
    glm: ({ terms, vcov }) => fit(parameters(terms), vcov),
    ordinal: ({ response, terms, vcov }) => fit(parameters(terms) + levels(response) - 2, vcov),
    multinomial: ({ response, terms, vcov }) => fit(parameters(terms) * Math.max(1, levels(response) - 1), vcov),
    cox: ({ terms, vcov }) => fit(parameters(terms), vcov),
    km: ({ at, by }) => plain(at.length * groups(by)),
    waldTest: ({ model: of }) => model(of),
    termTest: ({ model: of, terms }) => times(model(of), 1 + terms.length),
    compareModels: ({ models }) => {
      const costs = models.map(({ model: of }) => rules.glm(of));
      return { figures: sum(costs.map(({ figures }) => figures)), steps: sum(costs.map(({ steps }) => steps)) };
    },
    margins: ({ model: of, of: name, vcov }) => also(rules.glm(of), plain(levels(name), vcov)),
    tTest: () => plain(2),
    rankTest: () => plain(2),
    logrankTest: ({ by }) => ({ figures: levels(by), steps: rows * levels(by) ** 2 }),
    correlation: ({ of, by, vcov }) => plain(((of.length * (of.length + 1)) / 2) * groups(by), vcov),
    degf: () => plain(1),
    weights: ({ rows: some }) => plain(some?.length ?? rows),
    rds: ({ of, bootstrap }) => times(plain(levels(of)), 1 + (bootstrap?.replicates ?? 0) / 100),
    rdsDiagnostics: ({ of }) => plain(levels(of) ** 2),
  };
  return rules;
};

/** What a spec costs in all, from its estimates, the codebook's levels and the number of rows; nothing is read or run. */
export function costOf(spec: Spec, sizes: Sizes): Cost {
  const isCategory = (name: string): boolean => spec.variables[name]?.type === 'category';
  const rules = rulesFor(sizes, isCategory);
  const costs = spec.estimates.map((estimate) => rules[estimate.kind](estimate as never));
  // Replicate designs compute everything again with every set of weights.
  const { replicates } = spec.design;
  const weights = Array.isArray(replicates?.weights) ? replicates.weights.length : (replicates?.count ?? 0);
  const again = replicates ? 1 + Math.max(weights, 20) / 4 : 1;
  return { figures: sum(costs.map(({ figures }) => figures)), steps: again * sum(costs.map(({ steps }) => steps)) };
}

/**
 * Refuses, before anything runs, what would cost more than a question may.
 * @throws Problem evidence.too-many-estimates, too-many-figures, too-many-steps: each with the cost and the limit
 */
export function checkCost(spec: Spec, codebook: Codebook, rows: number): void {
  const { estimates, figures, steps } = costLimits;
  if (spec.estimates.length > estimates)
    throw evidenceProblem('too-many-estimates', { cost: spec.estimates.length, limit: estimates });
  const cost = costOf(spec, sizesOf(codebook, rows));
  if (!(cost.figures <= figures))
    throw evidenceProblem('too-many-figures', { cost: shown(cost.figures), limit: figures });
  if (!(cost.steps <= steps))
    throw evidenceProblem('too-many-steps', { cost: shown(cost.steps / 1e6), limit: steps / 1e6 });
}

/** A cost that a reader can take in, and JSON can carry. */
const shown = (cost: number): number => Math.min(1e12, Math.ceil(cost));
