import type { FactSeen, MissingFact, ParameterSeen } from '../evaluate/result.ts';
import type { Run } from '../evaluate/run.ts';
import type { Citation } from '../model/citation.ts';
import type { Texts } from '../model/text.ts';
import type { ListInfo, ScalarInfo } from './facts.ts';
import type { Meta } from './meta.ts';

/** What a test needs to say which facts it rests on. */
export interface Naming {
  readonly variables: readonly ScalarInfo[];
  readonly lists: readonly ListInfo[];
}

/** The fact behind a variable, `stays[0].left` for a field of an entry. */
export function seen(run: Run, naming: Naming, variable: number): FactSeen {
  const known = run.given[variable];
  const { fact, label } = namedOf(run, naming, variable);
  return known === undefined ? { fact, label } : { fact, label, known };
}

/** The same with the question by which it is asked for. */
export function missingOf(run: Run, naming: Naming, variable: number): MissingFact {
  const { question } = namedOf(run, naming, variable);
  return { ...seen(run, naming, variable), ...(question ? { question } : {}) };
}

interface Named {
  readonly fact: string;
  readonly label: Texts;
  readonly question: Texts | undefined;
}

function namedOf(run: Run, naming: Naming, variable: number): Named {
  const scalar = naming.variables[variable];
  if (scalar) return { fact: scalar.name, label: scalar.label, question: scalar.question };
  for (const list of naming.lists) {
    const { bases } = run.lists[list.index]!;
    const entry = bases.findLastIndex((base) => base <= variable);
    const field = entry < 0 ? undefined : list.fields[variable - bases[entry]!];
    if (field) return { fact: `${list.name}[${entry}].${field.name}`, label: field.label, question: field.question };
  }
  throw new Error(`no fact behind variable ${variable}`);
}

export const missingList = ({ name, label, question }: ListInfo): MissingFact => ({
  fact: name,
  label,
  ...(question ? { question } : {}),
});

/** The facts that a test reads, each once. */
export function factsOf(run: Run, naming: Naming, { reads, lists }: Meta): FactSeen[] {
  const found: FactSeen[] = [];
  let last: number | undefined;
  for (const read of reads) {
    if (read === last) continue;
    last = read;
    if (read < 0) found.push(seen(run, naming, run.item - 1 - read));
    else if (naming.variables[read]) found.push(seen(run, naming, read));
  }
  for (const list of lists) found.push({ fact: naming.lists[list]!.name, label: naming.lists[list]!.label });
  return found;
}

export interface Sources {
  readonly citations: readonly Citation[];
  readonly parameters: readonly ParameterSeen[];
}

const none: readonly ParameterSeen[] = [];

/** The parameters that a test rests on, and the sources of all that is dated in it. */
export function sourcesOf(run: Run, { dated }: Meta, around: readonly Citation[]): Sources {
  if (dated.length === 0) return { citations: around, parameters: none };
  const parameters: ParameterSeen[] = [];
  const citations: Citation[] = [];
  const cite = (all: readonly Citation[]): void => {
    for (const citation of all) if (!citations.includes(citation)) citations.push(citation);
  };
  for (const one of dated) {
    const { indices, taken } = one.on(run.asOf);
    const held = (taken === undefined ? indices : [taken]).map((i) => one.alternatives[i]!);
    for (const alternative of held) cite(alternative.citations);
    if (one.kind === 'parameter')
      parameters.push({ parameter: one.name, label: one.label, values: held.map(({ written }) => written!) });
  }
  cite(around);
  return { citations, parameters };
}
