import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { labelsOf, PUBLISHED_CELLS, reproduce, reproduceAll, SOURCES, TABLES } from '../../content/published/index.ts';
import { generateReturnees, RETURNEES_CODEBOOK } from './index.ts';

const rows = generateReturnees();

describe('published and reproduced', () => {
  it.each(PUBLISHED_CELLS.map((cell) => [cell.id, cell] as const))('reproduces %s', (_, cell) => {
    const result = reproduce(cell, rows);
    expect(
      result,
      JSON.stringify({ count: result.count, base: result.base, value: result.value, printed: cell.value }),
    ).toMatchObject({ agrees: true });
  });

  it('carries every table, 42 cells of education and 50 of status abroad, each with a source', () => {
    const of = (table: string): number => PUBLISHED_CELLS.filter((cell) => cell.table === table).length;
    expect([of('education'), of('status_abroad'), of('interviews'), of('compelled')]).toEqual([42, 50, 4, 1]);
    expect(new Set(PUBLISHED_CELLS.map((cell) => cell.table))).toEqual(new Set(TABLES.map((table) => table.id)));
    expect(new Set(PUBLISHED_CELLS.map((cell) => cell.id)).size).toBe(PUBLISHED_CELLS.length);
    for (const cell of PUBLISHED_CELLS) expect(SOURCES[cell.source].url).toMatch(/^https?:/);
  });

  it('needs the tolerance in four cells only: those that print rounded twice', () => {
    const twice = reproduceAll(PUBLISHED_CELLS, rows).filter(
      (result) => result.cell.decimals === 1 && Math.abs(result.difference ?? 0) > 0.05 + 1e-9,
    );
    expect(twice.map((result) => result.cell.id).sort()).toEqual([
      'status-italy-family_worker',
      'status-other_europe-other',
      'status-other_europe-student',
      'status-other_europe-unemployed',
    ]);
  });

  it('counts item non-response beside the base', () => {
    const cell = PUBLISHED_CELLS.find((candidate) => candidate.id === 'education-MA-after-none');
    expect(cell && reproduce(cell, rows)).toMatchObject({ count: 32, base: 316, missing: 14 });
  });

  it('has words for every row and column, distinct inside a table', () => {
    const seen = new Set<string>();
    for (const cell of PUBLISHED_CELLS) {
      const { variable, row, column } = labelsOf(cell, RETURNEES_CODEBOOK);
      seen.add([cell.table, variable.ar, row.ar, column.ar].join('/'));
    }
    expect(seen.size).toBe(PUBLISHED_CELLS.length);
  });

  it('tells a figure that does not agree, and an empty base', () => {
    const [cell] = PUBLISHED_CELLS.filter((candidate) => candidate.id === 'algeria-return_type-decided');
    if (!cell) throw new Error('cell absent');
    expect(reproduce({ ...cell, value: 82 }, rows).agrees).toBe(false);
    expect(reproduce({ ...cell, base: 331 }, rows).agrees).toBe(false);
    expect(reproduce(cell, [])).toMatchObject({ value: null, agrees: false, base: 0 });
  });

  it('names only variables and codes of the codebook', () => {
    const variables = new Map(RETURNEES_CODEBOOK.variables.map((variable) => [variable.name, variable]));
    for (const cell of PUBLISHED_CELLS) {
      for (const condition of [cell.measure.of, ...cell.measure.among]) {
        const codes = variables.get(condition.column)?.levels?.map((level) => level.code);
        if ('in' in condition) expect(codes, cell.id).toEqual(expect.arrayContaining([...condition.in]));
        else expect(variables.get(condition.column)?.type, cell.id).toBe('number');
      }
    }
  });
});

const folder = new URL('../../../shared/data/mirem/', import.meta.url);
const there = existsSync(folder);

describe.skipIf(!there)('against the retyped print (skipped: ../shared/data is not here)', () => {
  const read = (name: string): Record<string, string>[] =>
    parse(readFileSync(new URL(name, folder), 'utf8'), { columns: true });

  it('holds the same 92 percentages', () => {
    const printed = [
      ...read('mirem_education_before_after.csv'),
      ...read('mirem_employment_abroad_by_country.csv'),
    ].filter((line) => line['statistic'] === 'column_percent');
    const carried = PUBLISHED_CELLS.filter((cell) => cell.table === 'education' || cell.table === 'status_abroad');
    const key = (value: number, base: number): string => `${value}/${base}`;
    expect(carried.map((cell) => key(cell.value, cell.base ?? 0)).sort()).toEqual(
      printed.map((line) => key(Number(line['value']), Number(line['base_n']))).sort(),
    );
  });

  it('holds every key figure', () => {
    const values = read('mirem_key_figures.csv').map((line) => Number(line['value']?.replace('>', '')));
    const carried = PUBLISHED_CELLS.map((cell) => cell.value);
    for (const value of values) expect(carried).toContain(value);
  });
});
