import type { Citation } from '../model/citation.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Texts } from '../model/text.ts';
import type { Dated, Validity } from './dated.ts';
import type { FactInfo } from './facts.ts';
import type { ConditionNode, NumberNode } from './nodes.ts';
import type { Naming } from './reasons.ts';
import type { CompiledTable } from './tables.ts';

/** A rule set that was checked and made ready to be evaluated many times. It holds its own copy of the data. */
export interface Compiled {
  readonly ruleSet: RuleSet;
  readonly facts: ReadonlyMap<string, FactInfo>;
  readonly naming: Naming;
  /** Facts and choices of source; the fields of entries come after them. */
  readonly variables: number;
  readonly dated: readonly Dated<unknown>[];
  /** Of these, those of which one source is followed and which the answer rests on. */
  readonly followed: readonly Dated<unknown>[];
  readonly formulas: ReadonlyMap<string, NumberNode>;
  readonly rules: ReadonlyMap<string, ConditionNode>;
  readonly tables: ReadonlyMap<string, CompiledTable<unknown>>;
  readonly answer: ConditionNode;
  readonly validity: Validity;
  readonly suspended: readonly (Validity & { readonly label: Texts; readonly citations: readonly Citation[] })[];
  readonly citations: readonly Citation[];
  /** Parts in all, written out: what an evaluation can cost for each entry of a list. */
  readonly size: number;
  /** Cuts that one search may make; the same whatever the facts. */
  readonly splits: number;
}
