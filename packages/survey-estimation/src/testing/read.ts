/** Reads the fixtures, for tests. */
import { readFileSync } from 'node:fs';
import { readCsv } from '../source/csv.ts';
import type { DataColumns, DataRow } from '../source/memory.ts';
import type { Variables } from '../api/spec.ts';

/** A question in the analysis spec with the result expected. */
export interface Case {
  readonly id: string;
  readonly data: string;
  readonly estimate: { readonly kind: string };
  readonly tolerance: number;
  readonly expect: unknown;
}

const directory = new URL('../../fixtures/', import.meta.url);
const file = JSON.parse(readFileSync(new URL('cases.json', directory), 'utf8')) as {
  datasets: { [name: string]: { variables: Variables } };
  cases: Case[];
};

export const cases: readonly Case[] = file.cases;

/** The spec of a case: its keys and the variables of its data. */
export function specOf({ expect: _expect, tolerance: _tolerance, ...rest }: Case): unknown {
  return { ...rest, variables: variablesOf(rest.data) };
}

export function variablesOf(data: string): Variables {
  return file.datasets[data]!.variables;
}

export function pathOf(data: string): string {
  return new URL(`data/${data}`, directory).pathname;
}

export function textOf(data: string): string {
  return readFileSync(pathOf(data), 'utf8');
}

/** The rows as objects, numbers as numbers, missing values as null. */
export function rowsOf(data: string): DataRow[] {
  const variables = variablesOf(data);
  const out: DataRow[] = [];
  let header: string[] | undefined;
  readCsv(textOf(data), (fields) => {
    if (header === undefined) header = [...fields];
    else out.push(Object.fromEntries(header.map((name, k) => [name, valueOf(variables, name, fields[k]!)])));
  });
  return out;
}

function valueOf(variables: Variables, name: string, field: string): string | number | null {
  if (field === '') return null;
  return variables[name]?.type === 'number' ? Number(field) : field;
}

/** The columns as typed arrays and coded categories. */
export function columnsOf(data: string): DataColumns {
  const rows = rowsOf(data);
  return Object.fromEntries(
    Object.entries(variablesOf(data)).map(([name, variable]) => {
      const values = rows.map((row) => row[name]);
      if (variable.type === 'number') return [name, Float64Array.from(values, (v) => (v === null ? NaN : Number(v)))];
      const levels = [...new Set(values.filter((v) => v !== null).map(String))];
      return [name, { codes: Int16Array.from(values, (v) => (v === null ? -1 : levels.indexOf(String(v)))), levels }];
    }),
  );
}

/** Cases that differ in the estimate alone, to be asked together. */
export function batches(): {
  readonly name: string;
  readonly data: string;
  readonly cases: Case[];
  readonly spec: object;
}[] {
  const found = new Map<string, { name: string; data: string; cases: Case[]; spec: { estimates: unknown[] } }>();
  for (const one of cases) {
    const { id: _id, note: _note, estimate, ...rest } = specOf(one) as { [key: string]: unknown };
    const key = JSON.stringify(rest);
    const batch = found.get(key) ?? { name: one.id, data: one.data, cases: [], spec: { ...rest, estimates: [] } };
    batch.cases.push(one);
    batch.spec.estimates.push(estimate);
    found.set(key, batch);
  }
  return [...found.values()].map((batch) => ({ ...batch, name: `${batch.name} and ${batch.cases.length - 1} more` }));
}
