/** Several imputed data sets as one source: their rows one after another, told apart by a column. */
import { refuse } from '../core/refusal.ts';
import { refuseNoSource, type Source } from './source.ts';
import { loadedInTurn, stacked } from './stacked.ts';

/** The column that tells them apart, from 1. */
export const IMPUTATION = 'imputation';

/** Stacks completed data sets. Refuses fewer than two, and a column of the name `imputation`. */
export function fromImputations(sources: readonly Source[]): Source {
  if (!Array.isArray(sources)) refuse('bad-spec', 'imputed data sets are a list of sources');
  for (const source of sources as readonly unknown[]) refuseNoSource(source, 'an imputed data set');
  if (sources.length < 2) refuse('bad-spec', `multiple imputation needs two data sets or more, not ${sources.length}`);
  return {
    load: async (variables, needed) => {
      const { [IMPUTATION]: _own, ...own } = variables;
      const frames = await loadedInTurn(sources, own, needed);
      return stacked(frames, own, { [IMPUTATION]: frames.map(({ rows }, k) => new Float64Array(rows).fill(k + 1)) });
    },
  };
}
