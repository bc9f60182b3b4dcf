import type { SpecInput } from '@dawra/survey-estimation';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { replicatesOfSpec } from '../codebook/replicates.ts';

/** What a person asks of a data set: estimates, and the people they are about. Variables and design come from the codebook. */
export type AnalysisRequest = Pick<SpecInput & { estimates: unknown }, 'domain' | 'calibration'> & {
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
export function specOf(codebook: Codebook, analysis: AnalysisRequest): unknown {
  const {
    sample: _sample,
    eligibility: _eligibility,
    fieldwork: _fieldwork,
    mode: _mode,
    replicates,
    ...declared
  } = codebook.design;
  const design = {
    ...declared,
    weights: declared.weights ?? unitWeight,
    ...(replicates ? { replicates: replicatesOfSpec(replicates) } : {}),
  };
  const names = new Set(codebook.variables.map(({ name }) => name));
  const used = new Set<string>();
  namedIn([analysis.estimates, analysis.domain ?? null, analysis.calibration ?? null, design], names, used);
  const variables = Object.fromEntries(
    codebook.variables.filter(({ name }) => used.has(name)).map((variable) => [variable.name, columnSpec(variable)]),
  );
  if (design.weights === unitWeight) variables[unitWeight] = { type: 'number' };
  return {
    variables,
    design,
    ...(analysis.calibration ? { calibration: analysis.calibration } : {}),
    ...(analysis.domain ? { domain: analysis.domain } : {}),
    estimates: analysis.estimates,
  };
}

/** The question inside a spec, so that it can be asked again of another version of the data. */
export function requestOf(spec: Readonly<Record<string, unknown>>): AnalysisRequest {
  return {
    estimates: (spec['estimates'] ?? []) as readonly unknown[],
    ...(spec['domain'] ? { domain: spec['domain'] as AnalysisRequest['domain'] } : {}),
    ...(spec['calibration'] ? { calibration: spec['calibration'] as AnalysisRequest['calibration'] } : {}),
  };
}
