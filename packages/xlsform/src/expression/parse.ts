import { isNoNodes } from './functions.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Expression, Step } from './tree.ts';

/** Why a text is no expression: what stands where, and what was expected there. */
export interface SyntaxFault {
  readonly at: number;
  readonly found: string;
  /** Characters or words that would fit, as XPath writes them. */
  readonly expected: string;
}

/** An expression, or the first place where it breaks. */
export type Parsed = { readonly tree: Expression } | { readonly fault: SyntaxFault };

/** Brackets inside one another at most. */
const deepest = 100;

class Break extends Error {
  constructor(readonly fault: SyntaxFault) {
    super(fault.found);
  }
}

/** Binary operators from the loosest to the closest. */
const levels = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']] as const;
const levelOf: ReadonlyMap<string, number> = new Map(
  levels.flatMap((operators, level) => operators.map((one) => [one, level] as const)),
);
const nodeTypes = new Set(['node', 'text', 'comment', 'processing-instruction']);
const axes: Readonly<Record<string, Step['axis']>> = {
  child: 'child',
  self: 'self',
  parent: 'parent',
  attribute: 'attribute',
};
const otherAxes = new Set([
  ...['ancestor', 'ancestor-or-self', 'descendant', 'descendant-or-self', 'following', 'following-sibling'],
  ...['namespace', 'preceding', 'preceding-sibling'],
]);

/** What was probably meant by a sign that XPath does not know. */
const meant: Readonly<Record<string, string>> = {
  '&': 'and',
  '!': 'not(…), !=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '÷': 'div',
  '×': '*',
  '%': 'mod',
  ';': ',',
  '،': ',',
  '{': '${…}',
  $: '${…}',
  '"': '"…"',
  "'": "'…'",
};

/** Reads one expression. */
class Reader {
  #at = 0;
  #depth = 0;
  readonly #tokens: readonly Token[];

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  whole(): Expression {
    const tree = this.#binary(0);
    if (this.#now.kind !== 'end') this.#break(this.#between());
    return tree;
  }

  get #now(): Token {
    return this.#tokens[this.#at] as Token;
  }

