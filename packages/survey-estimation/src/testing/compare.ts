/** The rules by which an answer agrees with the expected one (fixtures/README.md, section 3). */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Obj = { [key: string]: Json };

/** Every disagreement, in words; empty if the answer agrees. */
export function disagreements(actual: unknown, expected: unknown, tolerance: number): string[] {
  const a = asObject(actual);
  const e = asObject(expected);
  const found: string[] = [];
  if (e.error !== undefined) {
    const code = asObject(a.error ?? {}).code;
    return code === asObject(e.error).code
      ? []
      : [`refusal ${String(asObject(e.error).code)}, got ${JSON.stringify(a).slice(0, 200)}`];
  }
  if (a.error !== undefined) return [`refused: ${JSON.stringify(a.error)}`];
  for (const field of ['rows', 'terms']) if (e[field] !== undefined) compareRows(a, e, field, tolerance, found);
  for (const key of Object.keys(e)) {
    if (['kind', 'rows', 'terms', 'vcov', 'values'].includes(key)) continue;
    near(a[key], e[key]!, key === 'p' ? 100 * tolerance : tolerance, 0, key, found);
  }
  if (e.kind !== a.kind) found.push(`kind ${String(a.kind)}`);
  listOf(e.values).forEach((x, i) => near(listOf(a.values)[i], x, tolerance, 0, `values[${i}]`, found));
  return found;
}

function asObject(x: unknown): Obj {
  if (typeof x !== 'object' || x === null || Array.isArray(x))
    throw new TypeError(`not an object: ${JSON.stringify(x)}`);
  return x as Obj;
}
function listOf(x: Json | undefined): Json[] {
  return Array.isArray(x) ? x : [];
}

function labelOf(row: Obj): string {
  const pairs = (x: Json | undefined) =>
    JSON.stringify(
      Object.entries(asObject(x ?? {}))
        .map(([k, v]) => [k, String(v)])
        .sort(),
    );
  return [row.label ?? row.name ?? '', pairs(row.by), pairs(row.levels), row.prob ?? '', row.time ?? ''].join('#');
}

function compareRows(a: Obj, e: Obj, field: string, tolerance: number, found: string[]): void {
  const wanted = listOf(e[field]).map(asObject);
  const given = listOf(a[field]).map(asObject);
  const places = new Map(given.map((row, i) => [labelOf(row), i]));
  if (
    places.size !== wanted.length ||
    given.length !== wanted.length ||
    wanted.some((row) => !places.has(labelOf(row)))
  ) {
    found.push(`${field}: ${given.map(labelOf).join(' ')} for ${wanted.map(labelOf).join(' ')}`);
    return;
  }
  for (const row of wanted) compareRow(given[places.get(labelOf(row))!]!, row, tolerance, found);
  if (e.vcov === undefined) return;
  const exists = (row: Obj) => field === 'rows' || row.estimate !== null;
  const left = given.filter(exists).map(labelOf);
  const there = wanted.filter(exists);
  const order = there.map((row) => left.indexOf(labelOf(row)));
  compareMatrix(listOf(a.vcov).map(listOf), listOf(e.vcov).map(listOf), order, there, tolerance, found);
}

const NAMES = new Set(['label', 'name', 'by', 'levels', 'prob', 'time']);

function compareRow(a: Obj, e: Obj, tolerance: number, found: string[]): void {
  const se = typeof e.se === 'number' ? e.se : 0;
  const size = Math.abs(typeof e.estimate === 'number' ? e.estimate : 0);
  for (const key of Object.keys(e)) {
    if (NAMES.has(key)) continue;
    const where = `${labelOf(e)} ${key}`;
    if (key === 'ci')
      [0, 1].forEach((k) => near(listOf(a.ci)[k], listOf(e.ci)[k]!, tolerance, se, `${where}[${k}]`, found));
    else if (key === 'se' && e.se === 0) {
      if (typeof a.se !== 'number' || Math.abs(a.se) > 1e-8 * size) found.push(`${where}: ${String(a.se)} for 0`);
    } else
      near(
        a[key],
        e[key]!,
        key === 'p' ? 100 * tolerance : tolerance,
        key === 'estimate' ? se : key === 't' ? 1 : 0,
        where,
        found,
      );
  }
}

function compareMatrix(
  a: Json[][],
  e: Json[][],
  order: number[],
  rows: Obj[],
  tolerance: number,
  found: string[],
): void {
  if (a.length !== e.length) found.push(`vcov of ${a.length} for ${e.length}`);
  const diagonal = (i: number) => (typeof e[i]![i] === 'number' ? e[i]![i] : NaN);
  const size = (i: number) => (diagonal(i) > 0 ? Math.sqrt(diagonal(i)) : Math.abs(Number(rows[i]!.estimate)));
  for (let i = 0; i < e.length; i++) {
    for (let j = 0; j < e.length; j++) {
      const got = a[order[i]!]?.[order[j]!];
      const where = `vcov[${i},${j}]`;
      if (diagonal(i) * diagonal(j) === 0) {
        if (typeof got !== 'number' || Math.abs(got) > 1e-8 * size(i) * size(j))
          found.push(`${where}: ${String(got)} for 0`);
      } else near(got, e[i]![j]!, tolerance, Math.sqrt(Math.abs(diagonal(i) * diagonal(j))) || 0, where, found);
    }
  }
}

function near(a: Json | undefined, e: Json, tolerance: number, floor: number, where: string, found: string[]): void {
  if (e === null) {
    if (a !== null) found.push(`${where}: ${String(a)} for null`);
  } else if (typeof e === 'number') {
    const off = typeof a === 'number' ? Math.abs(a - e) / Math.max(Math.abs(e), floor, 1e-290) : Infinity;
    if (!(off <= tolerance)) found.push(`${where}: ${String(a)} for ${e} (${off.toExponential(1)})`);
  } else if (JSON.stringify(a) !== JSON.stringify(e))
    found.push(`${where}: ${JSON.stringify(a)} for ${JSON.stringify(e)}`);
}

interface Expected {
  readonly id: string;
  readonly expect: unknown;
  readonly tolerance: number;
}

/** Disagreements of several answers, each with the id of its case. */
export function allDisagreements(results: readonly unknown[], cases: readonly Expected[]): string[] {
  const written = JSON.parse(JSON.stringify(results)) as unknown[];
  if (written.length !== cases.length) return [`${written.length} results for ${cases.length} cases`];
  return cases.flatMap((one, i) =>
    disagreements(written[i], one.expect, one.tolerance).map((text) => `${one.id}: ${text}`),
  );
}
