/** Conditions on rows, in the three-valued logic of SQL: a comparison with a missing value is unknown. */
import { columnOf, type Frame } from './frame.ts';
import { hint } from './nearest.ts';
import { refuse } from './refusal.ts';
import type { Expression, Scalar } from './circumstances.ts';

/** One value a row: yes, no or unknown. */
export type Truth = Uint8Array;
/** The condition does not hold. */
export const NO = 0;
/** The condition holds. */
export const YES = 1;
/** Something it compares is missing. */
export const UNKNOWN = 2;

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
const compare: { readonly [op in Comparison]: (a: number, b: number) => boolean } = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};

/** Evaluates an expression on every row. Refuses `unknown-column`, and an order of categories as `wrong-type`. */
export function evaluate(expression: Expression, frame: Frame): Truth {
  if ('and' in expression) return combined(expression.and, frame, YES, NO);
  if ('or' in expression) return combined(expression.or, frame, NO, YES);
  if ('not' in expression) {
    return evaluate(expression.not, frame).map((t) => (t === UNKNOWN ? UNKNOWN : 1 - t));
  }
  if ('missing' in expression) {
    const column = columnOf(frame, expression.missing);
    return mapRows(frame, column.type === 'number' ? (i) => isNaN(column.values[i]!) : (i) => column.codes[i]! < 0);
  }
  if ('in' in expression) return among(frame, expression.in[0], expression.in[1]);
  for (const op of Object.keys(compare) as Comparison[]) {
    const sides = (expression as { readonly [key in Comparison]?: readonly [string, Scalar] })[op];
    if (sides !== undefined) return compared(frame, op, sides[0], sides[1]);
  }
  return refuse('bad-spec', 'an expression has no known operator');
}

/** Refuses `unknown-level` where a category is compared with a level that it has not. */
export function checkLevels(expression: Expression, frame: Frame): void {
  for (const [name, values] of comparisons(expression)) {
    const column = columnOf(frame, name);
    if (column.type === 'category') for (const value of values) levelIn(name, column.levels, String(value));
  }
}

/** The place of a level. Refuses `unknown-level`, naming the nearest. */
export function levelIn(name: string, levels: readonly string[], level: string): number {
  const place = levels.indexOf(level);
  return place >= 0 ? place : refuse('unknown-level', `"${name}" has no level "${level}"${hint(level, levels)}`);
}

/** The columns that an expression compares, with what it compares them to. */
export function comparisons(expression: Expression): (readonly [string, readonly Scalar[]])[] {
  if ('and' in expression) return expression.and.flatMap(comparisons);
  if ('or' in expression) return expression.or.flatMap(comparisons);
  if ('not' in expression) return comparisons(expression.not);
  if ('missing' in expression) return [];
  if ('in' in expression) return [expression.in];
  return Object.values(expression as { readonly [key: string]: readonly [string, Scalar] }).map(([name, value]) => [
    name,
    [value],
  ]);
}

/** `identity` is the value of the empty list, `decisive` the value that settles it. */
function combined(parts: readonly Expression[], frame: Frame, identity: number, decisive: number): Truth {
  const out = new Uint8Array(frame.rows).fill(identity);
  for (const part of parts) {
    const t = evaluate(part, frame);
    for (let i = 0; i < out.length; i++) {
      if (out[i] !== decisive && t[i] !== identity) out[i] = t[i] === decisive ? decisive : UNKNOWN;
    }
  }
  return out;
}

function mapRows(frame: Frame, holds: (i: number) => boolean): Truth {
  const out = new Uint8Array(frame.rows);
  for (let i = 0; i < out.length; i++) out[i] = holds(i) ? YES : NO;
  return out;
}

function compared(frame: Frame, op: Comparison, name: string, value: Scalar): Truth {
  const column = columnOf(frame, name);
  const out = new Uint8Array(frame.rows);
  const holds = compare[op];
  if (column.type === 'number') {
    const limit = numeric(name, value);
    for (let i = 0; i < out.length; i++) {
      const x = column.values[i]!;
      out[i] = isNaN(x) ? UNKNOWN : holds(x, limit) ? YES : NO;
    }
    return out;
  }
  if (op !== 'eq' && op !== 'ne') refuse('wrong-type', `"${name}" is a category: it has no order for "${op}"`);
  const code = column.levels.indexOf(String(value));
  for (let i = 0; i < out.length; i++) {
    const x = column.codes[i]!;
    out[i] = x < 0 ? UNKNOWN : holds(x, code) ? YES : NO;
  }
  return out;
}

function among(frame: Frame, name: string, values: readonly Scalar[]): Truth {
  const column = columnOf(frame, name);
  const out = new Uint8Array(frame.rows);
  if (column.type === 'number') {
    const wanted = new Set(values.map((value) => numeric(name, value)));
    for (let i = 0; i < out.length; i++) {
      const x = column.values[i]!;
      out[i] = isNaN(x) ? UNKNOWN : wanted.has(x) ? YES : NO;
    }
    return out;
  }
  const words = new Set(values.map(String));
  const wanted = Uint8Array.from(column.levels, (level) => (words.has(level) ? YES : NO));
  for (let i = 0; i < out.length; i++) {
    const x = column.codes[i]!;
    out[i] = x < 0 ? UNKNOWN : wanted[x]!;
  }
  return out;
}

function numeric(name: string, value: Scalar): number {
  const x = typeof value === 'number' ? value : Number(value);
  if (Number.isFinite(x) && value !== '') return x;
  return refuse('wrong-type', `"${name}" is a number and cannot be compared with "${value}"`);
}
