import type { SpecInput } from '@dawra/survey-estimation';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';

/** What a person asks of a data set: estimates, and the people they are about. Variables and design come from the codebook. */
export type Question = Pick<SpecInput & { estimates: unknown }, 'domain' | 'calibration'> & {
  readonly estimates: readonly unknown[];
};

/** Column of ones that stands for the weight where the design declares none. */
export const unitWeight = 'unit.weight';

/** Columns of the codebook that a JSON value names anywhere. Names that are no columns are found by the engine, by path. */
function namedIn(value: unknown, names: ReadonlySet<string>, found: Set<string>): void {
  if (typeof value === 'string') {
    if (names.has(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) namedIn(item, names, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (names.has(key)) found.add(key);
      namedIn(item, names, found);
    }
  }
}

/** A variable of the codebook as the estimation spec declares it. */
export const columnSpec = ({ type, levels }: Variable): { type: 'number' } | { type: 'category'; levels?: string[] } =>
  type === 'number' ? { type } : { type: 'category', ...(levels ? { levels: levels.map(({ code }) => code) } : {}) };

/**
 * The full spec of a question: self-contained, in the format of the estimation library, with the variables it names and no others
 * (in codebook order, so that the same question always has the same identity).
 */
export function specOf(codebook: Codebook, question: Question): unknown {
  const {
    sample: _sample,
    eligibility: _eligibility,
    fieldwork: _fieldwork,
    mode: _mode,
    ...declared
  } = codebook.design;
  const design = { ...declared, weights: declared.weights ?? unitWeight };
  const names = new Set(codebook.variables.map(({ name }) => name));
  const used = new Set<string>();
  namedIn([question.estimates, question.domain ?? null, question.calibration ?? null, design], names, used);
  const variables = Object.fromEntries(
    codebook.variables.filter(({ name }) => used.has(name)).map((variable) => [variable.name, columnSpec(variable)]),
  );
  if (design.weights === unitWeight) variables[unitWeight] = { type: 'number' };
  return {
    variables,
    design,
    ...(question.calibration ? { calibration: question.calibration } : {}),
    ...(question.domain ? { domain: question.domain } : {}),
    estimates: question.estimates,
  };
}

/** The question inside a spec, so that it can be asked again of another version of the data. */
export function questionOf(spec: Readonly<Record<string, unknown>>): Question {
  return {
    estimates: (spec['estimates'] ?? []) as readonly unknown[],
    ...(spec['domain'] ? { domain: spec['domain'] as Question['domain'] } : {}),
    ...(spec['calibration'] ? { calibration: spec['calibration'] as Question['calibration'] } : {}),
  };
}
