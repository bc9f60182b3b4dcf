/** Conditions in SQL; its three-valued logic is the one of specs. */
import { refuse } from '../../core/refusal.ts';
import type { Expression, Scalar, Variables } from '../../core/circumstances.ts';
import { literal } from './text.ts';

/** How a database writes a column: as text (NULL where missing) or as a double (NULL where missing). */
export interface ColumnSql {
  readonly text: (name: string) => string;
  readonly number: (name: string) => string;
  /** A double, so written that exactly that double is read. */
  readonly double: (x: number) => string;
}

const operators = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;

/** The condition as a SQL expression, NULL where it is unknown. Refuses as `evaluate` does. */
export function expressionSql(expression: Expression, variables: Variables, column: ColumnSql): string {
  const inner = (e: Expression) => `(${expressionSql(e, variables, column)})`;
  if ('and' in expression) return expression.and.length === 0 ? '1 = 1' : expression.and.map(inner).join(' AND ');
  if ('or' in expression) return expression.or.length === 0 ? '1 = 0' : expression.or.map(inner).join(' OR ');
  if ('not' in expression) return `NOT ${inner(expression.not)}`;
  if ('missing' in expression) return `${columnSql(expression.missing, variables, column)} IS NULL`;
  if ('in' in expression) {
    const [name, values] = expression.in;
    const side = columnSql(name, variables, column);
    const list = values.map((value) => `${side} = ${valueSql(name, value, variables, column)}`);
    return list.length === 0 ? `${side} IS NULL AND NULL` : list.join(' OR ');
  }
  for (const [op, sign] of Object.entries(operators)) {
    const sides = (expression as { readonly [key: string]: readonly [string, Scalar] | undefined })[op];
    if (sides === undefined) continue;
    const [name, value] = sides;
    if (typeOf(name, variables) === 'category' && op !== 'eq' && op !== 'ne') {
      refuse('wrong-type', `"${name}" is a category: it has no order for "${op}"`);
    }
    return `${columnSql(name, variables, column)} ${sign} ${valueSql(name, value, variables, column)}`;
  }
  return refuse('bad-spec', 'an expression has no known operator');
}

function typeOf(name: string, variables: Variables): 'number' | 'category' {
  return Object.hasOwn(variables, name)
    ? variables[name]!.type
    : refuse('unknown-column', `there is no column "${name}"`);
}

function columnSql(name: string, variables: Variables, column: ColumnSql): string {
  return typeOf(name, variables) === 'number' ? column.number(name) : column.text(name);
}

function valueSql(name: string, value: Scalar, variables: Variables, column: ColumnSql): string {
  if (typeOf(name, variables) === 'category') return literal(String(value));
  const x = typeof value === 'number' ? value : Number(value);
  if (!Number.isFinite(x) || value === '')
    refuse('wrong-type', `"${name}" is a number and cannot be compared with "${value}"`);
  return column.double(x);
}

/** A double that reads back as the same double. */
export function doubleSql(x: number): string {
  const digits = String(x);
  return digits.includes('e') ? digits : `${digits}e0`;
}
