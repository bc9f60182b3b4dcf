import type { Truth } from '../core/truth.ts';
import type { Compiled } from '../compile/program.ts';
import type { Citation } from '../model/citation.ts';
import type { Reason, Warning } from './result.ts';
import { during } from './split.ts';
import type { Run } from './run.ts';

/** Warnings, each once. */
export class Warnings {
  readonly #found = new Map<string, Warning>();

  readonly add = (warning: Warning): void => {
    const key = `${warning.code} ${warning.name}`;
    if (!this.#found.has(key)) this.#found.set(key, { ...warning, citations: [...new Set(warning.citations)] });
  };

  list(): Warning[] {
    return [...this.#found.values()];
  }
}

/** Where one of several sources is followed: those that would change the answer. */
export function otherSources(compiled: Compiled, run: Run, truth: Truth, asked: (run: Run) => Truth = compiled.answer.truth): Warning[] {
  return compiled.dated.flatMap(({ variable, take, name, label, alternatives, on }) => {
    const { indices, taken } = on(run.asOf);
    if (taken === undefined || variable < 0) return [];
    const differing = indices.filter((i) => i !== taken && during(run, variable, { lo: i, hi: i, set: undefined }, () => asked(run)) !== truth);
    if (differing.length === 0) return [];
    const citations = [taken, ...differing].flatMap((i) => alternatives[i]!.citations);
    return [{ code: 'other-source-differs', name, label, citations, ...(take ? { note: take.why } : {}) }];
  });
}

/** The sources among the reasons that nobody has verified. */
export function unverified(reasons: Reason): Warning[] {
  const found = new Set<Citation>();
  const collect = ({ citations, because }: Reason): void => {
    for (const citation of citations) if (citation.status !== 'verified') found.add(citation);
    because.forEach(collect);
  };
  collect(reasons);
  return found.size === 0 ? [] : [{ code: 'unverified', name: '', citations: [...found] }];
}
