/** The columns of a list of terms: names, references and interactions as the public format says. */
import { categoryOf, columnOf, type CategoryColumn, type Column, type Frame } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';
import type { Term } from './spec.ts';

/** One factor of a model column: a column of numbers, or the indicator of a level. */
export type Factor = { values: Float64Array } | { codes: Int32Array; code: number };

/** A column of the model matrix: the product of its factors (of none: the intercept). */
export interface ModelColumn {
  readonly name: string;
  readonly term: string;
  readonly factors: readonly Factor[];
}

export const INTERCEPT = '(Intercept)';

/** The key of a term, under which `waldTest` finds it: the column, or the columns of an interaction joined by colons. */
export function termKey(term: Term): string {
  if (typeof term === 'string') return term;
  return 'interaction' in term ? term.interaction.join(':') : term.column;
}

/** The columns of all terms in their order, the intercept first. Refuses `unknown-column`, `unknown-level`. */
export function modelColumns(frame: Frame, terms: readonly Term[], intercept: boolean): ModelColumn[] {
  const references = new Map<string, string>();
  for (const term of terms) {
    if (typeof term === 'object' && 'column' in term && term.reference !== undefined && !references.has(term.column)) {
      references.set(term.column, term.reference);
    }
  }
  for (const name of references.keys()) categoryOf(frame, name);
  const main = (name: string) => mainEffect(columnOf(frame, name), references.get(name));
  const out: ModelColumn[] = intercept ? [{ name: INTERCEPT, term: INTERCEPT, factors: [] }] : [];
  for (const term of terms) {
    const key = termKey(term);
    const names = typeof term === 'object' && 'interaction' in term ? term.interaction : [key];
    const parts = names.map(main).reduce((left, right) => right.flatMap((r) => left.map((l) => product(l, r))));
    out.push(...parts.map((part) => ({ ...part, term: key })));
  }
  return out;
}

/** The columns of data that the terms read, each once. */
export function dataColumns(frame: Frame, terms: readonly Term[]): (Float64Array | Int32Array)[] {
  const names = terms.flatMap((t) => (typeof t === 'object' && 'interaction' in t ? t.interaction : [termKey(t)]));
  return [...new Set(names)].map((name) => {
    const column = columnOf(frame, name);
    return column.type === 'number' ? column.values : column.codes;
  });
}

interface Effect {
  readonly name: string;
  readonly factors: readonly Factor[];
}

function mainEffect(column: Column, reference: string | undefined): Effect[] {
  if (column.type === 'number') return [{ name: column.name, factors: [{ values: column.values }] }];
  const omitted = referenceOf(column, reference);
  const effects = column.levels.map((level, code) => ({
    name: `${column.name}=${level}`,
    factors: [{ codes: column.codes, code }],
  }));
  return effects.filter((_, code) => code !== omitted);
}

function referenceOf(column: CategoryColumn, reference: string | undefined): number {
  if (reference === undefined) return 0;
  const code = column.levels.indexOf(reference);
  return code >= 0 ? code : refuse('unknown-level', `"${reference}" is not a level of "${column.name}"`);
}

function product(left: Effect, right: Effect): Effect {
  return { name: `${left.name}:${right.name}`, factors: [...left.factors, ...right.factors] };
}

/** Values of a model column at some rows. */
export function columnValues(column: ModelColumn, rows: Uint32Array): Float64Array {
  const out = new Float64Array(rows.length).fill(1);
  for (const factor of column.factors) {
    if ('values' in factor) {
      const { values } = factor;
      for (let i = 0; i < out.length; i++) out[i]! *= values[rows[i]!]!;
    } else {
      const { codes, code } = factor;
      for (let i = 0; i < out.length; i++) if (codes[rows[i]!] !== code) out[i] = 0;
    }
  }
  return out;
}
