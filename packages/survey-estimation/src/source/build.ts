/** Typed columns from text or values: numbers with NaN for missing, categories by dictionary. */
import type { CategoryColumn, Column, Frame, NumberColumn } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import type { Variable } from '../core/circumstances.ts';

/** Builds one column, row by row. `at` is the data line, from 1, for messages. */
export interface ColumnBuilder {
  readonly push: (value: unknown, at: number) => void;
  readonly finish: () => Column;
}

/** A growing list of doubles. */
class Doubles {
  values = new Float64Array(1024);
  length = 0;
  push(x: number): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = x;
  }
}

/** How numbers are written in text: decimal, with or without exponent; spaces and tabs around. */
export const DECIMAL = /^[ \t]*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[ \t]*$/;

/** The number that a value means, NaN where it is missing. Refuses `not-a-number`. */
export function toNumber(value: unknown, name: string, at: number): number {
  if (value === null || value === undefined || value === '') return NaN;
  if (typeof value === 'number') {
    if (Number.isFinite(value) || Number.isNaN(value)) return value;
  } else if (typeof value === 'bigint') {
    if (BigInt(Number(value)) === value) return Number(value);
    return refuse(
      'not-a-number',
      `"${name}" has ${value} in data line ${at}, which doubles do not hold: declare it a category`,
    );
  } else if (typeof value === 'string') {
    const x = DECIMAL.test(value) ? Number(value) : NaN;
    if (Number.isFinite(x)) return x;
  }
  return refuse(
    'not-a-number',
    `"${name}" has ${JSON.stringify(String(value))} in data line ${at}, which is not a number`,
  );
}

/** The level that a value names, undefined where it is missing (NaN is). Refuses `wrong-type` for what is neither text nor a finite number. */
export function toLevel(value: unknown): string | undefined {
  if ((typeof value === 'object' && value !== null) || typeof value === 'symbol' || typeof value === 'function')
    refuse(
      'wrong-type',
      `a level is a text or a number, not ${typeof value === 'object' ? JSON.stringify(value).slice(0, 40) : typeof value}`,
    );
  if (value === Infinity || value === -Infinity)
    refuse('wrong-type', `a level is a text or a number, not ${String(value)}`);
  return value === null || value === undefined || value === '' || Number.isNaN(value)
    ? undefined
    : String(value as string | number);
}

export function numberBuilder(name: string): ColumnBuilder {
  const out = new Doubles();
  return {
    push: (value, at) => out.push(toNumber(value, name, at)),
    finish: (): NumberColumn => ({ type: 'number', name, values: out.values.slice(0, out.length) }),
  };
}

export function categoryBuilder(name: string, declared: readonly string[] | undefined): ColumnBuilder {
  const codes = new Doubles();
  const index = new Map<string, number>();
  declared?.forEach((level, code) => index.set(level, code));
  return {
    push: (value, at) => {
      const level = toLevel(value);
      let code = level === undefined ? -1 : index.get(level);
      if (code === undefined && level !== undefined) {
        if (declared)
          refuse('unknown-level', `"${name}" has "${level}" in data line ${at}, which is not a declared level`);
        code = index.size;
        index.set(level, code);
      }
      codes.push(code ?? -1);
    },
    finish: () =>
      sortedCategory(name, Int32Array.from(codes.values.subarray(0, codes.length)), [...index.keys()], declared),
  };
}

/** A category with its levels as declared, or sorted by code point where they are those present. */
export function sortedCategory(
  name: string,
  codes: Int32Array,
  levels: readonly string[],
  declared: readonly string[] | undefined,
): CategoryColumn {
  if (declared) return { type: 'category', name, codes, levels };
  const order = levels.map((level, code) => ({ level, code })).sort((a, b) => compareCodePoints(a.level, b.level));
  const newCode = new Int32Array(levels.length);
  order.forEach(({ code }, position) => (newCode[code] = position));
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) codes[i] = newCode[codes[i]!]!;
  return { type: 'category', name, codes, levels: order.map(({ level }) => level) };
}

/** Order by Unicode code point (JavaScript's own order is by UTF-16 unit). */
export function compareCodePoints(a: string, b: string): number {
  const x = Array.from(a, (c) => c.codePointAt(0) ?? 0);
  const y = Array.from(b, (c) => c.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}

export function builderFor(name: string, variable: Variable): ColumnBuilder {
  return variable.type === 'number' ? numberBuilder(name) : categoryBuilder(name, variable.levels);
}

/** A frame of finished columns in the order of the source. */
export function frameOf(columns: readonly Column[], rows: number): Frame {
  return { rows, columns: new Map(columns.map((column) => [column.name, column])), line: identity(rows) };
}

/** 0, 1, 2, ... */
export function identity(rows: number): Uint32Array {
  const out = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) out[i] = i;
  return out;
}
