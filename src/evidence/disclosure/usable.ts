import { peopleBehind, type Spec } from '@dawra/survey-estimation';
import { nearest } from '../../platform/language/nearest.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { evidenceProblem } from '../problems.ts';
import { comparisons, type Condition } from './condition.ts';
import { names, type Estimate } from './exposure.ts';

/** Calibrations that a question may bring: to known totals of categories. Others could give one person nearly all of the weight. */
const calibrations: readonly string[] = ['poststratify', 'rake'];

/** Comparisons that a question may hold, in all its conditions together. */
const mostComparisons = 400;

/**
 * Refuses what would single people out by its form, before anything is computed: identifiers, texts and dates, groups by numbers, weights of one's
 * own making.
 * @throws Problem evidence.disclosure-variable, evidence.disclosure-groups, evidence.disclosure-calibration, evidence.disclosure-conditions
 */
export function refuseUnsafe(codebook: Codebook, spec: Spec): void {
  const variables = new Map(codebook.variables.map((variable) => [variable.name, variable]));
  const { weights, replicates } = codebook.design;
  const weighing = new Set([weights, ...(replicates?.weights ?? [])]);
  const categories = (columns: readonly string[]): void => {
    for (const column of columns)
      if (variables.get(column)?.type === 'number') throw evidenceProblem('disclosure-groups', { variable: column });
  };
  for (const name of [...used(spec)]) {
    const variable = variables.get(name);
    if (!variable) {
      const near = nearest(name, variables.keys());
      throw evidenceProblem('no-variable', { variable: name, nearest: near ?? '' });
    }
    // Who knows the weights of a place tells from the sum of a few which of them they are; replicate weights tell it too: whose are zero, and when.
    if (weighing.has(name)) throw evidenceProblem('disclosure-weights', { variable: name });
    if (variable.type !== 'category' && variable.type !== 'number')
      throw evidenceProblem('disclosure-variable', { variable: name, type: variable.type });
  }
  for (const estimate of spec.estimates) {
    if ('by' in estimate) categories(names(estimate.by));
    if ('over' in estimate) categories(names(estimate.over));
    if (estimate.kind === 'difference' || estimate.kind === 'contrast') categories(names(estimate.of.by));
  }
  for (const step of spec.calibration ?? []) {
    if (!calibrations.includes(step.method)) throw evidenceProblem('disclosure-calibration', { method: step.method });
    categories(calibrated(step));
  }
  const conditions = conditionsIn([spec.domain, spec.estimates]);
  if (conditions.flatMap(comparisons).length > mostComparisons)
    throw evidenceProblem('disclosure-conditions', { limit: mostComparisons });
}

/** Names of the columns that a question speaks of; the design is not its own. */
export function used(spec: Spec): Set<string> {
  const found = new Set<string>();
  for (const condition of conditionsIn([spec.domain, spec.estimates]))
    for (const { column } of comparisons(condition)) found.add(column);
  for (const estimate of spec.estimates) for (const name of columnsOfEstimate(estimate)) found.add(name);
  for (const step of spec.calibration ?? []) for (const name of calibrated(step)) found.add(name);
  return found;
}

/** Columns of the people behind an estimate; those of its conditions stand in them. */
function columnsOfEstimate(estimate: Estimate): string[] {
  const { measures, divided } = peopleBehind(estimate);
  const named = measures.flatMap((measure) =>
    typeof measure === 'string' ? measure : 'column' in measure ? measure.column : [],
  );
  return [...divided, ...named];
}

type Step = NonNullable<Spec['calibration']>[number];
export function calibrated(step: Step): readonly string[] {
  if (step.method === 'poststratify') return names(step.by);
  if (step.method === 'rake') return step.margins.flatMap(({ by }) => names(by));
  return [];
}

/** Every condition inside a JSON value: domains and measures by condition. */
export function conditionsIn(value: unknown): Condition[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const operators = ['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'missing'];
  const keys = Object.keys(value);
  if (keys.length === 1 && operators.includes(keys[0]!)) return [value as Condition];
  return Object.values(value).flatMap(conditionsIn);
}
