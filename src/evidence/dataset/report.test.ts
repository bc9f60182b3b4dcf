import { describe, expect, it } from 'vitest';
import { error, warning, type Issue } from './issue.contract.ts';
import { locales } from '../../platform/language/locale.ts';
import { evidenceProblem } from '../problems.ts';
import { importStates } from './import.contract.ts';
import { importWords } from './import.words.ts';
import { speakIssue } from './issue.words.ts';
import { openColumns, withAnswers } from './readings.ts';
import { freeSlug, groupIssues, slugOf, isUnopened } from './report.ts';

it('groups findings by column: those with errors first, then file order', () => {
  const groups = groupIssues(
    [
      warning('unused-level', { column: 'a' }),
      error('not-a-number', { column: 'c', row: 3 }),
      warning('empty-column', { column: 'c' }),
      error('csv-missing-columns', { row: 9 }),
      error('not-a-number', { column: 'b', row: 2 }),
    ],
    ['a', 'b', 'c'],
  );
  expect(groups.map(({ column, errors, issues }) => [column, errors, issues[0]?.severity])).toEqual([
    [undefined, 1, 'error'],
    ['b', 1, 'error'],
    ['c', 1, 'error'],
    ['a', 0, 'warning'],
  ]);
});

it.each([
  ['Enquête auprès des migrants (2024)', 'enquete-aupres-des-migrants-2024'],
  ['مسح العائدين ٢٠٢٤', 'msh-alaaydyn-2024'],
  ['  ', 'data'],
  ['a'.repeat(99), 'a'.repeat(60)],
])('makes an address of %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

it('finds a name that is free', () => {
  expect(freeSlug('a', new Set(['b']))).toBe('a');
  expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
});

it('a finding in Arabic sets what the file says apart, so that a name and a number beside it keep their order', () => {
  const said = speakIssue(
    { code: 'two-readings', severity: 'warning', column: 'income', found: '1,200', expected: '1200' },
    'ar',
  );
  expect(said).toContain('\u2068income\u2069');
  expect(said).toContain('«\u20681,200\u2069»');
  expect(
    speakIssue({ code: 'two-readings', severity: 'warning', column: 'a', found: '1', expected: '1' }, 'fr'),
  ).not.toMatch(/\u2068/);
});

it('a finding of a file that could not be opened offers no other way of reading it', () => {
  expect(isUnopened([{ code: 'password', severity: 'error' }])).toBe(true);
  expect(isUnopened([{ code: 'csv-long-line', severity: 'error' }])).toBe(false);
});

it('a step that is not possible now is refused in the words of the page, never by the name of a state', () => {
  for (const locale of locales)
    for (const state of importStates) {
      const { title } = evidenceProblem('wrong-step', { state }).reply(locale);
      expect(title).toContain(importWords[state][locale]);
      expect(title).not.toContain(state);
    }
});

describe('columns of which a person says how they are read', () => {
  const found: Issue[] = [
    { code: 'two-readings', severity: 'error', column: 'a', found: '−1,234' },
    { code: 'two-readings-point', severity: 'error', column: 'b', found: '١.٢٣٤' },
    { code: 'two-orders', severity: 'error', column: 'c', found: '03/04/2019 10:00' },
    { code: 'contrary-number', severity: 'error', column: 'd', found: '0.9' },
  ];
  it('are asked with both readings of an example', () => {
    expect(openColumns(found).map(({ column, readings }) => [column, ...readings.map(({ value }) => value)])).toEqual([
      ['a', -1234, -1.234],
      ['b', 1.234, 1234],
      ['c', '2019-04-03', '2019-03-04'],
    ]);
  });
  it('and keep what was said of others', () => {
    const options = {
      decimal: ',' as const,
      columns: [
        { name: 'a', decimal: '.' as const },
        { name: 'e', dates: 'day-first' as const },
      ],
    };
    expect(withAnswers(options, new Map([['a', { decimal: ',' as const }]]))).toEqual({
      decimal: ',',
      columns: [
        { name: 'a', decimal: ',' },
        { name: 'e', dates: 'day-first' },
      ],
    });
  });
});
