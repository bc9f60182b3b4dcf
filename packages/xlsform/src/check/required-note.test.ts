import { expect, it } from 'vitest';
import { findings, form } from '../../test/findings.ts';

it('reports notes that demand an answer, not those that cannot or that calculate', () => {
  const rows = [
    'note | a | A | yes |',
    'note | b | B | no |',
    'note | c | C | |',
    'note | d | D | yes | 1 + 1',
    'text | e | E | yes |',
  ];
  expect(findings(form(rows, [], 'required | calculation'), 'required-note')).toEqual(['survey:2 true()']);
});

it('judges a condition', () => {
  const rows = ['select_one yn | q | Q |', "note | a | A | ${q} = 'yes'", "note | b | B | ${q} = 'maybe'"];
  expect(findings(form(rows, ['yn | yes no'], 'required'), 'required-note')).toEqual(["survey:3 ${q} = 'yes'"]);
});
