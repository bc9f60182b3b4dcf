import type { EndOfMonth } from '../calendar/duration.ts';
import { exactDay } from '../calendar/precision.ts';
import {
  type Json,
  type JsonObject,
  arrayAt,
  namedAt,
  objectAt,
  oneOf,
  textAt,
  within,
  wordsOf,
} from '../core/json.ts';
import { limits } from '../core/limits.ts';
import { refuse, refuseWord } from '../core/refusal.ts';
import type { Citation } from '../model/citation.ts';
import { buildDated } from './build-dated.ts';
import { compileSources } from './citations.ts';
import type { Compiler, ParameterInfo, RuleInfo } from './compiler.ts';
import { compileCondition } from './conditions.ts';
import type { Dated } from './dated.ts';
import { compileDate, fixedDate } from './dates.ts';
import { type FactInfo, type ListInfo, type ScalarInfo, compileFacts } from './facts.ts';
import type { ConditionNode, DateNode, NumberNode } from './nodes.ts';
import { compileNumber } from './numbers.ts';
import { onDate } from './on-date.ts';
import { ruleNode } from './rules.ts';
import { type CompiledTable, compileTable } from './tables.ts';
import { conditionTable, numberTable } from './table-nodes.ts';
import { sameUnit } from './units.ts';

type AnyTable = CompiledTable<ConditionNode> | CompiledTable<NumberNode>;

/** Compiles what is named when it is first asked for, once; what needs itself is refused. */
export class Workshop implements Compiler {
  readonly facts: Map<string, FactInfo>;
  readonly sources: Map<string, Citation>;
  readonly dated: Dated<unknown>[] = [];
  readonly naming: { variables: ScalarInfo[]; lists: ListInfo[] };
  variables: number;
  over: ListInfo | undefined;
  readonly #json: JsonObject;
  readonly #named: Record<string, Map<string, Json>>;
  readonly #made = new Map<string, unknown>();
  readonly #making: string[] = [];
  #level = 0;

