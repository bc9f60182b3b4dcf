import type { SpecInput } from '@dawra/survey-estimation';
import type { Codebook } from '../codebook.ts';

type WholeSpec = Extract<SpecInput, { estimates: unknown }>;

/** What is asked of a data set: estimates, and the people they are about. Variables and design come from its codebook. */
export type AnalysisQuestion = Pick<WholeSpec, 'domain' | 'estimates'>;

/**
 * The self-contained spec of a question, in the format of the estimation library: the design declared by the codebook, and the
 * variables that the question or the design names, with their levels, in the order of the codebook.
 */
export function specOf(codebook: Codebook, question: AnalysisQuestion): WholeSpec {
  const { strata, clusters, weights, fpc, nest, lonelyPsu } = codebook.design;
  const design = {
    ...(strata ? { strata: [...strata] } : {}),
    ...(clusters ? { clusters: [...clusters] } : {}),
    ...(weights ? { weights } : {}),
    ...(fpc ? { fpc: [...fpc] } : {}),
    ...(nest === undefined ? {} : { nest }),
    ...(lonelyPsu ? { lonelyPsu } : {}),
  };
  const named = new Set(namesIn([question, design]));
  const variables: WholeSpec['variables'] = {};
  for (const variable of codebook.variables) {
    if (!named.has(variable.name)) continue;
    variables[variable.name] =
      variable.type === 'number'
        ? { type: 'number' }
        : { type: 'category', ...(variable.levels ? { levels: variable.levels.map((level) => level.code) } : {}) };
  }
  return { variables, design, ...question };
}

/** Every string and key inside a JSON value. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => [key, ...namesIn(item)]);
  return [];
}