  /** How closely the operator that is next binds. */
  get #levelHere(): number | undefined {
    const { kind, text } = this.#now;
    return kind === 'operator' ? levelOf.get(text) : undefined;
  }

  #take(): Token {
    const token = this.#now;
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  #is(text: string): boolean {
    return this.#now.text === text && this.#now.kind !== 'literal';
  }

  #break(expected: string): never {
    const { at, text } = this.#now;
    throw new Break({ at, found: text, expected: meant[text] ?? expected });
  }

  #expect(text: string): void {
    if (!this.#is(text)) this.#break(`${this.#between()}, ${text}`);
    this.#take();
  }

  /** What may stand between two values; two comparisons side by side are one sign written wrongly. */
  #between(): string {
    const { text } = this.#now;
    const word = text.toLowerCase();
    return word === 'and' || word === 'or' || word === 'mod' || word === 'div' ? word : 'and, or, =, +, -';
  }

  #binary(level: number): Expression {
    let whole = this.#unary();
    for (let own = this.#levelHere; own !== undefined && own >= level; own = this.#levelHere) {
      const parts = [whole];
      let operator = '';
      while (this.#levelHere === own) {
        operator = this.#take().text;
        if (this.#now.kind === 'operator' && /^[=<>]/.test(this.#now.text)) this.#break(pair(operator, this.#now.text));
        parts.push(this.#binary(own + 1));
      }
      whole = { is: 'operation', operator, parts };
    }
    return whole;
  }

  #unary(): Expression {
    let negated = false;
    while (this.#is('-')) {
      this.#take();
      negated = true;
    }
    const union = this.#union();
    return negated ? { is: 'operation', operator: 'negate', parts: [union] } : union;
  }

  #union(): Expression {
    const parts = [this.#path()];
    while (this.#is('|')) {
      const sign = this.#at;
      this.#take();
      parts.push(this.#path());
      if (!parts.slice(-2).some(isNoNodes)) continue;
      // It joins nodes; between values `or` was meant.
      this.#at = sign;
      this.#break('or');
    }
    return parts.length === 1 ? (parts[0] as Expression) : { is: 'operation', operator: '|', parts };
  }

  #path(): Expression {
    const { kind, text } = this.#now;
    if (this.#is('/') || this.#is('//')) {
      this.#take();
      const steps = this.#startsStep() ? this.#steps() : text === '//' ? this.#break('name') : [];
      return { is: 'path', from: text === '/' ? 'root' : 'anywhere', predicates: [], steps };
    }
    const call = kind === 'function' && !nodeTypes.has(text);
    if (!call && !['number', 'literal', 'reference'].includes(kind) && !this.#is('(')) {
      if (!this.#startsStep()) this.#break('name, ${…}, number, "…"');
      return { is: 'path', from: 'here', predicates: [], steps: this.#steps() };
    }
    const first = this.#primary();
    const predicates = this.#predicates();
    if (!this.#is('/') && !this.#is('//')) {
      return predicates.length ? { is: 'path', from: first, predicates, steps: [] } : first;
    }
    const anywhere = this.#take().text === '//';
    const steps = this.#steps();
    return {
      is: 'path',
      from: first,
      predicates,
      steps: anywhere ? [{ axis: 'other', predicates: [] }, ...steps] : steps,
    };
  }

  #primary(): Expression {
    const { kind, text } = this.#take();
    if (kind === 'number') return { is: 'number', value: text };
    if (kind === 'literal') return { is: 'literal', value: text.slice(1, -1) };
    if (kind === 'reference') {
      const lastSaved = text.startsWith('${last-saved#');
      return { is: 'reference', name: text.slice(lastSaved ? 13 : 2, -1), lastSaved };
    }
    this.#enter();
    if (kind === 'function') this.#expect('(');
    const given: Expression[] = [];
    if (kind !== 'function') given.push(this.#binary(0));
    else if (!this.#is(')')) {
      given.push(this.#binary(0));
      while (this.#is(',')) {
        this.#take();
        given.push(this.#binary(0));
      }
    }
    if (!this.#is(')')) this.#break(kind === 'function' ? `${this.#between()}, ",", )` : `${this.#between()}, )`);
    this.#take();
    this.#depth--;
    return kind === 'function' ? { is: 'call', name: text, given } : (given[0] as Expression);
  }

  #enter(): void {
    if (++this.#depth > deepest) this.#break(`≤ ${deepest} ( [`);
  }

  #predicates(): Expression[] {
    const found: Expression[] = [];
    while (this.#is('[')) {
      this.#take();
      this.#enter();
      found.push(this.#binary(0));
      this.#expect(']');
      this.#depth--;
    }
    return found;
  }

  #startsStep(): boolean {
    const { kind, text } = this.#now;
    if (kind === 'name' || kind === 'axis') return true;
    if (kind === 'function') return nodeTypes.has(text);
    return kind === 'sign' && ['.', '..', '@', '*'].includes(text);
  }

  #steps(): Step[] {
    const steps = [this.#step()];
    while (this.#is('/') || this.#is('//')) {
      if (this.#take().text === '//') steps.push({ axis: 'other', predicates: [] });
      steps.push(this.#step());
    }
    return steps;
  }

  #step(): Step {
    if (!this.#startsStep()) this.#break('name, .., .');
    const { kind, text } = this.#take();
    if (text === '.' || text === '..') {
      return { axis: text === '.' ? 'self' : 'parent', predicates: this.#predicates() };
    }
    if (kind === 'axis' && !axes[text] && !otherAxes.has(text)) {
      this.#at--;
      this.#break(Object.keys(axes).join(', '));
    }
    const axis = text === '@' ? 'attribute' : kind === 'axis' ? (axes[text] ?? 'other') : 'child';
    if (kind === 'axis') this.#expect('::');
    const test = text === '@' || kind === 'axis' ? this.#take() : { kind, text };
    if (test.kind === 'function' && nodeTypes.has(test.text)) {
      this.#expect('(');
      if (this.#now.kind === 'literal') this.#take();
      this.#expect(')');
      return { axis: axis === 'child' ? 'other' : axis, predicates: this.#predicates() };
    }
    if (test.kind !== 'name' && test.text !== '*') {
      this.#at--;
      this.#break('name');
    }
    return { axis, name: test.text, predicates: this.#predicates() };
  }
}

/** The operator that two signs side by side were probably to be. */
function pair(one: string, other: string): string {
  const known: Readonly<Record<string, string>> = { '=>': '>=', '=<': '<=', '==': '=', '<>': '!=', '><': '!=' };
  return known[one + other] ?? one;
}

/** Parses an expression of XPath 1.0 (W3C 1999) in which `${name}` stands for a path. */
export function parseExpression(text: string): Parsed {
  try {
    return { tree: new Reader(text).whole() };
  } catch (error) {
    if (!(error instanceof Break)) throw error;
    return { fault: error.fault };
  }
}
