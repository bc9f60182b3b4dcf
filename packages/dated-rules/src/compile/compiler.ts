import type { EndOfMonth } from '../calendar/duration.ts';
import type { Json } from '../core/json.ts';
import type { Citation } from '../model/citation.ts';
import type { FactInfo, ListInfo, ScalarInfo } from './facts.ts';
import type { Dated } from './dated.ts';
import type { ConditionNode, DateNode, NumberNode } from './nodes.ts';
import type { Naming } from './reasons.ts';

export interface ParameterInfo {
  readonly dated: Dated<NumberNode | DateNode>;
  readonly type: 'number' | 'date';
  readonly unit: string | undefined;
}

export interface RuleInfo {
  readonly node: ConditionNode;
  readonly over: ListInfo | undefined;
}

/** What the compilers of parts ask of the whole. Every call goes one level down; too many are refused before the stack is. */
export interface Compiler {
  number(term: Json, place: string): NumberNode;
  date(term: Json, place: string): DateNode;
  condition(condition: Json, place: string): ConditionNode;

  fact(name: Json, place: string): FactInfo;
  item(name: Json, place: string): ScalarInfo;
  list(name: Json, place: string): ListInfo;
  parameter(name: Json, place: string): ParameterInfo;
  formula(name: Json, place: string): NumberNode;
  table(name: Json, place: string, output: 'number'): NumberNode;
  table(name: Json, place: string, output: 'condition'): ConditionNode;
  rule(name: Json, place: string): RuleInfo;
  citations(names: Json | undefined, place: string): readonly Citation[];

  /** The list whose entries are looked at. */
  readonly over: ListInfo | undefined;
  /** Compiles with `item` a field of this list's entries. */
  within<T>(over: ListInfo | undefined, work: () => T): T;
  endOfMonth(place: string): EndOfMonth;
  /** The facts by variable and list, for reasons. */
  readonly naming: Naming;
}
