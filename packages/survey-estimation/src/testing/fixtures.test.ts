/** Every case of fixtures/cases.json within its tolerance, from CSV, rows and typed arrays. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allDisagreements } from './compare.ts';
import { estimate, fromColumns, fromCsv, fromRows, validateSpec, type Source } from '../index.ts';
import { batches, cases, columnsOf, rowsOf, textOf } from './read.ts';

const sources: { readonly [name: string]: (file: string) => Source } = {
  csv: (file) => fromCsv(textOf(file)),
  rows: (file) => fromRows(rowsOf(file)),
  'typed arrays': (file) => fromColumns(columnsOf(file)),
};

describe.each(Object.entries(sources))('the cases from %s', (_, source) => {
  it.each(batches().map((batch) => [batch.name, batch] as const))('%s', async (_name, batch) => {
    const answer = await estimate(validateSpec(batch.spec), source(batch.data));
    expect(allDisagreements(answer.results, batch.cases)).toEqual([]);
  });
});

it('has the 490 cases', () => {
  expect(cases).toHaveLength(490);
  expect(readFileSync(new URL('../../fixtures/README.md', import.meta.url), 'utf8')).toContain('cases.json');
});
