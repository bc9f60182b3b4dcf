import type { FactSeen, MissingFact, ParameterSeen } from '../evaluate/result.ts';
import type { Run } from '../evaluate/run.ts';
import type { Citation } from '../model/citation.ts';
import type { FactInfo, ListInfo, ScalarInfo } from './facts.ts';
import type { Meta } from './meta.ts';

/** What a test needs to say which facts it rests on. */
export interface Naming {
  readonly variables: readonly ScalarInfo[];
  readonly lists: readonly ListInfo[];
}

/** The fact behind a variable, `stays[0].left` for a field of an entry. */
export function seen(run: Run, naming: Naming, variable: number): MissingFact {
  const known = run.given[variable];
  const scalar = naming.variables[variable];
  if (scalar) return factOf(scalar.name, scalar, known);
  for (const list of naming.lists) {
    const { bases } = run.lists[list.index]!;
    const entry = bases.findLastIndex((base) => base <= variable);
    const field = entry < 0 ? undefined : list.fields[variable - bases[entry]!];
    if (field) return factOf(`${list.name}[${entry}].${field.name}`, field, known);
  }
  throw new Error(`no fact behind variable ${variable}`);
}

function factOf(fact: string, { label, question }: FactInfo, known: MissingFact['known']): MissingFact {
  return { fact, label, ...(known === undefined ? {} : { known }), ...(question ? { question } : {}) };
}

export const listSeen = ({ name, label, question }: ListInfo): MissingFact => ({ fact: name, label, ...(question ? { question } : {}) });

/** The facts that a test reads, each once. */
export function factsOf(run: Run, naming: Naming, { reads, lists }: Meta): FactSeen[] {
  const found: FactSeen[] = [];
  let last: number | undefined;
  for (const read of reads) {
    if (read === last) continue;
    last = read;
    const variable = read >= 0 ? read : run.item - 1 - read;
    if (read < 0 || naming.variables[read]) {
      const { question: _, ...fact } = seen(run, naming, variable);
      found.push(fact);
    }
  }
  for (const list of lists) {
    const { question: _, ...fact } = listSeen(naming.lists[list]!);
    found.push(fact);
  }
  return found;
}

/** The parameters that a test rests on, and the sources of all that is dated in it. */
export function sourcesOf(run: Run, { dated }: Meta, around: readonly Citation[]): { citations: readonly Citation[]; parameters?: ParameterSeen[] } {
  if (dated.length === 0) return { citations: around };
  const parameters: ParameterSeen[] = [];
  const citations = new Set<Citation>();
  for (const one of dated) {
    const { indices, taken } = one.on(run.asOf);
    const held = (taken === undefined ? indices : [taken]).map((i) => one.alternatives[i]!);
    for (const alternative of held) for (const citation of alternative.citations) citations.add(citation);
    if (one.kind === 'parameter')
      parameters.push({ parameter: one.name, label: one.label, values: held.map(({ written }) => written!) });
  }
  for (const citation of around) citations.add(citation);
  return { citations: [...citations], ...(parameters.length ? { parameters } : {}) };
}