  constructor(json: JsonObject) {
    this.#json = json;
    this.facts = compileFacts(json.facts!, '/facts');
    this.sources = compileSources(json.sources!, '/sources');
    const all = [...this.facts.values()];
    this.naming = {
      variables: all.filter((fact) => fact.kind !== 'list'),
      lists: all.filter((fact) => fact.kind === 'list'),
    };
    this.variables = this.naming.variables.length;
    this.#named = Object.fromEntries(
      ['parameters', 'formulas', 'tables', 'rules'].map((part) => [
        part,
        new Map(namedAt(json[part] === undefined ? {} : json[part], `/${part}`).map(([name, value]) => [name, value])),
      ]),
    );
  }

  names(part: 'parameters' | 'formulas' | 'tables' | 'rules'): string[] {
    return [...this.#named[part]!.keys()];
  }

  number = (term: Json, place: string): NumberNode => this.#deeper(place, () => compileNumber(this, term, place));
  date = (term: Json, place: string): DateNode => this.#deeper(place, () => compileDate(this, term, place));
  condition = (condition: Json, place: string): ConditionNode =>
    this.#deeper(place, () => compileCondition(this, condition, place));

  fact(name: Json, place: string): FactInfo {
    const text = textAt(name, place);
    return this.facts.get(text) ?? refuseWord('unknown-name', place, 'the fact', text, this.facts.keys());
  }

  item(name: Json, place: string): ScalarInfo {
    const text = textAt(name, place);
    if (!this.over)
      return refuse(
        'unknown-name',
        place,
        '"item" is a field of an entry: it stands inside "any", "all", "count" or "sum" over a list',
      );
    const field = this.over.fields.find((one) => one.name === text);
    return (
      field ??
      refuseWord(
        'unknown-name',
        place,
        `the field of "${this.over.name}"`,
        text,
        this.over.fields.map((one) => one.name),
      )
    );
  }

  list(name: Json, place: string): ListInfo {
    if (this.over) refuse('wrong-type', place, 'a list inside the entries of a list');
    const fact = this.fact(name, place);
    return fact.kind === 'list' ? fact : refuse('wrong-type', place, `"${fact.name}" is no list`);
  }

  within<T>(over: ListInfo | undefined, work: () => T): T {
    const before = this.over;
    this.over = over;
    try {
      return work();
    } finally {
      this.over = before;
    }
  }

  endOfMonth(place: string): EndOfMonth {
    if (this.#json.endOfMonth === undefined)
      refuse(
        'missing-word',
        place,
        'months or years are counted here: the rule set says by "endOfMonth" what happens on the 31st and on 29 February',
      );
    return this.#json.endOfMonth as EndOfMonth;
  }

  citations(names: Json | undefined, place: string): readonly Citation[] {
    const own = names === undefined ? [] : arrayAt(names, place, 0);
    const found = own.map((name, i) => {
      const text = textAt(name, within(place, i));
      return (
        this.sources.get(text) ?? refuseWord('unknown-name', within(place, i), 'the source', text, this.sources.keys())
      );
    });
    return found.length || place === '/citations' ? found : this.citations(this.#json.citations, '/citations');
  }

  parameter(name: Json, place: string): ParameterInfo {
    return this.#once('parameters', name, place, (json, key, at) => {
      const parameter = wordsOf(json, at, ['label', 'type', 'values'], ['unit', 'take']);
      const type = oneOf(parameter.type, within(at, 'type'), ['number', 'date'] as const);
      const unit =
        parameter.unit === undefined
          ? type === 'number'
            ? ''
            : undefined
          : textAt(parameter.unit, within(at, 'unit'));
      const node = (value: Json, here: string): NumberNode | DateNode => {
        if (type === 'date') return fixedDate(exactDay(value, here));
        if (typeof value !== 'number' && typeof value !== 'string') refuse('wrong-type', here, 'a decimal is expected');
        return { ...this.number(value, here), unit };
      };
      return { dated: this.#dated('parameter', key, parameter, at, node), type, unit };
    });
  }

  formula(name: Json, place: string): NumberNode {
    return this.#once('formulas', name, place, (json, key, at) => {
      const formula = wordsOf(json, at, ['label'], ['unit', 'value', 'citations', 'versions', 'take']);
      const stated = formula.unit === undefined ? undefined : textAt(formula.unit, within(at, 'unit'));
      const compile = (value: Json, here: string): NumberNode => {
        const node = this.number(value, here);
        return { ...node, unit: sameUnit([stated, node.unit], here) };
      };
      const dated = this.#dated('formula', key, formula, at, compile);
      sameUnit(
        dated.alternatives.map(({ node }) => node.unit),
        at,
      );
      return onDate(this, dated, undefined, at);
    });
  }

  table(name: Json, place: string, output: 'number'): NumberNode;
  table(name: Json, place: string, output: 'condition'): ConditionNode;
  table(name: Json, place: string, output: 'number' | 'condition'): NumberNode | ConditionNode {
    const table = this.compiledTable(name, place);
    const given = 'value' in table.rows[0]!.then ? 'number' : 'condition';
    if (given !== output) refuse('wrong-type', place, `this table gives a ${given}, not a ${output}`);
    return given === 'number'
      ? numberTable(table as CompiledTable<NumberNode>)
      : conditionTable(this.naming, table as CompiledTable<ConditionNode>);
  }

  compiledTable(name: Json, place: string): AnyTable {
    return this.#once('tables', name, place, (json, key, at) => {
      if (objectAt(json, at).citations !== undefined)
        this.citations((json as JsonObject).citations, within(at, 'citations'));
      return compileTable(this, key, json, at);
    });
  }

  rule(name: Json, place: string): RuleInfo {
    return this.#once('rules', name, place, (json, key, at) => {
      const rule = wordsOf(json, at, ['label'], ['over', 'when', 'citations', 'versions', 'take']);
      const over = rule.over === undefined ? undefined : this.list(rule.over, within(at, 'over'));
      const compile = (when: Json, here: string): ConditionNode => this.within(over, () => this.condition(when, here));
      return { node: ruleNode(this.#dated('rule', key, rule, at, compile), at), over };
    });
  }

  #dated<T>(
    kind: 'rule' | 'formula' | 'parameter',
    name: string,
    json: JsonObject,
    place: string,
    compile: (value: Json, place: string) => T,
  ): Dated<T> {
    const newVariable = (): number => this.variables++;
    const words = {
      word: kind === 'rule' ? ('when' as const) : ('value' as const),
      versions: kind === 'parameter' ? ('values' as const) : ('versions' as const),
    };
    const dated = buildDated(this, json, { kind, name, place, ...words, sources: this.sources, newVariable }, compile);
    this.dated.push(dated);
    return dated;
  }

  /** Compiles a named part outside any list, once. */
  #once<T>(
    part: 'parameters' | 'formulas' | 'tables' | 'rules',
    name: Json,
    place: string,
    make: (json: Json, name: string, place: string) => T,
  ): T {
    const text = textAt(name, place);
    const json = this.#named[part]!.get(text);
    if (json === undefined)
      return refuseWord('unknown-name', place, `the ${part.slice(0, -1)}`, text, this.#named[part]!.keys());
    const key = `${part}/${text}`;
    if (this.#made.has(key)) return this.#made.get(key) as T;
    if (this.#making.includes(key))
      refuse('cycle', place, `${[...this.#making.slice(this.#making.indexOf(key)), key].slice(0, 12).join(' needs ')}`);
    this.#making.push(key);
    const made = this.within(undefined, () => make(json, text, within(`/${part}`, text)));
    this.#making.pop();
    this.#made.set(key, made);
    return made;
  }

  #deeper<T>(place: string, work: () => T): T {
    if (++this.#level > limits.chain) refuse('too-deep', place, `more than ${limits.chain} levels`);
    const made = work();
    this.#level--;
    return made;
  }
}
