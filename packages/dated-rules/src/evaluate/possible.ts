import type { Dated } from '../compile/dated.ts';
import type { Run } from './run.ts';

/** The alternatives that may be right in this run; undefined where none is known to be in force. Warns of gaps and conflicts. */
export function possible(run: Run, dated: Dated<unknown>): readonly number[] | undefined {
  const { state, indices, taken } = dated.on(run.asOf);
  if (state === 'one') return indices;
  if (state === 'gap' || state === 'uncertain') {
    run.warn?.({
      code: state === 'gap' ? 'gap' : 'validity-uncertain',
      name: dated.name,
      label: dated.label,
      citations: (indices.length ? indices : dated.alternatives.map((_, i) => i)).flatMap(
        (i) => dated.alternatives[i]!.citations,
      ),
    });
    return undefined;
  }
  if (taken === undefined)
    run.warn?.({
      code: 'sources-conflict',
      name: dated.name,
      label: dated.label,
      citations: indices.flatMap((i) => dated.alternatives[i]!.citations),
    });
  const set = run.sets[dated.variable];
  return set ?? [run.lo[dated.variable]!];
}
